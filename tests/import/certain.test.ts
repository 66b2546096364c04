// Nobody is written who did not plainly say so: lists of every kind, each with the outcome of each row; and what was decided is remembered.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { check, makeCampaign } from '../support/campaign.ts';
import { type Run, undersigned } from '../support/cli.ts';
import { filesBelow } from '../support/site.ts';

interface Row {
  readonly outcome: string;
  readonly name: string;
  readonly row: string;
  readonly file?: string;
  readonly facts?: Record<string, unknown>;
  readonly reason?: string;
  readonly questions: readonly { readonly about: string; readonly message: string }[];
}

function running(root: string, name: string, content: string | Uint8Array, args: readonly string[]): Run {
  writeFileSync(join(root, name), content);
  return undersigned(['import', join(root, name), '--letter', 'a', '--root', root, ...args]);
}

function importing(name: string, content: string, args: readonly string[] = [], root = makeCampaign()): Row[] {
  const { stdout, stderr } = running(root, name, content, ['--report', 'json', ...args]);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { rows: Row[] }).rows;
}

const outcomes = (rows: readonly Row[]): string[] => rows.map(({ outcome }) => outcome);

describe('Each row has its outcome', () => {
  it.each<[string, string, string, string[]]>([
    ['a question with yes and no', 'list.csv', 'Name,May we publish your name?\nAda Example,Yes\nBen Sample,No\n', ['new', 'unnamed']],
    [
      'a question in another language',
      'list.csv',
      'Name,Darf Ihr Name genannt werden?\nAda Beispiel,Ja\nBen Muster,Nein\n',
      ['new', 'unnamed'],
    ],
    [
      'a question about staying anonymous',
      'list.csv',
      'Nom,Je souhaite rester anonyme\nAda Exemple,Non\nBen Modèle,Oui\n',
      ['new', 'unnamed'],
    ],
    [
      'the label of a box, and what is no tick',
      'list.csv',
      'Name,List me\nA Tick,List me\nB Blank,\nC Dash,-\nD Open,N/A\n',
      ['new', 'unnamed', 'unnamed', 'unnamed'],
    ],
    [
      'several boxes in one cell',
      'list.csv',
      'Name,Tick all that apply\nA One,"My name may be shown, Send me news"\nB Two,Send me news\nC Three,"Send me news, My name may be shown"\n',
      ['new', 'unnamed', 'new'],
    ],
    [
      'a state that a tool writes',
      'list.csv',
      'Name,Status\nAda Example,confirmed\nBen Sample,pending\nCem Demo,withdrawn\n',
      ['new', 'refused', 'refused'],
    ],
    [
      'an e-mail address that was not confirmed',
      'list.csv',
      'first_name,last_name,email_confirmed,public_name\nAda,Example,True,Ada Example\nBen,Sample,False,Ben Sample\n',
      ['new', 'refused'],
    ],
    ['a question that nobody can read', 'list.csv', 'Name,Frob the wibble?\nAda Example,Yes\nBen Sample,No\n', ['held', 'held']],
    [
      'somebody who says so in a comment',
      'list.csv',
      'Name,Comment\nAda Example,Please do not publish my name.\nBen Sample,Thank you!\n',
      ['held', 'new'],
    ],
    [
      'a name that was left out',
      'list.csv',
      'Name,Affiliation,Type\n,Example University,Individual\nAnonymous,Sample Institute,Individual\nAda Example,Demo University,Individual\n',
      ['refused', 'unnamed', 'new'],
    ],
    ['people who are struck out', 'list.md', '* Ada Example\n* ~~Gil Gone~~\n* <del>Hal Gone</del>\n', ['new', 'unnamed', 'unnamed']],
    [
      'demands, counts and empty places among names',
      'list.md',
      '* Ada Example\n* We will not attend any conference without a code of conduct.\n* ...and 200 more\n* Your name here\n',
      ['new', 'held', 'refused', 'refused'],
    ],
    [
      'organisations in a list of nothing else',
      'list.csv',
      'signatory\nThe Example Trust\nExample Climate Network\nSt Example Parish Church\nSampleton Friends of the Earth\n',
      ['held', 'held', 'held', 'held'],
    ],
    ['half a name', 'list.csv', 'Name\nAda Example\n"Ben Sample\nCem Demo"\n', ['new', 'held']],
  ])('%s', (_, name, content, expected) => {
    expect(outcomes(importing(name, content))).toEqual(expected);
  });

  it('people with titles, affiliations, handles and brackets are people', () => {
    const rows = importing(
      'list.txt',
      'Prof. Dr. Ada Beispiel, Universität Beispielstadt\nProf. Jo Example, Example University (Germany)\nben sample, Sample University\nDina (Dee) Probe, Example University\nGil Test (Professor, Example University)\n',
      ['--format', 'lines'],
    );
    expect(outcomes(rows)).toEqual(['new', 'new', 'new', 'new', 'new']);
    expect(rows.map(({ facts }) => [facts?.name, facts?.affiliation])).toEqual([
      ['Prof. Dr. Ada Beispiel', 'Universität Beispielstadt'],
      ['Prof. Jo Example', 'Example University'],
      ['ben sample', 'Sample University'],
      ['Dina (Dee) Probe', 'Example University'],
      ['Gil Test', 'Example University'],
    ]);
    for (const { facts } of rows) expect(facts?.kind ?? 'person').toBe('person');
  });

  it('official names of countries are understood', () => {
    const places = [
      '"Palestine, State of"',
      '"Korea, Republic of"',
      'Iran (Islamic Republic of)',
      'Republic of Kosovo',
      'POL',
      'США',
      'فلسطين',
    ];
    const rows = importing(
      'list.csv',
      `Name,Country\n${places.map((place, index) => `${'ABCDEFG'[index]} Example,${place}`).join('\n')}\n`,
    );
    expect(rows.map(({ facts }) => facts?.country)).toEqual(['PS', 'KR', 'IR', 'XK', 'PL', 'US', 'PS']);
  });

  it('a telephone number in a sentence is written nowhere', () => {
    const root = makeCampaign();
    importing(
      'list.csv',
      'Name,Comment,Role\nAda Example,"My phone is +49 30 1234567, call me",\nBen Sample,,"nurse, tel. 030 1234567"\n',
      ['--write'],
      root,
    );
    const texts = filesBelow(join(root, 'signatories/a')).map((path) => readFileSync(join(root, 'signatories/a', path), 'utf8'));
    expect(texts.join()).not.toMatch(/1234567/);
    expect(texts.join()).toContain('role: nurse');
    expect(check(root)).toEqual([]);
  });

  it.each<[string, string, string | Uint8Array]>([
    ['a script', 'list.js', 'let people = [{ "name": "Ada Example" }]\n'],
    ['a PDF', 'list.pdf', '%PDF-1.7\n1 0 obj\n'],
    ['a picture', 'list.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['a text without a list', 'list.md', 'Just a sentence.\n'],
  ])('%s is named and refused', (_, name, content) => {
    const root = makeCampaign();
    const { code, stderr } = running(root, name, content, []);
    expect(code).toBe(2);
    expect(stderr).toMatch(/CSV|list/);
    expect(stderr).not.toContain('    at ');
  });
});

describe('Who says no later', () => {
  const header = 'Timestamp,Name,Affiliation,Show my name publicly\n';
  const first = `${header}2024-05-13 09:00:00,Ada Example,Example University,Yes\n2024-05-13 09:05:00,Ben Sample,Sample Institute,Yes\n`;

  it('in the same list is not written', () => {
    const rows = importing('first.csv', `${first}2024-05-14 10:00:00,Ada Example,Example University,No\n`);
    expect(outcomes(rows)).toEqual(['unnamed', 'new', 'unnamed']);
  });

  it('in a newer one is named with the file that has to go, and --write takes it away for good', () => {
    const root = makeCampaign();
    importing('first.csv', first, ['--write'], root);
    const second = `${header}2024-05-13 09:05:00,Ben Sample,Sample Institute,No\n`;
    const source = ['--source-title', 'first.csv'];
    const [row] = importing('second.csv', second, source, root);
    expect(row?.outcome).toBe('leaves');
    expect(row?.reason).toContain('signatories/a/be/ben-sample.yaml');
    expect(existsSync(join(root, 'signatories/a/be/ben-sample.yaml'))).toBe(true);
    importing('second.csv', second, ['--write', ...source], root);
    expect(existsSync(join(root, 'signatories/a/be/ben-sample.yaml'))).toBe(false);
    expect(outcomes(importing('third.csv', 'Name\nBen Sample\n', [], root))).toEqual(['withdrawn']);
    expect(check(root)).toEqual([]);
  });
});

describe('What was decided', () => {
  const list = 'Name,Frob the wibble?\nAda Example,Yes\nBen Sample,No\n';

  it('about a column is remembered for the list, longer by some rows', () => {
    const root = makeCampaign();
    const decisions =
      'source: list.csv\ncolumns:\n  - header: Frob the wibble?\n    is: public\n    named: [Yes]\n    unnamed: [No]\nrows: []\n';
    writeFileSync(join(root, 'decisions.yaml'), decisions);
    const given = ['--decisions', join(root, 'decisions.yaml'), '--write'];
    expect(outcomes(importing('list.csv', list, given, root))).toEqual(['new', 'unnamed']);
    expect(outcomes(importing('list.csv', `${list}Cem Demo,Yes\nDina Probe,Perhaps\n`, [], root))).toEqual([
      'present',
      'unnamed',
      'new',
      'held',
    ]);
    expect(check(root)).toEqual([]);
  });

  it('about a row is remembered without its name', () => {
    const root = makeCampaign();
    const text = 'The Example Trust\nExample Climate Network\nSt Example Parish Church\n';
    const rows = importing('list.csv', `Name\n${text}`, [], root);
    expect(outcomes(rows)).toEqual(['held', 'held', 'held']);
    const [trust, network, church] = rows.map(({ row }) => row);
    const decisions = `rows:\n  - row: ${trust}\n    as: organisation\n  - row: ${network}\n    as: nobody\n  - row: ${church}\n    as:\n`;
    writeFileSync(join(root, 'decisions.yaml'), decisions);
    importing('list.csv', `Name\n${text}`, ['--decisions', join(root, 'decisions.yaml'), '--write'], root);
    expect(readFileSync(join(root, 'signatories/a/th/the-example-trust.yaml'), 'utf8')).toContain('kind: organisation');
    expect(outcomes(importing('list.csv', `Name\n${text}`, [], root))).toEqual(['present', 'refused', 'held']);
    const folder = join(root, 'content/signatories/a');
    for (const path of readdirSync(folder)) expect(readFileSync(join(folder, path), 'utf8')).not.toMatch(/Trust|Climate|Parish/);
    expect(check(root)).toEqual([]);
  });

  it('can be filled into the file that the report makes', () => {
    const root = makeCampaign();
    const { stdout, code } = running(root, 'list.csv', list, ['--report', 'decisions']);
    expect(code).toBe(1);
    const filled = stdout.replace(/is:\n {4}named: \[\]\n {4}unnamed: \[\]/, 'is: public\n    named: ["Yes"]\n    unnamed: ["No"]');
    writeFileSync(join(root, 'decisions.yaml'), filled);
    expect(outcomes(importing('list.csv', list, ['--decisions', join(root, 'decisions.yaml')], root))).toEqual(['new', 'unnamed']);
  });

  it('is refused with its line where it cannot be', () => {
    const root = makeCampaign();
    writeFileSync(join(root, 'decisions.yaml'), 'rows:\n  - row: 1234\n    as: king\n');
    const { code, stderr } = running(root, 'list.csv', list, ['--decisions', join(root, 'decisions.yaml'), '--write']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/decisions\.yaml:[23]:/);
  });
});

test('the page of held rows holds what strangers wrote as text, runs one script and loads nothing', () => {
  const root = makeCampaign();
  const { stdout } = running(root, 'list.csv', 'Name,<script>alert(1)</script>\nThe <b>Example</b> Trust,Yes\nBen Sample,No\n', [
    '--report',
    'html',
  ]);
  expect(stdout).toMatch(/^<!doctype html>/);
  expect(stdout.match(/<script/g)).toHaveLength(1);
  expect(stdout).not.toMatch(/<b>|src=|href="http/);
  expect(stdout).toContain("default-src 'none'");
});
