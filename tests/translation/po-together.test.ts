// Passages that a translation says together, or in two: one entry each, and they come back as they went out.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command as exportPo } from '../../src/cli/commands/export.ts';
import { command as importPo } from '../../src/cli/commands/import-po.ts';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { factBlocks, textBlocks } from '../../src/core/translation/blocks.ts';
import { check, makeCampaign } from '../support/campaign.ts';
import { type Answer, command, read, record } from './letter.ts';

async function campaign(): Promise<string> {
  const body = 'واحد واثنان.\n\nثلاثة أ.\n\nثلاثة ب.\n';
  const [title] = factBlocks({ title: 'رسالة' });
  const [both, first, second] = textBlocks(parseMarkdown(body), 0);
  const root = makeCampaign({
    'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n',
    'translations/fr/a.md': null,
    'translations/ar/a.md': `---\ntitle: رسالة\nrevision: 1\n---\n\n${body}`,
    'translations/ar/a.lock.yaml': [
      'blocks:',
      `  - {original: [title], translation: [${title?.hash}], revision: 1}`,
      `  - {original: [b1, b2], translation: [${both?.hash}], revision: 1}`,
      `  - {original: [b3], translation: [${first?.hash}, ${second?.hash}], revision: 1, remark: In two.}`,
      '  - {original: [b4], revision: 1, omitted: Only for readers of English.}',
      '',
    ].join('\n'),
  });
  await record(root);
  return root;
}

async function imported(root: string, po: string): Promise<Answer> {
  writeFileSync(join(root, 'a.po'), po);
  return command(importPo, root, [join(root, 'a.po')]);
}

test('two passages said as one, and one said as two, have one entry each; an omission says why', async () => {
  const root = await campaign();
  const { out: po } = await command(exportPo, root, ['ar', 'a']);
  expect(po).toContain('msgctxt "a#b1+b2"\nmsgid ""\n"One.\\n"\n"\\n"\n"Two."\nmsgstr "واحد واثنان."\n');
  expect(po).toContain('# In two.\nmsgctxt "a#b3"\nmsgid "Three."\nmsgstr ""\n"ثلاثة أ.\\n"\n"\\n"\n"ثلاثة ب."\n');
  expect(po).toContain('#. Left out in this translation: Only for readers of English.\nmsgctxt "a#b4"');
  const { out } = await imported(root, po);
  expect(out).toBe('Nothing in the file is new.\n');
});

test('editing one half of a passage said in two leaves the other half, its place and its remark', async () => {
  const root = await campaign();
  const { out: po } = await command(exportPo, root, ['ar', 'a']);
  const { code } = await imported(root, po.replace('ثلاثة ب.', 'ثلاثة ج.').replace('واحد واثنان.', 'واحد ثم اثنان.'));
  expect(code).toBe(0);
  expect(read(root, 'translations/ar/a.md')).toContain('\n\nواحد ثم اثنان.\n\nثلاثة أ.\n\nثلاثة ج.\n');
  expect(check(root)).toEqual([]);
  const lock = read(root, 'translations/ar/a.lock.yaml');
  expect(lock).toContain('original: [b1, b2]');
  expect(lock).toContain('remark: In two.');
  expect(lock).toContain('omitted: Only for readers of English.');
});

test('another number of passages than there are is named, and nothing is written', async () => {
  const root = await campaign();
  const before = read(root, 'translations/ar/a.md');
  const { out: po } = await command(exportPo, root, ['ar', 'a']);
  const { code, out } = await imported(root, po.replace('"ثلاثة أ.\\n"\n"\\n"\n', ''));
  expect([code, out.includes('is said by 2 passages')]).toEqual([1, true]);
  expect(read(root, 'translations/ar/a.md')).toBe(before);
});
