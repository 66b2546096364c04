// Every command in docs/maintainers.md exists, and takes the options that it is given there.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Command, parseOptions } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';

const text = readFileSync(join(engineRoot, 'docs/maintainers.md'), 'utf8');
const blocks = [...text.matchAll(/^( *)```sh\n([\s\S]*?)^\1```$/gm)].map(([, indent = '', block = '']) =>
  block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
);
const lines = blocks
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').trim())
  .filter((line) => line !== '');
/** Commands in the running text, where they are alone between back quotes. */
const inline = [...text.matchAll(/`(npx undersigned [^`]+)`/g)].map(([, line = '']) => line).filter((line) => !/[<…]/.test(line));

/** Words as a shell divides them; the quotes that the page uses, and nothing that a shell would expand. */
function wordsOf(line: string): string[] {
  expect(line).not.toMatch(/[$\\;&|<>*?'`]/);
  return [...line.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([whole, quoted]) => quoted ?? whole);
}

/** Throws, with the command line’s own words, where it would refuse this. */
async function parseOwn([, , name = '', ...rest]: readonly string[]): Promise<Command> {
  const known = commands[name];
  if (!known) throw new Error(`there is no command “${name}”`);
  const { command } = await known.load();
  const { positionals } = parseArgs({ args: rest, options: parseOptions(command), allowPositionals: true, strict: true });
  if (positionals.length > command.positionals) throw new Error(`${positionals.length} arguments, and ${command.positionals} are the most`);
  return command;
}

test('the page has the situations that it promises, each with something to type', () => {
  for (const heading of [
    'A day with 900 signatures',
    'An hour of harassment',
    'A false signature of a well-known person',
    'A withdrawal after closing',
    'A leaked e-mail address',
  ])
    expect(text.split(`## ${heading}\n`)[1]?.split(/^## /m)[0], heading).toContain('```sh');
  expect(lines.length).toBeGreaterThan(50);
});

describe('commands of ours', () => {
  test.each([...new Set([...lines, ...inline].filter((line) => line.startsWith('npx undersigned')))])('%s', async (line) => {
    await expect(parseOwn(wordsOf(line))).resolves.toBeDefined();
  });

  test.each(['npx undersigned reviews', 'npx undersigned check --bases main', 'npx undersigned withdraw a b --letter c'])(
    'would be refused: %s',
    async (line) => {
      await expect(parseOwn(wordsOf(line))).rejects.toThrow();
    },
  );
});

describe('commands of git', () => {
  const known = execFileSync('git', ['--list-cmds=main'], { encoding: 'utf8' }).split('\n');
  /** What the page says is a program of its own. */
  const apart = ['filter-repo'];

  test.each([...new Set(lines.filter((line) => line.startsWith('git ')))])('%s', (line) => {
    const [, name = '', ...rest] = wordsOf(line);
    if (apart.includes(name)) return;
    expect(known).toContain(name);
    const manual = usageOf(name);
    for (const option of rest.filter((word) => /^--\w/.test(word)).map((word) => word.replace(/=.*$/, '')))
      expect(documented.has(option) || manual.includes(option.slice(2)), `${name} ${option}`).toBe(true);
  });

  /** `git log -h` lists few of its options; these are in its manual. */
  const documented = new Set([
    '--since',
    '--name-only',
    '--format',
    '--oneline',
    '--all',
    '--grep',
    '--regexp-ignore-case',
    '--author',
    '--no-merges',
    '--diff-filter',
    '--output',
  ]);
  const usages = new Map<string, string>();
  function usageOf(name: string): string {
    const known = usages.get(name) ?? askForUsage(name);
    usages.set(name, known);
    return known;
  }
  function askForUsage(name: string): string {
    try {
      return execFileSync('git', [name, '-h'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      return stdout + stderr;
    }
  }
});

test('nothing else is to be typed', () => {
  expect(lines.filter((line) => !/^(?:npx undersigned|git) /.test(line))).toEqual([]);
});

test('links to places of the page lead somewhere', () => {
  const anchors = new Set(
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
  for (const [, anchor = ''] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors, anchor).toContain(anchor);
});
