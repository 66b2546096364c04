// undersigned import: formats, what is refused, what is never written, and the second run.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { check, makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { filesBelow, hashTree } from '../support/site.ts';

interface Row {
  readonly where: string;
  readonly outcome: string;
  readonly name: string;
  readonly file?: string;
  readonly facts?: Record<string, unknown>;
  readonly notes: readonly string[];
  readonly questions: readonly { readonly about: string; readonly message: string }[];
  readonly reason?: string;
  readonly rule?: string;
}

interface Answer {
  readonly code: number | null;
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
  readonly summary: Record<string, number | boolean>;
  readonly root: string;
}

function importing(name: string, content: string | Uint8Array, args: readonly string[] = [], root = makeCampaign()): Answer {
  const path = join(root, name);
  writeFileSync(path, content);
  const { code, stdout, stderr } = undersigned(['import', path, '--letter', 'a', '--root', root, '--report', 'json', ...args]);
  expect(stderr).toBe('');
  return { ...(JSON.parse(stdout) as Omit<Answer, 'code' | 'root'>), code, root };
}

const named = ({ rows }: Answer): string[] => rows.map(({ outcome, name }) => `${outcome} ${name}`);

const form = [
  'Timestamp,Full name,E-mail address,Organisation (optional),Job title,Country,Website,Phone,Shoe size',
  '2021/06/07 3:12:55 PM GMT+2,Zoë Ørsted,zoe@example.org,"Example University, ""North"" campus",Professor,Danmark,example.org/zoe,+45 1234 5678,38',
  '06/07/2021 10:00:00,Bo Lind,bo@example.org,,,The Netherlands,-,,',
  '13/06/2021 10:00:00,Cy Dar,,"Two',
  'lines",,Atlantis,javascript:alert(1),,',
  '2021-06-09,mail@example.org,,,,,,,',
  '2021-06-09,,,,,DE,,,',
  '2021-06-09,Ann Lee,,,,,,,',
].join('\r\n');

describe('An export of a form', () => {
  it('is read: delimiter, quotes, headers, countries in any language, dates, links', () => {
    const answer = importing('answers.csv', form);
    expect(named(answer)).toEqual(['new Zoë Ørsted', 'new Bo Lind', 'new Cy Dar', 'refused ', 'refused ', 'present Ann Lee']);
    expect(answer.rows[0]?.facts).toEqual({
      name: 'Zoë Ørsted',
      role: 'Professor',
      affiliation: 'Example University, "North" campus',
      country: 'DK',
      link: 'https://example.org/zoe',
      date: '2021-06-07',
    });
    // 13/06 in the next row says that the day comes first.
    expect(answer.rows[1]?.facts).toEqual({ name: 'Bo Lind', country: 'NL', date: '2021-07-06' });
    expect(answer.rows[2]?.facts).toEqual({ name: 'Cy Dar', affiliation: 'Two lines', date: '2021-06-13' });
    expect(answer.rows[2]?.notes.join()).toMatch(/Atlantis.*invalid-link/);
    expect(answer.rows.map(({ rule }) => rule)).toEqual([undefined, undefined, undefined, 'email-address', 'missing-key', undefined]);
    expect(answer.rows.map(({ where }) => where)).toEqual(['line 2', 'line 3', 'line 4', 'line 6', 'line 7', 'line 8']);
    expect(answer.code).toBe(1);
  });

  it('has its private columns left out, and says so; nothing of them is anywhere', () => {
    const answer = importing('answers.csv', form, ['--write']);
    expect(answer.notes.filter((note) => note.includes('private'))).toHaveLength(2);
    expect(answer.notes.join()).toContain('“Shoe size” was not read');
    const written = filesBelow(join(answer.root, 'signatories')).map((path) =>
      readFileSync(join(answer.root, 'signatories', path), 'utf8'),
    );
    for (const text of [...written, JSON.stringify(answer)]) expect(text).not.toMatch(/@example|1234|: 38/);
    expect(check(answer.root)).toEqual([]);
  });

  it('writes nothing without --write, records its source with it, and changes nothing the second time', () => {
    const root = makeCampaign();
    const before = hashTree(join(root, 'signatories'));
    expect(importing('answers.csv', form, [], root).summary).toMatchObject({ new: 3, written: false });
    expect(hashTree(join(root, 'signatories'))).toBe(before);
    const source = ['--source-title', 'A form', '--source-url', 'https://forms.example/1', '--source-date', '2026-11-22'];
    importing('answers.csv', form, ['--write', ...source], root);
    expect(readFileSync(join(root, 'signatories/a/bo/bo-lind.yaml'), 'utf8')).toEqual(
      expect.stringMatching(
        /^name: Bo Lind\ncountry: NL\ndate: 2021-07-06\nsource:\n {2}title: A form\n {2}url: https:\/\/forms.example\/1\n {2}checked: 2026-11-22\n {2}row: '?[0-9a-f]{16}'?\n$/,
      ),
    );
    const after = hashTree(join(root, 'signatories'));
    expect(importing('answers.csv', form, ['--write', ...source], root).summary).toMatchObject({ new: 0, present: 4 });
    expect(hashTree(join(root, 'signatories'))).toBe(after);
  });

  it('does not bring back what a maintainer has corrected since', () => {
    const root = makeCampaign();
    importing('list.csv', 'Name,Country\nBarbara Steinmeyer,DE\nDov Eli,IL\n', ['--write'], root);
    writeFileSync(
      join(root, 'signatories/a/ba/barbara-steinmeyer.yaml'),
      'name: Barbara Steinmeier\ncountry: DE\nsource:\n  title: list.csv\n',
    );
    writeFileSync(join(root, 'signatories/a/do/dov-eli.yaml'), 'name: Dov Eli\ncountry: US\nsource:\n  title: list.csv\n');
    const again = importing('list.csv', 'Name,Country\nBarbara Steinmeyer,DE\nDov Eli,IL\n', ['--write'], root);
    expect(named(again)).toEqual(['held Barbara Steinmeyer', 'present Dov Eli']);
  });
});

test.each([
  ['UTF-8 with a mark', Buffer.from('\ufeffName;Land\nJürgen Groß;Österreich\n', 'utf8'), 'UTF-8, by its mark'],
  ['UTF-16', Buffer.from('\ufeffName;Land\nJürgen Groß;Österreich\n', 'utf16le'), 'UTF-16'],
  ['Windows-1252', Buffer.from('Name;Land\nJürgen Groß;Österreich\n', 'latin1'), 'Windows-1252'],
])('%s is read, and said', (_, bytes, said) => {
  const answer = importing('list.csv', bytes);
  expect(answer.rows[0]?.facts).toEqual({ name: 'Jürgen Groß', country: 'AT' });
  expect(answer.notes.join()).toContain(said);
  expect(answer.notes.join()).toContain('semicolon');
});

test('headers that nobody knows are mapped by hand', () => {
  const content = 'Who are you, please?\tWhere do you work?\nEve Fox\tExample School\n';
  const path = join(makeCampaign(), 'list.tsv');
  writeFileSync(path, content);
  const refused = undersigned(['import', path, '--letter', 'a', '--root', join(path, '..')]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('--map name=');
  const answer = importing('list.tsv', content, ['--map', 'name=Who are you, please?,affiliation=Where do you work?']);
  expect(answer.rows[0]?.facts).toEqual({ name: 'Eve Fox', affiliation: 'Example School' });
});

test('first and last name make a name and what it is sorted by, in the languages of forms', () => {
  const answer = importing('list.csv', 'Prénom,Nom,Pays,Courriel\nZoé,Lévy,Allemagne,z@example.org\n');
  expect(answer.rows[0]?.facts).toEqual({ name: 'Zoé Lévy', sortName: 'Lévy, Zoé', country: 'DE' });
});

test('who did not want to be named is not', () => {
  const answer = importing('list.csv', 'Name,Show my name publicly?\nEve Fox,No\nGil Hay,Yes\n');
  expect(named(answer)).toEqual(['unnamed ', 'new Gil Hay']);
  expect(JSON.stringify(answer)).not.toContain('Eve');
});

test('lists of YAML, JSON and Markdown, an issue’s form and a folder give the same signature', () => {
  const facts = { name: 'Eve Fox', affiliation: 'Example School', country: 'CZ' };
  const sources: readonly [string, string][] = [
    ['list.yaml', '- name: Eve Fox\n  organisation: Example School\n  country: Czechia\n  email: eve@example.org\n'],
    [
      'list.json',
      '{"signatures":[{"Name":"Eve Fox","Organisation":"Example School","Country":"Czech Republic","email":"eve@example.org"}]}',
    ],
    ['list.md', '# Signed\n\n| Name | Organisation | Country |\n|---|---|---|\n| Eve Fox | Example School | Česko |\n'],
    [
      'issue.md',
      '### Your name\n\nEve Fox\n\n### Organisation\n\nExample School\n\n### Country\n\nCZ\n\n### Website\n\n_No response_\n\n### E-mail\n\neve@example.org\n',
    ],
  ];
  for (const [name, content] of sources) {
    const answer = importing(name, content);
    expect(answer.rows.map((row) => row.facts)).toEqual([facts]);
    expect(JSON.stringify(answer)).not.toContain('eve@');
  }
  const root = makeCampaign();
  mkdirSync(join(root, 'in/deeper'), { recursive: true });
  writeFileSync(join(root, 'in/deeper/eve.yalm'), '```yaml\r\nName: Eve Fox\r\nOrganisation: Example School\r\nCountry: CZ\r\n```\r\n');
  writeFileSync(join(root, 'in/broken.yaml'), "name: 'O'Brien'\n");
  const { code, stdout } = undersigned(['import', join(root, 'in'), '--letter', 'a', '--root', root, '--report', 'json']);
  const rows = (JSON.parse(stdout) as Answer).rows;
  expect(rows.map(({ outcome, facts: read }) => [outcome, read])).toEqual([
    ['refused', undefined],
    ['new', facts],
  ]);
  expect(rows[0]?.reason).toContain('yaml-quotes');
  expect(code).toBe(1);
});

test('items of a Markdown list are read as lines, with their links', () => {
  const answer = importing('list.md', '- [Eve Fox](https://fox.example/), Professor, Example School (UK)\n1. Gil Hay, Germany\n');
  expect(answer.rows.map(({ facts }) => facts)).toEqual([
    { name: 'Eve Fox', role: 'Professor', affiliation: 'Example School', country: 'GB', link: 'https://fox.example/' },
    { name: 'Gil Hay', country: 'DE' },
  ]);
});

test('namesakes that something tells apart are both written, a row that says nothing new is a double, and one that says less is asked about', () => {
  const answer = importing('list.csv', 'Name,Country\nAlexander,RU\nAlexander,DE\nAlexander,RU\nALEXANDER,\n', ['--write']);
  expect(named(answer)).toEqual(['new Alexander', 'new Alexander', 'duplicate Alexander', 'held ALEXANDER']);
  expect(answer.rows.map(({ file }) => file)).toEqual([
    'signatories/a/al/alexander.yaml',
    'signatories/a/al/alexander-2.yaml',
    undefined,
    undefined,
  ]);
  expect(answer.rows[1]?.notes.join()).toContain('same name');
  expect(answer.rows[3]?.questions[0]?.message).toContain('may be the same person');
  expect(check(answer.root)).toEqual([]);
});

test('organisations that differ by a place are two; those that differ by an acronym or by their own country are one', () => {
  const lines = [
    'Library Foundation',
    'Library Foundation – Tunis',
    'Library Foundation India',
    'Rights Watch (RW) (India)',
    'Rights Watch India',
    'RW – Rights Watch (India)',
    'Rights Watch (Kenya)',
    'The Rights Watch (India)',
  ];
  const answer = importing('list.txt', `${lines.join('\n')}\n`, ['--kind', 'organisation']);
  expect(answer.rows.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new', 'new', 'duplicate', 'duplicate', 'new', 'duplicate']);
});

test('a line of half a million semicolons, brackets or commas is read at once', () => {
  const answer = importing(
    'list.txt',
    `${';'.repeat(500_000)}\n${'('.repeat(500_000)}\n${'a,'.repeat(250_000)}\n${'- '.repeat(250_000)}\nEve Fox\n`,
  );
  expect(named(answer).at(-1)).toMatch(/Eve Fox$/);
});

test('names that are no names of files, or that YAML would take for numbers, arrive as typed', () => {
  const names = ['con', 'Null Example', 'Noel No', '山田太郎', "Seán O'Brien", 'Ada 0x0467'.replace(' 0x0467', ' Example')];
  // A single word in small letters is taken for nobody, unless its row says what it is.
  const rows = names.map((name) => (name === 'con' ? { name, kind: 'organisation' } : { name }));
  const answer = importing('list.json', JSON.stringify(rows), ['--write']);
  expect(answer.rows.map(({ outcome }) => outcome)).toEqual(names.map(() => 'new'));
  expect(check(answer.root)).toEqual([]);
  const again = importing('list.json', JSON.stringify(rows), ['--write'], answer.root);
  expect(again.rows.map(({ outcome, name }) => `${outcome} ${name}`)).toEqual(names.map((name) => `present ${name}`));
});

test('what nobody may write is refused by the rules of the check', () => {
  const answer = importing('list.json', JSON.stringify(['Ann\u202eLee', 'Bo\u0000', 'x'.repeat(300), '\u200d', 7, ['a']]));
  expect(answer.rows.map(({ outcome, rule }) => `${outcome} ${rule}`)).toEqual([
    'refused text-bidi-control',
    'refused text-control-character',
    'refused invalid-value',
    'refused undefined',
    'refused undefined',
    'refused undefined',
  ]);
});

test('a quotation mark that is never closed is refused, and nobody is lost in silence', () => {
  const answer = importing('list.csv', 'Name,Country\n"Eve Fox,DE\nGil Hay,DE\n');
  expect(answer.rows.map(({ outcome }) => outcome)).toEqual(['refused', 'new']);
  expect(answer.rows[0]?.reason).toContain('not closed');
});

test('wrong usage says what to type instead', () => {
  const root = makeCampaign({ 'list.txt': 'Eve Fox\n' });
  const said = (...args: string[]): string => {
    const { code, stderr } = undersigned(['import', ...args, '--root', root], { cwd: root });
    expect(code).toBe(2);
    expect(stderr).not.toContain('    at ');
    return stderr;
  };
  expect(said('list.txt')).toContain('--letter');
  expect(said('list.txt', '--letter', 'b')).toContain('There is no letter “b”. Did you mean “a”?');
  expect(said('list.txt', '--letter', '../a')).toContain('no id');
  expect(said('other.txt', '--letter', 'a')).toContain('no file');
  expect(said('list.txt', '--letter', 'a', '--map', 'mail=x')).toContain('no field');
  expect(said('list.txt', '--letter', 'a', '--format', 'xml')).toContain('markdown');
  expect(said('list.txt', '--letter', 'a', '--source-url', 'x')).toContain('source');
  expect(existsSync(join(root, 'signatories/a/ev/eve-fox.yaml'))).toBe(false);
});

test('where a signature cannot be read, nothing is written', () => {
  const root = makeCampaign({ 'signatories/a/bo.yaml': 'nam: Eve Fox\n', 'list.txt': 'Eve Fox\n' });
  const { code, stderr } = undersigned(['import', 'list.txt', '--letter', 'a', '--write', '--root', root], { cwd: root });
  expect(code).toBe(2);
  expect(stderr).toContain('Fix them first');
  expect(existsSync(join(root, 'signatories/a/ev/eve-fox.yaml'))).toBe(false);
});

test.each([
  ['Full name,Anything else?\nZoë Ørsted,Good luck with the council!\n', 'statement: “Good luck with the council!”'],
  ['Name;Comment\nZoë Ørsted;My boss does not know that I sign\n', 'statement: “My boss does not know that I sign”'],
  ['Navn,Kommentar\nZoë Ørsted,Se hjemmesiden\n', 'statement: “Se hjemmesiden”'],
  ['Name,Message\nZoë Ørsted,"I learnt to read in it.\nKeep it."\n', 'statement: “I learnt to read in it. Keep it.”'],
  ['Nom,Commentaire\nZoë Ørsted,Tenez bon !\n', 'statement: “Tenez bon !”'],
])('a remark that would be published beside a name is in the report before anything is written: %j', (list, shown) => {
  const root = makeCampaign();
  writeFileSync(join(root, 'answers.csv'), list);
  const { stdout } = undersigned(['import', join(root, 'answers.csv'), '--letter', 'a', '--kind', 'person', '--root', root]);
  expect(stdout).toMatch(/new: Zoë Ørsted/);
  expect(stdout).toContain(shown);
});
