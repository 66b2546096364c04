// What is remembered about a list: withdrawals of two maintainers, other spellings, pairs that are two, former names.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { check, type Files, makeCampaign, short } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { filesBelow } from '../support/site.ts';

interface Row {
  readonly outcome: string;
  readonly name: string;
  readonly file?: string;
  readonly reason?: string;
  readonly questions: readonly { readonly about: string; readonly message: string }[];
}

/** What an import makes of names, one a line below “Name”. */
function importing(root: string, names: readonly string[], ...args: string[]): Row[] {
  const path = join(root, 'list.csv');
  writeFileSync(path, `Name\n${names.map((name) => `"${name.replaceAll('"', '""')}"`).join('\n')}\n`);
  const { stdout, stderr } = undersigned(['import', path, '--letter', 'a', '--root', root, '--report', 'json', ...args]);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { rows: Row[] }).rows;
}

const outcomes = (rows: readonly Row[]): string[] => rows.map(({ outcome }) => outcome);
const withdraw = (root: string, id: string) => undersigned(['withdraw', id, '--letter', 'a', '--yes', '--root', root]);
const recordsIn = (root: string): string[] => {
  const folder = join(root, 'content/signatories/a');
  return existsSync(folder) ? filesBelow(folder).sort() : [];
};

describe('Two maintainers who each make a withdrawal on one day', () => {
  /** A campaign in git, and a second clone of it. */
  function clones(files: Files): [string, string] {
    const first = makeCampaign(files);
    const git = (root: string, ...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Bo', '-c', 'user.email=bo@example.org', ...args], { cwd: root, encoding: 'utf8' });
    git(first, 'init', '-q', '-b', 'main');
    git(first, 'add', '-A');
    git(first, 'commit', '-qm', 'Begin');
    const second = `${first}-second`;
    cpSync(first, second, { recursive: true });
    onTestFinished(() => rmSync(second, { recursive: true, force: true }));
    return [first, second];
  }
  const git = (root: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Bo', '-c', 'user.email=bo@example.org', ...args], { cwd: root, encoding: 'utf8' });

  it.each([
    ['of the first withdrawals of a letter, which make two salts', {}],
    ['beside an older file of decisions', { 'content/signatories/a.yaml': `withdrawn:\n  salt: ${'0'.repeat(32)}\n  entries: []\n` }],
    ['where pairs are remembered as well', { 'content/signatories/a.yaml': 'distinct:\n  - signatories: [ann, zed]\n    by: Bo\n' }],
  ])('merge without a conflict, and forget nobody: %s', (_, files) => {
    const [one, two] = clones({ 'signatories/a/ben.yaml': 'name: Ben Sample\n', 'signatories/a/zed.yaml': 'name: Zed Last\n', ...files });
    withdraw(one, 'ann');
    withdraw(two, 'ben');
    for (const root of [one, two]) {
      git(root, 'add', '-A');
      git(root, 'commit', '-qm', 'Withdraw a signature');
    }
    git(one, 'fetch', '-q', two, 'main');
    git(one, 'merge', '-q', '--no-edit', 'FETCH_HEAD');
    expect(recordsIn(one)).toHaveLength(2);
    expect(outcomes(importing(one, ['Ann Lee', 'Ben Sample', 'Zed Last', 'Cem Demo']))).toEqual([
      'withdrawn',
      'withdrawn',
      'present',
      'new',
    ]);
  });

  it('are told to keep the entries of both sides where an older file is in conflict', () => {
    const entry = (letter: string): string => `    - ${letter.repeat(64)}\n`;
    const text = `withdrawn:\n  salt: ${'1'.repeat(32)}\n  entries:\n<<<<<<< ours\n${entry('a')}=======\n${entry('b')}>>>>>>> theirs\n`;
    const problems = check(makeCampaign({ 'content/signatories/a.yaml': text }));
    const [marker] = problems.filter(({ rule }) => rule === 'text-merge-marker');
    expect(marker?.hint).toMatch(/both sides/);
    expect(marker?.hint).not.toMatch(/one of the two/);
  });

  const sides = (one: string, other: string, base = '') => `<<<<<<< HEAD\n${one}${base}=======\n${other}>>>>>>> origin/main\n`;
  const pair = (...ids: string[]) => `  - signatories: [${ids.join(', ')}]\n    by: Bo\n`;
  it.each<[string, string, RegExp]>([
    ['content/signatories/a.yaml', `distinct:\n${sides(pair('ann', 'anna'), pair('cy', 'sy'))}`, /the entries of both sides/],
    [
      'content/signatories/a/2026-11-02-same-0badcafe.yaml',
      `same:\n${sides('  - signatory: ann\n', '  - signatory: cy\n', '||||||| 1a2b3c4\n')}`,
      /the entries of both sides/,
    ],
    [
      'content/signatories/a/2026-11-03-withdrawn-0badcafe.yaml',
      sides('withdrawn:\r\n', 'distinct:\r\n').replaceAll('\n', '\r\n'),
      /the entries of both sides/,
    ],
    ['letters/a.revisions.yaml', sides('', ''), /revisions of both sides, number those that came later anew/],
    [
      'signatories/a/fair.list.yaml',
      `- name: Ada Beispiel\n${sides('- name: Ben Sample\n', '- name: Cem Demo\n')}`,
      /rows that either side added, leave out those that either side removed/,
    ],
    ['signatories/a/bo.yaml', sides('name: Bo\n', 'name: Bob\n'), /one of the two/],
    ['letters/a.md', `---\n${sides('title: A\n', 'title: B\n')}---\n\nText.\n`, /one of the two/],
  ])('are told what to keep of %s', (path, text, expected) => {
    const markers = check(makeCampaign({ [path]: text })).filter(({ rule }) => rule === 'text-merge-marker');
    expect(markers.map(({ file, hint }) => [file, hint])).toEqual([[path, expect.stringMatching(expected)]]);
  });
});

describe('Who withdrew is asked about under another spelling', () => {
  it.each([
    [
      'José Ejemplo García',
      [
        'Jose Ejemplo Garcia',
        'Ejemplo García, José',
        'Dr. José Ejemplo García',
        'José Ejemplo-García',
        'José Ejemplo García (Universidad Ejemplo)',
      ],
    ],
    ['Ada Beispiel', ['Prof. Dr. Ada Beispiel', 'Ada Beispiel PhD', 'Ada M. Beispiel', 'Beispiel, Ada', 'ADA  BEISPIEL']],
    ['Zoë O’Example', ["Zoe O'Example", "Zoë O'Example", 'Zoe OExample']],
    ['Hans Müller-Muster', ['Hans Mueller-Muster', 'Hans Muller-Muster', 'Hans Müller - Muster', 'Hans Müller Muster']],
    ['Søren Prøve', ['Soren Prove', 'Prøve, Søren']],
    ['Łukasz Przykład', ['Lukasz Przyklad', 'dr Łukasz Przykład']],
    ['محمد مثال', ['مُحمد مثال']],
    ['Edda Corsten', ['Edcla Corsten', '3dda Cor5ten', 'Edda C0rsten', 'Eclda Corsten']],
    ['Willi Marne', ['VVilli Marne', 'Wi11i Marne', 'Willi Mame', 'Wiili Marne', 'Willi Rnarne']],
    ['Анна Примерова', ['Примерова, Анна', 'Проф. Анна Примерова'.replace('Проф. ', '')]],
  ])('%s', (name, spellings) => {
    const root = makeCampaign({ 'signatories/a/gone.yaml': `name: ${name}\n` });
    withdraw(root, 'gone');
    const rows = importing(root, [name, ...spellings]);
    expect(rows[0]?.outcome).toBe('withdrawn');
    for (const row of rows.slice(1)) expect([row.name, row.outcome]).toEqual([row.name, expect.stringMatching(/^(?:held|withdrawn)$/)]);
  });

  it('also where an older version remembered only the name', () => {
    const files = {
      'content/signatories/a.yaml':
        'withdrawn:\n  salt: 0d4c488028755bd1a4442540fa59c07f\n  entries:\n    - 1aa89019680df45768ace3b2a862bc6cbc1a5590079c47f1b8a25037a621812f\n',
    };
    const rows = importing(makeCampaign(files), ['Udo Noor', 'Noor, Udo', 'Udo Nóor', 'Dr. Udo Noor', 'Udo Norr']);
    expect(rows.slice(0, 4).map(({ outcome }) => outcome)).not.toContain('new');
    expect([rows[0]?.outcome, rows[4]?.outcome]).toEqual(['withdrawn', 'new']);
  });

  it('and not where it is certainly somebody else', () => {
    const root = makeCampaign({ 'signatories/a/gone.yaml': 'name: Ada Beispiel\n' });
    withdraw(root, 'gone');
    expect(outcomes(importing(root, ['Ida Beispiel', 'Ada Beispielmann', 'Ada Example']))).toEqual(['new', 'new', 'new']);
  });

  it('by a link, whatever the name', () => {
    const root = makeCampaign({ 'signatories/a/gone.yaml': 'name: José Ejemplo\nlink: https://jose.example\n' });
    withdraw(root, 'gone');
    writeFileSync(join(root, 'list.csv'), 'Name,Website\nJ. Ejemplo,https://www.jose.example/\n');
    const { stdout } = undersigned(['import', join(root, 'list.csv'), '--letter', 'a', '--root', root, '--report', 'json']);
    expect(outcomes((JSON.parse(stdout) as { rows: Row[] }).rows)).toEqual(['withdrawn']);
  });

  it('and a namesake who stays is not refused', () => {
    const root = makeCampaign({
      'signatories/a/x.yaml': 'name: Gil Hay\nrole: Baker\n',
      'signatories/a/y.yaml': 'name: Gil Hay\nrole: Cook\n',
    });
    withdraw(root, 'x');
    expect(check(root)).toEqual([]);
    expect(outcomes(importing(root, ['Gil Hay']))).not.toContain('new');
  });
});

describe('A decision that two are different', () => {
  const list = 'Ann Lee|Zoe Quick|Margarethe Hollander|Margarethe Hollender|Cornelius Dornbusch|Kornelius Dornbusch'
    .split('|')
    .map((name) => `- name: ${name}\n`)
    .join('');
  const pairs = (root: string): string => undersigned(['duplicates', '--root', root]).stdout;

  it('stays with the rows of a list when rows above them go', () => {
    const root = makeCampaign({
      'signatories/a/ann.yaml': null,
      'signatories/a/may.list.yaml': list,
      'content/signatories/a.yaml': 'distinct:\n  - signatories:\n      - may-3\n      - may-4\n    by: Bo\n',
    });
    withdraw(root, 'may-2');
    withdraw(root, 'may-1');
    expect(readFileSync(join(root, 'content/signatories/a.yaml'), 'utf8')).toMatch(/- may-3\n +- may-4\n/);
    expect(pairs(root)).toMatch(/Cornelius Dornbusch/);
    expect(pairs(root)).not.toMatch(/Margarethe/);
  });

  it('is found by the names when a row was removed by hand or a file renamed', () => {
    const root = makeCampaign({ 'signatories/a/ann.yaml': null, 'signatories/a/may.list.yaml': list });
    expect(undersigned(['duplicates', '--distinct', 'may-3', 'may-4', '--root', root]).code).toBe(0);
    writeFileSync(join(root, 'signatories/a/may.list.yaml'), list.replace('- name: Zoe Quick\n', ''));
    expect(pairs(root)).not.toMatch(/Margarethe/);
    expect(pairs(root)).toMatch(/Cornelius/);
    renameSync(join(root, 'signatories/a/may.list.yaml'), join(root, 'signatories/a/june.list.yaml'));
    expect(pairs(root)).not.toMatch(/Margarethe/);
    expect(check(root).map(short)).toEqual(['signatories/a/june.list.yaml:1:1 list-key-missing']);
  });

  it('about nobody is a problem', () => {
    const root = makeCampaign({
      'signatories/a/m-new.yaml': 'name: Margarethe Hollander\n',
      'signatories/a/m2.yaml': 'name: Margarethe Hollender\n',
      'content/signatories/a.yaml': 'distinct:\n  - signatories: [m1, m2]\n    by: Bo\n',
    });
    const problems = check(root);
    expect(problems.map(short)).toEqual(['content/signatories/a.yaml:2:19 unknown-signatory']);
    expect(problems[0]?.message).toContain('“m1”');
    expect(problems[0]?.severity).toBe('warning');
  });

  const two = { 'signatories/a/ib.yaml': 'name: Ib Aagaard\n', 'signatories/a/ip.yaml': 'name: Ib Aagard\n' };
  it.each<[string, Record<string, string>, string, string]>([
    ['a file that got a folder and another name', two, 'signatories: [ib, ib-aagaard-2]', '“ib-aagaard-2”'],
    [
      'a row that is gone',
      { 'signatories/a/fair.list.yaml': '- key: k1\n  name: Ib Aagaard\n' },
      'signatories: [fair-k1, fair-k2]',
      '“fair-k2”',
    ],
    [
      'a list that was renamed',
      { 'signatories/a/fair.list.yaml': '- key: k1\n  name: Ib Aagaard\n' },
      'signatories: [ann, market-k1]',
      '“market-k1”',
    ],
    ['a name in the place of an id', two, 'signatories: [ib, Ib Aagard]', '“Ib Aagard”'],
  ])('about nobody is a problem: %s', (_, files, entry, named) => {
    const problems = check(makeCampaign({ ...files, 'content/signatories/a.yaml': `distinct:\n  - ${entry}\n    by: Bo\n` }));
    expect(problems.map(({ rule, message }) => [rule, message.includes(named)])).toEqual([['unknown-signatory', true]]);
  });
});

describe('A former name', () => {
  it('is remembered by rename, and its row is there already', () => {
    const root = makeCampaign();
    importing(root, ['Lea Ashdown'], '--write');
    const { code, stdout } = undersigned(['rename', 'lea-ashdown', '--name', 'Lea Halas', '--letter', 'a', '--root', root]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Lea Halas')]);
    expect(existsSync(join(root, 'signatories/a/le/lea-ashdown.yaml'))).toBe(false);
    expect(readFileSync(join(root, 'signatories/a/le/lea-halas.yaml'), 'utf8')).toContain('name: Lea Halas\n');
    expect(
      recordsIn(root)
        .map((path) => readFileSync(join(root, 'content/signatories/a', path), 'utf8'))
        .join(),
    ).not.toMatch(/Ashdown/i);
    expect(outcomes(importing(root, ['Lea Ashdown', 'Lea Halas']))).toEqual(['present', 'present']);
    expect(check(root)).toEqual([]);
  });

  it('is remembered by same, after the file was changed by hand', () => {
    const root = makeCampaign({ 'signatories/a/lea-halas.yaml': 'name: Lea Halas\n' });
    expect(outcomes(importing(root, ['Lea Ashdown']))).toEqual(['new']);
    expect(undersigned(['same', 'lea-halas', 'Lea Ashdown', '--letter', 'a', '--root', root]).code).toBe(0);
    expect(outcomes(importing(root, ['Lea Ashdown', 'LEA  ASHDOWN']))).toEqual(['present', 'present']);
    renameSync(join(root, 'signatories/a/lea-halas.yaml'), join(root, 'signatories/a/halas.yaml'));
    expect(outcomes(importing(root, ['Lea Ashdown']))).toEqual(['present']);
    expect(check(root)).toEqual([]);
  });

  it('goes with a duplicate that is removed, and with an organisation that became part of another', () => {
    const root = makeCampaign({
      'signatories/a/river.yaml': 'name: River Trust\nkind: organisation\n',
      'signatories/a/brook.yaml': 'name: Brook Trust\nkind: organisation\n',
    });
    expect(undersigned(['same', 'river', 'brook', '--letter', 'a', '--yes', '--root', root]).code).toBe(0);
    expect(existsSync(join(root, 'signatories/a/brook.yaml'))).toBe(false);
    expect(outcomes(importing(root, ['Brook Trust'], '--kind', 'organisation'))).toEqual(['present']);
  });

  it('does not come back after its bearer withdrew', () => {
    const root = makeCampaign({ 'signatories/a/lea-halas.yaml': 'name: Lea Halas\n' });
    undersigned(['same', 'lea-halas', 'Lea Ashdown', '--letter', 'a', '--root', root]);
    withdraw(root, 'lea-halas');
    expect(outcomes(importing(root, ['Lea Ashdown', 'Lea Halas']))).toEqual(['withdrawn', 'withdrawn']);
  });

  it('needs somebody who is there', () => {
    const root = makeCampaign();
    for (const args of [
      ['rename', 'nobody', '--name', 'X'],
      ['same', 'nobody', 'Ann'],
      ['same', 'ann', 'nobody'],
      ['rename', 'ann'],
    ]) {
      const { code, stderr } = undersigned([...args, '--letter', 'a', '--root', root]);
      expect([args.join(' '), code]).toEqual([args.join(' '), 2]);
      expect(stderr).not.toContain('    at ');
    }
  });
});

test('a correction by hand never comes back as a second signature', () => {
  const root = makeCampaign();
  const names = ['ben sample', 'Ada Exmaple', 'Cem  Demo', 'Dr Dina Probe', 'Eva Test'];
  importing(root, names, '--write');
  const corrected = ['Ben Sample', 'Ada Example', 'Cem Demo (Ankara)', 'Dina Probe', 'Éva Teszt'];
  for (const [index, path] of filesBelow(join(root, 'signatories/a')).sort().entries()) {
    if (path === 'ann.yaml') continue;
    const file = join(root, 'signatories/a', path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: .*$/m, `name: ${corrected[index % corrected.length]}`));
  }
  const before = filesBelow(join(root, 'signatories/a')).sort();
  expect(outcomes(importing(root, names, '--write'))).toEqual(names.map(() => 'present'));
  expect(filesBelow(join(root, 'signatories/a')).sort()).toEqual(before);
});

test('who was removed by hand is held, with the day and the commit', () => {
  const root = makeCampaign({ 'signatories/a/bo.yaml': 'name: Bo Chen\n' });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Bo', '-c', 'user.email=bo@example.org', ...args], { cwd: root, encoding: 'utf8' });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Begin');
  rmSync(join(root, 'signatories/a/bo.yaml'));
  git('add', '-A');
  git('commit', '-qm', 'Tidy');
  const rows = importing(root, ['Bo Chen', 'Chen, Bo', 'Ada Example']);
  expect(outcomes(rows)).toEqual(['held', 'held', 'new']);
  expect(rows[0]?.questions[0]?.message).toMatch(/taken off the list on \d{4}-\d\d-\d\d \(commit [0-9a-f]{10}\)/);
});
