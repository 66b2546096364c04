// Before npm packs: writes lib/, the sources without types, beside them the engine in one piece, and package.json as the package has it. postpack.ts takes both back.

import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { addressBeside, makeEngineBundle } from '../../src/build/engine/make.ts';
import { shippedBundle } from '../../src/core/engine.ts';
import { declarations } from './declarations.ts';
import { shipped } from './javascript.ts';
import { type Lock, type Manifest, packageManifest } from './manifest.ts';
import { change, restore, root } from './packing.ts';

restore();
const [from, to] = [join(root, 'src'), join(root, 'lib')];
rmSync(to, { recursive: true, force: true });
for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const source = join(entry.parentPath, entry.name);
  const isText = /\.(?:ts|m?js|astro)$/.test(entry.name);
  const file = isText ? shipped(source, readFileSync(source, 'utf8')) : undefined;
  const target = join(to, relative(from, file?.path ?? source));
  mkdirSync(dirname(target), { recursive: true });
  if (file) writeFileSync(target, file.text);
  else copyFileSync(source, target);
}
await makeEngineBundle({ engine: root, folder: join(to, shippedBundle), sources: addressBeside });
for (const [path, text] of declarations(from)) {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  writeFileSync(join(to, path), text);
}
// The forms that campaigns get, and the script that asks before their runs install anything.
for (const name of ['.github/ISSUE_TEMPLATE', '.gitlab/issue_templates', '.forgejo/issue_template', 'scripts/anything-waits.js'])
  cpSync(join(root, name), join(to, 'starter-files', name), { recursive: true });
const config = 'astro.config.mjs';
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
change(config, shipped(join(root, config), read(config)).text.replaceAll("'./src/", "'./lib/"));
const manifest = packageManifest(JSON.parse(read('package.json')) as Manifest, JSON.parse(read('package-lock.json')) as Lock);
change('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
if (!existsSync(join(to, 'cli/main.js'))) throw new Error('lib/cli/main.js was not made.');
