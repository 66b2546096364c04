// SHA256SUMS: anyone who has sha256sum can check what they downloaded.

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { writeChecksums } from '../../src/build/checksums.ts';
import { writeFiles } from '../support/campaign.ts';
import { filesBelow } from '../support/site.ts';

test('fit every file that they name, and name all data, feeds and badges of the site', () => {
  const site = inject('site');
  const lines = readFileSync(join(site, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  const named = lines.map((line) => /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line)?.slice(1) ?? []);
  for (const [hash, path = ''] of named)
    expect(
      createHash('sha256')
        .update(readFileSync(join(site, path)))
        .digest('hex'),
      path,
    ).toBe(hash);
  const paths = named.map(([, path]) => path);
  expect(paths).toEqual(
    filesBelow(site).filter((path) =>
      /^(api(?!\/[^/]+\/names\/)|badge)\/|^[\w-]+\/feed\.(xml|json)$|(^|\/)(letter\.pdf|card\.png)$/.test(path),
    ),
  );
  expect(paths.length).toBeGreaterThan(60);
});

test('name documents wherever they are, sorted by code point, and no page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-sums-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const paths = ['B/a/letter.pdf', 'a/a/card.png', 'api/a.json', 'api/é.json', 'api/\ufb01.json', 'api/\u{1f600}.json', 'en/feed.xml'];
  const other = ['index.html', 'en/a/index.html', 'pagefind/api/x.json', 'api/a/names/index.json', 'en/news/feed.xml', 'my-letter.pdf'];
  writeFiles(folder, Object.fromEntries([...other, ...paths].map((path) => [path, path])));
  await writeChecksums(folder);
  const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => line.slice(66))).toEqual(paths);
  expect(lines[0]?.slice(0, 66)).toBe(`${createHash('sha256').update('B/a/letter.pdf').digest('hex')}  `);
});
