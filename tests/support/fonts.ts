// The fonts of the test browser: those that documents are set in, so that every script is drawn with real letters on any machine.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontScope } from '../../src/core/fonts/installed.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { lasting } from './lasting.ts';

/** What the browser takes for a kind of face; further faces come in where these lack a letter. */
const sans = ['Open Sans', 'Noto Naskh Arabic'];
const families = {
  serif: ['Noto Serif', 'Noto Naskh Arabic'],
  'sans-serif': sans,
  sans,
  monospace: ['Noto Sans Mono'],
} as const;

/** Writes the configuration that fontconfig reads, once for all browsers, and returns its path. */
export function fontConfiguration(): string {
  const packages = join(engineRoot, 'node_modules', fontScope);
  const folder = join(lasting, `undersigned-fonts-${createHash('sha256').update(packages).digest('hex').slice(0, 8)}`);
  mkdirSync(folder, { recursive: true });
  const folders = readdirSync(packages).flatMap((name) => ['400Regular', '700Bold'].map((style) => join(packages, name, style)));
  const configuration = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${[...folders, join(lasting, 'fonts')].map((path) => `<dir>${path}</dir>`).join('\n')}
<cachedir>${join(folder, 'cache')}</cachedir>
${Object.entries(families)
  .map(
    ([generic, names]) =>
      `<match target="pattern"><test name="family"><string>${generic}</string></test><edit name="family" mode="prepend" binding="strong">${names.map((name) => `<string>${name}</string>`).join('')}</edit></match>`,
  )
  .join('\n')}
</fontconfig>
`;
  const path = join(folder, 'fonts.conf');
  // Whole or not at all: another worker may be starting its browser.
  const own = `${path}-${process.pid}`;
  writeFileSync(own, configuration);
  renameSync(own, path);
  return path;
}
