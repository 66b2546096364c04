// A campaign whose list is imported, withdrawn from, renamed and merged, as the tests of its memory need it.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Run, undersigned } from '../support/cli.ts';
import { filesBelow } from '../support/site.ts';

export interface Row {
  readonly outcome: string;
  readonly name: string;
  readonly reason?: string;
  readonly questions: readonly { readonly about: string; readonly message: string }[];
}

/** What an import makes of rows, each a list of cells. The first names the columns. */
export function importing(root: string, rows: readonly (readonly string[])[], ...args: string[]): Row[] {
  const path = join(root, 'list.csv');
  writeFileSync(path, rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join(''));
  const { stdout, stderr } = undersigned(['import', path, '--letter', 'a', '--root', root, '--report', 'json', ...args]);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { rows: Row[] }).rows;
}

export function importingNames(root: string, names: readonly string[], ...args: string[]): string[] {
  return importing(root, [['Name'], ...names.map((name) => [name])], ...args).map(({ outcome }) => outcome);
}

export function on(root: string, ...args: string[]): Run {
  return undersigned([...args, '--letter', 'a', '--root', root]);
}

export const withdraw = (root: string, id: string): Run => on(root, 'withdraw', id, '--yes');

export function git(root: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=Bo', '-c', 'user.email=bo@example.org', '-c', 'maintenance.auto=false', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

/** Everything that is there, as a commit. */
export function commit(root: string, message = 'Change'): void {
  if (!existsSync(join(root, '.git'))) git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A', '--', '.', ':!list.csv');
  git(root, 'commit', '-q', '--allow-empty', '-m', message);
}

/** The texts of the records, in the order of their names. */
export function records(root: string): string[] {
  const folder = join(root, 'content/signatories/a');
  if (!existsSync(folder)) return [];
  return filesBelow(folder)
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}
