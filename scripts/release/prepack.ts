// Before npm packs: writes lib/, the sources without types, and package.json as the package has it. postpack.ts takes both back.

import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { shipped } from './javascript.ts';
import { type Lock, type Manifest, packageManifest } from './manifest.ts';
import { kept, restore, root } from './packing.ts';

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
// The workflows and forms that campaigns get.
for (const name of ['.github', '.gitlab', '.gitlab-ci.yml', '.forgejo'])
  cpSync(join(root, name), join(to, 'starter-files', name), { recursive: true });
const config = 'astro.config.mjs';
for (const name of ['package.json', config]) copyFileSync(join(root, name), kept(name));
writeFileSync(
  join(root, config),
  shipped(join(root, config), readFileSync(join(root, config), 'utf8')).text.replaceAll("'./src/", "'./lib/"),
);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
writeFileSync(join(root, 'package.json'), `${JSON.stringify(packageManifest(manifest, lock), null, 2)}\n`);
if (!existsSync(join(to, 'cli/main.js'))) throw new Error('lib/cli/main.js was not made.');
