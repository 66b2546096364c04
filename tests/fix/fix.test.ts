// check --fix on real folders: names, what it refuses to touch, what it says.

import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { NotWritten, replaceFile } from '../../src/core/write.ts';
import { fixCampaign } from '../../src/fix/fix.ts';
import { rightPath } from '../../src/fix/names.ts';
import { check, type Files, makeCampaign, short, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { filesBelow, hashTree } from '../support/site.ts';

function fix(root: string): ReturnType<typeof fixCampaign> {
  return fixCampaign(root, loadCampaign(root).problems);
}

function signatures(root: string): string[] {
  return filesBelow(join(root, 'signatories')).sort();
}

test.each([
  ['bo.yml', 'bo.yaml'],
  ['bo.yalm', 'bo.yaml'],
  ['bo.yam1', 'bo.yaml'],
  ['bo.YAML', 'bo.yaml'],
  ['bo.yaml.txt', 'bo.yaml'],
  ['bo.yaml.', 'bo.yaml'],
  ['bo', 'bo.yaml'],
  ['bo.', 'bo.yaml'],
  ['bo.txt', 'bo.yaml'],
  ['bo.xml', 'bo.yaml'],
  ['b.chen', 'b.chen.yaml'],
  ['bochen.com', 'bochen.com.yaml'],
  ['hall.list.yml', 'hall.list.yaml'],
  ['Roman2dot0 .yml', 'Roman2dot0.yaml'],
  ['bo chen.yaml', 'bo-chen.yaml'],
  ['Bo O’Chen.yaml', 'Bo-OChen.yaml'],
  ['josé.yaml', 'jose.yaml'],
  ['jose\u0301.yaml', 'jose.yaml'],
  ['Łukasz.yaml', 'Lukasz.yaml'],
  ['a#b?.yaml', 'a-b.yaml'],
  ['@bo.yaml', 'bo.yaml'],
  ['-bo.yaml', 'bo.yaml'],
  ['x\n::error::y.yaml', 'x-error-y.yaml'],
  ['https:/github.com/bo', 'bo.yaml'],
  ['https:/github.com/bo.yaml', 'bo.yaml'],
  ['https:/bo.example', 'bo.example.yaml'],
  ['my folder/bo.yaml', 'my-folder/bo.yaml'],
])('the name %j becomes %s, and then stays', (wrong, right) => {
  expect(rightPath(`signatories/a/${wrong}`).path).toBe(`signatories/a/${right}`);
  expect(rightPath(`signatories/a/${right}`)).toEqual({ path: `signatories/a/${right}`, what: [], isSure: true });
});

test('names in other scripts get a code, the same for the same name', () => {
  const { path } = rightPath('signatories/a/অমিত.yaml');
  expect(path).toMatch(/^signatories\/a\/signature-[0-9a-f]{8}\.yaml$/);
  expect(rightPath('signatories/a/অমিত').path).toBe(path);
  expect(rightPath('signatories/a/مريم.yaml').path).not.toBe(path);
});

test('names of texts are addresses, so only their endings change', () => {
  expect(rightPath('letters/a.markdown').path).toBe('letters/a.md');
  expect(rightPath('translations/fr/a.md.txt').path).toBe('translations/fr/a.md');
  expect(rightPath('translations/fr/ui.yml').path).toBe('translations/fr/ui.yaml');
  expect(rightPath('content/site.yml').path).toBe('content/site.yaml');
  expect(rightPath('letters/my letter.md').path).toBe('letters/my letter.md');
  expect(rightPath('letters/a.mdx').path).toBe('letters/a.mdx');
  expect(rightPath('public/a.yml').path).toBe('public/a.yml');
});

test('a campaign with many faults has none afterwards, keeps every name, and a second run changes nothing', () => {
  const root = makeCampaign({
    'content/site.yaml': null,
    'content/site.yml': 'name: Minimal\nurl: https://minimal.example\ndefaultLanguage: en\n',
    'signatories/a/bo': '```yaml\nName: Bo Chen\nsite: bo.example\n```\n',
    'signatories/a/Roman .yml': '\ufeffname: Roman Dot\r\ncountry: uk\r\n',
    'signatories/a/https:/github.com/cy': "name: 'Cy O'Dar'\nlink: https:/github.com/cy\n",
    'signatories/a/dé.yaml': 'name: De Eli\nrole: Prof #1\n',
  });
  const { fixed, kept } = fix(root);
  expect(kept).toEqual([]);
  expect(fixed.map(({ file, newFile }) => `${file} ${newFile}`)).toEqual([
    'content/site.yml content/site.yaml',
    'signatories/a/Roman .yml signatories/a/Roman.yaml',
    'signatories/a/bo signatories/a/bo.yaml',
    'signatories/a/dé.yaml signatories/a/de.yaml',
    'signatories/a/https:/github.com/cy signatories/a/cy.yaml',
  ]);
  expect(check(root)).toEqual([]);
  expect(signatures(root)).toEqual(['a/Roman.yaml', 'a/ann.yaml', 'a/bo.yaml', 'a/cy.yaml', 'a/de.yaml']);
  expect(existsSync(join(root, 'signatories/a/https:'))).toBe(false);
  expect(readFileSync(join(root, 'signatories/a/cy.yaml'), 'utf8')).toBe('name: "Cy O\'Dar"\nlink: https://github.com/cy\n');
  const before = hashTree(root);
  expect(fix(root)).toEqual({ fixed: [], kept: [] });
  expect(hashTree(root)).toEqual(before);
});

/** Files that must be there with their content after a run that renamed none of them. */
const untouched: Readonly<Record<string, Files>> = {
  'the name is taken': { 'signatories/a/ann.yml': 'name: Ann Two\n' },
  'the name is taken in another case': { 'signatories/a/ANN.yml': 'name: Ann Two\n' },
  'the name is taken in another folder': { 'signatories/a/b/ann.yml': 'name: Ann Two\n' },
  'a row of a list has the name': {
    'signatories/a/hall.list.yaml': '- key: "1"\n  name: Bo Chen\n',
    'signatories/a/hall-1.yml': 'name: Cy Dar\n',
  },
  'two files would get one name': { 'signatories/a/bo.yml': 'name: Bo Chen\n', 'signatories/a/Bo': 'name: Bo Dar\n' },
  'a folder is written in another case': {
    'signatories/a/My-x/bo.yaml': 'name: Bo Chen\n',
    'signatories/a/my x/cy.yaml': 'name: Cy Dar\n',
  },
  'two names differ only in case': { 'signatories/a/bo.yaml': 'name: Bo Chen\n', 'signatories/a/BO.yaml': 'name: Bo Dar\n' },
  'it is no signature': {
    'signatories/a/photo.jpg': Buffer.from([0xff, 0xd8, 0xff]),
    'signatories/a/notes': 'Call Bo on Monday.\n',
    'signatories/a/run.sh': 'echo: hello\n',
  },
  'the name is kept by Windows': { 'signatories/a/con.yaml': 'name: Bo Chen\n' },
  'it lies in public': { 'public/a b.yml': 'Name: Bo\r\n' },
};

test.each(Object.entries(untouched))('nothing happens where %s', (_, files) => {
  const root = makeCampaign(files);
  const before = hashTree(root);
  expect(fix(root).fixed).toEqual([]);
  expect(hashTree(root)).toEqual(before);
});

test('a link is not followed, be it a file or a folder', () => {
  const elsewhere = makeCampaign({ 'signatories/a/bo.yaml': 'Name: Bo Chen\r\n' });
  const root = makeCampaign();
  symlinkSync(join(elsewhere, 'signatories/a/bo.yaml'), join(root, 'signatories/a/bo.yaml'));
  symlinkSync(join(elsewhere, 'signatories/a'), join(root, 'signatories/a/more people'));
  const before = hashTree(elsewhere);
  expect(fix(root).fixed).toEqual([]);
  expect(hashTree(elsewhere)).toEqual(before);
  expect(lstatSync(join(root, 'signatories/a/bo.yaml')).isSymbolicLink()).toBe(true);
});

test('another repository inside the campaign is left alone', () => {
  const root = makeCampaign({
    'signatories/a/sub module/bo.yml': 'name: Bo Chen\n',
    'signatories/a/sub module/.git': 'gitdir: elsewhere\n',
  });
  expect(fix(root).fixed).toEqual([]);
});

test('the writer overwrites nothing, follows nothing and leaves nothing behind', () => {
  const root = makeCampaign({ 'signatories/a/bo.yaml': 'name: Bo Chen\n', 'public/x.yaml': 'x\n' });
  const outside = makeCampaign();
  symlinkSync(join(outside, 'letters'), join(root, 'signatories/linked'));
  mkdirSync(join(root, 'elsewhere'));
  writeFileSync(join(root, 'elsewhere/x.yaml'), 'x\n');
  const before = hashTree(root);
  const bytes = Buffer.from('name: Somebody\n');
  for (const [from, to] of [
    ['signatories/a/bo.yaml', 'signatories/a/ann.yaml'],
    ['signatories/a/bo.yaml', 'signatories/linked/bo.yaml'],
    ['signatories/linked/a.md', 'signatories/linked/a.md'],
    ['signatories/a/bo.yaml', 'public/bo.yaml'],
    ['signatories/a/bo.yaml', 'signatories/../elsewhere/bo.yaml'],
    ['elsewhere/x.yaml', 'elsewhere/x.yaml'],
    ['public/x.yaml', 'public/x.yaml'],
    ['signatories/a', 'signatories/a'],
    ['signatories/a/nobody.yaml', 'signatories/a/nobody.yaml'],
  ] as const)
    expect(() => replaceFile(root, from, to, bytes), `${from} → ${to}`).toThrow(NotWritten);
  expect(hashTree(root)).toEqual(before);
  expect(readdirSync(join(root, 'signatories/a')).sort()).toEqual(['ann.yaml', 'bo.yaml']);
});

test('check --fix says what it did, prints what is left, and exits by that', () => {
  const root = makeCampaign({
    'signatories/a/bo.yml': 'Name: Bo Chen\nrole: bo@bo.example\n',
    'signatories/a/cy.yaml': 'name: Cy Dar\r\n',
  });
  const dry = undersigned(['check', '--fix', '--dry-run'], { cwd: root });
  expect(dry.stdout).toContain(
    'signatories/a/bo.yml → signatories/a/bo.yaml\n    would be fixed: its name ends in .yaml; “Name” is now “name”\n',
  );
  expect(dry.stdout).toContain('2 files would be fixed. Nothing was written.');
  expect(readdirSync(join(root, 'signatories/a')).sort()).toEqual(['ann.yaml', 'bo.yml', 'cy.yaml']);
  const { code, stdout } = undersigned(['check', '--fix'], { cwd: root });
  expect(code).toBe(1);
  expect(stdout).toContain('signatories/a/cy.yaml\n    fixed: lines end with LF\n');
  expect(stdout).toContain('2 files fixed.');
  expect(stdout).toMatch(/^signatories\/a\/bo\.yaml:2:7 email-address /m);
  expect(check(root).map(short)).toEqual(['signatories/a/bo.yaml:2:7 email-address']);
});

test('check --fix --format json has what was fixed beside the problems', () => {
  const root = makeCampaign({ 'signatories/a/bo.yml': 'name: Bo Chen\n', 'signatories/a/ann': 'name: Ann Two\n' });
  const { code, stdout } = undersigned(['check', '--fix', '--format', 'json'], { cwd: root });
  const { fixed, kept, problems, summary } = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(fixed).toEqual([{ file: 'signatories/a/bo.yml', newFile: 'signatories/a/bo.yaml', what: ['its name ends in .yaml'] }]);
  expect(kept).toEqual([
    { file: 'signatories/a/ann', why: 'It would be called signatories/a/ann.yaml, and there is signatories/a/ann.yaml already.' },
  ]);
  expect(problems.map(({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`)).toEqual([
    'letters/a.md revision-unrecorded',
    'signatories/a/ann file-extension',
  ]);
  expect(summary.errors).toBe(1);
});

test('check --fix of some paths fixes those only; --dry-run alone is wrong usage', () => {
  const root = makeCampaign({ 'signatories/a/bo.yml': 'nam: Bo Chen\n', 'signatories/a/cy.yml': 'name: Cy Dar\n' });
  const { code, stdout } = undersigned(['check', '--fix', 'signatories/a/bo.yml'], { cwd: root });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^signatories\/a\/bo\.yaml:1:1 missing-key/m);
  expect(stdout).not.toContain('cy.yml');
  expect(signatures(root)).toEqual(['a/ann.yaml', 'a/bo.yaml', 'a/cy.yml']);
  expect(undersigned(['check', '--dry-run'], { cwd: root }).code).toBe(2);
});

test('check --fix --base fixes what the change brought, also below a folder with a bad name', () => {
  const root = makeCampaign({ 'signatories/a/old.yml': 'name: Old Chen\n' });
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgsign=false', ...args], {
      cwd: root,
    });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'Begin');
  writeFiles(root, { 'signatories/a/bo.yml': 'name: Bo Chen\n', 'signatories/a/https:/github.com/cy': 'name: Cy Dar\n' });
  const seen = undersigned(['check', '--base', 'HEAD'], { cwd: root });
  expect(seen.code).toBe(1);
  expect(seen.stdout).toContain('signatories/a/https::1:1 file-name');
  const { code, stdout } = undersigned(['check', '--fix', '--base', 'HEAD'], { cwd: root });
  expect(stdout).toContain('2 files fixed.');
  expect(code).toBe(0);
  expect(signatures(root)).toEqual(['a/ann.yaml', 'a/bo.yaml', 'a/cy.yaml', 'a/old.yml']);
});
