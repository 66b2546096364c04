// What a command prints in a workflow is no command of the runner, whatever strangers wrote.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textReport } from '../../src/report/text.ts';
import { makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

/** The runner of GitHub looks for the first anywhere in a line, and for the second where a line begins (actions/runner, ActionCommand.cs). */
const command = /##\[|^\s*::/m;

const letter = (title: string) => ({ 'letters/a.md': `---\ntitle: "${title}"\nlanguage: en\nstatus: paused\n---\n\nPlease listen.\n` });

test.each([
  ['a field that nobody knows', { 'signatories/a/eve.yaml': 'name: Eve\n"##[stop-commands]all": yes\n' }, ['check']],
  ['a value of an unknown kind', { 'signatories/a/eve.yaml': 'name: Eve\nkind: "##[add-mask]e"\n' }, ['check']],
  ['a name of a file', { 'signatories/a/##[error]eve.yaml': 'name: Eve\n' }, ['check', '--fix']],
  ['a title', letter('##[warning]All is well'), ['status']],
  [
    'two signatures that are one',
    { 'signatories/a/x.list.yaml': '- name: "Eve ##[debug] Adams"\n- name: "Eve ##[debug] Adams"\n' },
    ['duplicates'],
  ],
  ['an argument', {}, ['withdraw', '##[set-output name=preview]true', '--letter', 'a']],
  ['a revision', {}, ['check', '--base', '##[group]base']],
] as const)('%s', (_, files, args) => {
  const { stdout, stderr } = undersigned([...args, '--root', makeCampaign({ ...letter('A letter'), ...files })]);
  expect(stdout + stderr).toContain('<U+0023>');
  expect(stdout + stderr).not.toMatch(command);
});

test.each(['::error::', '::add-mask::e', '  ::group::', '::stop-commands::all', '::set-output name=a::b'])(
  'a file that is called “%s”, where a line begins with its name',
  (path) => {
    const said = textReport(
      [{ file: path, line: 1, column: 1, rule: 'file-name', severity: 'error', message: path, hint: path, also: [] }],
      {
        colour: false,
      },
    );
    expect(said).toContain('<U+003A>:');
    expect(said).not.toMatch(command);
  },
);

test('rows of a table', () => {
  const root = makeCampaign(letter('A letter'));
  writeFileSync(join(root, 'names.csv'), 'name,role\n"Eve ##[error]Adams","::error::Baker"\n##[endgroup],Baker\n');
  const { stdout, stderr } = undersigned(['import', join(root, 'names.csv'), '--letter', 'a', '--root', root]);
  expect(stdout + stderr).toContain('<U+0023>');
  expect(stdout + stderr).not.toMatch(command);
});
