// The steps of the checks, run for real against a bare repository: a hostile change runs nothing, and leaves a verdict all the same.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import type { ForgeKind } from '../../src/forge/kinds.ts';
import { openForge } from '../../src/forge/open.ts';
import { waitingRequests } from '../../src/automation/judge/waiting.ts';
import { keepCampaign } from '../../src/automation/judge/change.ts';
import { readVerdict, type Verdict } from '../../src/automation/verdict.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { minimal, writeFiles } from '../support/campaign.ts';
import { runTask, startForge } from './run-task.ts';
import { type Machine, prepareMachine, runJob, runScript } from './run-steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-check-run-'));
const origin = join(folder, 'campaign/letter.git');
const canaries = join(folder, 'canaries');
const event = { pull_request: { number: 7 }, repository: { default_branch: 'main' } };

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'protocol.file.allow=always', ...args], {
    cwd,
    encoding: 'utf8',
  });

/** A repository as a fork of ours has it: the software, and a campaign. */
beforeAll(() => {
  const work = join(folder, 'work');
  for (const path of ['src', 'package.json', 'package-lock.json', '.github', '.gitlab-ci.yml', '.forgejo'])
    cpSync(join(engineRoot, path), join(work, path), { recursive: true });
  writeFiles(work, minimal);
  mkdirSync(canaries);
  mkdirSync(dirname(origin), { recursive: true });
  git(folder, 'init', '--quiet', '--initial-branch', 'main', work);
  git(work, 'add', '--all');
  git(work, 'commit', '--quiet', '--message', 'The campaign');
  git(folder, 'clone', '--quiet', '--bare', work, origin);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a change where a forge keeps the heads of requests. */
function propose(change: (work: string) => void, ref = 'refs/pull/7/head'): void {
  const work = join(folder, 'change');
  rmSync(work, { recursive: true, force: true });
  git(folder, 'clone', '--quiet', origin, work);
  change(work);
  git(work, 'add', '--all', '--force');
  git(work, 'commit', '--quiet', '--message', 'Sign');
  git(work, 'push', '--quiet', '--force', 'origin', `HEAD:${ref}`);
}

/** A new one each time, in the same place: what Node compiled for the one before is of use to it. */
function machine(): Machine {
  rmSync(join(folder, 'machine'), { recursive: true, force: true });
  return prepareMachine(join(folder, 'machine'));
}

function verdictIn(path: string): Verdict {
  const verdict = readVerdict(path);
  if (typeof verdict === 'string') throw new Error(verdict);
  return verdict;
}

/** A file that leaves a trace when it is run, in each way in which something could run it. */
const trap = (name: string): string => `touch ${join(canaries, name)}`;
const script = (name: string): string =>
  `import { execSync } from 'node:child_process';\nexecSync(${JSON.stringify(trap(name))});\nexport default {};\n`;

function layTraps(work: string): void {
  const manifest = JSON.parse(readFileSync(join(work, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare', 'build', 'check', 'test'])
    manifest.scripts[name] = trap(`npm-${name}`);
  writeFiles(work, {
    'package.json': JSON.stringify(manifest),
    '.npmrc': `script-shell=${join(work, 'shell')}\nnode-options=--import=${join(work, 'hook.mjs')}\n`,
    'hook.mjs': script('node-options'),
    'astro.config.mjs': script('astro-config'),
    'vite.config.js': script('vite-config'),
    'tsconfig.json': '{"extends":"./hook.mjs"}',
    'src/cli/undersigned.js': script('command-line'),
    'src/cli/main.ts': script('main'),
    'node_modules/zod/package.json': '{"name":"zod","type":"module","main":"index.js"}',
    'node_modules/zod/index.js': script('package'),
    '.github/workflows/check.yml': 'on: push\njobs: {}\n',
    '.gitattributes': '* filter=trap diff=trap merge=trap\n*.yaml filter=lfs\n',
    '.gitmodules': `[submodule "x"]\n\tpath = x\n\turl = ext::sh -c '${trap('submodule')}'\n`,
    '.lfsconfig': '[lfs]\n\turl = http://127.0.0.1:9/\n',
    'letters/a.md': `---js\n{ title: require('node:child_process').execSync(${JSON.stringify(trap('front-matter'))}) }\n---\n\nText\n`,
    'content/pages/trap.mdx': `---\ntitle: Trap\n---\n\nimport x from '../../hook.mjs'\n\n{(() => { throw 1 })()}\n`,
    'signatories/a/bo.yaml': 'name: "Bo <script>alert(1)</script> @everyone ::error::x"\n',
    'signatories/a/$(touch canary).yaml': 'name: Cleo Dar\n',
    'signatories/a/::error file=x.yaml': 'name: Dov Eli\n',
  });
  symlinkSync('/proc/self/environ', join(work, 'signatories/a/link.yaml'));
}

test('on GitHub a hostile change runs nothing: not when it is fetched, laid out, or checked', () => {
  propose(layTraps);
  const here = machine();
  // A filter of the machine, as runners have one for Git LFS.
  writeFileSync(
    join(here.folder, 'home/.gitconfig'),
    `[filter "trap"]\n\tsmudge = ${trap('smudge')}\n\tclean = ${trap('clean')}\n[filter "lfs"]\n\tsmudge = ${trap('lfs')}\n\tprocess = ${trap('lfs-process')}\n\trequired = true\n`,
  );
  const { code, out, uploads } = runJob('.github/workflows/check.yml', 'check', here, event, origin);
  expect(readdirSync(canaries)).toEqual([]);
  expect(out).toContain('::error file=letters/a.md,line=1');
  expect(code, out).toBe(1);
  expect(readFileSync(here.npmLog, 'utf8')).toBe('ci --ignore-scripts --omit=dev\n');

  const verdict = verdictIn(uploads[0] ?? '');
  expect(verdict.errors).toBeGreaterThan(5);
  expect(verdict.rules).toEqual(expect.arrayContaining(['change-mixed', 'file-type', 'front-matter-language', 'file-name']));
  expect(verdict.comment.length).toBeGreaterThan(100);
  // No HTML, and no one is called: neither stands outside of code.
  visit(parseMarkdown(verdict.comment), (node) => {
    if (node.type === 'html') expect(node.value).toMatch(/^<!--/);
    if (node.type === 'text') expect(node.value).not.toContain('@everyone');
  });
  // Every line that the runner could take for a command is one of ours.
  for (const line of out.split('\n'))
    if (line.trimStart().startsWith('::')) expect(line).toMatch(/^::(?:error|warning) file=[^,]*,line=\d+,col=\d+,title=[a-z-]+::/);
  expect(existsSync(join(here.environment.RUNNER_TEMP ?? '', 'verdict/preview'))).toBe(false);
  // The software that ran is that of the base, and its folder is as it was.
  expect(git(join(here.folder, 'workspace'), 'status', '--porcelain')).toBe('?? node_modules\n');
  expect(git(join(here.folder, 'workspace'), 'worktree', 'list').trim().split('\n')).toHaveLength(1);
});

test('on GitHub a signature gets a verdict with the text of a comment, and a translation a preview', () => {
  propose((work) =>
    writeFiles(work, {
      'signatories/a/bo.yaml': 'name: Bo Chen\n',
      'translations/fr/a.md': '---\ntitle: Une belle lettre\nrevision: 1\n---\n\nÉcoutez, s’il vous plaît.\n',
    }),
  );
  const here = machine();
  const { code, out, uploads } = runJob('.github/workflows/check.yml', 'check', here, event, origin);
  expect(code, out).toBe(0);
  const verdict = verdictIn(uploads[0] ?? '');
  expect([verdict.errors, verdict.head]).toEqual([0, git(origin, 'rev-parse', 'refs/pull/7/head').trim()]);
  expect(verdict.comment).toContain('Bo Chen');
  expect(readFileSync(here.environment.GITHUB_OUTPUT ?? '', 'utf8')).toBe('preview=true\n');
});

test('on Forgejo the same is done without an action', () => {
  propose((work) => writeFiles(work, { 'signatories/a/bo.yaml': 'name: Bo Chen\nwhat: ever\n' }));
  const here = machine();
  Object.assign(here.environment, { GITHUB_SERVER_URL: `file://${folder}`, GITHUB_REPOSITORY: 'campaign/letter' });
  const { code, out } = runJob('.forgejo/workflows/check.yaml', 'check', here, event, origin);
  expect(code, out).toBe(1);
  expect(verdictIn(join(here.folder, 'workspace/verdict/verdict.json')).rules).toEqual(['unknown-key']);
});

test('on a schedule those that wait are looked at without a token, and answered with one', async () => {
  const forge = await startForge('forgejo');
  propose((work) => writeFiles(work, { 'signatories/a/bo.yaml': 'name: Bo Chen\n' }), 'refs/pull/20/head');
  const head = git(origin, 'rev-parse', 'refs/pull/20/head').trim();
  const request = forge.state.addRequest({ number: 20, head });
  const answered = forge.state.addRequest({ number: 21, labels: ['check: passed'] });
  forge.state.addNote('21', `<!-- undersigned:check ${answered.head} -->\nAnswered.`);
  const root = join(folder, 'scheduled');
  git(folder, 'clone', '--quiet', origin, root);
  const out = join(folder, 'verdicts');
  const { code, err } = await runTask('judge', forge, { root, open: true, out }, { env: { UNDERSIGNED_TOKEN: '' } });
  expect([code, readdirSync(out)], err).toEqual([0, ['20.json']]);
  expect(new Set(forge.log.map(({ headers }) => headers.authorization))).toEqual(new Set([undefined]));
  expect(forge.writes()).toEqual([]);

  await runTask('answer', forge, { verdicts: out });
  expect(forge.state.notes[1]?.body).toMatch(new RegExp(`^<!-- undersigned:check ${head} -->\n[\\s\\S]*Bo Chen`));
  expect(request.labels.sort()).toEqual(['check: passed', 'signature']);
});

test.each<ForgeKind>(['github', 'gitlab', 'forgejo'])(
  'on %s a request waits while it has no answer of ours, or another head than the one that was answered',
  async (kind) => {
    const forge = await startForge(kind);
    const thread = (number: number): string => (kind === 'gitlab' ? `merge_requests ${number}` : String(number));
    const [fresh, faked, moved, answered] = [20, 21, 22, 23].map((number) =>
      forge.state.addRequest({ number, labels: number < 22 ? [] : ['check: passed'] }),
    );
    forge.state.addRequest({ number: 30, base: 'release' });
    forge.state.addRequest({ number: 31, state: 'closed' });
    const mark = (head: string | undefined): string => `<!-- undersigned:check ${head} -->\nAnswered.`;
    forge.state.addNote(thread(21), mark(faked?.head), 'stranger');
    forge.state.addNote(thread(22), mark('0'.repeat(40)));
    forge.state.addNote(thread(23), mark(answered?.head));
    const client = openForge(kind, {
      GITHUB_API_URL: forge.url,
      GITHUB_REPOSITORY: forge.state.repository,
      CI_API_V4_URL: forge.url,
      CI_PROJECT_ID: '77',
      UNDERSIGNED_ACCOUNT: forge.state.account,
    });
    expect((await waitingRequests(client)).map(({ number }) => number)).toEqual([fresh?.number, faked?.number, moved?.number]);
  },
);

test('of a change that is built, nothing but the campaign is left', () => {
  const change = mkdtempSync(join(folder, 'kept-'));
  writeFiles(change, { ...minimal, 'tsconfig.json': '{}', 'src/x.ts': '', '.env': '', 'node_modules/x/index.js': '' });
  keepCampaign(change);
  expect(readdirSync(change).sort()).toEqual(['content', 'letters', 'signatories', 'translations']);
});

test('a change with more bytes than a campaign has is not laid out, and a request that is not there is no verdict', () => {
  const work = join(folder, 'work');
  const blob = execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: work, input: 'name: N\n', encoding: 'utf8' }).trim();
  const entries = Array.from({ length: 5_001 }, (_, index) => `100644 blob ${blob}\tsignatories/a/n${index}.yaml\n`).join('');
  execFileSync('git', ['update-index', '--index-info'], { cwd: work, input: entries });
  const commit = git(work, 'commit-tree', '-p', 'HEAD', '-m', 'Many', git(work, 'write-tree').trim()).trim();
  git(work, 'push', '--quiet', '--force', origin, `${commit}:refs/merge-requests/7/head`);
  // GitLab’s job, too, whose lines run in one shell.
  const here = machine();
  const { check } = parse(readFileSync(join(engineRoot, '.gitlab-ci.yml'), 'utf8')) as { check: { script: string[] } };
  const { code, out } = runScript(check.script, here, {
    CI_MERGE_REQUEST_IID: '7',
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CI_MERGE_REQUEST_PROJECT_URL: `file://${folder}/campaign/letter`,
  });
  expect(code, out).toBe(1);
  expect(verdictIn(join(here.folder, 'workspace/verdict/verdict.json'))).toMatchObject({ isTooLarge: true, comment: '' });

  const none = runJob('.github/workflows/check.yml', 'check', machine(), { ...event, pull_request: { number: 8 } }, origin);
  expect(none.code).toBe(2);
  expect(readVerdict(none.uploads[0] ?? '')).toBe('the check left no verdict');
});
