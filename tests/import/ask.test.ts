// undersigned import on a terminal: which columns are asked for, what is proposed, and the option that repeats the answers.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { mapOption, parseMap } from '../../src/cli/import/column-map.ts';
import type { Io } from '../../src/cli/command.ts';
import { command } from '../../src/cli/commands/import.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { check, makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

interface Session {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The words of each question. */
  readonly asked: readonly string[];
  readonly root: string;
}

async function importing(
  content: string,
  answers: readonly string[],
  options: Record<string, string | boolean> = {},
  name = 'list.csv',
): Promise<Session> {
  const root = makeCampaign();
  writeFileSync(join(root, name), content);
  const left = [...answers];
  const said = { out: [] as string[], err: [] as string[] };
  const asked: string[] = [];
  const io: Io = {
    out: (text) => void said.out.push(text),
    err: (text) => void said.err.push(text),
    isTerminal: false,
    colour: false,
    cwd: root,
    ask: (question) => {
      asked.push(question);
      const answer = left.shift();
      return answer === undefined
        ? Promise.reject(new Error(`nobody expected “${question}” after ${said.err.join('')}`))
        : Promise.resolve(answer);
    },
  };
  const code = await command.run({ values: { letter: 'a', ...options }, positionals: [name] }, io);
  expect(left).toEqual([]);
  return { code, out: said.out.join(''), err: said.err.join(''), asked, root };
}

/** The last line, as a shell would hand it over. */
function repeated({ err }: Session): string[] {
  const [, quoted = ''] = /^The same without being asked: --map '(.*)'$/m.exec(err) ?? [];
  return ['--map', quoted.replaceAll("'\\''", "'")];
}

const list = [
  'Full name,Title,Organisation (optional),Where from,Works for,"Shoe, size=EU",Mail,E-mail',
  'Zoë Ørsted,Nurse,Example School,Danmark,Other School,38,zoe@example.org,zoe@example.org',
  'Bo Lind,Professor,Some Union,Germany,Any Union,40,bo@example.org,bo@example.org',
  'Cy Dar,Nurse,An Institute,Kenya,An Institute,41,cy@example.org,cy@example.org',
  'Di Fox,Lawyer,A Club,Japan,A Club,,,',
].join('\n');

test('only what is uncertain is asked, with its values and a proposal that Enter takes', async () => {
  const { asked, err, out, code } = await importing(list, ['', '', '', '', '']);
  expect(asked.map((question) => /\[(.*)\]/.exec(question)?.[1])).toEqual(['role', 'country', 'skip', 'skip', 'skip']);
  expect(err).toContain('Column “Title” holds “Nurse” (2), “Professor” (1), “Lawyer” (1).');
  expect(err).toContain('Column “Where from” holds “Danmark”, “Germany”, “Kenya”.');
  expect(err).not.toMatch(/Column “(?:Full name|Organisation|E-mail)/);
  expect(err).toMatch(/It can be: .*\bcountry\b.*\bskip\b/);
  expect(out).toContain('Column “Where from” → country.');
  expect(out).toContain('Column “Works for” was not read, as asked.');
  expect(out).toContain('Zoë Ørsted · role: Nurse · affiliation: Example School · DK');
  expect(code).toBe(0);
});

test('an answer is a field, or a word for one; what is no field or is taken is asked again', async () => {
  const { err, out, asked } = await importing('Full name,What,Why,Who\nEve Fox,Example School,Because.,38\n', [
    'affilation',
    'organisation',
    'affiliation',
    'STATEMENT',
    'skip',
  ]);
  expect(err).toContain('There is no field “affilation”. Did you mean “affiliation”?');
  expect(err).toContain('“affiliation” is the column “What” already.');
  expect(asked).toHaveLength(5);
  expect(out).toContain('Eve Fox · affiliation: Example School');
  expect(out).toContain('“Why” → statement.');
});

describe('The option that is printed at the end', () => {
  it('gives the same without a terminal', async () => {
    const session = await importing(list, ['', '', '', 'statement', ''], { write: true });
    const path = join(session.root, 'list.csv');
    const { stdout, stderr, code } = undersigned(['import', path, '--letter', 'a', '--root', makeCampaign(), ...repeated(session)]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const withoutLastLine = (text: string) => text.replace(/\n[^\n]*\n$/, '');
    expect(withoutLastLine(stdout)).toBe(withoutLastLine(session.out));
    expect(readFileSync(join(session.root, 'signatories/a/bo/bo-lind.yaml'), 'utf8')).toContain("statement: '40'\n");
    expect(check(session.root)).toEqual([]);
  });

  it('leaves nothing to ask', async () => {
    const first = await importing(list, ['', '', '', '', '']);
    const [, map = ''] = repeated(first);
    const second = await importing(list, [], { map });
    expect(second.out).toBe(first.out);
    expect(second.err).not.toContain('without being asked');
  });

  it.each([
    ['an apostrophe and a backslash', "What's \\this\\"],
    ['what looks like another pair', 'a, role=b'],
    ['an escaped comma', 'a\\, role=b\\\\'],
    ['lines, escapes and directions', 'Wo\u001b[31m\nrk\u202e'],
  ])('names a header with %s', (_, header) => {
    const typed = header.replace(/\\/g, '\\\\').replace(',', '\\,');
    const option = mapOption(new Map([...parseMap('name=X'), ...parseMap(`role=${typed}`)]), [header, 'X']);
    const quoted = /^--map '([\s\S]*)'$/.exec(option)?.[1]?.replaceAll("'\\''", "'");
    expect(quoted).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect([...parseMap(quoted)].map(([, field]) => field)).toEqual(['name', 'role']);
    expect(quoted).toMatch(/^name=X,role=/);
    // A shell hands over what was meant, whatever the header holds.
    const echoed = spawnSync('sh', ['-c', `printf %s ${option.slice('--map '.length)}`], { encoding: 'utf8' }).stdout;
    expect(echoed).toBe(quoted);
  });
});

test('--map settles a column before anybody is asked, also against a header that is certain', async () => {
  const { asked, out } = await importing('Name,Organisation,Company\nEve Fox,Old School,New School\n', [], {
    map: 'affiliation=Company',
  });
  expect(asked).toEqual([]);
  expect(out).toContain('Eve Fox · affiliation: New School');
  expect(out).toContain('Column “Organisation” was not read: “Company” is taken for the affiliation already.');
});

test('nobody is asked with --no-ask, or where all is certain', async () => {
  const still = await importing(list, [], { 'no-ask': true });
  expect(still.out).toContain('Column “Title” → role, by its values.');
  expect(still.out).toContain('Column “Where from” was not read: no field is known for it.');
  expect(still.err).toBe('');
  await importing('Name,Country\nEve Fox,DE\n', []);
  await importing('| Name | Title |\n|---|---|\n| Eve Fox | Nurse |\n', [''], {}, 'list.md');
});

test('what a file holds is shown without control characters, and data on the standard output stay data', async () => {
  const { err, out } = await importing('Name,Wh\u001b[31mat\nEve Fox,"\u001b]0;x\u0007\u202e"\n', [''], { report: 'json' });
  for (const character of ['\u001b', '\u0007', '\u202e']) expect(err).not.toContain(character);
  expect((JSON.parse(out) as { rows: unknown[] }).rows).toHaveLength(1);
});

test.runIf(existsSync('/usr/bin/script') && process.platform === 'linux')('on a real terminal the questions come before the report', () => {
  const root = makeCampaign({ 'list.csv': 'Name,Title\nEve Fox,Nurse\n' });
  const line = `'${process.execPath}' '${join(engineRoot, 'src/cli/undersigned.js')}' import list.csv --letter a`;
  const { stdout } = spawnSync('/usr/bin/script', ['-qec', line, '/dev/null'], {
    cwd: root,
    input: '\n',
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect(stdout).toContain('What is it? [role]');
  expect(stdout.indexOf('Eve Fox · role: Nurse')).toBeGreaterThan(stdout.indexOf('What is it?'));
  expect(stdout).toContain("--map 'role=Title'");
});
