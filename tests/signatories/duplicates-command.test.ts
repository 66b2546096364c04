// The command, in a process of its own, over campaigns on disk.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { check, makeCampaign, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

const twice = { 'signatories/a/lee-ann.yaml': 'name: "Lee, Ann"\ncountry: NZ\n' };

test('duplicates names the pair, the reason, the score and what to type', () => {
  const root = makeCampaign(twice);
  const { code, stdout, stderr } = undersigned(['duplicates'], { cwd: root });
  expect(code).toBe(1);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^0\.\d\d a: the same words in another order/);
  expect(stdout).toContain('Two? npx undersigned duplicates --letter a --distinct ann lee-ann');
  expect(stdout).toContain('1 likely duplicate among 2 signatures.');
});

test('duplicates --format json is data', () => {
  const { code, stdout } = undersigned(['duplicates', '--format', 'json'], { cwd: makeCampaign(twice) });
  expect(code).toBe(1);
  const { duplicates, summary } = JSON.parse(stdout);
  expect(summary).toEqual({ letters: 1, signatures: 2, duplicates: 1 });
  expect(duplicates[0].reasons[0]).toEqual({ id: 'word-order', text: 'the same words in another order' });
  expect(duplicates[0].signatories[1]).toEqual({
    id: 'lee-ann',
    file: 'signatories/a/lee-ann.yaml',
    name: 'Lee, Ann',
    kind: 'person',
    country: 'NZ',
  });
});

test('what is decided is a record of its own, is remembered, and passes the check', () => {
  const before = '# Ours.\nwithdrawn:\n  salt: 00112233445566778899aabbccddeeff\n  entries: [] # none yet\n';
  const root = makeCampaign({ ...twice, 'content/signatories/a.yaml': before });
  const decide = ['duplicates', '--distinct', 'ann', 'lee-ann', '--by', 'Bo: #1', '--note', 'Two sisters, they say'];
  const { code, stdout } = undersigned(decide, { cwd: root });
  expect(code).toBe(0);
  expect(readFileSync(join(root, 'content/signatories/a.yaml'), 'utf8')).toBe(before);
  const [record = '', ...others] = readdirSync(join(root, 'content/signatories/a'));
  expect(others).toEqual([]);
  expect(stdout).toContain(`content/signatories/a/${record}`);
  const text = readFileSync(join(root, 'content/signatories/a', record), 'utf8');
  expect(text).toContain('Two sisters, they say');
  expect(check(root)).toEqual([]);
  expect(undersigned(['duplicates'], { cwd: root })).toMatchObject({ code: 0, stdout: 'No likely duplicates among 2 signatures.\n' });
  expect(undersigned(decide, { cwd: root }).stdout).toContain('remembered before');
  expect(readdirSync(join(root, 'content/signatories/a'))).toEqual([record]);
});

test('wrong usage says what to type, and writes nothing', () => {
  const root = makeCampaign(twice);
  for (const [args, message] of [
    [['--distinct', 'ann'], 'two or more'],
    [['--distinct', 'ann', 'bob'], 'There is no signature “bob”'],
    [['--letter', 'b'], 'There is no letter “b”'],
    [['--format', 'xml'], 'Unknown format “xml”'],
    [['--score', '2'], '0 to 1'],
    [['--by', 'Ann'], 'only for --distinct'],
    [['ann'], 'one argument too many'],
    [['--out', 'public/x.html'], 'among the campaign’s files'],
    [['--distinct', 'ann', 'lee-ann', '--note', '\u202e'], 'Nothing was written'],
    [['--distinct', 'ann', 'lee-ann', '--by', 'x'.repeat(300)], 'Nothing was written'],
  ] as const) {
    const { code, stderr } = undersigned(['duplicates', ...args], { cwd: root });
    expect(stderr, args.join(' ')).toContain(message);
    expect(code, args.join(' ')).toBe(2);
  }
  expect(readdirSync(join(root, 'content'))).toEqual(['site.yaml']);
});

test('a campaign with errors is not compared, and the errors are named', () => {
  const root = makeCampaign({ 'signatories/a/bob.yaml': 'nam: Bob\n' });
  const { code, stdout, stderr } = undersigned(['duplicates'], { cwd: root });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('signatories/a/bob.yaml:1:1 missing-key');
});

test('hostile names are inert in the page and in the terminal, and the page is valid', async () => {
  const name = `<script>alert(1)</script>" onload='x' &lt; =HYPERLINK("x")`;
  const yaml = (more: string) => `name: '${name.replaceAll("'", "''")}'\n${more}`;
  const root = makeCampaign({
    'signatories/a/x.yaml': yaml('link: "https://a.example/?a=%22><script>"\n'),
    'signatories/a/y.yaml': yaml('country: NZ\nstatement: "</td></table><img src=x onerror=alert(1)>"\n'),
    'signatories/a/p.yaml': 'name: "علی\u200cرضا رضایی\u200f"\n',
    'signatories/a/q.yaml': 'name: "علی\u200cرضا رضایی"\ncountry: IR\n',
  });
  const { code } = undersigned(['duplicates', '--format', 'html', '--out', 'report.html'], { cwd: root });
  expect(code).toBe(1);
  const html = readFileSync(join(root, 'report.html'), 'utf8');
  expect(html).not.toMatch(/<(script|img|iframe|link|object)/i);
  expect(html).not.toMatch(/ on\w+=['"]?[^&;]*=/i);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('علی\u200cرضا');
  expect(html).toContain('&lt;U+200F&gt;');
  const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
  expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))).toEqual([]);
  const { stdout } = undersigned(['duplicates'], { cwd: root });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is printed is what this is about.
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f]/);
  expect(stdout).toContain('<U+200F>');
});

test('check --base warns about a double of a new signature, and is silent about old ones', () => {
  const root = makeCampaign({
    'signatories/a/old.yaml': 'name: Abeba Birhane\n',
    'signatories/a/older.yaml': 'name: "Birhane, Abeba"\n',
  });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], {
      cwd: root,
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'base');
  expect(undersigned(['check', '--base', 'HEAD'], { cwd: root }).stdout).toContain('no problems');
  writeFiles(root, { 'signatories/a/bob.yaml': 'name: Bob\n', 'signatories/a/aaa.yaml': 'kind: person\nname: Ann Lee (Example School)\n' });
  git('add', '-A');
  git('commit', '-qm', 'change');
  const { code, stdout } = undersigned(['check', '--base', 'HEAD~1'], { cwd: root });
  expect(code).toBe(0);
  expect(stdout).toContain(
    'signatories/a/aaa.yaml:2:7 likely-duplicate warning: “Ann Lee (Example School)” may be “Ann Lee” in signatories/a/ann.yaml',
  );
  expect(stdout).toContain('undersigned duplicates --distinct aaa ann --letter a');
  expect(stdout).toContain('0 errors, 1 warning.');
  expect(undersigned(['check'], { cwd: root }).stdout).toContain('0 errors, 1 warning.');
  expect(undersigned(['check', 'signatories'], { cwd: root }).stdout).toContain('no problems');
});
