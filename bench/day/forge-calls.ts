// Makes every call that we make to a forge once, to a server that checks calls against the forge's published description and answers as that
// promises. forge.md says how to start one.

import { readFileSync, writeFileSync } from 'node:fs';
import type { Forge } from '../../src/forge/forge.ts';
import { adapters } from '../../src/forge/open.ts';
import type { ForgeKind } from '../../src/forge/kinds.ts';
import { start, UsageError } from '../tool.ts';

const request = {
  number: 1,
  isOpen: true,
  head: 'a'.repeat(40),
  base: 'main',
  branch: 'topic',
  labels: [],
  body: '',
  url: 'https://forge.example/org/letter/pulls/1',
  updated: '2026-11-30T00:00:00Z',
};
const proposal = {
  branch: 'signature-issue-7',
  path: 'signatories/a/ann-lee.yaml',
  text: 'name: Ann Lee\n',
  replaces: undefined,
  message: 'Sign',
  title: 'A signature',
  body: 'Closes #7',
};
const onRequest = { on: 'request', number: 1 } as const;
const onIssue = { on: 'issue', number: 7 } as const;

/** By the name of the method; a few of them in several ways. */
export const calls: Readonly<Record<string, (forge: Forge) => Promise<unknown>>> = {
  accounts: (forge) => forge.accounts(),
  defaultBranch: (forge) => forge.defaultBranch(),
  request: (forge) => forge.request(1),
  openRequests: (forge) => forge.openRequests(),
  // The example of a list is never empty, so that a list of it would have no end.
  listedRequests: async (forge) => (await forge.listedRequests({ isAttended: true }).next()).value,
  changedPaths: (forge) => forge.changedPaths(request),
  requestFrom: (forge) => forge.requestFrom('signature-issue-7'),
  fileOn: (forge) => forge.fileOn('signature-issue-7', proposal.path),
  putBranch: (forge) => forge.putBranch(proposal),
  'putBranch, another path': (forge) => forge.putBranch({ ...proposal, replaces: 'signatories/a/ann.yaml' }),
  openRequest: (forge) => forge.openRequest(proposal),
  editRequest: (forge) => forge.editRequest(1, 'Closes #7'),
  detectsMerges: (forge) => forge.detectsMerges(),
  detectMerges: (forge) => forge.detectMerges(),
  'setRequestOpen, open': (forge) => forge.setRequestOpen(1, true),
  'setRequestOpen, closed': (forge) => forge.setRequestOpen(1, false),
  issue: (forge) => forge.issue(7),
  'issuesWith, open': (forge) => forge.issuesWith('signature', 'open'),
  'issuesWith, all': (forge) => forge.issuesWith('signature', 'all'),
  issuesOf: (forge) => forge.issuesOf('ann'),
  openIssues: (forge) => forge.openIssues(),
  addIssue: (forge) => forge.addIssue('Links', 'One leads nowhere.', 'links'),
  'editIssue, body': (forge) => forge.editIssue(7, { body: 'Two lead nowhere.' }),
  'editIssue, closed': (forge) => forge.editIssue(7, { isOpen: false }),
  'notes of a request': (forge) => forge.notes(onRequest),
  'notes of an issue': (forge) => forge.notes(onIssue),
  'addNote to a request': (forge) => forge.addNote(onRequest, 'Thank you.'),
  'addNote to an issue': (forge) => forge.addNote(onIssue, 'Thank you.'),
  editNote: (forge) => forge.editNote(onIssue, 3, 'Thank you.'),
  'setLabels, on': (forge) => forge.setLabels(onRequest, ['signature'], []),
  'setLabels, off': (forge) => forge.setLabels(onRequest, [], ['signature']),
};

const variables: Readonly<Record<ForgeKind, (url: string) => Record<string, string>>> = {
  github: (url) => ({ GITHUB_API_URL: url, GITHUB_REPOSITORY: 'org/letter', UNDERSIGNED_TOKEN: 'tok', GITHUB_TOKEN: 'tok' }),
  forgejo: (url) => ({ FORGEJO_API_URL: url, FORGEJO_REPOSITORY: 'org/letter', UNDERSIGNED_TOKEN: 'tok', FORGEJO_TOKEN: 'tok' }),
  gitlab: (url) => ({ CI_API_V4_URL: url, CI_PROJECT_ID: '77', UNDERSIGNED_TOKEN: 'tok' }),
};

/** Of the schema below a key. */
function prepared(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((one) => prepared(one, key));
  if (typeof value !== 'object' || value === null) return value;
  const own = { ...(value as Record<string, unknown>) };
  if (own.type === 'string' && /sha$/.test(key)) own.example = 'a'.repeat(40);
  if (own.type === 'integer' && /^(?:id|number|index)$/.test(key)) own.example = 1;
  // The description of GitHub has answers under this name alone, and its documentation recommends the other one.
  if (key === 'content' && own['application/json']) own['application/vnd.github+json'] = own['application/json'];
  // Some of its examples lie one deeper than they should.
  if (key === 'value' && /^#\/components\/examples\/[^/]+$/.test(String(own.$ref))) own.$ref = `${own.$ref}/value`;
  // A ref has slashes in it, and no server of descriptions finds an address by a part that has.
  for (const path of key === 'paths' ? Object.keys(own).filter((one) => /\/git\/refs?\/\{ref\}$/.test(one)) : []) {
    own[path.replace('{ref}', 'heads/{ref}')] = own[path];
    delete own[path];
  }
  if (typeof own.title === 'string' || typeof own.state === 'object') delete own.pull_request;
  return Object.fromEntries(Object.entries(own).map(([name, inner]) => [name, prepared(inner, name)]));
}

await start(import.meta.url, {
  help: `Makes every call that we make to a forge once, against a server that holds calls against the published description of the forge's interface and
answers with what that promises, such as Prism. Says of each whether the call was taken and the answer could be read.

Usage: node bench/day/forge-calls.ts --kind github|forgejo|gitlab --url http://127.0.0.1:4010
       node bench/day/forge-calls.ts --prepare DESCRIPTION.json --out FILE

--prepare writes a description that has an example where the forge gives none: of ids of commits, and of numbers; and whose issues are none of the
pull requests that forges list among them; whose answers may be asked for as application/vnd.github+json; and in whose addresses a ref of git is that
of a branch. Nothing else of it is another.

Ends with 1 where any is not.
`,
  options: { kind: true, url: true, prepare: true, out: true },
  run: async ({ kind, url, prepare, out }) => {
    if (typeof prepare === 'string' && typeof out === 'string') {
      writeFileSync(out, JSON.stringify(prepared(JSON.parse(readFileSync(prepare, 'utf8')), '')));
      return;
    }
    if (typeof url !== 'string' || !(typeof kind === 'string' && Object.hasOwn(adapters, kind)))
      throw new UsageError('--kind and --url are needed: see forge.md.');
    const forge = adapters[kind as ForgeKind].ofRun(variables[kind as ForgeKind](url));
    for (const [name, call] of Object.entries(calls)) {
      const outcome = await call(forge).then(
        () => 'right',
        (error: Error) => error.message,
      );
      if (outcome !== 'right') process.exitCode = 1;
      process.stdout.write(`| ${name} | ${outcome} |\n`);
    }
  },
});
