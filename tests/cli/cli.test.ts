// The command line as people and programs meet it.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { makeCampaign } from '../support/campaign.ts';
import { undersigned, undersignedProcess } from '../support/cli.ts';
import { hashTree } from '../support/site.ts';

test('without a command it explains itself and exits 2; --help exits 0', () => {
  const bare = undersignedProcess([]);
  expect(bare.code).toBe(2);
  expect(bare.stdout).toContain('Usage: undersigned <command>');
  const help = undersignedProcess(['--help']);
  expect(help.code).toBe(0);
  for (const command of ['build', 'check', 'dev', 'preview']) {
    expect(help.stdout).toContain(`  ${command}`);
    const own = undersigned([command, '--help']);
    expect(own.code).toBe(0);
    expect(own.stdout).toContain(`Usage: undersigned ${command}`);
    expect(own.stdout).toContain('--root DIR');
  }
});

test('it says which version it is', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const asked of ['--version', '-v']) expect(undersigned([asked])).toMatchObject({ code: 0, stdout: `undersigned ${version}\n` });
});

test('wrong usage exits 2 and says what to type instead, without a stack trace', () => {
  const cases: [string[], RegExp][] = [
    [['chekc'], /Did you mean “check”/],
    [['check', '--rot', '.'], /--rot.*undersigned check --help/],
    [['check', '--format', 'xml'], /text, json, github/],
    [['check', '--root', '/nowhere/at/all'], /There is no directory/],
    [['check', '--root', '/tmp'], /not a campaign/],
    [['build', 'somewhere'], /one argument too many/],
    [['dev', '--port', 'http'], /not a port number/],
  ];
  for (const [args, expected] of cases) {
    const { code, stderr, stdout } = undersigned(args);
    expect(code, args.join(' ')).toBe(2);
    expect(stderr).toMatch(expected);
    expect(stderr + stdout).not.toMatch(/\n\s+at .*:\d+:\d+/);
  }
});

test('a name with spaces and without quotes, and a folder of a campaign, are told with what to type', () => {
  const root = makeCampaign({ 'docs/brief auf deutsch.docx': 'x', 'signatories/a/b/ann.yaml': 'name: Ann\n' });
  const letters = join(root, 'letters');
  const cases: [args: string[], cwd: string, expected: string][] = [
    [['translate', 'de', 'a', '--from', '../docs/brief', 'auf', 'deutsch.docx'], letters, '--from "../docs/brief auf deutsch.docx"'],
    [['translate', '--from=docs/brief', 'auf', 'deutsch.docx', 'de', 'a'], root, 'quotes: --from "docs/brief auf deutsch.docx"'],
    [['import', 'docs/brief', 'auf', 'deutsch.docx', '--letter', 'a'], root, 'quotes: "docs/brief auf deutsch.docx"'],
    [['translate', 'de', 'a', 'b', '--from', 'docs/brief'], root, 'See “undersigned translate --help”.'],
    [['check'], letters, 'is not a campaign, but the folder above it is: cd .., or add --root ..'],
    [['check'], join(root, 'signatories/a/b'), 'a folder above it is: cd ../../.., or add --root ../../..'],
    [['check', '--root', 'letters'], root, 'is not a campaign, but the folder above it is: --root .'],
  ];
  for (const [args, cwd, expected] of cases) {
    const { code, stderr } = undersigned(args, { cwd });
    expect(stderr).toContain(`${expected}\n`);
    expect(code).toBe(2);
  }
});

/** Nothing is said of its record, as it is of an open letter’s. */
const paused = { 'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: paused\n---\n\nPlease listen.\n' };

test('check works from any directory and prints `path:line:col rule message`, then the remedy', () => {
  const root = makeCampaign({ ...paused, 'signatories/a/bob.yaml': 'nam: Bob\n' });
  const elsewhere = makeCampaign();
  for (const [args, cwd] of [
    [['check', '--root', root], elsewhere],
    [['check'], root],
    [['check', '--root', '..'], join(root, 'letters')],
  ] as const) {
    const { code, stdout } = undersignedProcess(args, { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^signatories\/a\/bob\.yaml:1:1 missing-key “name” is missing\.\n {4}Add a line/m);
    expect(stdout).toMatch(/^signatories\/a\/bob\.yaml:1:1 unknown-key There is no field “nam” here\.\n {4}Did you mean “name”\?/m);
    expect(stdout).toContain('5 files checked: 2 errors, 0 warnings.');
  }
});

test('check of some paths prints the problems of those only', () => {
  const root = makeCampaign({ 'signatories/a/bob.yaml': 'nam: Bob\n', 'letters/b.md': 'No front matter\n' });
  const { code, stdout } = undersigned(['check', 'letters'], { cwd: root });
  expect(code).toBe(1);
  expect(stdout).toContain('letters/b.md:1:1 front-matter-missing');
  expect(stdout).not.toContain('bob.yaml');
  expect(undersigned(['check', 'signatories/a/ann.yaml'], { cwd: root }).code).toBe(0);
  expect(undersigned(['check', '/'], { cwd: root }).code).toBe(2);
});

test('check --format json has the shape that design fixes', () => {
  const root = makeCampaign({ ...paused, 'signatories/a/bob.yaml': 'name: Bob\ncountry: UK\n' });
  const { code, stdout } = undersigned(['check', '--format', 'json'], { cwd: root });
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    problems: [
      {
        file: 'signatories/a/bob.yaml',
        line: 2,
        column: 10,
        rule: 'invalid-country',
        severity: 'error',
        message: '“UK” is not a country code of ISO 3166-1.',
        hint: 'Write GB.',
      },
    ],
    summary: { files: 5, errors: 1, warnings: 0 },
  });
});

test('check --format github prints annotations that a file cannot forge', () => {
  const root = makeCampaign({
    ...paused,
    'signatories/a/x\n::error file=a::forged.yaml': 'name: Bob\n',
    'signatories/a/b.yaml': 'name: "50% \\u001b[31m"\n',
  });
  const { code, stdout } = undersigned(['check', '--format', 'github'], { cwd: root });
  expect(code).toBe(1);
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/^::error file=signatories\/a\/[^,\n]*,line=1,col=\d+,title=[a-z-]+::/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is printed is what this is about.
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('a warning is printed and stops nothing', () => {
  const root = makeCampaign({ 'signatories/a/twin.yaml': 'name: Аnn Lee\n' });
  const { code, stdout } = undersignedProcess(['check'], { cwd: root });
  expect(code).toBe(0);
  expect(stdout).toContain('signatories/a/twin.yaml:1:7 confusable-signatory warning: ');
});

test('a campaign with a problem is not built, and the last good build stays to the byte', async () => {
  const root = makeCampaign();
  const out = join(root, 'dist');
  // To a person at a terminal it ends with what to do next.
  const said: string[] = [];
  const io = { out: (text: string) => void said.push(text), err: () => undefined, isTerminal: true, colour: false, cwd: dirname(root) };
  expect(await run(['build', '--root', basename(root)], io)).toBe(0);
  expect(said.join('')).toMatch(new RegExp(`^Built [^]*\nTo look at it: npx undersigned preview --root ${basename(root)}\n$`));
  const before = hashTree(out);
  writeFileSync(join(root, 'signatories/a/bob.yaml'), 'name: Bob\nslug: x\n');
  const { code, stdout } = undersigned(['build'], { cwd: root });
  expect(code).toBe(1);
  expect(stdout).toContain('signatories/a/bob.yaml:2:1 unknown-key');
  expect(stdout).toContain('Nothing was built');
  expect(hashTree(out)).toBe(before);
});

test('build refuses folders that are not its own', () => {
  const root = makeCampaign({ 'notes/keep.txt': 'mine\n' });
  for (const out of ['.', '..', 'letters', 'letters/dist', 'notes']) {
    const { code, stderr } = undersigned(['build', '--out', out], { cwd: root });
    expect(code, out).toBe(2);
    expect(stderr).toMatch(/--out/);
  }
  expect(readFileSync(join(root, 'notes/keep.txt'), 'utf8')).toBe('mine\n');
  mkdirSync(join(root, 'empty'));
  expect(undersigned(['build', '--out', 'empty'], { cwd: root }).code).toBe(0);
});

test('check --base tells a change that adds a signature from one that touches the software too', () => {
  const root = makeCampaign({ 'package.json': '{}\n' });
  const git = (...args: string[]) => undersignedGit(root, args);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'base');
  writeFileSync(join(root, 'signatories/a/bob.yaml'), 'name: Bob\n');
  expect(undersigned(['check', '--base', 'HEAD'], { cwd: root }).code).toBe(0);
  writeFileSync(join(root, 'package.json'), '{"scripts":{}}\n');
  const mixed = undersigned(['check', '--base', 'HEAD'], { cwd: root });
  expect(mixed.code).toBe(1);
  expect(mixed.stdout).toContain('package.json:1:1 change-mixed');
  const unknown = undersigned(['check', '--base', 'no-such-branch'], { cwd: root });
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('no-such-branch');
});

test('check --base sees what a change breaks in files that it did not touch, and is silent about what was broken before', () => {
  const root = makeCampaign({ 'signatories/a/old.yaml': 'name: Old\nslug: x\n' });
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'base'],
  ])
    undersignedGit(root, args);
  writeFileSync(join(root, 'signatories/a/bob.yaml'), 'name: Bob\n');
  expect(undersigned(['check', '--base', 'HEAD'], { cwd: root }).code).toBe(0);
  writeFileSync(join(root, 'signatories/a/aaa.yaml'), 'name: Ann Lee\n');
  const double = undersigned(['check', '--base', 'HEAD'], { cwd: root });
  expect(double.stdout).toContain('signatories/a/ann.yaml:1:7 same-signatory');
  rmSync(join(root, 'signatories/a/aaa.yaml'));
  rmSync(join(root, 'letters/a.md'));
  const broken = undersigned(['check', '--base', 'HEAD'], { cwd: root });
  expect(broken.code).toBe(1);
  expect(broken.stdout).toContain('translations/fr/a.md:1:1 unknown-letter');
});

function undersignedGit(cwd: string, args: readonly string[]): void {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
