// The texts that a campaign begins with, in the languages that Undersigned has them in: pages about it, on privacy and for the imprint, and a letter to write on.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { engineSources } from '../core/engine.ts';
import { fallbackTags } from '../core/interface/words.ts';

const said = (...keys: string[]) => z.strictObject(Object.fromEntries(keys.map((key) => [key, z.string().min(1)])));

/** What each file in `texts/` says, all of it. English is the source; `{placeholders}` are filled in. */
export const textsSchema = z.strictObject({
  /** The day (`2026-11-30`) of a machine draft that no native speaker has read. */
  machine: z.strictObject({ date: z.string() }).optional(),
  about: said('title', 'what', 'howTitle', 'how'),
  privacy: said(
    ...['title', 'summary', 'readTitle', 'read', 'host', 'signTitle', 'public', 'account'],
    ...['removeTitle', 'removeByMail', 'remove', 'gone', 'hash', 'history'],
  ),
  imprint: said('title', 'responsible', 'email', 'files', 'law'),
  letter: said('what', 'asksTitle', 'asks'),
});

export interface StarterTexts {
  /** The language that they are in: that of the file, such as pt-BR where pt was asked for. */
  readonly language: string;
  readonly draftOf: string | undefined;
  /** `about.title` with its placeholders filled in. */
  readonly say: (key: string, values?: Readonly<Record<string, string>>) => string;
}

const folder = join(engineSources, 'starter/texts');

export function textLanguages(): string[] {
  return readdirSync(folder)
    .flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : []))
    .sort();
}

/** Those in a language, or in another variety of it; undefined where there are only texts in other languages. */
export function textsIn(tag: string): StarterTexts | undefined {
  const languages = textLanguages();
  const language = fallbackTags(tag).find((one) => languages.includes(one) && (one !== 'en' || /^en(?:-|$)/.test(tag)));
  return language === undefined ? undefined : readTexts(language);
}

export function englishTexts(): StarterTexts {
  return readTexts('en');
}

function readTexts(language: string): StarterTexts {
  const { machine, ...groups } = textsSchema.parse(parse(readFileSync(join(folder, `${language}.yaml`), 'utf8')));
  const strings = new Map<string, string>(
    Object.entries(groups).flatMap(([group, texts]) => Object.entries(texts).map(([key, text]) => [`${group}.${key}`, text] as const)),
  );
  return {
    language,
    draftOf: machine?.date,
    say: (key, values = {}) => {
      const text = strings.get(key);
      if (text === undefined) throw new Error(`there is no text “${key}” for campaigns that begin`);
      return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
    },
  };
}
