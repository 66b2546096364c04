// Words and accounts that the campaign itself wants a person to look at (site.yaml): valid signatures with them are never ready.

import type { SiteFacts } from '../../core/schema/site.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import { foldWord } from '../../core/text/fold.ts';
import { skeletonOf } from '../../core/text/skeleton.ts';
import type { Person } from '../proposal.ts';

/** Those of a campaign, ready to be compared. */
export interface Watched {
  readonly words: readonly { readonly written: string; readonly form: string }[];
  readonly accounts: ReadonlySet<string>;
}

export function watchedBy(site: SiteFacts | undefined): Watched {
  const { watchedWords = [], watchedAccounts = [] } = site?.review ?? {};
  return { words: watchedWords.map((written) => ({ written, form: formOf(written) })), accounts: new Set(watchedAccounts.map(accountOf)) };
}

/** As sentences in English. */
export function questionsAboutWatched(facts: SignatureFacts, { handle }: Person, { words, accounts }: Watched): string[] {
  const accountsNamed = [handle, facts.handle].flatMap((name) => (name === undefined ? [] : [accountOf(name)]));
  const account = accountsNamed.find((name) => accounts.has(name));
  const texts = [facts.name, facts.sortName, facts.role, facts.affiliation, facts.statement, facts.handle, facts.link];
  const forms = words.length === 0 ? [] : texts.flatMap((text) => (text === undefined ? [] : [formOf(text)]));
  const found = words.filter(({ form }) => forms.some((text) => holds(text, form))).map(({ written }) => `“${written}”`);
  return [
    ...(account === undefined
      ? []
      : [`It is of the account “${account}”, which the campaign wants looked at (watchedAccounts in content/site.yaml).`]),
    ...(found.length === 0
      ? []
      : [`It holds ${found.join(', ')}, which the campaign wants looked at (watchedWords in content/site.yaml).`]),
  ];
}

const accountOf = (name: string): string => name.replace(/^@/, '').toLowerCase();

/** Scripts that are written without spaces. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Words as they look, each with a space on either side; letters that stand one by one are one word. */
function formOf(text: string): string {
  const words =
    skeletonOf(text.normalize('NFKD').replace(/[\p{Script=Inherited}\p{Default_Ignorable_Code_Point}]/gu, '')).match(
      /[\p{L}\p{M}\p{N}]+/gu,
    ) ?? [];
  let form = ' ';
  let wasLetter = false;
  for (const word of words.map(foldWord)) {
    const isLetter = word.length === 1;
    form = isLetter && wasLetter ? `${form.slice(0, -1)}${word} ` : `${form}${word} `;
    wasLetter = isLetter;
  }
  return form;
}

function holds(text: string, word: string): boolean {
  return unspaced.test(word) ? text.replaceAll(' ', '').includes(word.replaceAll(' ', '')) : text.includes(word);
}
