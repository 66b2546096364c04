// Reads a page of docs/problems: its introduction and its examples, which tests write to disk and check.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Code, RootContent } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { writeFiles } from '../support/campaign.ts';

export const folder = fileURLToPath(new URL('../../docs/problems', import.meta.url));

/** A fenced block. What its first line says after the language decides what is done with it. */
export interface Fence {
  readonly language: string;
  readonly content: string;
  /** `file=PATH`: where the content is written. */
  readonly file: string | undefined;
  /** `remove=PATH`: what is removed from the campaign before. */
  readonly remove: readonly string[];
  /** `expect=PATH:LINE:COLUMN`: where the rule must report something. */
  readonly expect: readonly string[];
  /** `also=RULE`: another rule that cannot be kept from reporting the example too. */
  readonly also: readonly string[];
}

export interface ProblemPage {
  readonly id: string;
  readonly title: string;
  /** The Markdown between the title and the first heading below it. */
  readonly introduction: string;
  readonly headings: readonly string[];
  readonly wrong: readonly Fence[];
  readonly right: readonly Fence[];
}

export function pageIds(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.slice(0, -'.md'.length));
}

export function readPage(id: string): ProblemPage {
  const text = readFileSync(join(folder, `${id}.md`), 'utf8');
  const tree = remark().parse(text);
  const sections = new Map<string, RootContent[]>();
  let current: RootContent[] = [];
  let title = '';
  let introductionEnd = text.length;
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      current.push(node);
      continue;
    }
    const heading = node.children.map((child) => ('value' in child ? child.value : '')).join('');
    if (node.depth === 1) title = heading;
    else {
      introductionEnd = Math.min(introductionEnd, node.position?.start.offset ?? introductionEnd);
      current = [];
      sections.set(heading, current);
    }
  }
  return {
    id,
    title,
    introduction: text.slice(0, introductionEnd),
    headings: [...sections.keys()],
    wrong: fencesOf(sections.get('Wrong') ?? []),
    right: fencesOf(sections.get('Right') ?? []),
  };
}

function fencesOf(nodes: RootContent[]): Fence[] {
  const fences: Fence[] = [];
  visit({ type: 'root', children: nodes }, 'code', (node: Code) => {
    const pairs = (node.meta ?? '').split(/\s+/).filter((word) => word !== '');
    const known = ['file', 'remove', 'expect', 'also'];
    for (const pair of pairs)
      if (!known.includes(pair.split('=', 1)[0] ?? '')) throw new Error(`“${pair}” after a fence is none of ${known.join(', ')}`);
    const all = (key: string): string[] => pairs.filter((pair) => pair.startsWith(`${key}=`)).map((pair) => pair.slice(key.length + 1));
    const file = all('file')[0];
    if (file === undefined && node.lang !== 'sh') throw new Error('a fence is either a file (file=PATH) or a command (sh)');
    fences.push({
      language: node.lang ?? '',
      content: `${node.value}\n`,
      file,
      remove: all('remove'),
      expect: all('expect'),
      also: all('also'),
    });
  });
  return fences;
}

/** Does to a campaign what the fences say, in their order. */
export function applyFences(root: string, fences: readonly Fence[]): void {
  for (const { content, file, remove } of fences) {
    for (const path of remove) rmSync(join(root, path));
    if (file === undefined) execFileSync('sh', ['-e', '-c', content], { cwd: root, env: shellEnvironment(), stdio: 'pipe' });
    else writeFiles(root, { [file]: content });
  }
}

/** Nothing of git's settings: a test that is started by a git hook must not write to the repository of that hook. */
function shellEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
}
