// The day of replay.ts on a Gitea or Forgejo that somebody runs: makes a repository there with users, pull requests, held and closed ones, and plays
// the day against it. forge.md says how to get one.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { git } from '../fast-import.ts';
import { start, UsageError, wholeNumber } from '../tool.ts';
import { type ForgeAdmin, forgeAdmin, makeUser } from './forge-admin.ts';
import { isGood, isRight, type Outcome, playDay, tableOf, wrongInHistory } from './replay.ts';
import { type DayRequest, makeDay } from './requests.ts';

/** Opens them in their order; gives their labels by the numbers that the forge has given. */
async function openRequests({ ask }: ForgeAdmin, repository: string, requests: readonly DayRequest[]): Promise<Map<number, DayRequest>> {
  const labels = new Map<number, DayRequest>();
  for (const [index, request] of requests.entries()) {
    const body = { head: branchOf(index), base: 'main', title: 'Sign' };
    const { number } = (await ask('POST', `/repos/${repository}/pulls`, body, request.account)) as { number: number };
    labels.set(number, request);
    if (request.aside === 'closed') await ask('PATCH', `/repos/${repository}/pulls/${number}`, { state: 'closed' });
  }
  return labels;
}

interface Shown {
  readonly number: number;
  readonly state: string;
  readonly merged: boolean;
}

/** What the forge shows of all requests, by their numbers. */
async function shownBy({ ask }: ForgeAdmin, repository: string): Promise<ReadonlyMap<number, Shown>> {
  const shown = new Map<number, Shown>();
  for (let page = 1; ; page++) {
    const some = (await ask('GET', `/repos/${repository}/pulls?state=all&limit=50&page=${page}`)) as readonly Shown[];
    for (const one of some) shown.set(one.number, one);
    if (some.length < 50) return shown;
  }
}

/** Those that the forge shows as something else than what became of them. */
function oddOnes(outcomes: readonly Outcome[], shown: ReadonlyMap<number, Shown>): Outcome[] {
  return outcomes.filter(({ number, became, fate }) => {
    const { state, merged } = shown.get(number) ?? { state: '', merged: false };
    if (became === 'merged') return state === 'open';
    return became === 'closed' || fate === 'never' ? merged : state !== 'open';
  });
}

/** In milliseconds. */
const patience = 10 * 60_000;

const branchOf = (index: number): string => `day/${index + 1}`;

await start(import.meta.url, {
  help: `Plays a day of a letter on a real Gitea or Forgejo: makes users and a repository there, opens pull requests with the defects of real ones, closes,
holds and refuses some, runs one command of undersigned, and says what became of each, and what the forge shows.

Usage: FORGEJO_TOKEN=… node bench/day/real-forge.ts --url http://127.0.0.1:3000 --owner NAME [--requests N] [--signatures N] [--seed N]

Options:
  --url URL       Of a forge that is yours alone: users are made there, and a repository, and stay. forge.md says how to start one.
  --owner NAME    The account that the token in FORGEJO_TOKEN is of. It has to be an administrator's, with all scopes.
  --requests N    900 where it is left out.
  --signatures N  On the list before. 2000 where it is left out.
  --seed N        Other requests. 1 where it is left out.
  --help          Prints this.
`,
  options: { url: true, owner: true, requests: true, signatures: true, seed: true },
  run: async (values) => {
    const token = process.env.FORGEJO_TOKEN ?? process.env.GITEA_TOKEN;
    if (typeof values.url !== 'string' || typeof values.owner !== 'string' || !token)
      throw new UsageError('--url, --owner and the token of an administrator in FORGEJO_TOKEN are needed: see forge.md.');
    const { owner } = values;
    const forge = forgeAdmin(values.url, owner, token);
    const { ask } = forge;
    const seed = wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1);
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-forge-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    process.env.HOME = folder;
    const out = (line: string): void => void process.stdout.write(`${line}\n`);
    const made = join(folder, 'made.git');
    const day = makeDay(made, {
      requests: wholeNumber(values, 'requests', 900, 50, 20_000),
      signatures: wholeNumber(values, 'signatures', 2000, 200, 100_000),
      seed,
      site: 'repository:\n  url: https://forge.example/org/letter\n  forge: forgejo\n',
    });
    const { version } = (await ask('GET', '/version')) as { version: string };
    const begun = performance.now();
    const clock = (): string => `${((performance.now() - begun) / 1000).toFixed(0)} s`;
    const name = `letter-${seed}-${Date.now().toString(36)}`;
    const repository = `${owner}/${name}`;
    await ask('POST', '/user/repos', { name, private: false, default_branch: 'main' });
    const remote = forge.remoteOf(repository);
    git(made, ['push', '--quiet', remote, 'main']);
    git(made, ['push', '--quiet', remote, ...day.requests.map(({ ref }, index) => `${ref}:refs/heads/${branchOf(index)}`)]);
    out(`${version}: ${repository} with ${day.requests.length} branches after ${clock()}`);
    for (const account of new Set(day.requests.map(({ account: one }) => one))) await makeUser(forge, account);
    out(`users after ${clock()}`);
    const labels = await openRequests(forge, repository, day.requests);
    out(`pull requests after ${clock()}`);

    const root = join(folder, 'clone');
    git(folder, ['clone', '--quiet', remote, root]);
    git(root, ['config', 'user.name', 'Mia Maintainer']);
    git(root, ['config', 'user.email', 'mia@campaign.example']);
    const { outcomes, seconds } = await playDay(root, labels);
    out(tableOf(outcomes));
    out(`The command took ${seconds.toFixed(0)} s. The whole day took ${clock()}.`);

    const after = performance.now();
    let shown = await shownBy(forge, repository);
    // Forges look at one request after the other once something was pushed.
    while (oddOnes(outcomes, shown).length > 0 && performance.now() - after < patience) {
      await wait(5000);
      shown = await shownBy(forge, repository);
    }
    const odd = oddOnes(outcomes, shown);
    out(
      `${((performance.now() - after) / 1000).toFixed(0)} s later the forge shows ${[...shown.values()].filter(({ merged }) => merged).length} as merged, ${[...shown.values()].filter(({ state, merged }) => state !== 'open' && !merged).length} as closed, ${[...shown.values()].filter(({ state }) => state === 'open').length} as open.`,
    );
    for (const { number, making, became } of odd)
      out(`${number} (${making}) is ${became}, and the forge shows it otherwise: ${JSON.stringify(shown.get(number))}`);
    for (const one of outcomes.filter((each) => !isRight(each)))
      out(`${one.number} (${one.making}) had to be ${one.fate} and is ${one.became}: ${one.verdict}`);
    const wrong = wrongInHistory(root, outcomes, labels);
    for (const one of wrong) out(one);
    if (odd.length > 0 || wrong.length > 0 || !isGood(outcomes)) process.exitCode = 1;
  },
});
