// What an upgrade says of releases and of files, in the words of a volunteer.

import { basename } from 'node:path';
import { visible } from '../../core/text/characters.ts';
import type { ReleaseNotes } from '../../upgrade/changelog.ts';
import type { FileChange } from '../../upgrade/refresh.ts';

export function notesReport(notes: readonly ReleaseNotes[], changelog: string): string {
  const asking = notes.filter(({ toDo }) => toDo.length > 0);
  const others = notes.reduce((sum, one) => sum + one.others, 0);
  const lines = asking.flatMap(({ version, toDo }) => [`  ${version}`, ...toDo.map((entry) => `  - ${visible(entry)}`)]);
  const rest = others > 0 ? `${others} ${others === 1 ? 'entry asks' : 'entries ask'} nothing; ${changelog} has all.\n` : '';
  if (asking.length === 0) return `What campaigns must do: nothing.\n${rest}\n`;
  return `What campaigns must do:\n${lines.join('\n')}\n${rest}\n`;
}

export interface Installed {
  /** Of package.json. */
  readonly fields: readonly string[];
  readonly lock: string;
  /** The program that writes it. */
  readonly manager: string;
  /** The package itself, where it comes into the campaign. */
  readonly tarball: string | undefined;
  /** The one before, which goes. */
  readonly former: string | undefined;
}

/** What becomes of the files that say which Undersigned it is. */
export function installReport({ fields, lock, manager, tarball, former }: Installed): string {
  const lines = [
    `package.json: updated (${fields.join(', ')})`,
    `${lock}: updated by ${manager}`,
    ...(tarball === undefined ? [] : [`${visible(tarball)}: new, as others need it, too`]),
    ...(former === undefined ? [] : [`${visible(former)}: removed, because package.json names it no more`]),
  ];
  return `Undersigned itself:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

const words: Readonly<Record<FileChange['what'], string>> = {
  added: 'new',
  updated: 'updated',
  merged: 'merged with your changes',
  removed: 'removed, as it is not needed any more',
  rejected: 'left as it is',
  kept: 'yours, and left as it is',
  unneeded: 'yours; Undersigned needs it no more',
};

export function filesReport(changes: readonly FileChange[]): string {
  if (changes.length === 0) return 'Files around the campaign: nothing to change.\n';
  const lines = changes.map(({ path, what }) => {
    const rejected = `; what the new version changes there is in ${basename(path)}.rej beside it, because you changed the same lines`;
    return `  ${path}: ${words[what]}${what === 'rejected' ? rejected : ''}`;
  });
  return `Files around the campaign:\n${lines.join('\n')}\n`;
}
