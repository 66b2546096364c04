// The fonts of the test browser: those that documents are set in, so that every script is drawn with real letters on any machine.

import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fontScope } from '../../src/core/fonts/installed.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';

const aliases = { serif: 'Noto Serif', 'sans-serif': 'Open Sans', 'system-ui': 'Open Sans', monospace: 'Noto Sans Mono' } as const;

/** Writes the configuration that fontconfig reads, once for all browsers, and returns its path. */
export function fontConfiguration(): string {
  const folder = join(tmpdir(), 'undersigned-test-fonts');
  mkdirSync(folder, { recursive: true });
  const packages = join(engineRoot, 'node_modules', fontScope);
  const folders = readdirSync(packages).flatMap((name) => ['400Regular', '700Bold'].map((style) => join(packages, name, style)));
  const configuration = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${[...folders, join(tmpdir(), 'fonts')].map((path) => `<dir>${path}</dir>`).join('\n')}
<cachedir>${join(folder, 'cache')}</cachedir>
${Object.entries(aliases)
  .map(([generic, family]) => `<alias binding="strong"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`)
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
