// Which letter someone means who wrote its title, its id or an address into an issue, and in which language they read it.

import { languageOf } from '../../core/languages/language.ts';
import type { Letter, LetterEdition } from '../../core/model.ts';
import { foldName } from '../../core/text/fold.ts';

/** A letter as far as it matters here. */
export interface SignableLetter extends Pick<Letter, 'revisions'> {
  readonly id: string;
  readonly facts: {
    readonly status: string;
    readonly language: string;
    readonly original?: unknown;
    readonly namesTakenDown?: unknown;
    readonly aliases?: readonly string[] | undefined;
  };
  readonly editions: ReadonlyMap<string, Pick<LetterEdition, 'title' | 'language'>>;
}

/** Whether it can be signed here. */
export function isSignable({ facts }: Pick<SignableLetter, 'facts'>): boolean {
  return facts.status === 'open' && facts.original === undefined;
}

export interface Choice {
  readonly letter: SignableLetter;
  /** Undefined where the answer does not say. */
  readonly language: string | undefined;
}

/** Undefined where the answer means none of them, or more than one. */
export function chooseLetter(answer: string, letters: readonly SignableLetter[]): Choice | undefined {
  return byAddress(answer, letters) ?? byTitle(answer, letters);
}

/** An id, or an address with one: `https://org.example/fr/my-letter/sign/`, `letters/my-letter.md`. */
function byAddress(answer: string, letters: readonly SignableLetter[]): Choice | undefined {
  const parts = answer
    .trim()
    .toLowerCase()
    .replace(/[?#].*/s, '')
    .split('/')
    .map((part) => part.replace(/\.md$/, ''));
  const found = letters.flatMap((letter) => {
    const named = [letter.id, ...(letter.facts.aliases ?? [])].find((id) => parts.includes(id));
    return named === undefined ? [] : [{ letter, named }];
  });
  const [{ letter, named } = {}] = found;
  if (!letter || named === undefined || found.length > 1) return undefined;
  const slug = parts[parts.indexOf(named) - 1];
  const edition = [...letter.editions.values()].find(({ language }) => languageOf(language).slug.toLowerCase() === slug);
  return { letter, language: edition?.language };
}

/** A title as it is, or a piece of an answer, or an answer that is a long piece of one title. */
function byTitle(answer: string, letters: readonly SignableLetter[]): Choice | undefined {
  const asked = plain(answer);
  const titles = letters.flatMap((letter) =>
    [...letter.editions.values()].map(({ title, language }) => ({ letter, language, title: plain(title) })),
  );
  const tests: readonly ((title: string) => boolean)[] = [
    (title) => title === asked,
    (title) => title.length >= shortestPiece && asked.includes(title),
    (title) => asked.length >= shortestPiece && title.includes(asked),
  ];
  for (const test of tests) {
    const found = titles.filter(({ title }) => test(title));
    const [first] = found;
    if (!first || new Set(found.map(({ letter }) => letter.id)).size > 1) continue;
    const languages = new Set(found.map(({ language }) => language));
    return { letter: first.letter, language: languages.size === 1 ? first.language : undefined };
  }
  return undefined;
}

const shortestPiece = 8;

function plain(text: string): string {
  return foldName(text)
    .replace(/[\p{P}\p{S}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
