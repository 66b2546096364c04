// Erasing somebody from the history, by the very commands of the page for maintainers, where git filter-repo is installed.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, test } from 'vitest';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { makeCampaign, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

const section =
  readFileSync(join(engineRoot, 'docs/maintainers.md'), 'utf8').split('### What rewriting the history takes')[1]?.split('\n## ')[0] ?? '';
const blocks = Array.from(section.matchAll(/```sh\n([\s\S]*?)```/g), ([, block = '']) => block.replace(/^ {3}/gm, ''));
const rewriting = blocks.find((block) => block.includes('git filter-repo')) ?? '';
const isInstalled = spawnSync('git', ['filter-repo', '-h']).status === 0;

test('the page and the advice after a withdrawal name what filter-repo has to replace, and bring the remote back', () => {
  const root = makeCampaign({ 'signatories/a/row.list.yaml': '- name: Cy Row\n- name: Di Row\n' });
  const { stdout } = undersigned(['withdraw', 'ann', '--letter', 'a', '--yes', '--root', root]);
  const row = undersigned(['withdraw', 'row-1', '--letter', 'a', '--yes', '--root', root]).stdout;
  for (const text of [stdout, row, rewriting])
    for (const part of ['--replace-text', '--replace-message', '--mailmap', 'git remote add origin']) expect(text).toContain(part);
  expect(stdout).toContain("--invert-paths --path 'signatories/a/ann.yaml'");
  expect(row).not.toContain('--invert-paths');
});

it.skipIf(!isInstalled).each([
  ['a file of one’s own, by its author', 'Ann Lee', 'ann@mail.example', 'ann-lee'],
  ['a name in another script', 'Αννα Λη', 'anna@mail.example', 'anna-li'],
  ['a file that somebody else committed', 'Ib Øst', 'other@mail.example', 'ib-oest'],
])('nothing of the person is left on the branches and tags of the remote: %s', (_, name, address, id) => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-erase-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const remote = join(folder, 'remote.git');
  git(folder, 'init', '-q', '--bare', '-b', 'main', remote);
  const root = join(folder, 'mine');
  git(folder, 'clone', '-q', remote, root);
  const commit = (message: string, author = 'Bo <bo@example.org>') => {
    git(root, 'add', '-A');
    git(root, '-c', 'user.name=Bo', '-c', 'user.email=bo@example.org', 'commit', '-q', '-m', message, '--author', author);
  };
  const path = `signatories/my-letter/${id.slice(0, 2)}/${id}.yaml`;
  writeFiles(root, { 'letters/my-letter.md': 'A letter\n', 'signatories/my-letter/bo.yaml': 'name: Bo Chen\n' });
  commit('Begin');
  writeFiles(root, { [path]: `name: ${name}\n` });
  commit(`Sign as ${name}`, address.startsWith('other') ? undefined : `${name} <${address}>`);
  git(root, 'tag', 'v1');
  writeFiles(root, { 'letters/my-letter.md': `A letter, with thanks to ${name}\n` });
  commit('Thank');
  writeFiles(root, { 'letters/my-letter.md': 'A letter\n' });
  rmSync(join(root, path));
  commit('Remove a signature');
  git(root, 'push', '-q', 'origin', 'main', '--tags');

  const clone = join(folder, 'clone');
  git(folder, 'clone', '-q', `file://${remote}`, clone);
  writeFileSync(join(folder, 'private.txt'), `${name}\n${address}\n`);
  writeFileSync(join(folder, 'mailmap.txt'), `Removed <removed@example.org> <${address}>\n`);
  const steps = rewriting
    .replaceAll('signatories/my-letter/an/ann-lee.yaml', path)
    .replaceAll('https://forge.example/our-group/archive.git', `file://${remote}`);
  execFileSync('sh', ['-e', '-c', steps], { cwd: clone, stdio: 'pipe' });

  const fresh = join(folder, 'fresh');
  git(folder, 'clone', '-q', '--mirror', `file://${remote}`, fresh);
  const objects = git(fresh, 'cat-file', '--batch-all-objects', '--batch-check=%(objectname)').trim().split('\n');
  const everything = objects.map((one) => git(fresh, 'cat-file', '-p', one)).join('\n');
  expect(everything).toContain('Bo Chen');
  for (const private_ of [name, address, id]) expect(everything, private_).not.toContain(private_);
  expect(git(fresh, 'log', '--format=%s', 'main')).toContain('Thank');
});
