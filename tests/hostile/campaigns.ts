// How the hostile inputs are written: one table's row, and the few shapes that most rows are made of.

import type { LoadedCampaign } from '../../src/core/load.ts';
import { type RuleId, rules } from '../../src/core/rules.ts';
import { type Files, makeCampaign } from '../support/campaign.ts';

export interface HostileInput {
  /** Number of the table's row, with a letter where a row has several inputs: `20c`. */
  readonly id: string;
  readonly number: number;
  /** What is sent, as a sentence. */
  readonly name: string;
  /** Files on top of the minimal campaign. */
  readonly files: Files;
  /** What files alone cannot say: links, sizes, names that are no text. */
  readonly prepare?: ((root: string) => void) | undefined;
  /** `file:line:column rule` of every problem, in their order. Empty where the input is fine. */
  readonly problems: readonly string[];
  /** What messages and hints must say, in any of them. */
  readonly says?: readonly string[] | undefined;
  /** What the campaign must hold where the input passes. */
  readonly holds?: ((campaign: NonNullable<LoadedCampaign['campaign']>) => void) | undefined;
  /** Names that differ only in case, or that are no UTF-8, do not exist on every system. */
  readonly linuxOnly?: boolean | undefined;
}

export type Variant = Omit<HostileInput, 'id' | 'number'>;

/** One row of the table with all its variants. */
export function row(number: number, ...variants: readonly Variant[]): HostileInput[] {
  return variants.map((variant, index) => ({ ...variant, number, id: variants.length === 1 ? `${number}` : `${number}${letters(index)}` }));
}

/** 0 → a, 25 → z, 26 → aa. */
function letters(index: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** Writes an input to disk; inside a test, whose end removes it. */
export function makeInput({ files, prepare }: HostileInput): string {
  const root = makeCampaign(files);
  prepare?.(root);
  return root;
}

/** Whether the campaign with this input must build. */
export function passes({ problems }: HostileInput): boolean {
  return problems.every((problem) => rules[problem.slice(problem.lastIndexOf(' ') + 1) as RuleId].severity === 'warning');
}

export const eve = 'signatories/a/eve.yaml';
export const letterFile = 'letters/a.md';
export const translationFile = 'translations/fr/a.md';

/** A second signature, in signatories/a/eve.yaml. */
export function signature(name: string, content: string | Uint8Array, problems: readonly string[], more: Partial<Variant> = {}): Variant {
  return { name, files: { [eve]: content }, problems: problems.map((problem) => `${eve}:${problem}`), ...more };
}

/** The letter as a whole. */
export function letter(name: string, content: string | Uint8Array, problems: readonly string[], more: Partial<Variant> = {}): Variant {
  // Without its translation, which would not follow what the letter says here.
  const files = { [letterFile]: content, [translationFile]: null };
  return { name, files, problems: problems.map((problem) => `${letterFile}:${problem}`), ...more };
}

const facts = 'title: A letter\nlanguage: en\nstatus: open\n';

/** The letter with other lines in its front matter, after its three facts: the first of them is line 5. */
export function letterFacts(name: string, lines: string, problems: readonly string[], more: Partial<Variant> = {}): Variant {
  return letter(name, `---\n${facts}${lines}---\n\nPlease listen.\n`, problems, more);
}

/** The letter with another title, whose value begins at 2:8. */
export function letterTitle(name: string, title: string, problems: readonly string[], more: Partial<Variant> = {}): Variant {
  return letter(name, `---\ntitle: ${title}\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n`, problems, more);
}

/** The letter with another text, which begins in line 7. */
export function body(name: string, text: string, problems: readonly string[], more: Partial<Variant> = {}): Variant {
  return letter(name, `---\n${facts}---\n\n${text}\n`, problems, more);
}

/** Any other file, whose problems are listed with their paths. */
export function file(
  name: string,
  path: string,
  content: string | Uint8Array,
  problems: readonly string[],
  more: Partial<Variant> = {},
): Variant {
  return { name, files: { [path]: content }, problems, ...more };
}

/** A signature under another file name, refused for that name. */
export function fileName(name: string, path: string, rule: RuleId, more: Partial<Variant> = {}): Variant {
  return { name, files: { [path]: 'name: Eve\n' }, problems: [`${path}:1:1 ${rule}`], ...more };
}
