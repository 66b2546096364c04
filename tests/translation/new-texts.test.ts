// The translations page opens the forge with texts that the check accepts once they are filled in; what is too long is on the page, to be copied.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { missingPages } from '../../src/translation/page-files.ts';
import { check, type Files, makeCampaign } from '../support/campaign.ts';

const site = (url: string, forge: string): string =>
  `name: Minimal\nurl: https://minimal.example\nrepository:\n  url: ${url}\n  forge: ${forge}\n  branch: main\ndefaultLanguage: en\n`;
const files: Files = {
  'content/pages/about.md': '---\ntitle: About\nsummary: Who we are.\n---\n\n## Who\n\nNeighbours: all of us.\n',
  'content/updates/2026-11-22-thanks.md': '---\ntitle: Thanks\n---\n\nThank you all.\n',
};

test.each(['oc', 'ar', 'zh-Hant', 'pt-BR', 'sw'])('%s: what pages and news begin with is accepted once it is filled in', (language) => {
  const { files: found } = missingPages(makeCampaign(files), language);
  expect(found.map(({ path }) => path)).toEqual([
    `translations/${language}/pages/about.md`,
    `translations/${language}/updates/2026-11-22-thanks.md`,
  ]);
  const filled = found.map(({ path, text }) => [
    path,
    text
      .replace('title:\n', 'title: X\n')
      .replace('summary:\n', 'summary: Y\n')
      .replace(/(-->\n)(?=\n|$)/, '$1\nZ\n'),
  ]);
  const ours = check(makeCampaign({ ...files, ...Object.fromEntries(filled) })).filter(({ file }) =>
    file.startsWith(`translations/${language}/`),
  );
  expect(ours.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the page has them: behind the links of the forge, and to be copied where they are too long', async () => {
  const root = makeCampaign({
    ...files,
    'content/site.yaml': site('https://github.com/example/a', 'github'),
    'translations/oc/a.md': '---\ntitle: X\nrevision: 1\n---\n\nY.\n',
  });
  const out = mkdtempSync(join(tmpdir(), 'undersigned-'));
  try {
    await buildSite({ root, out, documents: false });
    const html = readFileSync(join(out, 'oc/translations/index.html'), 'utf8');
    const links = [...html.matchAll(/href="(https:\/\/github\.com[^"]*)"/g)].map(([, href = '']) => new URL(href.replaceAll('&amp;', '&')));
    const about = links.find(({ href }) => decodeURIComponent(href).includes('pages/about.md'));
    expect(about?.searchParams.get('value')).toBe(missingPages(root, 'oc').files[0]?.text);
    const words = links.find(({ href }) => decodeURIComponent(href).includes('oc/ui.yaml'));
    expect(words?.searchParams.get('value')).toBeNull();
    expect(html).toMatch(/<pre class="scaffold"[^>]*># The words of the site in oc\./);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});
