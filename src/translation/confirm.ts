// “No change needed”: marks passages of a translation as following the original as it is now, and names who has read a translation.

import { isSeq, parseDocument } from 'yaml';
import { splitFrontMatter } from '../core/front-matter.ts';
import { Report } from '../core/report.ts';
import type { Waivable } from '../core/schema/lock.ts';
import type { Source } from '../core/source.ts';
import { alignEdition } from '../core/translation/align.ts';
import type { Link } from '../core/translation/links.ts';
import { lastRevision, type Revisions } from '../core/translation/revisions.ts';
import type { BlockStanding } from '../core/translation/standing.ts';
import type { TranslationFiles } from './letter-files.ts';
import { type LockEntry, lockEntries, lockText } from '../core/translation/lock-text.ts';
import { toYaml } from './revision-text.ts';

export interface Confirmation {
  readonly by: string | undefined;
  /** `2026-11-22` */
  readonly date: string;
}

/** The lock in which the passages of some standings follow the last revision. */
export function confirmedLock(
  translation: TranslationFiles,
  revisions: Revisions,
  standings: readonly BlockStanding[],
  confirmed: Confirmation,
): string {
  const wanted = new Set(standings.flatMap(({ link }) => link?.original ?? []));
  const links = alignEdition(translation, revisions);
  const now = lastRevision(revisions);
  const entries = links.flatMap((link): LockEntry[] => {
    const [entry] = lockEntries([link], translation.blocks, false);
    if (!entry) return [];
    return [isAmong(link, wanted) ? { ...entry, revision: now.number, guessed: undefined, confirmed } : entry];
  });
  return lockText(entries, translation.lock?.reviews);
}

function isAmong({ original, translation }: Link, wanted: ReadonlySet<string>): boolean {
  return translation.length > 0 && original.some((id) => wanted.has(id));
}

/** The lock in which a warning is waived for a passage of the original. The reason is for everyone to read. */
export function waivedLock(
  translation: TranslationFiles,
  revisions: Revisions,
  passage: string,
  waiver: { rule: Waivable; reason: string },
): string {
  const links = alignEdition(translation, revisions);
  const entries = links.flatMap((link): LockEntry[] => {
    const [entry] = lockEntries([link], translation.blocks, false);
    if (!entry) return [];
    if (!link.original.includes(passage) || link.translation.length === 0) return [entry];
    return [{ ...entry, waived: [...(entry.waived ?? []).filter(({ rule }) => rule !== waiver.rule), waiver] }];
  });
  return lockText(entries, translation.lock?.reviews);
}

export interface Reviewer {
  readonly name: string;
  /** `2026-11-22` */
  readonly date: string;
  readonly link?: string | undefined;
}

/** The text of a translation with one named reader more. What it says of a machine stays: a reader outweighs it, and it remains true. */
export function withReviewer(source: Source, reviewer: Reviewer): string {
  const split = splitFrontMatter(source, new Report());
  if (!split) throw new Error(`${source.path} was read before and has no front matter now`);
  const { yaml, yamlOffset } = split;
  const { text } = source;
  return text.slice(0, yamlOffset) + addReviewer(yaml, reviewer) + text.slice(yamlOffset + yaml.length);
}

function addReviewer(yaml: string, reviewer: Reviewer): string {
  const entry = Object.fromEntries(Object.entries(reviewer).filter(([, value]) => value !== undefined));
  const document = parseDocument(yaml, { schema: 'failsafe', version: '1.2', logLevel: 'silent' });
  const list = document.get('reviewed');
  // Without a list the lines above stay byte for byte, whatever their style.
  if (!isSeq(list)) return `${yaml.trimEnd()}\n${toYaml({ reviewed: [entry] })}`.replace(/\n$/, yaml.endsWith('\n') ? '\n' : '');
  list.add(document.createNode(entry));
  return document.toString({ lineWidth: 0 }).replace(/\n$/, yaml.endsWith('\n') ? '\n' : '');
}
