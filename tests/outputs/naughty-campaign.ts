// The Big List of Naughty Strings in every field that takes them: which of them the check lets in, and a campaign of those.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadCampaign } from '../../src/core/load.ts';
import { type Files, minimal, writeFiles } from '../support/campaign.ts';

/** Those that the list has twice are here once. */
const fixture = readFileSync(join(import.meta.dirname, 'fixtures/naughty-strings.json'), 'utf8');
const all = [...new Set((JSON.parse(fixture) as { strings: readonly string[] }).strings)];
const yaml = (value: unknown): string => stringify(value, { lineWidth: 0 });

export interface Sorted {
  readonly taken: readonly string[];
  /** With the rules that refuse each. */
  readonly refused: ReadonlyMap<string, readonly string[]>;
}

/** Asks the check about each as the name of someone, with a campaign in an empty folder. */
export function sortNaughty(folder: string): Sorted {
  const files = Object.fromEntries(all.map((name, index) => [`signatories/a/n${index}.yaml`, yaml({ name })]));
  const rules = new Map<string, string[]>();
  writeFiles(folder, { ...minimal, ...files, 'signatories/a/ann.yaml': null });
  for (const { file, rule, severity } of loadCampaign(folder).problems) {
    const index = /n(\d+)\.yaml$/.exec(file)?.[1];
    if (severity !== 'error' || index === undefined) continue;
    const name = all[Number(index)] ?? '';
    rules.set(name, [...(rules.get(name) ?? []), rule]);
  }
  return { taken: all.filter((name) => !rules.has(name)), refused: rules };
}

/** So many characters fit into a title. */
const maxTitleLength = 200;

/** The strings one after another, in groups that make a title each. */
export function groupsOf(strings: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const string of strings) {
    const last = groups.at(-1);
    if (last && [...last, string].join(' ¦ ').length <= maxTitleLength) last.push(string);
    else groups.push([string]);
  }
  return groups;
}

/** Between more backticks than it has in a row itself, it is shown as it is typed. */
function asCode(string: string): string {
  const longest = Math.max(0, ...(string.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${string} ${fence}`;
}

/** A letter for each group, named l0, l1 …; the first has all strings as its signatories, fifty a day. */
export function naughtyCampaign(strings: readonly string[]): Files {
  const letters = groupsOf(strings).map((group, index) => {
    const facts = {
      title: group.join(' ¦ '),
      language: 'en',
      status: 'open',
      summary: group.join(' ¦ '),
      drafters: group.map((name) => ({ name })),
      topics: group.filter(({ length }) => length <= 80),
      demands: [{ addressee: group.join(' ¦ '), asks: group }],
      sources: group.map((title) => ({ url: 'https://example.org/', title, backs: title })),
    };
    return [`letters/l${index}.md`, `---\n${yaml(facts)}---\n\n${group.map(asCode).join('\n\n')}\n`] as const;
  });
  const signatories = strings.map((name, index) => ({
    name,
    role: name,
    affiliation: name,
    statement: name,
    date: `2026-11-${String(10 + Math.floor(index / 50)).padStart(2, '0')}`,
  }));
  return {
    ...minimal,
    'letters/a.md': null,
    'translations/fr/a.md': null,
    'signatories/a/ann.yaml': null,
    'signatories/l0/all.list.yaml': yaml(signatories),
    ...Object.fromEntries(letters),
  };
}
