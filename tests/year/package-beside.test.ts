// A package.json of another tool that is not JSON, beside MDX pages that Astro compiles, is named, and nothing is built; elsewhere it is nobody's affair.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

const plain = '---\ntitle: About\n---\n\n<LetterList />\n';
const mdx = { 'content/pages/about.mdx': `${plain}\n{/* a comment */}\n` };

test.each([
  ['ends too early', '{ "name": "x",'],
  ['has a comment', '{\n  // ours\n  "name": "x"\n}\n'],
  ['is empty', ''],
  ['is a list', '[]\n'],
  ['has the markers of a merge', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> two\n'],
])('where it %s', (_, text) => {
  const root = makeCampaign({ ...mdx, 'package.json': text });
  const { code, stderr } = undersigned(['build', '--root', root]);
  expect(code).toBe(2);
  expect(stderr).toContain(`${join(root, 'package.json')} is not the JSON of a package`);
  expect(stderr).not.toContain('should not happen');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

test('the nearest one counts, also above the campaign', () => {
  const above = makeCampaign({ 'package.json': 'nothing' });
  const root = join(above, 'campaigns');
  mkdirSync(join(root, 'content/pages'), { recursive: true });
  mkdirSync(join(root, 'letters'));
  writeFileSync(join(root, 'content/site.yaml'), 'name: N\nurl: https://n.example\ndefaultLanguage: en\n');
  writeFileSync(join(root, 'letters/a.md'), '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nText.\n');
  writeFileSync(join(root, 'content/pages/about.mdx'), mdx['content/pages/about.mdx']);
  expect(undersigned(['build', '--root', root]).stderr).toContain(join(above, 'package.json'));
});

test('without comments in MDX pages no one reads it, and one that is right is no hindrance', async () => {
  const without = makeCampaign({ 'content/pages/about.mdx': plain, 'package.json': '{' });
  expect((await buildSite({ root: without, out: join(without, 'dist'), documents: false })).isBuilt).toBe(true);
  const right = makeCampaign({ ...mdx, 'package.json': '{ "name": "x" }' });
  expect((await buildSite({ root: right, out: join(right, 'dist'), documents: false })).isBuilt).toBe(true);
});
