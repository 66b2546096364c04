// The page for maintainers, typed line by line as it is printed, in a repository with a remote: each line is accepted and does what the page says.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { check, type Files, short, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { filesBelow } from '../support/site.ts';
import { git } from '../memory/support.ts';

const page = readFileSync(join(engineRoot, 'docs/maintainers.md'), 'utf8');
const letter = (facts = '') => `---\ntitle: Keep the ferry\nlanguage: en\nstatus: open\n${facts}---\n\nIt carries us.\n`;
const campaign: Files = {
  'content/site.yaml': 'name: Ferry\nurl: https://ferry.example/\ndefaultLanguage: en\n',
  'letters/my-letter.md': letter(),
  'letters/other-letter.md': letter(),
  'translations/pt/my-letter.md': '---\ntitle: Fique a barca\nrevision: 1\n---\n\nEla nos leva.\n',
  'translations/sw/my-letter.md': '---\ntitle: Kivuko kibaki\nrevision: 1\n---\n\nKinatubeba.\n',
  'signatories/my-letter/an/ann-lee.yaml': 'name: Ann Lee\ndate: 2026-05-01\n',
  'signatories/my-letter/le/lea-ashdown.yaml': 'name: Lea Ashdown\n',
  'signatories/my-letter/ri/river-trust.yaml': 'name: River Trust\nkind: organisation\n',
  'signatories/my-letter/br/brook-trust.yaml': 'name: Brook Trust\nkind: organisation\n',
  'signatories/my-letter/ja/jane-doe.yaml': 'name: Jane Doe\n',
};

/** The lines of the blocks below a heading, up to the next heading of any level. */
function linesBelow(heading: string): string[] {
  const section = page.split(new RegExp(`^#+ ${RegExp.escape(heading)}\n`, 'm'))[1]?.split(/^#+ /m)[0] ?? '';
  const blocks = [...section.matchAll(/^( *)```sh\n([\s\S]*?)^\1```$/gm)].map(([, , block = '']) => block);
  // A cell of a table may have a line of its own.
  const inTables = [...section.matchAll(/^\|.*`(npx undersigned [^`]+)`/gm)].map(([, line = '']) => line);
  return [...blocks.flatMap((block) => block.split('\n')), ...inTables]
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');
}

function repository(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, 'campaign');
  writeFiles(root, { ...campaign, ...files });
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'Begin');
  git(folder, 'init', '-q', '--bare', '-b', 'main', 'origin.git');
  git(root, 'remote', 'add', 'origin', join(folder, 'origin.git'));
  git(root, 'push', '-q', '-u', 'origin', 'main');
  return root;
}

/** Types one line, and says yes where a person at a terminal would be asked. */
async function type(root: string, line: string): Promise<void> {
  const [program, ...words] = [...line.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ''));
  if (program === 'git') {
    git(root, ...words);
    return;
  }
  const [, name = '', ...args] = words;
  const { command } = (await commands[name]?.load()) ?? {};
  const hasYes = command !== undefined && 'yes' in command.options && !args.includes('--yes') && !args.includes('--dry-run');
  const { code, stdout, stderr } = undersigned([name, ...args, ...(hasYes ? ['--yes'] : [])], { cwd: root });
  expect(code, `${line}\n${stdout}${stderr}`).toBe(0);
}

const errors = (root: string): string[] =>
  check(root)
    .filter(({ severity }) => severity === 'error')
    .map(short);
const there = (root: string, below: string): string[] => filesBelow(join(root, below));
const text = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

test.each<[heading: string, count: number, then: (root: string) => void, files?: Files, only?: RegExp]>([
  [
    'Another address',
    7,
    (root) => {
      expect(there(root, 'letters')).toEqual(['other-letter.md', 'our-letter.md']);
      expect(text(root, 'letters/our-letter.md')).toContain('aliases: [my-letter]');
      expect(there(root, 'translations')).toEqual(['pt-BR/our-letter.md']);
      expect(git(root, 'log', '-1', '--format=%s').trim()).toBe('Rename the letter');
    },
  ],
  ['How many on a day', 2, () => {}],
  ['When the build fails', 2, () => {}],
  ['When names are missing', 1, () => {}, {}, /^npx undersigned check --base/],
  [
    'The same signatory by another name',
    3,
    (root) => {
      expect(there(root, 'signatories/my-letter')).toEqual([
        'an/ann-lee.yaml',
        'ja/jane-doe.yaml',
        'le/lea-halas.yaml',
        'ri/river-trust.yaml',
      ]);
      expect(there(root, 'content/signatories/my-letter')).toHaveLength(3);
    },
    // Two lines are two ways to do one thing.
    {},
    /^(?!.*--show-former)/,
  ],
  ['What else becomes of a signatory', 1, (root) => expect(there(root, 'signatories/other-letter')).toEqual(['an/ann-lee.yaml'])],
  [
    'Closing, and taking the names down',
    3,
    (root) => {
      expect(text(root, 'letters/my-letter.md')).toMatch(
        /status: closed[\s\S]*date: 2026-05-03\n {4}count: 1\n[\s\S]*count: 5[\s\S]*namesTakenDown/,
      );
      expect(there(root, 'signatories/my-letter')).toEqual([]);
    },
  ],
  [
    'A withdrawal after closing',
    7,
    (root) => {
      expect(there(root, 'signatories/my-letter')).not.toContain('an/ann-lee.yaml');
      expect(there(root, 'content/signatories/my-letter')).toHaveLength(1);
      expect(git(root, 'rev-parse', 'origin/main')).toBe(git(root, 'rev-parse', 'HEAD'));
    },
  ],
  [
    'A false signature of a well-known person',
    7,
    (root) => expect(there(root, 'signatories/my-letter')).not.toContain('ja/jane-doe.yaml'),
    {},
    /^(?!npx undersigned withdraw)/,
  ],
  [
    'Changing the text of a letter',
    1,
    (root) => expect(there(root, 'letters')).toContain('my-letter.revisions.yaml'),
    {},
    /^npx undersigned revise/,
  ],
])('“%s” works as it is printed', async (heading, count, then, files = {}, only = /./) => {
  const lines = linesBelow(heading).filter((line) => only.test(line));
  expect(lines.length, lines.join('\n')).toBeGreaterThanOrEqual(count);
  const root = repository(files);
  // HEAD~20 has to be there.
  for (let step = 0; step < 21; step++) git(root, 'commit', '-q', '--allow-empty', '-m', `Day ${step}`);
  git(root, 'push', '-q');
  for (const line of lines) await type(root, line);
  expect(errors(root)).toEqual([]);
  then(root);
});
