// The engine's own strings, in src/words: the English ones decide what strings there are.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineSources } from '../engine.ts';
import { languageOf } from '../languages/language.ts';
import { relativesOf } from '../languages/relatives.ts';
import type { InterfaceString } from '../model.ts';
import { Report } from '../report.ts';
import { interfaceSchema } from '../schema/interface.ts';
import { Source } from '../source.ts';
import { readYaml } from '../yaml/read.ts';

export type ReferenceStrings = ReadonlyMap<string, InterfaceString>;

export { engineRoot } from '../engine.ts';

let english: ReferenceStrings | undefined;

/** Where the engine's words lie, one file a language. A campaign's translations/<lang>/ui.yaml replaces single strings of them. */
const wordsFolder = join(engineSources, 'words');

/** `letter.title` → string, from the engine's src/words/en.yaml. */
export function loadReferenceStrings(): ReferenceStrings {
  english ??= readEngineStrings('en')?.strings;
  if (!english)
    throw new Error(
      'src/words/en.yaml of the engine is missing or broken. Restore it from the release: every other language is held against it.',
    );
  return english;
}

export interface EngineStrings {
  readonly strings: ReferenceStrings;
  readonly machine: { readonly date: string } | undefined;
}

/** The engine's strings by language tag, such as a Map of them. */
export interface EngineLanguages {
  get(tag: string): EngineStrings | undefined;
}

/** What was read last, by tag. Parsing takes a thousand times as long as reading. */
const lastRead = new Map<string, { readonly text: string; readonly strings: EngineStrings | undefined }>();

/** The engine's strings of one language, as its file is now; undefined where it has none. */
export function readEngineStrings(tag: string): EngineStrings | undefined {
  let text: string;
  try {
    text = readFileSync(join(wordsFolder, `${tag}.yaml`), 'utf8');
  } catch {
    return undefined;
  }
  const last = lastRead.get(tag);
  if (last?.text === text) return last.strings;
  const strings = parseEngineStrings(tag, text);
  lastRead.set(tag, { text, strings });
  return strings;
}

function parseEngineStrings(tag: string, text: string): EngineStrings | undefined {
  const yaml = readYaml(new Source(`src/words/${tag}.yaml`, text), text, 0, new Report());
  const facts = yaml && interfaceSchema.safeParse(yaml.value);
  if (!facts?.success) return undefined;
  const strings = new Map<string, InterfaceString>();
  for (const [group, entries] of Object.entries(facts.data.strings))
    for (const [name, value] of Object.entries(entries)) strings.set(`${group}.${name}`, value);
  const { machine, reviewed } = facts.data;
  return { strings, machine: machine && !reviewed?.length ? machine : undefined };
}

/** Tags of the languages that the engine's interface speaks. */
export function engineLanguages(): string[] {
  return readdirSync(wordsFolder)
    .flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : []))
    .sort();
}

/** The same language as it is written elsewhere, where the engine has no strings as it is written here: zh-Hant for zh-TW, ru for ru-Latn. */
export function closestLanguage(tag: string): string {
  const all = engineLanguages();
  const [base] = tag.split('-');
  if (all.some((one) => one === tag || (one === base && languageOf(one).script === languageOf(tag).script))) return tag;
  return relativesOf(tag).find((one) => all.includes(one)) ?? all.find((one) => one.split('-')[0] === base) ?? tag;
}
