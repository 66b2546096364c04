// The command on a Maildir: what it writes, pushes and marks, and that no address is anywhere afterwards.

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labelledMails } from '../../bench/mail/messages.ts';
import { mailOptions } from '../../bench/mail.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { check } from '../support/campaign.ts';
import { plain, undersigned } from '../support/cli.ts';
import { filesBelow } from '../support/site.ts';
import { allObjects, deliver, gitText, makePlace, message, type Place, signed, unmarked, withRemote } from './support.ts';

const ada = message(signed('name: Ada Example\nrole: Nurse\nrevision: 1\n'));
const ben = message(signed('name: Ben Sample\nrevision: 1\n'), { from: 'Ben <ben@secret.example>' });
const words = message('Hello, I sign. My name is Cem Demo.', { from: 'Cem Demo <cem@secret.example>', subject: 'Hello' });
const mailbox = ({ root, box }: Place, ...more: string[]) => undersigned(['mailbox', box, '--root', root, ...more]);

test('without --write nothing is written and nothing marked', () => {
  const place = makePlace({ a: ada, b: words });
  const run = mailbox(place);
  expect(run.stdout).toContain('1 new, 1 held');
  expect(run.code).toBe(1);
  expect(existsSync(join(place.root, 'signatories'))).toBe(false);
  expect(unmarked(place)).toEqual(['a', 'b']);
});

test('--write writes, marks what is safe, and leaves what waits for a person', () => {
  const place = makePlace({ a: ada, b: words, c: message('When do you meet?', { subject: 'Question' }) });
  expect(mailbox(place, '--write').stdout).toContain('1 file was written');
  const text = readFileSync(join(place.root, 'signatories/square/ad/ada-example.yaml'), 'utf8');
  expect(text).toMatch(/^name: Ada Example\nrole: Nurse\nrevision: 1\nsource:\n {2}title: E-mail\n {2}row: '?[0-9a-f]{16}'?\n$/);
  expect(check(place.root).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(unmarked(place)).toEqual(['b', 'c']);
  // The same message once more, as after a run that was ended before it could mark it.
  deliver(place, 'd', ada);
  expect(mailbox(place, '--write').stdout).toContain('1 already there');
  expect(unmarked(place)).toEqual(['b', 'c']);
});

test('what a person decides about a message is remembered, and settles it', () => {
  const place = makePlace({ b: words });
  const form = mailbox(place, '--letter', 'square', '--report', 'decisions').stdout;
  const decisions = join(place.folder, 'decisions.yaml');
  expect(form).toContain('Cem Demo');
  writeFileSync(decisions, form.replace(/^( *(?:- )?)as:.*$/m, '$1as: person'));
  const run = mailbox(place, '--letter', 'square', '--write', '--decisions', decisions);
  expect(run.stdout + run.stderr).toContain('1 new');
  expect(existsSync(join(place.root, 'signatories/square/ce/cem-demo.yaml'))).toBe(true);
  expect(unmarked(place)).toEqual([]);
});

test('--open pushes a commit for each signature, once', () => {
  const place = makePlace({ a: ada, b: ben, c: words });
  const remote = withRemote(place);
  const run = mailbox(place, '--open');
  expect(run.stderr).toBe('');
  // The log of a run may be public.
  expect(run.stdout).not.toMatch(/Ada|Ben|Cem/);
  const branch = gitText(remote, 'for-each-ref', '--format=%(refname:short)').split('\n')[1] ?? '';
  expect(branch).toMatch(/^signatures-by-mail-\d{4}-\d\d-\d\d$/);
  const log = () => gitText(remote, 'log', '--format=%an <%ae>: %s', `main..${branch}`).trim().split('\n');
  expect(log()).toEqual([
    'Ben Sample <signature@by-mail.invalid>: Add a signature to square',
    'Ada Example <signature@by-mail.invalid>: Add a signature to square',
  ]);
  expect(gitText(remote, 'diff', '--name-only', `main..${branch}`).trim().split('\n')).toEqual([
    'signatories/square/ad/ada-example.yaml',
    'signatories/square/be/ben-sample.yaml',
  ]);
  expect(unmarked(place)).toEqual(['c']);
  // Ended before it could mark: the branch knows the message. A new one joins it; somebody who waits there is not proposed twice.
  for (const name of readdirSync(join(place.box, '.Undersigned/cur')))
    renameSync(join(place.box, '.Undersigned/cur', name), join(place.box, 'new', name.replace(':2,S', '')));
  deliver(place, 'd', message(signed('name: Dan Test\nrevision: 1\n')));
  deliver(place, 'e', message(signed('name: Ada Example\nrole: Nurse\nrevision: 1\n')));
  expect(mailbox(place, '--open').stdout).toMatch(/2 messages were done with before/);
  expect(log()).toHaveLength(3);
  expect(unmarked(place)).toEqual(['c']);
});

test('no address of a mailbox is in the tree, in git or in what is printed, and a run that is killed loses and doubles nothing', {
  timeout: 120_000,
}, async () => {
  const place = makePlace({});
  const remote = withRemote(place);
  const addresses = new Set<string>();
  let people = 0;
  let index = 0;
  for (const { bytes, outcomes, addresses: own } of labelledMails({ ...mailOptions, count: 90, seed: 3, large: 20_000 })) {
    deliver(place, String(++index).padStart(4, '0'), bytes);
    people += outcomes.filter((outcome) => outcome === 'new').length;
    for (const address of own) addresses.add(address);
  }
  const started = (): number =>
    existsSync(join(place.root, 'signatories/square')) ? readdirSync(join(place.root, 'signatories/square')).length : 0;
  for (const moment of [1, 30]) await killAt(place, () => started() >= moment);
  await killAt(place, () => existsSync(join(place.box, '.Undersigned/cur')) && readdirSync(join(place.box, '.Undersigned/cur')).length > 5);
  const last = mailbox(place, '--write', '--no-ask');
  const names = filesBelow(join(place.root, 'signatories')).filter((path) => path.endsWith('.yaml'));
  expect(names).toHaveLength(people);
  expect(check(place.root).filter(({ severity }) => severity === 'error')).toEqual([]);
  const printed = last.stdout + last.stderr;
  gitText(place.root, 'stash', '--include-untracked', '--quiet');
  for (const name of readdirSync(join(place.box, '.Undersigned/cur')))
    renameSync(join(place.box, '.Undersigned/cur', name), join(place.box, 'new', name.replace(':2,S', '')));
  const opened = mailbox(place, '--open');
  expect(opened.stdout).toContain('is pushed');
  expect(gitText(remote, 'log', '--format=%an', '--all').trim().split('\n')).toHaveLength(people + 1);
  const everything = [
    printed,
    opened.stdout,
    opened.stderr,
    allObjects(place.root),
    allObjects(remote),
    ...filesBelow(place.root).map((path) => readFileSync(join(place.root, path), 'latin1')),
  ].join('\n');
  expect([...addresses].filter((address) => everything.includes(address))).toEqual([]);
  expect(addresses.size).toBeGreaterThan(80);
});

/** Runs the command in a process of its own and ends it as soon as something has come to be, without asking. */
async function killAt({ root, box }: Place, isThen: () => boolean): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(engineRoot, 'src/cli/undersigned.js'), 'mailbox', box, '--root', root, '--write', '--no-ask'],
    { stdio: 'ignore', env: { ...process.env, ...plain }, detached: true },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const timer = setInterval(() => {
    if (isThen() && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, 1);
  await ended;
  clearInterval(timer);
}
