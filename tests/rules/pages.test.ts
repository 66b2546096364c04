// The pages of docs/problems are documentation and tests at once: their wrong examples are reported, their right ones are not.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withTextSeconds } from '../../src/core/markdown/guard.ts';
import type { Problem } from '../../src/core/problem.ts';
import { type RuleId, rules } from '../../src/core/rules.ts';
import { visible } from '../../src/core/text/characters.ts';
import { inOrder } from '../../src/review/check/check-change.ts';
import { checkAgainst } from '../../src/review/check/check-base.ts';
import { Git } from '../../src/review/git/git.ts';
import { check, makeCampaign, minimal, short } from '../support/campaign.ts';
import { applyFences, type Fence, folder, pageIds, readPage } from './page.ts';

const ids = Object.keys(rules) as RuleId[];
const index = readFileSync(join(folder, 'README.md'), 'utf8');

describe('The pages about problems', () => {
  it('are one for each rule, and no others', () => {
    expect(pageIds().sort()).toEqual([...ids].sort());
  });

  it('are listed in their index with severity and request, in the order of the catalogue', () => {
    const rows = index.split('\n').filter((line) => line.startsWith('| ['));
    expect(rows).toEqual(ids.map((id) => `| [${id}](${id}.md) | ${rules[id].severity} | ${rules[id].asks} |`));
  });

  it('show in their index the campaign that all examples begin with', () => {
    for (const [path, content] of Object.entries(minimal))
      expect(index).toContain(`\`${path}\`:\n\n\`\`\`${path.endsWith('.md') ? 'markdown' : 'yaml'}\n${content}\`\`\``);
  });
});

/** A file that a check fails at is a mistake of the software. What is made of one, tests/core/not-examined.test.ts shows. */
const withoutExample: RuleId = 'not-examined';

describe.each(ids.filter((id) => pageIds().includes(id)))('The page about %s', (id) => {
  const page = readPage(id);

  it('has the name of the rule and the four sections', () => {
    expect(page.title).toBe(id);
    expect(page.headings).toEqual(['Why', 'Wrong', 'Right', 'What to do']);
  });

  it('says rightly whether it is an error or a warning', () => {
    const named = [...page.introduction.matchAll(/\*\*(Error|Warning)\*\*/g)].map(([, word]) => word?.toLowerCase());
    expect(named).toEqual([rules[id].severity]);
  });

  it.skipIf(id === withoutExample)('has a wrong example that is reported where it says, and for nothing else', async () => {
    const problems = await problemsOf(page.wrong);
    const own = problems.filter(({ rule }) => rule === id);
    const places = page.wrong.flatMap((fence) => fence.expect).map((place) => `${place} ${id}`);
    expect(own.map(short).sort()).toEqual(places.sort());
    expect(own.length).toBeGreaterThan(0);
    const others = new Set(problems.filter(({ rule }) => rule !== id).map(({ rule }) => rule));
    expect([...others].sort()).toEqual(page.wrong.flatMap((fence) => fence.also).sort());
    for (const problem of problems) expectReadable(problem);
  });

  it('has a right example in which nothing is wrong', async () => {
    expect(page.right.length).toBeGreaterThan(0);
    expect(await problemsOf(page.right)).toEqual([]);
  });
});

// What has a bound of its own is counted, as in the example of the page. This text is within those bounds, and takes seconds on any machine.
it('A text that the parser takes too long for is broken off, and reported as its page says', () => {
  const root = makeCampaign({
    'letters/a.md': `---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\n${`${'*a_'.repeat(999)}\n\n`.repeat(86)}`,
  });
  const problems = withTextSeconds(0.25, () => check(root));
  expect(problems.map(short)).toEqual(['letters/a.md:6:1 markdown-too-complex']);
  for (const problem of problems) expectReadable(problem);
});

/** Problems of the minimal campaign after the fences; of the change as well where the example is a git repository. */
async function problemsOf(fences: readonly Fence[]): Promise<readonly Problem[]> {
  const root = makeCampaign();
  applyFences(root, fences);
  if (!existsSync(join(root, '.git'))) return check(root);
  // An example of a base that went on has a tag for it.
  const base = existsSync(join(root, '.git/refs/tags/base')) ? 'base' : 'HEAD';
  return inOrder([...check(root), ...(await checkAgainst(new Git(root), base)).problems]);
}

/** What could move a cursor, colour a terminal, forge an annotation or turn text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for.
const harmful = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function expectReadable({ file, message, hint }: Problem): void {
  for (const text of [message, hint, visible(file), visible(message), visible(hint)]) expect(text).not.toMatch(harmful);
  for (const text of [message, hint]) expect(text).toMatch(/^[^\s].*[.?!”…]$/s);
}
