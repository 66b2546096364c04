// What docs/privacy.md and the page on privacy say of readers is true of every script that browsers get.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { filesBelow } from '../support/site.ts';

test('no script, component or layout keeps anything in the browser, or sends anything away', () => {
  const kept =
    /\b(?:localStorage|sessionStorage|indexedDB|cookieStore|sendBeacon|serviceWorker|XMLHttpRequest|WebSocket)\b|document\.cookie/;
  const files = ['scripts', 'components', 'layouts', 'pages'].flatMap((folder) =>
    filesBelow(join(engineRoot, 'src', folder)).map((path) => join(engineRoot, 'src', folder, path)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => kept.test(readFileSync(path, 'utf8')))).toEqual([]);
});
