// A change that removes or rewrites what someone signed says whose, in every form of the report.

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engineLanguages, readEngineStrings } from '../../src/core/interface/reference.ts';
import { checkTree } from '../../src/review/check/check-base.ts';
import { Judge } from '../../src/review/judge/judge.ts';
import type { Verdict } from '../../src/review/judge/verdict.ts';
import type { ProposedFile } from '../../src/review/proposal.ts';
import { type Files, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { added, baseOfMain, changed, git, makeFolder, makeRepository, onlyRead, removed } from './support.ts';

const repositoryWith = onlyRead(makeRepository);

const people = '- name: Di Listed\n- name: Ed Listed\n- name: Fi Listed\n';
const signed: Files = {
  'signatories/a/ann.yaml': null,
  'signatories/a/bo.yaml': 'name: Bo Other\n',
  'signatories/a/may.list.yaml': people,
};

type Format = 'markdown' | 'text' | 'json' | 'github';

/** Also removes. */
function apply(root: string, change: Files): void {
  writeFiles(root, change);
  for (const [path, content] of Object.entries(change)) if (content === null) rmSync(join(root, path));
}

/** What the check says of a change to the campaign above. */
function said(change: Files, format: Format, ...more: string[]): string {
  const root = makeRepository(signed);
  apply(root, change);
  const { stdout, code } = undersigned(['check', '--base', 'main', '--format', format, ...more], { cwd: root });
  expect(code).toBe(0);
  return stdout;
}

const addsAndRemoves: Files = {
  'signatories/a/cy.yaml': 'name: Cy Signer\n',
  'signatories/a/bo.yaml': null,
  'signatories/a/may.list.yaml': '- name: Ann Inserted\n- name: Di Listed\n- name: Fi Listed\n',
};

describe('A change that adds a signature and removes others', () => {
  test('names them in the comment, asks, and does not say that all is done', () => {
    const comment = said(addsAndRemoves, 'markdown');
    expect(comment).toContain('This change also removes the signature of `Bo Other` (`signatories/a/bo.yaml`).');
    expect(comment).toContain('This change also removes the signature of `Ed Listed` (`signatories/a/may.list.yaml`).');
    expect(comment).toContain('Is this your own signature, or is the change intended?');
    expect(comment).not.toContain('There is nothing more you need to do');
    // Anyone who stays in the list is not shown as new.
    expect(comment.match(/^- Name: `.*`$/gm)).toEqual(['- Name: `Cy Signer`', '- Name: `Ann Inserted`']);
  });

  test('names them as text, for programs and in annotations', () => {
    const text = said(addsAndRemoves, 'text');
    expect(text).toContain('This change also removes the signature of “Bo Other” (signatories/a/bo.yaml).');
    expect(text).toContain('This change also removes the signature of “Ed Listed” (signatories/a/may.list.yaml, row 2).');
    expect(JSON.parse(said(addsAndRemoves, 'json'))).toMatchObject({
      removed: [
        { file: 'signatories/a/bo.yaml', name: 'Bo Other' },
        { file: 'signatories/a/may.list.yaml', row: 1, name: 'Ed Listed' },
      ],
      rewritten: [],
    });
    expect(said(addsAndRemoves, 'github')).toContain('::warning file=signatories/a/bo.yaml,title=signatures::This change also removes the');
  });

  test('says so in every language that the engine speaks, and in English where a machine wrote it', () => {
    for (const tag of engineLanguages()) {
      const strings = readEngineStrings(tag)?.strings;
      for (const key of ['touches', 'removes', 'alsoRemoves', 'rewrites', 'wasIsNow', 'meant', 'withdrawal'])
        expect(strings?.get(`change.${key}`), `${tag} ${key}`).toBeTypeOf('string');
    }
    const comment = said(addsAndRemoves, 'markdown', '--language', 'de');
    // One run for both, as the automation asks for it.
    expect(JSON.parse(said(addsAndRemoves, 'json', '--comment', '--language', 'de')).comment).toBe(comment);
    expect(comment).toContain('entfernt außerdem die Unterschrift von `Bo Other` (`signatories/a/bo.yaml`). / This change also removes');
    expect(comment).toContain('Ist das Ihre eigene Unterschrift, oder ist die Änderung beabsichtigt?');
  });
});

test('A change that only removes one signature asks whether it is one’s own, and says what stays', () => {
  const comment = said({ 'signatories/a/bo.yaml': null }, 'markdown');
  expect(comment).toContain('This change removes the signature of `Bo Other`');
  expect(comment).toContain('someone from the campaign will take it off the list. The history of the files keeps it');
  expect(comment).not.toMatch(/nothing more you need|review and add it|how the signature will appear/);
});

test('A change that rewrites a signature says what was there and what is there now', () => {
  const change = { 'signatories/a/bo.yaml': 'name: Ann Signer\nrole: "@everyone [x](javascript:1)"\n' };
  const comment = said(change, 'markdown');
  expect(comment).toContain('This change rewrites the signature of `Bo Other` (`signatories/a/bo.yaml`).');
  expect(comment).toContain('  - Name: was `Bo Other`, is now `Ann Signer`\n');
  expect(comment).toContain('  - Role: was —, is now `@everyone [x](javascript:1)`\n');
  expect(comment).not.toContain('nothing more you need');
  expect(said(change, 'text')).toContain('(signatories/a/bo.yaml): name was “Bo Other”, is now “Ann Signer”; role was nothing, is now');
});

test('Ten are named, and then how many more there are', () => {
  const rows = Array.from({ length: 14 }, (_, index) => `- name: Signer ${'abcdefghijklmn'[index]}\n`);
  const root = makeRepository({ ...signed, 'signatories/a/june.list.yaml': rows.join('') });
  writeFiles(root, { 'signatories/a/june.list.yaml': rows.slice(0, 2).join('') });
  const run = (format: Format): string => undersigned(['check', '--base', 'main', '--format', format], { cwd: root }).stdout;
  expect(run('markdown').match(/removes the signature/g)).toHaveLength(10);
  expect(run('markdown')).toContain('- and 2 more\n');
  expect(run('text')).toContain('And 2 more are removed or rewritten.');
  expect(JSON.parse(run('json')).removed).toHaveLength(12);
});

test('What moves is no change, and what only adds says nothing of others', () => {
  const moved = said({ 'signatories/a/bo.yaml': null, 'signatories/a/b/bo.yaml': 'name: Bo Other\n' }, 'markdown');
  expect(moved).not.toMatch(/removes|rewrites|will appear/);
  const longer = said({ 'signatories/a/may.list.yaml': `- name: New One\n${people}` }, 'markdown');
  expect(longer.match(/^- Name: .*$/gm)).toEqual(['- Name: `New One`']);
  expect(longer).not.toMatch(/removes|rewrites/);
});

test('A list that cannot be read is wrong itself, and nobody in it is said to be removed', async () => {
  const base = await baseOfMain(repositoryWith(signed));
  const files = [changed('signatories/a/may.list.yaml', people, '- name: [\n')];
  const { changes, problems } = checkTree(base, { files, conflicts: [], isBehind: false }, 'main');
  expect(changes.removed).toEqual([]);
  expect(problems.map(({ severity }) => severity)).toContain('error');
});

test('A row that is put into a list is held against those who are there, and rows that stay are not', async () => {
  const base = await baseOfMain(repositoryWith({ ...signed, 'signatories/a/may.list.yaml': `${people}- name: Ed Listedd\n` }));
  const after = `- name: Bo Othér\n- name: Fi Listéd\n${people}- name: Ed Listedd\n`;
  const files = [changed('signatories/a/may.list.yaml', `${people}- name: Ed Listedd\n`, after)];
  const { problems } = checkTree(base, { files, conflicts: [], isBehind: false }, 'main');
  const pairs = problems.filter(({ rule }) => rule === 'likely-duplicate').map(({ message }) => message.split(':')[0]);
  expect(pairs).toEqual([
    '“Bo Othér” may be “Bo Other” in signatories/a/bo.yaml',
    '“Fi Listéd” may be “Fi Listed” in signatories/a/may.list.yaml',
  ]);
  const { duplicates } = judged(new Judge(base, '2026-11-29'), files);
  expect(duplicates.map(({ other }) => other.name).sort()).toEqual(['Bo Other', 'Fi Listed']);
});

function judged(judge: Judge, files: readonly ProposedFile[]): Verdict {
  return judge.judge({ number: 1, files, author: { name: 'Cy', email: 'cy@example.org' } });
}

test('A verdict has the signatures that are new or changed, and those that go', async () => {
  const judge = new Judge(await baseOfMain(repositoryWith(signed)), '2026-11-29');
  const verdict = judged(judge, [
    added('signatories/a/cy.yaml', 'name: Cy Signer\n'),
    removed('signatories/a/bo.yaml', 'name: Bo Other\n'),
    changed('signatories/a/may.list.yaml', people, '- name: Ann Inserted\n- name: Di Listed\n- name: Fi Listed\n'),
  ]);
  expect(verdict.kind).toBe('edits-others');
  expect(verdict.signatures.map(({ facts }) => facts.name).sort()).toEqual(['Ann Inserted', 'Cy Signer']);
  expect(verdict.changes.removed.map(({ name }) => name)).toEqual(['Bo Other', 'Ed Listed']);
});

test('A review names whose signature a request removes, in all of its reports', () => {
  const root = makeRepository(signed);
  const forge = join(makeFolder(), 'forge');
  execFileSync('git', ['clone', '--quiet', '--bare', root, forge]);
  git(root, 'remote', 'add', 'origin', forge);
  git(root, 'checkout', '--quiet', '-b', 'change');
  apply(root, addsAndRemoves);
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message=Sign');
  git(root, 'push', '--quiet', 'origin', 'change:refs/pull/1/head');
  git(root, 'checkout', '--quiet', 'main');
  const run = (...format: string[]): string => undersigned(['review', ...format], { cwd: root }).stdout;
  expect(run()).toContain('Removes the signature of “Bo Other” (signatories/a/bo.yaml).');
  expect(JSON.parse(run('--format', 'json')).requests[0].removed).toEqual([
    { file: 'signatories/a/bo.yaml', name: 'Bo Other' },
    { file: 'signatories/a/may.list.yaml', row: 1, name: 'Ed Listed' },
  ]);
  expect(run('--format', 'html')).toContain('Removes the signature of “Ed Listed” (signatories/a/may.list.yaml, row 2).');
});
