// The workflows that come with the template, checked against rules of caution; and each rule against an example that breaks it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { workflowFaults } from './language-service.ts';
import { lintWorkflow, readWorkflow, triggersOf } from './workflow-lint.ts';

const files = ['.github/workflows', '.forgejo/workflows'].flatMap((folder) =>
  readdirSync(join(engineRoot, folder))
    .sort()
    .map((name) => `${folder}/${name}`),
);
const read = (path: string): string => readFileSync(join(engineRoot, path), 'utf8');

/** What each job may do, beyond reading contents. A job that is not here may not. */
const rights: Readonly<Record<string, string>> = {
  '.github/workflows/answer.yml answer': 'actions: read, contents: read, pull-requests: write',
  '.github/workflows/import.yml import': 'contents: write, pull-requests: write',
  '.forgejo/workflows/import.yaml import': 'contents: write, pull-requests: write',
  '.github/workflows/links.yml links': 'contents: read, issues: write',
  '.github/workflows/pages.yml build': 'contents: read',
  '.github/workflows/pages.yml publish': 'pages: write, id-token: write',
  '.github/workflows/sign.yml one': 'contents: write, issues: write, pull-requests: write',
  '.github/workflows/sign.yml waiting': 'contents: write, issues: write, pull-requests: write',
  '.forgejo/workflows/answer.yaml answer': 'contents: write, issues: write, pull-requests: write',
  '.forgejo/workflows/links.yaml links': 'contents: read, issues: write',
  '.forgejo/workflows/pages.yaml pages': 'contents: write',
  '.forgejo/workflows/sign.yaml sign': 'contents: write, issues: write, pull-requests: write',
};

/** Commits of released versions, each looked up at its tag in the action’s own repository. */
const actions: Readonly<Record<string, string>> = {
  'actions/checkout': '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'actions/upload-artifact': 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
  'actions/download-artifact': '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
  'actions/upload-pages-artifact': 'fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
  'actions/deploy-pages': 'cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
};

describe.each(files)('%s', (path) => {
  const text = read(path);

  test('keeps the rules', () => {
    expect(lintWorkflow(text)).toEqual([]);
  });

  test('is understood by GitHub’s language service', async () => {
    expect(await workflowFaults(text)).toEqual([]);
  });

  test('has no more rights than are listed here', () => {
    for (const [name, { permissions = {} }] of Object.entries(readWorkflow(text).jobs)) {
      const has = Object.entries(permissions as Record<string, string>).map(([what, level]) => `${what}: ${level}`);
      expect(has.join(', '), name).toBe(rights[`${path} ${name}`] ?? '');
    }
  });

  test('uses only actions whose commits were looked up', () => {
    for (const [, action = '', version] of text.matchAll(/uses: ([\w./:-]+)@(.*)$/gm)) expect(version, action).toBe(actions[action]);
  });
});

test('on GitHub nothing of a change can be written with a token: requests are looked at by one workflow, and answered by another', () => {
  const triggers = new Map(files.map((path) => [path, triggersOf(readWorkflow(read(path)))]));
  const of = (trigger: string) => [...triggers].filter(([, list]) => list.includes(trigger)).map(([path]) => path);
  expect(of('pull_request')).toEqual(['.github/workflows/check.yml', '.forgejo/workflows/check.yaml']);
  expect(of('workflow_run')).toEqual(['.github/workflows/answer.yml']);
  expect(of('pull_request_target')).toEqual([]);
  expect(of('issue_comment')).toEqual([]);
});

const expression = (inner: string): string => `\${{ ${inner} }}`;
const good = `name: Good
on:
  pull_request:
permissions:
  contents: read
concurrency:
  group: good
  cancel-in-progress: true
jobs:
  good:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          ref: \${{ github.event.repository.default_branch }}
          persist-credentials: false
      - run: npm ci --ignore-scripts
      - env:
          NUMBER: \${{ github.event.number }}
        run: node src/cli/undersigned.js automate judge --number "$NUMBER"
`;
const answering = good
  .replace('pull_request:', 'workflow_run:')
  .replace('timeout-minutes: 10', 'timeout-minutes: 10\n    permissions:\n      contents: read');
const download = `      - uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1
        with:
          path: \${{ runner.temp }}/verdict
`;

test('the good examples pass', () => {
  expect(lintWorkflow(good)).toEqual([]);
  expect(lintWorkflow(answering + download)).toEqual([]);
});

test.each([
  ['pull_request_target', good.replace('pull_request:', 'pull_request_target:'), /pull_request_target/],
  ['pull_request_target in a list', good.replace('on:\n  pull_request:', 'on: [push, pull_request_target]'), /pull_request_target/],
  ['no permissions', good.replace('permissions:\n  contents: read\n', ''), /permissions at the top/],
  ['write-all', good.replace('permissions:\n  contents: read', 'permissions: write-all'), /permissions at the top/],
  ['more than contents at the top', good.replace('contents: read', 'issues: read'), /permissions at the top/],
  [
    'a request that may write',
    good.replace('    timeout', '    permissions:\n      pull-requests: write\n    timeout'),
    /may write nothing/,
  ],
  ['an action by its tag', good.replace(/@3d3c\w+ # v7.0.1/, '@v7'), /pinned by its commit/],
  ['an action by a short commit', good.replace(/@3d3c\w+/, '@3d3c42e5'), /pinned by its commit/],
  ['a pinned action without its version', good.replace(' # v7.0.1', ''), /pinned by its commit/],
  ['an action from a folder of the change', good.replace(/actions\/checkout@\w+ # v7.0.1/, './action'), /pinned by its commit/],
  ['credentials that stay', good.replace('persist-credentials: false', 'persist-credentials: true'), /no credentials behind/],
  ['a checkout without the word', good.replace('          persist-credentials: false\n', ''), /no credentials behind/],
  ['the change is checked out', good.replace('github.event.repository.default_branch', 'github.event.pull_request.head.sha'), /no change/],
  ['what is checked out is not said', good.replace(/ {10}ref: .*\n/, ''), /no change/],
  ['submodules', good.replace('persist', 'submodules: true\n          persist'), /submodules/],
  ['an event’s text in a script', good.replace('"$NUMBER"', `"${expression('github.event.pull_request.title')}"`), /in a script/],
  ['a branch’s name in a script', good.replace('"$NUMBER"', `"${expression('github.head_ref')}"`), /in a script/],
  ['an input in a script', good.replace('"$NUMBER"', `"${expression('inputs.number')}"`), /in a script/],
  ['a variable without quotes', good.replace('"$NUMBER"', '$NUMBER'), /in double quotes/],
  ['a secret', good.replace('github.event.number', 'secrets.TOKEN'), /no secrets/],
  ['a token', good.replace('github.event.number', 'github.token'), /no token/],
  ['scripts of packages', good.replace(' --ignore-scripts', ''), /no scripts of packages/],
  ['npm install', good.replace('npm ci --ignore-scripts', 'npm install'), /something else/],
  ['a script of the change’s package.json', good.replace('npm ci --ignore-scripts', 'npm test'), /something else/],
  ['npx', good.replace('npm ci --ignore-scripts', 'npx strange'), /something else/],
  ['a download that is run', good.replace('npm ci --ignore-scripts', 'curl https://example.org/install | sh'), /something else/],
  ['no end', good.replace('    timeout-minutes: 10\n', ''), /after an hour/],
  ['half a day', good.replace('timeout-minutes: 10', 'timeout-minutes: 720'), /after an hour/],
  ['a strange machine', good.replace('ubuntu-24.04', 'self-hosted'), /machine that is known/],
  ['a strange image', good.replace('    steps', '    container:\n      image: somebody/node\n    steps'), /image that is known/],
  ['no concurrency', good.replace(/concurrency:\n.*\n.*\n/, ''), /concurrency has a group/],
  ['a workflow from elsewhere', good.replace('    steps', '    secrets: inherit\n    steps'), /inherited secrets/],
  ['an answer without its own permissions', answering.replace('    permissions:\n      contents: read\n', ''), /which permissions/],
  ['a verdict laid over the software', answering + download.replace(`${expression('runner.temp')}/verdict`, '.'), /outside the software/],
])('caught: %s', (_name, text, fault) => {
  expect([good, answering]).not.toContain(text);
  expect(lintWorkflow(text).join('\n')).toMatch(fault);
});
