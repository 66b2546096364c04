// A campaign with a Maildir, as a run of the mailbox finds it, and messages to put there.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Files, writeFiles } from '../support/campaign.ts';

export const site = 'name: Minimal\nurl: https://minimal.example\ndefaultLanguage: en\ncontact:\n  email: letter@minimal.example\n';
export const letter = '---\ntitle: The square belongs to all\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n';

export interface Place {
  readonly folder: string;
  readonly root: string;
  readonly box: string;
}

/** Messages by the name of their file. */
export function makePlace(mails: Readonly<Record<string, string | Uint8Array>>, files: Files = {}): Place {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-mail-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { folder, root: join(folder, 'campaign'), box: join(folder, 'box') };
  writeFiles(place.root, { 'content/site.yaml': site, 'letters/square.md': letter, ...files });
  for (const name of ['new', 'cur', 'tmp']) mkdirSync(join(place.box, name), { recursive: true });
  for (const [name, text] of Object.entries(mails)) deliver(place, name, text);
  return place;
}

export function deliver({ box }: Pick<Place, 'box'>, name: string, text: string | Uint8Array): void {
  writeFileSync(join(box, 'new', name), text);
}

/** What lies in the Maildir and is not marked. */
export function unmarked({ box }: Place): string[] {
  return ['new', 'cur'].flatMap((folder) => readdirSync(join(box, folder))).sort();
}

let number = 0;

/** A message of a person, with an id of its own. */
export function message(
  body: string,
  { from = 'Ada Example <ada@secret.example>', subject = 'Sign: The square belongs to all', headers = '' } = {},
): string {
  return `From: ${from}\nTo: letter@minimal.example\nSubject: ${subject}\nMessage-ID: <${++number}@secret.example>\n${headers}Content-Type: text/plain; charset=utf-8\n\n${body}`;
}

/** What the sign page writes. */
export function signed(file: string, path = 'signatories/square/x/x.yaml'): string {
  return `Please add my signature to this letter. I understand that it will be public.\n\n${path}\n\n${file}`;
}

/** A bare repository beside the campaign, which is its first commit. */
export function withRemote({ folder, root }: Place): string {
  const remote = join(folder, 'remote.git');
  const git = (cwd: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Maintainer', '-c', 'user.email=maintainer@minimal.example', ...args], { cwd, encoding: 'utf8' });
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '--message=start');
  git(root, 'remote', 'add', 'origin', remote);
  git(root, 'push', '--quiet', 'origin', 'main');
  return remote;
}

export function gitText(directory: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: directory, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
}

/** All that git keeps of every object. */
export function allObjects(directory: string): string {
  return execFileSync('git', ['cat-file', '--batch-all-objects', '--batch', '--unordered'], {
    cwd: directory,
    maxBuffer: 512 * 1024 * 1024,
  }).toString('latin1');
}

/** What a Maildir remembers: paths and texts. */
export function notes(box: string): [path: string, text: string][] {
  const folder = join(box, '.Undersigned-Memory/cur');
  return existsSync(folder) ? readdirSync(folder).map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')]) : [];
}
