// The first letter of a campaign: out of a document, a Markdown file, or the beginning of one to write on.

import { markdownOf } from '../core/translation/canonical.ts';
import { tidied, treeOf } from '../translation/office/blocks.ts';
import { Losses, OfficeError } from '../translation/office/document.ts';
import { openOffice } from '../translation/office/open.ts';
import { structured } from '../translation/office/structure.ts';
import { lossWords } from '../translation/office/words.ts';
import { withoutSpareEscapes } from '../translation/plain-markdown.ts';
import { yamlValue } from '../translation/yaml-value.ts';
import { englishTexts, textsIn } from './texts.ts';

export interface StartedLetter {
  readonly id: string;
  readonly title: string;
  /** The whole file. */
  readonly file: string;
  /** Whether somebody has written it already. */
  readonly isWritten: boolean;
}

export interface ReadLetter {
  /** As the document has it; undefined where no line looks like one. */
  readonly title: string | undefined;
  /** Markdown below the front matter. */
  readonly body: string;
  /** What of the document does not come along, for people. */
  readonly losses: readonly string[];
  /** Lines of YAML, where the file had some above its text. */
  readonly front: string | undefined;
}

/** Throws OfficeError, which says the way out. */
export function readLetter(name: string, bytes: Uint8Array): ReadLetter {
  const document = openOffice(name, bytes);
  if (document.text !== undefined) {
    const end = document.text.indexOf('\n---\n', 3);
    if (end === -1) throw new OfficeError('The lines above this text have no end: a line --- is missing.');
    const front = document.text.slice(4, end + 1);
    const title = /^title: *(?:"([^"\n]*)"|'([^'\n]*)'|(.+))$/m.exec(front);
    return { title: title?.[1] ?? title?.[2] ?? title?.[3]?.trim(), body: document.text.slice(end + 5).trimStart(), losses: [], front };
  }
  const losses = new Losses();
  losses.join(document.losses);
  const { title, body } = structured(tidied(document.parts, losses));
  const markdown = withoutSpareEscapes(markdownOf(treeOf(body, losses)));
  if (markdown.trim() === '') throw new OfficeError('There is no text in this document.');
  return { title, body: `${markdown.trim()}\n`, losses: lossWords(losses), front: undefined };
}

export interface LetterFacts {
  readonly title: string;
  readonly language: string;
  readonly date: string;
  /** Where signatures by e-mail go. */
  readonly email: string | undefined;
}

/** What the file of a letter says already stays as it is. */
export function letterFile({ title, language, date, email }: LetterFacts, read: Pick<ReadLetter, 'body' | 'front'> | undefined): string {
  const front = read?.front ?? '';
  const lines: readonly (readonly [field: string, line: string])[] = [
    ['title', `title: ${yamlValue(title)}`],
    ['language', `language: ${language}`],
    ['date', `date: ${date}`],
    ['status', 'status: open'],
    ...(email === undefined ? [] : [['signing', `signing:\n  email: ${email}`] as const]),
  ];
  const fields = new Set([...front.matchAll(/^(\w+):/gm)].map(([, field]) => field));
  const missing = lines.flatMap(([field, line]) => (fields.has(field) ? [] : [`${line}\n`]));
  return `---\n${front}${missing.join('')}---\n\n${read?.body ?? placeholder(language)}`;
}

/** What to write, in the language of the letter where there are words in it. */
function placeholder(language: string): string {
  const { say } = textsIn(language) ?? englishTexts();
  return `${say('letter.what')}\n\n## ${say('letter.asksTitle')}\n\n${say('letter.asks')}\n`;
}
