// Two states of a built site: which files are new, gone or other ones, and how many bytes there are.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareText } from '../core/problem.ts';

/** By path: size in bytes, and a hash. */
export type BuiltSite = Readonly<Record<string, readonly [bytes: number, hash: string]>>;

export function readBuilt(folder: string): BuiltSite {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
      return [path, [bytes.length, createHash('sha256').update(bytes).digest('base64url')]];
    }),
  );
}

export interface BuiltDifference {
  readonly files: readonly [before: number, after: number];
  readonly bytes: readonly [before: number, after: number];
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
}

export function compareBuilt(before: BuiltSite, after: BuiltSite): BuiltDifference {
  const sum = (site: BuiltSite): number => Object.values(site).reduce((total, [bytes]) => total + bytes, 0);
  const [old, now] = [Object.keys(before), Object.keys(after)].map((paths) => paths.sort(compareText)) as [string[], string[]];
  return {
    files: [old.length, now.length],
    bytes: [sum(before), sum(after)],
    added: now.filter((path) => !Object.hasOwn(before, path)),
    gone: old.filter((path) => !Object.hasOwn(after, path)),
    changed: now.filter((path) => Object.hasOwn(before, path) && before[path]?.[1] !== after[path]?.[1]),
  };
}

/** Lines for people. */
export function builtReport({ files, bytes, added, gone, changed }: BuiltDifference): string[] {
  if (added.length + gone.length + changed.length === 0) return [`dist/: every one of its ${files[1]} files has the bytes it had.`];
  const difference = bytes[1] - bytes[0];
  const sign = difference < 0 ? '−' : '+';
  return [
    `dist/: ${files[0]} files before, ${files[1]} now; ${bytes[1]} bytes (${sign}${Math.abs(difference)}). ${changed.length} other ones, ${added.length} new, ${gone.length} gone.`,
    ...named('new', added),
    ...named('gone', gone),
    ...named('changed', changed),
  ];
}

/** Of many, the first ones, and how many more. */
function named(what: string, paths: readonly string[]): string[] {
  const most = 5;
  return [
    ...paths.slice(0, most).map((path) => `  ${what}: ${path}`),
    ...(paths.length > most ? [`  … and ${paths.length - most} more ${what}`] : []),
  ];
}
