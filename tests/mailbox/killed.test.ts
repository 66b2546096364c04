// Runs that are ended without warning, at ten moments, against a forge with a repository and the interface of its description: nothing is lost, and
// nothing comes twice, neither a signature nor a request nor an e-mail.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { labelledMails } from '../../bench/mail/messages.ts';
import { mailOptions } from '../../bench/mail.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { plain } from '../support/cli.ts';
import { startForge, type TestForge } from './forge.ts';
import { type Smtp, smtp } from './smtp.ts';
import { allObjects, deliver, gitText, makePlace, message, notes, type Place, signed, site } from './support.ts';

const letter = '---\ntitle: The square belongs to all\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n';
const asking = letter.replace('The square', 'A bridge').replace('status: open', 'status: open\nsigning:\n  confirm: yes');

interface World {
  readonly place: Place;
  readonly bare: string;
  readonly forge: TestForge;
  readonly server: Smtp;
}

/** How long the run may go on: until something is true. */
type Moment = (world: World) => boolean;

const branches = ({ bare }: World): string[] =>
  gitText(bare, 'for-each-ref', '--format=%(refname:short)', 'refs/heads/*-by-mail-*').split('\n').filter(Boolean);
const marked = ({ place }: World): number => {
  const folder = join(place.box, '.Undersigned/cur');
  return existsSync(folder) ? readdirSync(folder).length : 0;
};

const moments: [string, Moment][] = [
  ['at its start', () => true],
  ['when it has read the remote', ({ place }) => gitText(place.root, 'for-each-ref', 'refs/undersigned').length > 0],
  ['while it commits', ({ place }) => readdirSync(join(place.root, '.git/objects/pack')).length > 0],
  ['when the branch is there', (world) => branches(world).length > 0],
  ['when the forge is asked', ({ forge }) => forge.asked() > 0],
  ['when the request is there', ({ forge }) => forge.state.requests.length > 0],
  ['when somebody’s withdrawal is there', (world) => branches(world).some((name) => name.startsWith('withdrawal'))],
  ['when it first remembers whom it writes to', ({ place }) => notes(place.box).length > 0],
  ['when the first e-mail has gone out', ({ server }) => server.sent.length > 0],
  ['when the second e-mail has gone out', ({ server }) => server.sent.length > 1],
  ['while it marks', (world) => marked(world) > 0],
];

test('ended at ten moments: nothing is lost, and nothing comes twice', { timeout: 300_000 }, async () => {
  const place = makePlace(
    {},
    {
      'content/site.yaml': `${site}repository:\n  url: https://codeberg.org/campaign/letter\n  forge: forgejo\n`,
      'letters/square.md': letter,
      'letters/bridge.md': asking,
      'signatories/square/li/lin-listed.yaml': 'name: Lin Listed\n',
    },
  );
  const addresses = new Set<string>();
  let people = 0;
  let number = 0;
  const deliverNext = (text: string | Uint8Array): void => deliver(place, String(++number).padStart(4, '0'), text);
  for (const { bytes, outcomes, addresses: own } of labelledMails({ ...mailOptions, count: 45, seed: 5, large: 20_000 })) {
    deliverNext(bytes);
    people += outcomes.filter((outcome) => outcome === 'new').length;
    for (const address of own) addresses.add(address);
  }
  for (const one of ['ida', 'jon', 'kim'])
    deliverNext(
      message(signed(`name: ${one} Bridge\nrevision: 1\n`, 'signatories/bridge/x/x.yaml'), {
        from: `${one}@secret.example`,
        subject: 'Sign: A bridge belongs to all',
      }),
    );
  deliverNext(message('Remove me', { from: 'Lin Listed <lin@secret.example>', subject: 'Remove my name: The square belongs to all' }));
  const bare = join(place.folder, 'served/campaign/letter.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare]);
  const git = (...args: string[]) => gitText(place.root, '-c', 'user.name=Maintainer', '-c', 'user.email=m@minimal.example', ...args);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=start');
  git('push', '--quiet', bare, 'main');
  const forge = await startForge(join(place.folder, 'served'));
  onTestFinished(() => forge.close());
  git('remote', 'add', 'origin', forge.remote);
  const world: World = { place, bare, forge, server: await smtp() };
  let printed = '';
  let ended = 0;
  for (const [, isThen] of moments) if ((await run(world, isThen)).isKilled) ended++;
  for (let again = 0; again < 2; again++) printed += (await run(world)).printed;
  // Marking is so quick that a run may be over before anybody sees it.
  expect(ended).toBeGreaterThanOrEqual(10);
  // Everybody once.
  const mail = branches(world).filter((name) => name.startsWith('signatures'));
  const added = mail.flatMap((name) => gitText(bare, 'diff', '--name-only', `main..${name}`).trim().split('\n'));
  expect(added.length).toBe(people);
  expect(new Set(added).size).toBe(people);
  expect(gitText(bare, 'rev-list', '--count', ...mail, '^main').trim()).toBe(String(people));
  // A request for each branch, once.
  expect(forge.state.requests.map(({ branch }) => branch).sort()).toEqual(branches(world).sort());
  expect(branches(world).filter((name) => name.startsWith('withdrawal'))).toHaveLength(1);
  // Nobody was asked twice; who may not have been asked is still waiting.
  const asked = world.server.sent.flatMap(({ to }) => to);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.every((address) => /^(?:ida|jon|kim)@/.test(address))).toBe(true);
  const unmarked = ['new', 'cur'].flatMap((folder) => readdirSync(join(place.box, folder)));
  expect(unmarked.length + marked(world)).toBe(number);
  const everything = [printed, allObjects(place.root), allObjects(bare), JSON.stringify(forge.state.requests)].join('\n');
  expect([...addresses, 'ida@secret.example', 'lin@secret.example'].filter((address) => everything.includes(address))).toEqual([]);
});

/** Ends the run and what it has started as soon as something is true, without asking. */
async function run(world: World, isThen?: Moment): Promise<{ isKilled: boolean; printed: string }> {
  const { place, server } = world;
  const child = spawn(
    process.execPath,
    [join(engineRoot, 'src/cli/undersigned.js'), 'mailbox', place.box, '--root', place.root, '--open'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...plain, FORGEJO_TOKEN: 'token-of-the-test', UNDERSIGNED_SMTP: server.url },
      detached: true,
    },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      printed += piece.toString();
    });
  let isKilled = false;
  const done = new Promise((resolve) => child.once('close', resolve));
  const timer = setInterval(() => {
    if (isKilled || !isThen?.(world) || child.pid === undefined || child.exitCode !== null) return;
    isKilled = true;
    process.kill(-child.pid, 'SIGKILL');
  }, 5);
  await done;
  clearInterval(timer);
  return { isKilled, printed };
}
