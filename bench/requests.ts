// Makes a repository as a forge has it on a busy day: a campaign, and thousands of open requests, each with the verdict it has to get.

import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BaseCampaign } from './request-base.ts';
import { type Content, History, type Person } from './fast-import.ts';
import { defectiveShare, type Expected, kinds, type Making } from './request-kinds.ts';
import { makeRandom, type Random } from './random.ts';
import { type Draft, Drafts } from './request-drafts.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

export interface RequestLabel {
  readonly number: number;
  /** Only what is open has to be judged. */
  readonly state: 'open' | 'merged' | 'closed';
  readonly making: Making;
  readonly expected: Expected;
  /** Whether `check --fix` fixes it; undefined where that is not known of how it was made. */
  readonly isFixable?: boolean;
  readonly author: Person;
}

export interface RequestOptions {
  /** Open ones. */
  readonly requests: number;
  /** Signatures that are there before. */
  readonly signatures: number;
  readonly seed: number;
  /** Adds a trial merge of what is open and closed requests without one, as GitHub does. */
  readonly asGitHub?: boolean;
  /** All signatures in one folder, as older campaigns have them. */
  readonly isFlat?: boolean;
}

export interface MadeRequests {
  readonly labels: readonly RequestLabel[];
}

/** `directory`: a new bare repository. The same seed makes the same commits. */
export function makeRequests(
  directory: string,
  { requests, signatures, seed, asGitHub = false, isFlat = false }: RequestOptions,
): MadeRequests {
  const random = makeRandom(seed);
  const history = new History(directory);
  const wanted = plan(requests, random);
  const base = new BaseCampaign(
    history,
    { signatures, owned: wanted.filter((making) => making === 'edits its own' || making === 'withdraws').length, isFlat },
    random,
  );
  const drafts = new Drafts(base, random);
  const labels: RequestLabel[] = [];
  const later: (() => void)[] = [];
  let number = 0;
  const open = (making: Making, drafted: Draft): void => {
    number++;
    const { expected, author, isFixable, closed = false } = drafted;
    labels.push({ number, state: closed ? 'closed' : 'open', making, expected, author, ...(isFixable !== undefined && { isFixable }) });
    const ref = `refs/pull/${number}/head`;
    later.push(() => {
      const mark = commitRequest(history, base, ref, drafted, random);
      if (asGitHub && !closed) history.point(ref.replace('head', 'merge'), mark);
    });
  };
  for (const making of wanted) for (const draft of drafts.make(making)) open(making, draft);
  // What came meanwhile, while all of these were open.
  base.goOn(drafts.meanwhile);
  for (const commit of later) commit();
  for (const merged of base.mergedRequests()) {
    history.point(`refs/pull/${++number}/head`, merged.mark);
    labels.push({ number, state: 'merged', making: 'signature', expected: 'empty', author: merged.author });
  }
  if (asGitHub)
    for (let left = Math.ceil(requests / 50); left > 0; left--) {
      const [draft] = drafts.make('signature');
      if (!draft) continue;
      labels.push({ number: ++number, state: 'closed', making: 'signature', expected: 'ready', author: draft.author });
      commitRequest(history, base, `refs/pull/${number}/head`, draft, random);
    }
  history.end();
  return { labels };
}

/** How many of each kind, in a random order; of each at least one where there are a hundred requests or more. */
function plan(requests: number, random: Random): Making[] {
  const pairs: ReadonlySet<Making> = new Set(['person in two requests', 'file in two requests', 'name taken in two requests']);
  const chosen: Making[] = [];
  let open = 0;
  for (const { making, perMille } of kinds) {
    const size = pairs.has(making) ? 2 : 1;
    const count = Math.max(requests >= 100 ? 1 : 0, Math.round((requests * perMille) / 1000 / size));
    chosen.push(...Array<Making>(count).fill(making));
    open += count * size;
  }
  for (; open < requests; open++) chosen.push(random.chance(defectiveShare) ? 'defective signature' : 'signature');
  for (let last = chosen.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [chosen[last], chosen[other]] = [chosen[other] as Making, chosen[last] as Making];
  }
  return chosen;
}

const editor: Person = { name: 'GitHub', email: 'noreply@github.com' };

/** One commit in most cases; some are fixed by a second one, and some bring their branch up to date. */
function commitRequest(history: History, base: BaseCampaign, ref: string, { files, author, message, from }: Draft, random: Random): number {
  const began = from ?? (random.chance(0.3) ? base.somewhere(random) : base.tip);
  const spec = { ref, author, committer: random.chance(0.8) ? editor : author, message };
  const first = Object.entries(files).find(([, content]) => typeof content === 'string');
  if (first && random.chance(0.12)) {
    const draft: Record<string, Content> = { ...files, [first[0]]: `${first[1] as string}# not yet\n` };
    const mark = history.commit({ ...spec, parents: [began], files: draft });
    return history.commit({ ...spec, message: 'Update', parents: [mark], files: { [first[0]]: first[1] } });
  }
  const mark = history.commit({ ...spec, parents: [began], files });
  if (from !== undefined || began === base.tip || random.chance(0.9)) return mark;
  return history.commit({ ...spec, message: "Merge branch 'main'", parents: [base.tip, mark], files });
}

await start(import.meta.url, {
  help: `Makes a bare repository with a campaign and open requests in the proportions of real letters.

Usage: node bench/requests.ts --out DIR [--requests N] [--signatures N] [--seed N] [--github]

Options:
  --out DIR       A new folder. DIR.labels.json says what each request has to be judged to be.
  --requests N    Open requests. 5000 where it is left out.
  --signatures N  Signatures that are there before, in one folder. 7000 where it is left out.
  --seed N        The same number gives the same commits. 1 where it is left out.
  --github        With trial merges, and closed requests without one.
  --help          Prints this.
`,
  options: { out: true, requests: true, signatures: true, seed: true, github: false },
  run: (values) => {
    if (typeof values.out !== 'string' || values.out === '') throw new UsageError('--out DIR is missing: the repository to make.');
    const directory = resolve(values.out);
    rmSync(`${directory}.labels.json`, { force: true });
    const { labels } = makeRequests(directory, {
      requests: wholeNumber(values, 'requests', 5000, 1, 100_000),
      signatures: wholeNumber(values, 'signatures', 7000, 100, 100_000),
      seed: wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1),
      asGitHub: values.github === true,
    });
    writeFileSync(`${directory}.labels.json`, `${JSON.stringify(labels, null, 1)}\n`);
    process.stdout.write(`Made ${labels.length} requests in ${directory}.\n`);
  },
});
