// The quick check of a change says what a full check of the whole campaign with the change says, as far as it concerns the change.

import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeRandom, type Random } from '../../bench/random.ts';
import { listFiles } from '../../src/core/files/tree.ts';
import { loadCampaign, readDocuments } from '../../src/core/load.ts';
import type { Signatory } from '../../src/core/model.ts';
import type { Problem } from '../../src/core/problem.ts';
import { Report } from '../../src/core/report.ts';
import { joinDecisions } from '../../src/core/decisions.ts';
import { personHashes, WithdrawnList } from '../../src/core/withdrawn.ts';
import { checkChange, checkKinds } from '../../src/review/change.ts';
import { checkTree } from '../../src/review/check/check-base.ts';
import { inOrder } from '../../src/review/check/check-change.ts';
import { concernOf } from '../../src/review/check/concern.ts';
import { placeKey, signatureChangesIn } from '../../src/review/check/signature-changes.ts';
import { checkHistory } from '../../src/review/history.ts';
import type { ProposedFile } from '../../src/review/proposal.ts';
import { checkNewSignatures } from '../../src/signatories/duplicates/new-signatures.ts';
import { rosterOf } from '../../src/signatories/duplicates/roster.ts';
import { checkMaybeWithdrawn } from '../../src/signatories/maybe-withdrawn.ts';
import { checkNewVerifications } from '../../src/signatories/new-verifications.ts';
import { placesIn } from '../../src/signatories/place.ts';
import { minimal, writeFiles } from '../support/campaign.ts';
import { added, baseOf, changed, makeFolder, makeRepository, removed } from './support.ts';

const salt = '0123456789abcdef0123456789abcdef';
const letter = (title: string, more = ''): string => `---\ntitle: ${title}\nlanguage: en\nstatus: open\n${more}---\n\nPlease listen.\n`;
const recorded = 'revisions:\n  - revision: 1\n    date: 2026-11-01\n    blocks: []\n';

/** What may lie where: each path with texts that mean something there, sound and broken. */
const pool: Readonly<Record<string, readonly string[]>> = {
  'content/site.yaml': [minimal['content/site.yaml'] ?? '', 'name: M\nurl: https://m.example/x/\ndefaultLanguage: en\n', 'name: M\n'],
  'content/pages/about.md': ['---\ntitle: About\n---\n\nSee [a](https://./a) and ![x](/x.svg).\n', '---\ntitle: About\n---\n\nText.\n'],
  'content/updates/2026-11-22-first.md': ['---\ntitle: First\nletter: b\n---\n\nText.\n'],
  'content/signatories/a/2026-11-29-distinct-1.yaml': [
    'distinct:\n  - signatories: [ann, bo]\n',
    'distinct:\n  - signatories: [nobody, ann]\n',
  ],
  'content/signatories/a.yaml': [
    `withdrawn:\n  salt: ${salt}\n  entries:\n${personHashes(salt, { name: 'Ann Lee' })
      .map((hash) => `    - ${hash}\n`)
      .join('')}`,
    'distinct:\n  - signatories: [ann, ann-2]\n',
    'distinct: x\n',
  ],
  'letters/a.md': [letter('A letter'), letter('A letter', 'related:\n  - letter: b\n    kind: related\n'), 'broken\n'],
  'letters/b.md': [letter('Another')],
  'letters/A.md': [letter('A twin')],
  'letters/a.revisions.yaml': [recorded, recorded.replace('revision: 1', 'revision: 2')],
  'translations/fr/a.md': [
    '---\ntitle: Une lettre\nrevision: 1\n---\n\nÉcoutez 7.\n',
    '---\ntitle: Une lettre\nrevision: 4\n---\n\nÉcoutez.\n',
  ],
  'translations/de/b.md': ['---\ntitle: Ein Brief\nrevision: 1\n---\n\nHört zu.\n'],
  'translations/fr/pages/about.md': ['---\ntitle: À propos\n---\n\nTexte.\n'],
  'translations/fr/a.lock.yaml': ['blocks:\n  - original: [b1]\n    translation: [t1]\n'],
  'public/x.svg': ['<svg/>'],
  'public/feed.xml': ['x'],
  'src/x.ts': ['x'],
  ...signatures(),
};

function signatures(): Record<string, string[]> {
  const people = [
    'name: Ann Lee\n',
    'name: Ann Lee\nlink: https://ann.example.org/\n',
    'name: Ann  LEE\ncountry: DE\n',
    'name: Аnn Lee\n',
    'name: Ann Leee-Longname Chen\nhandle: ann\n',
    'name: Ann Lee-Longname Chen\nhandle: ann\n',
    'name: Bo Chen\nrevision: 1\n',
    'name: Bo Chen\nrevision: 2\nverified: {by: Me}\n',
    'name: Bo Chen\nslug: x\n',
    'name: [\n',
    'name: 王小明\n',
  ];
  const paths = [
    'a/ann.yaml',
    'a/Ann.yaml',
    'a/x/ann.yaml',
    'a/y/ann.yaml',
    'a/ann-2.yaml',
    'a/team-2.yaml',
    'a/bo.yml',
    'a/bad name/bo.yaml',
    'a/bad name/cy.yaml',
  ];
  const others = ['b/ann.yaml', 'b/bo.yaml', 'none/ann.yaml', 'none/bo.yaml', 'none/cy.yaml', 'README.md', 'a/README.md', 'stray.yaml'];
  const lists = [
    '- name: Ann Lee\n- name: Dov Eli\n',
    '- name: Dov Eli\n- slug: x\n- name: Eve Roy\n  revision: 3\n',
    '- name: Cleo Dar\n',
  ];
  return Object.fromEntries([
    ...[...paths, ...others].map((path) => [`signatories/${path}`, people]),
    ...['a/team.list.yaml', 'a/z/team.list.yaml'].map((path) => [`signatories/${path}`, lists]),
  ]);
}

type State = Map<string, string>;

function someChange(state: State, random: Random): Map<string, string | undefined> {
  const paths = Object.keys(pool);
  const change = new Map<string, string | undefined>();
  // Mostly one or two signatures, now and then anything.
  const among = random.chance(0.6) ? paths.filter((path) => path.startsWith('signatories/')) : paths;
  for (let count = 1 + random.below(3); count > 0; count--) {
    const path = random.pick(among);
    const content = state.has(path) && random.chance(0.4) ? undefined : random.pick(pool[path] ?? ['']);
    if (state.get(path) !== content) change.set(path, content);
  }
  return change;
}

function proposed(state: State, change: ReadonlyMap<string, string | undefined>): ProposedFile[] {
  return [...change]
    .map(([path, content]): ProposedFile => {
      const before = state.get(path);
      if (content === undefined) return removed(path, before ?? '');
      return before === undefined ? added(path, content) : changed(path, before, content);
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a hint suggests may change with the campaign; the problem is the same. */
function keyOf({ file, line, column, rule, message }: Problem): string {
  return JSON.stringify([file, line, column, rule, message]);
}

/** The same by the long way: the campaign before and after on disk, both checked as a whole. */
function fullCheck(before: State, after: State, files: readonly ProposedFile[]): Problem[] {
  const [old, now] = [before, after].map((state) => {
    const root = makeFolder();
    writeFiles(root, Object.fromEntries(state));
    return root;
  }) as [string, string];
  const known = new Set(loadCampaign(old).problems.map(keyOf));
  const concern = concernOf(files.map(({ path }) => path));
  // Decisions about no one are for maintainers who check the whole, and not for anyone who proposes a change.
  const own = loadCampaign(now).problems.filter(
    (problem) =>
      problem.rule !== 'unknown-signatory' &&
      (concern(problem) === 'change' || (concern(problem) === 'elsewhere' && !known.has(keyOf(problem)))),
  );
  const listed = listFiles(now, new Report());
  const documents = readDocuments(now, listed, new Report(), {});
  const letters = listed.filter(({ place }) => place.kind === 'letter').map(({ place }) => place.id);
  const lists = letters.map((id) => ({
    id,
    decisions: joinDecisions(documents.decisions.filter(({ file }) => file.place.id === id).map(({ facts }) => facts)),
    signatories: documents.signatures
      .filter((one) => one.letter === id)
      .map(
        ({ facts, id, file, path: [row] }): Signatory => ({
          ...facts,
          id,
          file: file.path,
          row: row as number | undefined,
          kind: facts.kind ?? 'person',
        }),
      ),
  }));
  const place = placesIn((path) => Buffer.from(after.get(path) ?? ''));
  const bytes = (path: string): Buffer | undefined => (before.has(path) ? Buffer.from(before.get(path) ?? '') : undefined);
  const isNew = new Set(signatureChangesIn(files).added.map(placeKey));
  rmSync(old, { recursive: true });
  rmSync(now, { recursive: true });
  return inOrder([
    ...own,
    ...checkChange(files.map(({ path }) => path)),
    ...checkKinds(files),
    ...checkHistory(files, bytes),
    ...checkNewSignatures(
      lists.map(({ signatories, ...list }) => ({ ...list, kept: rosterOf([]), own: signatories })),
      (signatory) => isNew.has(placeKey(signatory)),
      place,
    ),
    ...lists.flatMap(({ id, signatories, decisions }) =>
      checkMaybeWithdrawn(
        id,
        signatories.filter((signatory) => isNew.has(placeKey(signatory))),
        new WithdrawnList(decisions),
        place,
      ),
    ),
    ...checkNewVerifications(
      lists,
      files.map(({ path }) => path),
      bytes,
      place,
    ),
  ]);
}

test('for hundreds of changes, one upon the other', async () => {
  // “npm run fuzz -- readers” asks for more of them.
  const random = makeRandom(Number(process.env.UNDERSIGNED_SEED ?? 20261126));
  const rounds = Number(process.env.UNDERSIGNED_CHANGES ?? 150);
  const state: State = new Map(Object.entries(minimal));
  for (const path of Object.keys(pool)) if (!state.has(path) && random.chance(0.4)) state.set(path, random.pick(pool[path] ?? ['']));
  const base = await baseOf(makeRepository(Object.fromEntries(state)));
  const seen = new Set<string>();
  let elsewhere = 0;
  for (let round = 0; round < rounds; round++) {
    const change = someChange(state, random);
    const files = proposed(state, change);
    const after: State = new Map(state);
    for (const [path, content] of change) {
      if (content === undefined) after.delete(path);
      else after.set(path, content);
    }
    const expected = fullCheck(state, after, files);
    const { problems } = checkTree(base, { files, conflicts: [], isBehind: false }, 'main');
    expect(problems, JSON.stringify([...change])).toEqual(expected);
    for (const { rule, file } of problems) {
      seen.add(rule);
      if (!change.has(file)) elsewhere++;
    }
    // The base goes on, as it does when proposals are accepted.
    if (random.chance(0.6)) {
      for (const { path, kind, after: bytes } of files) {
        if (kind === 'removed') base.remove(path);
        else base.put({ path, type: 'file', size: bytes?.length ?? 0 }, bytes);
      }
      state.clear();
      for (const [path, content] of after) state.set(path, content);
    }
  }
  // Or it would show little.
  if (rounds < 150) return;
  expect(elsewhere).toBeGreaterThan(30);
  for (const rule of [
    'file-collision',
    'same-signatory',
    'confusable-signatory',
    'likely-duplicate',
    'withdrawn-signatory',
    'unknown-letter',
  ])
    expect(seen).toContain(rule);
  for (const rule of ['unknown-revision', 'verified-by-signer', 'markdown-image', 'file-name', 'change-mixed', 'markdown-link'])
    expect(seen).toContain(rule);
});

test('also for who takes a name that a letter had before, or has', async () => {
  const page = '---\ntitle: Old\n---\n\nText.\n';
  const state: State = new Map([
    ['content/site.yaml', minimal['content/site.yaml'] ?? ''],
    ['letters/a.md', letter('A letter', 'aliases: [b-once]\n')],
    ['letters/m.md', letter('The middle', 'aliases: [old, older]\n')],
    ['letters/z.md', letter('The last')],
    ['translations/de/m.md', '---\ntitle: Ein Brief\nrevision: 1\n---\n\nHört zu.\n'],
  ]);
  const base = await baseOf(makeRepository(Object.fromEntries(state)));
  const changes: readonly (readonly [path: string, content: string | undefined])[] = [
    ['letters/z.md', letter('The last', 'aliases: [older]\n')],
    ['letters/a.md', letter('A letter', 'aliases: [b-once, old]\n')],
    ['letters/a.md', letter('A letter', 'aliases: [b-once, z]\n')],
    ['letters/new.md', letter('New', 'aliases:\n  - old\n  - b-once\n')],
    ['content/pages/older.md', page],
    ['content/pages/b-once.md', page],
    ['letters/z.md', letter('The last', 'aliases: [z, z-once, z-once, updates]\n')],
    ['letters/z.md', letter('The last', 'aliases: [z-once]\n')],
    ['content/site.yaml', `${minimal['content/site.yaml']}languageAliases:\n  - former: de\n    now: en\n`],
  ];
  let found = 0;
  for (const change of changes) {
    const files = proposed(state, new Map([change]));
    const after: State = new Map(state);
    if (change[1] !== undefined) after.set(change[0], change[1]);
    const expected = fullCheck(state, after, files);
    expect(checkTree(base, { files, conflicts: [], isBehind: false }, 'main').problems, String(change)).toEqual(expected);
    found += expected.filter(({ rule }) => rule === 'reserved-name').length;
  }
  expect(found).toBeGreaterThanOrEqual(9);
});
