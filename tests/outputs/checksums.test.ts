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
      /^(api(?!\/[^/]+\/names\/)|badge)\/|^[\w-]+\/([\w-]+\/)?feed\.(xml|json)$|(^|\/)(letter\.(?:pdf|txt|docx)|card\.png|(?:poster|sheet)-[\w-]+\.pdf)$|^(?!pagefind)[\w-]+\/(?!search|translations)[\w-]+\/(about\/)?index\.html$/.test(
        path,
      ),
    ),
  );
  expect(paths.length).toBeGreaterThan(60);
});

test('name documents and letters wherever they are, sorted by code point, and no other page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-sums-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const paths = [
    'B/a/letter.pdf',
    'a/a/card.png',
    'api/a.json',
    'api/é.json',
    'api/\ufb01.json',
    'api/\u{1f600}.json',
    'en/a/about/index.html',
    'en/a/index.html',
    'en/feed.xml',
    'en/news/feed.xml',
  ];
  const other = [
    'index.html',
    'en/index.html',
    'en/search/index.html',
    'en/a/sign/index.html',
    'pagefind/api/x.json',
    'api/a/names/index.json',
    'my-letter.pdf',
  ];
  writeFiles(folder, Object.fromEntries([...other, ...paths].map((path) => [path, path])));
  await writeChecksums({ origin: 'https://org.example', basePath: '' }, folder);
  const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => line.slice(66))).toEqual([...paths.slice(0, 3), 'api/files.json', ...paths.slice(3)]);
  const { files } = JSON.parse(readFileSync(join(folder, 'api/files.json'), 'utf8')) as { files: { path: string }[] };
  expect(files.map(({ path }) => path)).toEqual(paths);
  expect(lines[0]?.slice(0, 66)).toBe(`${createHash('sha256').update('B/a/letter.pdf').digest('hex')}  `);
});
