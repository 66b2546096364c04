// Of which letter a document is the translation, and into which language: by its name, its folders and the script of its text.

import { meantLanguage } from '../languages/meant.ts';
import { letterCalled } from './misplaced.ts';

export interface SentPlace {
  /** Tags; several where the path may mean each of them, none where it says nothing. */
  readonly languages: readonly string[];
  readonly letters: readonly string[];
  /** Whether the path names the letter, and it is not only the one that there is. */
  readonly isLetterNamed: boolean;
}

/** Folders that say nothing about what lies in them. */
const silent = /^(?:letters?|translations?|content|i18n|locales?|lang|languages?|documents?|files?|uploads?|pages?|updates?|news)$/i;

/** `sample`: words of the text, where they are known. */
export function sentPlace(path: string, letters: ReadonlySet<string>, sample = ''): SentPlace {
  const folders = path.split('/');
  const stem = (folders.pop() ?? '').replace(/\.[a-z]{2,5}$/i, '');
  const above = folders.filter((folder) => !silent.test(folder));
  const named = lettersIn(stem, above, letters);
  const rest = named.reduce((left, id) => without(left, id), stem);
  const inFolders = above
    .filter((folder) => !named.includes(letterCalled(folder, letters) ?? ''))
    .flatMap((folder) => tagsOf(folder, sample));
  // What a folder says, its file need not say again.
  const languages = inFolders.length > 0 ? inFolders : languagesIn(rest, sample);
  const all = [...letters];
  return {
    languages: [...new Set(languages)],
    letters: named.length > 0 ? named : all.length === 1 ? all : [],
    isLetterNamed: named.length > 0,
  };
}

/** Letters that a name holds, as a whole or with other words around; of two of which one holds the other, the longer. */
function lettersIn(stem: string, folders: readonly string[], letters: ReadonlySet<string>): string[] {
  const whole = [stem, ...folders].flatMap((part) => letterCalled(part, letters) ?? []);
  if (whole.length > 0) return [...new Set(whole)];
  const words = `-${spoken(stem)}-`;
  const found = [...letters].filter((id) => words.includes(`-${id.toLowerCase()}-`));
  return found.filter((id) => !found.some((other) => other !== id && `-${other}-`.includes(`-${id}-`)));
}

/** “Save_the ferry.fr” → “save-the-ferry-fr” */
function spoken(written: string): string {
  return written.toLowerCase().replace(parting, '-');
}

const parting = /[\s_.,()-]+/g;

/** In the same letters: a country is written in large ones. */
function without(stem: string, id: string): string {
  const all = `-${stem.replace(parting, '-')}-`;
  const at = all.toLowerCase().indexOf(`-${id.toLowerCase()}-`);
  return at === -1 ? all : `${all.slice(0, at)}-${all.slice(at + id.length + 1)}`;
}

/** Two parts of one tag, and not two words: “pt-br”, “zh_Hant”, “fr-CA”. */
const twofold = /^(?:pt-(?:br|pt)|zh-(?:cn|tw|hk|mo|sg)|[a-z]{2,3}-(?:latn|cyrl|arab|hans|hant|deva))$/i;
const withCountry = /^[A-Za-z]{2,3}-[A-Z]{2}$/;

/** A code stands at one of the ends; the name of a language anywhere. */
function languagesIn(stem: string, sample: string): string[] {
  const words = stem.split(parting).filter((word) => word !== '');
  const pairs = words.slice(1).map((word, index) => [words[index] ?? '', word] as const);
  const tags = pairs.flatMap(([first, second]) => {
    const pair = `${first}-${second}`;
    if (twofold.test(pair) || withCountry.test(pair)) return tagsOf(pair, sample);
    return first.length > 3 && second.length > 3 ? tagsOf(`${first} ${second}`, sample) : [];
  });
  if (tags.length > 0) return tags;
  const isEnd = (index: number): boolean => index === 0 || index === words.length - 1;
  return words.flatMap((word, index) => (word.length > 3 || (isEnd(index) && /^[a-z]{2,3}$/i.test(word)) ? tagsOf(word, sample) : []));
}

function tagsOf(written: string, sample: string): string[] {
  const tag = meantLanguage(written, sample);
  return tag === undefined ? [] : [tag];
}
