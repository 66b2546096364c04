// .gitlab-ci.yml: valid by GitLab’s own schema; jobs of requests have no token, and no text of a stranger is in a script.

import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { engineRoot } from '../../src/core/interface/reference.ts';

interface Job {
  readonly script?: readonly string[];
  readonly rules?: readonly { readonly if: string }[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly environment?: { readonly name: string };
  readonly image?: { readonly name: string };
}

const text = readFileSync(join(engineRoot, '.gitlab-ci.yml'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'undersigned-gitlab-'));
let jobs: Readonly<Record<string, Job>> = {};

beforeAll(() => {
  execFileSync('git', ['init', '--quiet', folder]);
  copyFileSync(join(engineRoot, '.gitlab-ci.yml'), join(folder, '.gitlab-ci.yml'));
  const run = preview();
  expect(run.stderr).toContain('json schema validated');
  const expanded = parse(run.stdout) as Record<string, Job>;
  jobs = Object.fromEntries(Object.entries(expanded).filter(([, value]) => Array.isArray(value.script)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function preview(): { status: number | null; stdout: string; stderr: string } {
  const program = join(engineRoot, 'node_modules/gitlab-ci-local/dist/index.js');
  return spawnSync(process.execPath, [program, '--preview'], { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

test('it has the jobs that the documentation names', () => {
  expect(Object.keys(jobs)).toEqual(['check', 'pages', 'judge', 'answer', 'sign', 'links', 'import']);
});

test('the token belongs to an environment, and only jobs of the default branch’s schedule have that', () => {
  const withToken = Object.entries(jobs).filter(([, { environment }]) => environment?.name === 'undersigned');
  expect(withToken.map(([name]) => name)).toEqual(['answer', 'sign', 'links', 'import']);
  for (const [name, { rules = [] }] of withToken)
    for (const { if: condition } of rules) expect(condition, name).toContain('$CI_PIPELINE_SOURCE == "schedule"');
  expect(text).not.toContain('UNDERSIGNED_TOKEN');
});

test('a merge request’s files are not checked out over the software', () => {
  expect(jobs.check?.variables?.GIT_STRATEGY).toBe('none');
  expect(
    Object.entries(jobs)
      .filter(([, { rules = [] }]) => rules.some((rule) => rule.if.includes('merge_request_event')))
      .map(([name]) => name),
  ).toEqual(['check']);
});

test('scripts name only variables that GitLab makes itself, in quotes, and install without scripts of packages', () => {
  const known = ['CI_MERGE_REQUEST_TARGET_BRANCH_NAME', 'CI_MERGE_REQUEST_PROJECT_URL', 'CI_MERGE_REQUEST_IID', 'code'];
  for (const [name, { script = [], image }] of Object.entries(jobs)) {
    expect(image?.name, name).toBe('node:22-bookworm');
    for (const line of script) {
      for (const [, variable = ''] of line.matchAll(/\$\{?(\w+)/g)) expect(known, `${name}: ${line}`).toContain(variable);
      expect(line.replace(/"[^"]*"/g, ''), name).not.toMatch(/\$[A-Za-z{]/);
      expect(line, name).not.toMatch(/\b(?:npx|curl|wget|eval)\b|npm (?!ci --ignore-scripts )/);
    }
  }
});

test('a mistake in it would be seen', () => {
  const copy = join(folder, '.gitlab-ci.yml');
  execFileSync('sed', ['-i', 's/^  stage: publish/  stagee: publish\\n  stage: nowhere/', copy]);
  const { status } = preview();
  copyFileSync(join(engineRoot, '.gitlab-ci.yml'), copy);
  expect(status).not.toBe(0);
});
