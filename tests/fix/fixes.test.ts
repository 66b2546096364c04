// Every fix: its wrong examples become its right ones, those pass the check, and a second run changes nothing.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkFile, type Surroundings } from '../../src/core/check-file.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { fixText } from '../../src/fix/fix-text.ts';
import { fixes } from '../../src/fix/fixes/index.ts';

const surroundings: Surroundings = { root: '/nowhere', publicFiles: new Set(), letterIds: new Set(['a']), basePath: '' };
const path = 'signatories/a/bo.yaml';

function fix(text: string, at = path): string {
  return fixText(at, Buffer.from(text), surroundings).bytes.toString();
}

test('every file of src/fix/fixes is a fix', () => {
  const files = readdirSync(join(engineRoot, 'src/fix/fixes')).filter((name) => name !== 'index.ts');
  expect(files.map((name) => name.replace(/\.ts$/, '')).sort()).toEqual(Object.keys(fixes).sort());
});

describe.each(Object.entries(fixes).flatMap(([id, { examples }]) => examples.map((example) => ({ id, ...example }))))(
  '$id fixes $wrong',
  ({ id, wrong, right }) => {
    it('to what it says, by itself or with the fixes that follow from it', () => {
      expect(checkFile(path, Buffer.from(wrong), surroundings)).not.toEqual([]);
      expect([
        ...(fixes[id]?.candidates({ kind: 'signature', text: wrong, problems: checkFile(path, Buffer.from(wrong), surroundings) }) ?? []),
      ]).not.toEqual([]);
      expect(fix(wrong)).toBe(right);
    });

    it('to a file in which nothing is wrong, and which stays as it is', () => {
      expect(checkFile(path, Buffer.from(right), surroundings)).toEqual([]);
      expect(fix(right)).toBe(right);
    });
  },
);

test('what could mean several things is left to a person, byte by byte', () => {
  const unclear = [
    'Signed\n',
    'Hello, I sign.\n```\nname: Bo Chen\n```\n',
    'name: Bo Chen\nrole: Prof # since May\n',
    'name: Bo Chen\nrole: Prof #todo\n',
    'name: Bo Chen role: Nurse\n',
    'name: Bo Chen\nlink: ask bo@bo.example\n',
    'name: Bo Chen\nlink: https://bo.example/?to=bo@bo.example\n',
    'name: Bo Chen\nlink: "@bo@social.example"\n',
    'name: Bo Chen\nlink: "@bo"\n',
    'name: Bo Chen\nlink: Bo\n',
    'name: Bo Chen\nlink: ftp://bo.example\n',
    'name: Bo Chen\nlink: javascript:alert(1)\n',
    'name: Bo Chen\nlink: cv.pdf\n',
    'name: Bo Chen\ncountry: EN\n',
    'name: Bo Chen\ncountry: Georgia\n',
    'name: Bo Chen\ncountry: Germany and France\n',
    'name: Bo Chen\nlanguage: jp\n',
    'name: Bo Chen\ntitle: Dr\n',
    'name: Bo Chen\nlink: https://bo.example\nsite: https://two.example\n',
    'name: Bo Chen\nName: Bo\n',
    'name: "Bo Chen\n',
    'name: Bo Chen\ndate: 2021-02-30\n',
    'name: &a Bo\nrole: *a\n',
    'name: B\u202eo\n',
    '',
    '# only a comment\n',
  ];
  for (const text of unclear) expect(fix(text), JSON.stringify(text)).toBe(text);
});

test('everything else of a file stays: comments, order, blank lines, spaces', () => {
  const wrong = '# signed at the town hall\nsite:   bo.example/me\n\nName: Bo Chen\n\n# thank you\ncountry: uk\n';
  expect(fix(wrong)).toBe('# signed at the town hall\nlink:   https://bo.example/me\n\nname: Bo Chen\n\n# thank you\ncountry: GB\n');
});

test('several faults of one kind are fixed, though the check names only the first', () => {
  expect(fix('name: Bo Chen\nrole: Lead: research\naffiliation: Lab: two\nnote: see #1\nstatement: see #2\nlink: bo.example\n')).toBe(
    'name: Bo Chen\nrole: "Lead: research"\naffiliation: "Lab: two"\nnote: "see #1"\nstatement: "see #2"\nlink: https://bo.example\n',
  );
});

test('what can be fixed is, beside what cannot', () => {
  expect(fix('name: Bo Chen\nlink: bo.example\nslug: bo\n')).toBe('name: Bo Chen\nlink: https://bo.example\nslug: bo\n');
  expect(fix('\ufeffSigned\r\n')).toBe('Signed\n');
  expect(fix('```\nSigned\n```\n')).toBe('Signed\n');
});

test('rows of a list are fixed each by itself', () => {
  const wrong = '- Name: Bo Chen\n  link: bo.example\n- name: Cy Dar\n  link: ask cy@dar.example\n- name: Di Eli\n  country: Brazil\n';
  expect(fix(wrong, 'signatories/a/hall.list.yaml')).toBe(
    '- name: Bo Chen\n  link: https://bo.example\n- name: Cy Dar\n  link: ask cy@dar.example\n- name: Di Eli\n  country: BR\n',
  );
});

test('texts get the same, and their own: fences of front matter, line ends, keys', () => {
  const wrong = '---   \r\nTitle: A letter: for all\r\nlanguage: EN\r\nstatus: Open\r\n---  \r\n\r\nPlease #1 listen: now.\r\n';
  expect(fix(wrong, 'letters/b.md')).toBe('---\ntitle: "A letter: for all"\nlanguage: en\nstatus: open\n---\n\nPlease #1 listen: now.\n');
});
