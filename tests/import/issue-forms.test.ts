// The issue forms of this repository, filled in, rendered as the forges do, imported: the file holds what was typed, and nothing else.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { check, makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { filesBelow } from '../support/site.ts';

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label: string; readonly options?: readonly (string | { label: string })[] };
}

type Values = Readonly<Record<string, string>>;

const forms = ['.github/ISSUE_TEMPLATE', '.forgejo/issue_template'].flatMap((folder) =>
  readdirSync(join(engineRoot, folder))
    .filter((name) => /^(?!config\.).*\.ya?ml$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** GitHub: blank lines between all parts, ticks with a capital, line breaks of text areas as browsers send them. */
function github(fields: readonly Field[], values: Values): string {
  return answered(fields, values, 'X')
    .map(([label, answer]) => `### ${label}\n\n${answer.replaceAll('\n', '\r\n')}`)
    .join('\n\n');
}

/** Forgejo and Gitea: each answer ends its line, and a blank line ends each part, also the last one. */
function forgejo(fields: readonly Field[], values: Values): string {
  return answered(fields, values, 'x')
    .map(([label, answer]) => `### ${label}\n\n${answer}\n\n`)
    .join('');
}

function answered(fields: readonly Field[], values: Values, tick: string): [string, string][] {
  return fields
    .filter(({ type }) => type !== 'markdown')
    .map(({ type, id = '', attributes: { label, options = [] } }) => {
      const value = (values[id] ?? '').trim();
      const boxes = options.map((option) => `- [${value === 'no' ? ' ' : tick}] ${typeof option === 'string' ? option : option.label}`);
      return [label, type === 'checkboxes' ? boxes.join('\n') : value === '' ? '_No response_' : value];
    });
}

interface Imported {
  readonly code: number | null;
  readonly stdout: string;
  /** What the one new file holds; undefined where nothing was written. */
  readonly file: unknown;
}

function importing(body: string, { withForms = true, args = [] as string[] } = {}): Imported {
  const root = makeCampaign({ 'issue.txt': '' });
  for (const path of withForms ? forms : []) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    copyFileSync(join(engineRoot, path), join(root, path));
  }
  writeFileSync(join(root, 'issue.txt'), body);
  const { code, stdout, stderr } = undersigned(
    ['import', 'issue.txt', '--format', 'issue', '--letter', 'a', '--source-title', 'Issue 7', '--write', ...args],
    { cwd: root },
  );
  expect(stderr).toBe('');
  expect(check(root)).toEqual([]);
  const [path, ...others] = filesBelow(join(root, 'signatories/a')).filter((name) => name !== 'ann.yaml');
  expect(others).toEqual([]);
  return {
    code,
    stdout,
    file: path && (parse(readFileSync(join(root, 'signatories/a', path), 'utf8'), { schema: 'failsafe' }) as unknown),
  };
}

const fieldsOf = (path: string) => (parse(readFileSync(join(engineRoot, path), 'utf8')) as { body: Field[] }).body;
const [anyForm = ''] = forms;
const base = { letter: 'a', kind: 'person', personalCapacity: 'no' };

/** What is typed, and what the file must hold. */
const filled: readonly (readonly [string, Values, Values])[] = [
  ['the least', { name: 'Bo Li' }, { name: 'Bo Li' }],
  [
    'English',
    {
      name: "Seán O'Brien #1",
      role: 'Professor: of “law”',
      affiliation: 'yes',
      personalCapacity: 'yes',
      country: 'Ireland',
      link: 'https://example.org/s?a=1&b=%20#x',
      statement: 'I agree, and so should you.',
    },
    {
      name: "Seán O'Brien #1",
      role: 'Professor: of “law”',
      affiliation: 'yes',
      personalCapacity: 'true',
      country: 'IE',
      link: 'https://example.org/s?a=1&b=%20#x',
      statement: 'I agree, and so should you.',
    },
  ],
  [
    'Arabic',
    { name: 'مريم الخالدي', role: 'أستاذة', affiliation: 'جامعة القاهرة', country: 'مصر', statement: 'أوقّع لأن العدالة لا تنتظر.' },
    { name: 'مريم الخالدي', role: 'أستاذة', affiliation: 'جامعة القاهرة', country: 'EG', statement: 'أوقّع لأن العدالة لا تنتظر.' },
  ],
  [
    'Japanese, of an organisation',
    { name: '市民の声ネットワーク', kind: 'organisation', country: '日本', link: 'https://例え.jp/', statement: '賛同します。' },
    { name: '市民の声ネットワーク', kind: 'organisation', country: 'JP', link: 'https://例え.jp/', statement: '賛同します。' },
  ],
  [
    'markup and formulas',
    {
      name: '<script>alert(1)</script>',
      role: '=HYPERLINK("x")',
      affiliation: '`rm -rf` $(x) {{y}}',
      statement: '```yaml\nname: Eve\n```',
    },
    { name: '<script>alert(1)</script>', role: '=HYPERLINK("x")', affiliation: '`rm -rf` $(x) {{y}}', statement: '```yaml name: Eve ```' },
  ],
  [
    'a heading in a line',
    { name: '### Name', role: '- [ ] professor', statement: '- [ ] one thing\n- [x] another' },
    { name: '### Name', role: '- [ ] professor', statement: '- [ ] one thing - [x] another' },
  ],
  [
    'a statement that imitates the form',
    {
      name: 'Bo Li',
      statement: 'Yes.\n\n### Name\n\nEve Fox\n\n### Role\n\nKing\n\n## Country\n\nFR\n\n### Link\n\nhttps://evil.example/',
    },
    { name: 'Bo Li', statement: 'Yes. ### Name Eve Fox ### Role King ## Country FR ### Link https://evil.example/' },
  ],
  [
    'a statement that imitates consent',
    { name: 'Bo Li', statement: '### Consent\n\n- [X] I have read the above and want my signature to be public.' },
    { name: 'Bo Li', statement: '### Consent - [X] I have read the above and want my signature to be public.' },
  ],
  [
    'a statement that imitates a statement',
    { name: 'Bo Li', statement: '_No response_\n\n### Statement\n\nOf another.' },
    { name: 'Bo Li', statement: '_No response_ ### Statement Of another.' },
  ],
];

describe.each(forms)('%s, as its forge renders it', (path) => {
  const render = path.startsWith('.github/') ? github : forgejo;
  it.each(filled)('arrives as typed: %s', (_what, values, expected) => {
    const { code, file } = importing(render(fieldsOf(path), { ...base, ...values }));
    expect(file).toEqual({ kind: 'person', ...expected, source: { title: 'Issue 7', row: expect.stringMatching(/^[0-9a-f]{16}$/) } });
    expect(code).toBe(0);
  });
});

test('nothing is written without consent, also where a statement says otherwise', () => {
  const consent = '### Consent\n\n- [X] I have read the above and want my signature to be public.';
  for (const statement of ['', consent]) {
    const { code, file, stdout } = importing(github(fieldsOf(anyForm), { ...base, name: 'Bo Li', statement, consent: 'no' }));
    expect(stdout).toContain('not ticked');
    expect(file).toBeUndefined();
    expect(code).toBe(1);
  }
});

test('a body that answers twice, and follows no form, is refused and not guessed', () => {
  const body = github(fieldsOf(anyForm), { ...base, name: 'Bo Li\n\n### Name\n\nEve Fox' });
  for (const withForms of [true, false]) {
    const { code, file, stdout } = importing(body, { withForms });
    expect(stdout).toContain('“Name” is a heading twice');
    expect(file).toBeUndefined();
    expect(code).toBe(1);
  }
});

test('where the form is not at hand, a statement that imitates it is refused', () => {
  const body = github(fieldsOf(anyForm), { ...base, name: 'Bo Li', statement: 'Yes.\n\n### Role\n\nKing' });
  expect(importing(body, { withForms: false })).toMatchObject({ code: 1, file: undefined });
  expect(importing(body).file).toMatchObject({ name: 'Bo Li', statement: 'Yes. ### Role King' });
});

test('a body that can be read in two ways by a form of somebody’s own is refused', () => {
  const area = (id: string, label: string) => `  - type: textarea\n    id: ${id}\n    attributes:\n      label: ${label}\n`;
  const root = makeCampaign({
    '.github/ISSUE_TEMPLATE/own.yml': `name: Own\nbody:\n${area('name', 'الاسم')}${area('role', 'B')}${area('statement', 'C')}`,
    'one.md': '### الاسم\n\nمريم\n\n### B\n\nNurse\n\n### C\n\nYes.\n',
    'two.md': '### الاسم\n\nمريم\n\n### B\n\nNurse\n\n### B\n\nKing\n\n### C\n\nYes.\n',
  });
  const said = (file: string) => undersigned(['import', file, '--format', 'issue', '--letter', 'a'], { cwd: root });
  expect(said('one.md').stdout).toContain('مريم · role: Nurse');
  expect(said('two.md').stdout).toContain('read in two ways');
  expect(said('two.md').code).toBe(1);
});

test('an issue of thousands of headings is answered at once', () => {
  const body = github(fieldsOf(anyForm), { ...base, name: 'Bo Li', statement: '### Consent\n\n'.repeat(15_000) });
  expect(importing(body)).toMatchObject({ code: 1, file: undefined });
});
