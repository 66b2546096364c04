// What the runs of a forge do for a campaign that `init` made: workflows of fifteen lines that keep the same rules as ours, and what they call.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { forgeKinds } from '../../src/forge/kinds.ts';
import { forgeFiles } from '../../src/starter/forge-files.ts';
import { workflowFaults } from '../automation/language-service.ts';
import { readWorkflow, triggersOf } from '../automation/workflow-lint.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-forge-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = new Map(forgeKinds.map((kind) => [kind, new Map(forgeFiles(kind))]));
const workflows = [...files.values()].flatMap((one) => [...one].filter(([path]) => path.includes('/workflows/')));
const actionFolder = join(engineRoot, 'src/actions/github');
const actions = readdirSync(actionFolder).map((name): [string, string] => [
  name,
  readFileSync(join(actionFolder, name, 'action.yml'), 'utf8'),
]);

/** Commits of released versions, each looked up at its tag in the action’s own repository. */
const commits: Readonly<Record<string, string>> = {
  'actions/checkout': '3d3c42e5aac5ba805825da76410c181273ba90b1 v7.0.1',
  'actions/setup-node': '820762786026740c76f36085b0efc47a31fe5020 v7.0.0',
  'actions/cache': '27d5ce7f107fe9357f9df03efb73ab90386fccae v5.0.5',
  'actions/upload-artifact': 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f v7.0.0',
  'actions/download-artifact': '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c v8.0.1',
  'actions/upload-pages-artifact': 'fc324d3547104276b827a68afc52ff2a11cc49c9 v5.0.0',
  'actions/deploy-pages': 'cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 v5.0.0',
};

/** What a job may do beyond reading contents. */
const rights: Readonly<Record<string, string>> = {
  '.github/workflows/answer.yml': 'actions: read, contents: read, pull-requests: write',
  '.github/workflows/import.yml': 'contents: write, pull-requests: write',
  '.forgejo/workflows/import.yaml': 'contents: write, pull-requests: write',
  '.github/workflows/links.yml': 'contents: read, issues: write',
  '.github/workflows/pages.yml': 'contents: read, pages: write, id-token: write',
  '.github/workflows/sign.yml': 'contents: write, issues: write, pull-requests: write',
  '.forgejo/workflows/answer.yaml': 'contents: write, issues: write, pull-requests: write',
  '.forgejo/workflows/links.yaml': 'contents: read, issues: write',
  '.forgejo/workflows/pages.yaml': 'contents: write',
  '.forgejo/workflows/sign.yaml': 'contents: write, issues: write, pull-requests: write',
};

describe.each(workflows)('%s', (path, text) => {
  const workflow = readWorkflow(text);
  const [job = {}, ...others] = Object.values(workflow.jobs);

  test('has fifteen lines at most, one job, and is understood by GitHub’s language service', async () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
    expect(others).toEqual([]);
    expect(await workflowFaults(text)).toEqual([]);
  });

  test('has no more rights than are listed here, and none at the top', () => {
    const has = Object.entries((job.permissions ?? {}) as Record<string, string>).map(([what, level]) => `${what}: ${level}`);
    expect(has.join(', ')).toBe(rights[path] ?? '');
    expect([{}, { contents: 'read' }]).toContainEqual(workflow.permissions);
    expect(Number(job['timeout-minutes'])).toBeLessThanOrEqual(60);
    expect(typeof workflow.concurrency?.group).toBe('string');
  });

  test('checks out the default branch alone, and leaves no credentials behind', () => {
    for (const { uses = '', with: given = {} } of (job.steps ?? []).filter((step) => step.uses?.startsWith('actions/checkout@'))) {
      expect(uses).toMatch(/@[0-9a-f]{40}$/);
      expect(given['persist-credentials']).toBe(false);
      if (['pull_request', 'workflow_run', 'issues'].some((trigger) => triggersOf(workflow).includes(trigger)))
        expect(given.ref).toBe(`\${{ github.event.repository.default_branch }}`);
    }
    expect(triggersOf(workflow)).not.toContain('pull_request_target');
    if (triggersOf(workflow).includes('pull_request')) expect(text).not.toMatch(/secrets|token/);
    for (const { run = '' } of job.steps ?? []) expect(run).not.toContain('${{');
  });
});

test('every action from elsewhere is the commit of a version that was looked up, and nothing of an event stands in a script', () => {
  for (const [path, text] of [...workflows, ...actions, ...(files.get('github') ?? [])]) {
    for (const [, name = '', commit, version] of text.matchAll(/uses: (actions\/[\w-]+)@(\w+)[^#\n]*# (v[\d.]+)/g))
      expect(`${commit} ${version}`, `${path} ${name}`).toBe(commits[name]);
    expect(text.replace(/uses: actions\/[\w-]+@[0-9a-f]{40}/g, ''), path).not.toMatch(/uses: actions\//);
  }
  for (const [name, text] of actions)
    for (const { run = '' } of (parse(text) as { runs: { steps: { run?: string }[] } }).runs.steps) expect(run, name).not.toContain('${{');
});

test('what workflows call is in the campaign or in the package', () => {
  for (const [path, text] of workflows)
    for (const [, called = ''] of text.matchAll(/uses: (\.\/[^\s,}]+)/g)) {
      const inPackage = /^\.\/node_modules\/undersigned\/lib\/actions\/github\/(\w+)$/.exec(called)?.[1];
      if (inPackage === undefined) expect([...(files.get('github')?.keys() ?? [])], path).toContain(`${called.slice(2)}/action.yml`);
      else
        expect(
          actions.map(([name]) => name),
          path,
        ).toContain(inPackage);
    }
});

test('GitLab reads one line of the campaign’s own, and the file behind it is valid', () => {
  const gitlab = files.get('gitlab') ?? new Map<string, string>();
  expect((gitlab.get('.gitlab-ci.yml') ?? '').trimEnd().split('\n').length).toBeLessThanOrEqual(15);
  const root = join(folder, 'gitlab');
  for (const [path, text] of gitlab) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  execFileSync('git', ['init', '--quiet', root]);
  execFileSync('git', ['-C', root, 'add', '-A']);
  const program = join(engineRoot, 'node_modules/gitlab-ci-local/dist/index.js');
  const run = spawnSync(process.execPath, [program, '--preview'], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  expect(run.stderr).toContain('json schema validated');
  const jobs = parse(run.stdout) as Record<string, { script?: string[]; cache?: unknown }>;
  expect(Object.keys(jobs).filter((name) => jobs[name]?.script)).toEqual(['check', 'pages', 'judge', 'answer', 'sign', 'links', 'import']);
  const full = Object.entries(jobs).filter(([, { script = [] }]) => script.includes('npm ci --ignore-scripts --omit=dev'));
  expect(full.map(([name]) => name)).toEqual(['pages']);
});

/** A machine whose npm and npx say what they were called with, and whose forge has or has not anything that waits. */
function machine(name: string, waits: boolean): (task: string, env?: Record<string, string>) => string[] {
  const root = join(folder, name);
  const bin = join(root, 'bin');
  const log = join(root, 'log');
  for (const path of [bin, join(root, 'base/.forgejo/undersigned')]) mkdirSync(path, { recursive: true });
  for (const [path, text] of files.get('forgejo') ?? []) {
    mkdirSync(dirname(join(root, 'base', path)), { recursive: true });
    writeFileSync(join(root, 'base', path), text);
  }
  const programs = {
    npm: 'mkdir -p node_modules; echo "npm $*" >> "$LOG"',
    npx: 'echo "npx $* token=$UNDERSIGNED_TOKEN$FORGEJO_TOKEN$GITHUB_TOKEN" >> "$LOG"',
    node: `exit ${waits ? 0 : 1}`,
  };
  for (const [program, script] of Object.entries(programs)) {
    writeFileSync(join(bin, program), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, program), 0o755);
  }
  return (task, env = {}) => {
    writeFileSync(log, '');
    const run = spawnSync('sh', ['base/.forgejo/undersigned/run.sh', task], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: `${bin}:/usr/bin:/bin`, LOG: log, ...env },
    });
    expect([run.status, run.stderr], task).toEqual([0, '']);
    return readFileSync(log, 'utf8').split('\n').filter(Boolean);
  };
}

test('on Forgejo nothing is installed where nothing waits, and requests are looked at without a token', () => {
  const quiet = machine('quiet', false);
  expect([quiet('judge'), quiet('answer', { UNDERSIGNED_TOKEN: 'secret' })]).toEqual([[], []]);
  const busy = machine('busy', true);
  const small = 'npm ci --ignore-scripts --omit=dev --omit=optional';
  expect(busy('judge', { FORGEJO_TOKEN: 'secret', GITHUB_TOKEN: 'secret' })).toEqual([
    small,
    'npx --no-install undersigned automate judge --forge forgejo --open --out ../verdicts token=',
  ]);
  expect(busy('answer', { UNDERSIGNED_TOKEN: 'secret' })).toEqual([
    'npx --no-install undersigned automate answer --forge forgejo --verdicts ../verdicts token=secret',
    'npx --no-install undersigned automate sign --forge forgejo --open token=secret',
  ]);
  expect(busy('check', { NUMBER: '7' })).toEqual([
    small,
    'npx --no-install undersigned automate judge --forge forgejo --number 7 --annotate --out ../verdict token=',
  ]);
  expect(busy('build')).toEqual(['npm ci --ignore-scripts --omit=dev', 'npx --no-install undersigned build --out ../site token=']);
});
