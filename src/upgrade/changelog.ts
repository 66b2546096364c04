// What a changelog says between two versions: for each release, what campaigns must do, and how much else is new.

import { compareVersions } from './versions.ts';

export interface ReleaseNotes {
  readonly version: string;
  /** Of entries that ask something of campaigns: what they are about, and what they ask. */
  readonly toDo: readonly string[];
  /** How many entries ask nothing. */
  readonly others: number;
}

/** Oldest first: the releases after `from`, up to `to`. */
export function notesBetween(changelog: string, from: string, to: string): ReleaseNotes[] {
  return sectionsOf(changelog)
    .flatMap((section): ReleaseNotes[] => {
      const version = /^v?(\d+\.\d+\.\d+[\w.-]*)/.exec(section)?.[1];
      if (version === undefined || compareVersions(version, from) <= 0 || compareVersions(version, to) > 0) return [];
      return [notesOf(version, entriesOf(section))];
    })
    .sort((a, b) => compareVersions(a.version, b.version));
}

/** What `now` has among what is not released yet, and `before` has not: where somebody follows a branch. */
export function unreleasedNotes(before: string, now: string): ReleaseNotes[] {
  const [known, entries] = [before, now].map((text) => entriesOf(sectionsOf(text).find((one) => /^Next\b/.test(one)) ?? ''));
  const added = entries?.filter((entry) => !known?.includes(entry)) ?? [];
  return added.length === 0 ? [] : [notesOf('Not released yet', added)];
}

function sectionsOf(changelog: string): string[] {
  return changelog.split(/^## /m).slice(1);
}

/** On one line each. */
function entriesOf(section: string): string[] {
  return section
    .split(/^- /m)
    .slice(1)
    .map((entry) => entry.replace(/\s+/g, ' ').trim());
}

function notesOf(version: string, entries: readonly string[]): ReleaseNotes {
  const toDo = entries.flatMap((entry) => asked(entry) ?? []);
  return { version, toDo, others: entries.length - toDo.length };
}

/** Entries end with “Campaigns: …” or “Forks: …”, most of them with “nothing to do”. Of the others, what they begin with, and that. */
function asked(entry: string): string | undefined {
  const start = entry.search(/\b(?:Campaigns|Forks): /);
  if (start === -1 || /^\w+: nothing to do\b/i.test(entry.slice(start))) return undefined;
  const about = entry.slice(0, start).trim();
  const first = about.slice(0, about.indexOf('. ') + 1 || undefined);
  return `${first.length > 200 ? `${first.slice(0, 200).trimEnd()} …` : first.trim()} ${entry.slice(start)}`;
}
