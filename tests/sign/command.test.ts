// undersigned sign: one valid file from flags or from answers, never over another one.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/command.ts';
import { command } from '../../src/cli/commands/sign.ts';
import { check, makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

const two = { 'letters/b.md': '---\ntitle: B\nlanguage: en\nstatus: closed\n---\n\nPlease listen.\n' };

test('flags make a file that the check accepts, with the country by its name and the link with its scheme', () => {
  const root = makeCampaign(two);
  const flags = [
    '--name',
    "Seán O'Brien #1",
    '--role',
    'yes',
    '--affiliation',
    'Inst: one',
    '--country',
    'Deutschland',
    '--link',
    'example.org/x',
  ];
  const { code, stdout } = undersigned(['sign', '--root', root, ...flags, '--personal-capacity', '--statement', '= + -', '--yes']);
  expect(stdout).toContain('Wrote signatories/a/se/sean-o-brien-1.yaml');
  expect(code).toBe(0);
  const text = readFileSync(join(root, 'signatories/a/se/sean-o-brien-1.yaml'), 'utf8');
  expect(text).toContain('country: DE\n');
  expect(text).toContain('link: https://example.org/x\n');
  expect(text).toContain('personalCapacity: true\n');
  expect(check(root)).toEqual([]);
});

test('json for programs', () => {
  const root = makeCampaign();
  const { stdout } = undersigned(['sign', '--root', root, '--name', '山田 花子', '--date', '2026-11-22', '--format', 'json', '--yes']);
  const answer = JSON.parse(stdout) as { file: string; text: string };
  expect(answer.text).toBe('name: 山田 花子\ndate: 2026-11-22\nrevision: 1\n');
  expect(readFileSync(join(root, answer.file), 'utf8')).toBe(answer.text);
});

test('without consent, a name, or a letter that takes signatures, it says what is missing', () => {
  const root = makeCampaign(two);
  const sign = (...args: string[]) => undersigned(['sign', '--root', root, ...args]);
  expect(sign('--name', 'Bo Li')).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') as string });
  expect(sign('--yes')).toMatchObject({ code: 2, stderr: expect.stringContaining('--name') as string });
  expect(sign('--yes', '--name', 'Bo Li', '--letter', 'b')).toMatchObject({ code: 2, stderr: expect.stringContaining('closed') as string });
  expect(sign('--yes', '--name', 'Bo Li', '--letter', 'x')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no letter') as string,
  });
  const mistakes = sign('--yes', '--name', 'bo@example.org', '--link', 'ftp://x', '--country', 'Atlantis', '--kind', 'ghost');
  expect(mistakes.code).toBe(1);
  for (const field of ['name', 'link', 'country', 'kind']) expect(mistakes.stderr).toMatch(new RegExp(`^${field} `, 'm'));
  expect(readdirSync(join(root, 'signatories/a'))).toEqual(['ann.yaml']);
});

test('somebody who has signed is told so; a certain double is refused, a namesake gets a file of their own', () => {
  const root = makeCampaign({
    'signatories/a/ann-lee.yaml': 'name: Ann Lee\nlink: https://example.org/ann\n',
    'signatories/a/ann.yaml': null,
  });
  const sign = (...args: string[]) => undersigned(['sign', '--root', root, '--name', 'Ann  LEE', ...args, '--yes']);
  const double = sign('--link', 'https://example.org/ann');
  expect(double).toMatchObject({ code: 1, stdout: '' });
  expect(double.stderr).toContain('seems to have signed already: signatories/a/ann-lee.yaml');
  expect(double.stderr).toContain('same-signatory');
  const namesake = sign('--affiliation', 'Elsewhere');
  expect(namesake.stderr).toContain('seems to have signed already');
  expect(namesake.code).toBe(0);
  expect(readFileSync(join(root, 'signatories/a/ann-lee.yaml'), 'utf8')).toContain('https://example.org/ann');
  expect(readdirSync(join(root, 'signatories/a'), { recursive: true }).sort()).toEqual(['an', 'an/ann-lee-2.yaml', 'ann-lee.yaml']);
});

test('asked on a terminal: again until an answer will do, the file shown, and written only after a yes', async () => {
  const root = makeCampaign();
  const answers = (last: string) => ['', 'Bo Li', 'organization', 'nowhere land', 'cn', 'bo@example.org', 'example.org', '', last];
  const run = async (last: string) => {
    const left = answers(last);
    left.splice(3, 0, '', '');
    const printed: string[] = [];
    const io: Io = {
      out: (text) => void printed.push(text),
      err: (text) => void printed.push(text),
      isTerminal: false,
      colour: false,
      cwd: root,
      ask: (question) => {
        printed.push(question);
        return Promise.resolve(left.shift() ?? '');
      },
    };
    const code = await command.run({ values: {}, positionals: [] }, io);
    expect(left).toEqual([]);
    return { code, printed: printed.join('') };
  };
  const no = await run('');
  expect(no.code).toBe(0);
  expect(no.printed).toContain('A signature needs a name.');
  expect(no.printed).toContain('is not a country code');
  expect(no.printed).toContain('Nothing was written.');
  expect(existsSync(join(root, 'signatories/a/bo/bo-li.yaml'))).toBe(false);
  const yes = await run('yes');
  expect(yes.code).toBe(0);
  expect(yes.printed).toContain('signatories/a/bo/bo-li.yaml\n\n  name: Bo Li\n');
  expect(readFileSync(join(root, 'signatories/a/bo/bo-li.yaml'), 'utf8')).toMatch(
    /^name: Bo Li\nkind: organisation\ncountry: CN\nlink: https:\/\/example\.org\ndate: \d{4}-\d{2}-\d{2}\nrevision: 1\n$/,
  );
});
