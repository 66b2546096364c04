// Arrows point one way, and only the command line touches the process.

import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { engineRoot } from '../src/core/interface/reference.ts';
import { filesBelow } from './support/site.ts';

/** What each folder of src may import from. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  signatories: ['core', 'signatories'],
  renaming: ['core', 'signatories', 'renaming'],
  forge: ['core', 'forge'],
  fix: ['core', 'signatories', 'fix'],
  report: ['core', 'signatories', 'forge', 'translation', 'fix', 'review', 'report'],
  review: ['core', 'signatories', 'forge', 'translation', 'fix', 'review'],
  translation: ['core', 'translation'],
  site: ['core', 'signatories', 'forge', 'translation', 'site'],
  automation: ['core', 'signatories', 'forge', 'review', 'site', 'automation'],
  mailbox: ['core', 'signatories', 'forge', 'review', 'automation', 'mailbox'],
  starter: ['core', 'signatories', 'forge', 'translation', 'starter'],
  upgrade: ['core', 'review', 'starter', 'upgrade'],
  outputs: ['core', 'signatories', 'translation', 'site', 'outputs'],
  integrations: ['core', 'report', 'site', 'outputs', 'integrations'],
  build: ['core', 'signatories', 'site', 'outputs', 'integrations', 'build'],
  cli: [
    'core',
    'signatories',
    'forge',
    'translation',
    'fix',
    'report',
    'review',
    'automation',
    'mailbox',
    'outputs',
    'integrations',
    'build',
    'renaming',
    'starter',
    'upgrade',
    'cli',
  ],
  scripts: ['core', 'signatories', 'forge', 'scripts'],
  components: ['core', 'signatories', 'forge', 'translation', 'site', 'components', 'scripts', 'styles', 'integrations'],
  layouts: ['core', 'site', 'components', 'integrations', 'layouts', 'styles'],
  pages: ['core', 'signatories', 'forge', 'translation', 'site', 'components', 'layouts', 'scripts', 'styles', 'pages'],
};

const sources = filesBelow(join(engineRoot, 'src')).filter((path) => /\.(ts|astro|js)$/.test(path));

test('each folder imports only from those below it', () => {
  const wrong: string[] = [];
  for (const path of sources) {
    const [folder = ''] = path.split('/');
    const allowed = arrows[folder];
    if (!allowed) {
      expect(['content.config.ts', 'env.d.ts']).toContain(path);
      continue;
    }
    for (const [, target = ''] of readFileSync(join(engineRoot, 'src', path), 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g)) {
      const [to = ''] = normalize(join(dirname(path), target)).split('/');
      if (!allowed.includes(to)) wrong.push(`${path} → ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** Of the rooms of one folder, those that lie in a circle or lead to one: what is left when rooms that need no other are taken away, again and again. */
function inCircles(needs: Map<string, Set<string>>): string[] {
  for (;;) {
    const done = [...needs].filter(([, others]) => ![...others].some((other) => needs.has(other)));
    if (done.length === 0)
      return [...needs].map(([room, others]) => `${room} → ${[...others].filter((other) => needs.has(other)).join(', ')}`);
    for (const [room] of done) needs.delete(room);
  }
}

test('what lies in one folder, files and folders alike, has no circles', () => {
  const rooms = new Map<string, Map<string, Set<string>>>();
  const add = (folder: string, from: string, to: string): void => {
    const own = rooms.get(folder) ?? new Map<string, Set<string>>();
    rooms.set(folder, own.set(from, (own.get(from) ?? new Set()).add(to)));
  };
  for (const path of sources)
    for (const [, target = ''] of readFileSync(join(engineRoot, 'src', path), 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)) {
      const from = path.split('/');
      const to = normalize(join(dirname(path), target)).split('/');
      const apart = from.findIndex((step, index) => step !== to[index]);
      if (apart !== -1) add(from.slice(0, apart).join('/'), from[apart] ?? '', to[apart] ?? '');
    }
  expect([...rooms].flatMap(([folder, needs]) => inCircles(needs).map((circle) => `${folder}: ${circle}`))).toEqual([]);
  // The test can see one.
  expect(
    inCircles(
      new Map([
        ['a', new Set(['b'])],
        ['b', new Set(['c'])],
        ['c', new Set(['b'])],
      ]),
    ),
  ).toHaveLength(3);
});

test('src/core imports no Astro, and gray-matter in one place', () => {
  const core = sources.filter((path) => path.startsWith('core/'));
  const importing = (name: string) =>
    core.filter((path) => new RegExp(`from '${name}[/']|from '${name}:`).test(readFileSync(join(engineRoot, 'src', path), 'utf8')));
  expect(importing('astro')).toEqual([]);
  expect(importing('@astrojs')).toEqual([]);
  expect(importing('gray-matter')).toEqual(['core/front-matter.ts']);
});

test('nothing but the command line and what runs in Astro prints, exits or reads the environment', () => {
  const touching = sources.filter((path) => /\bprocess\.|\bconsole\./.test(readFileSync(join(engineRoot, 'src', path), 'utf8')));
  const allowed = [
    'build/is-running.ts',
    'build/pages.ts',
    'build/search-index.ts',
    'build/unchanged/inputs.ts',
    'build/work-folders.ts',
    'cli/interrupt.ts',
    'cli/automate/options.ts',
    'cli/commands/dev.ts',
    'cli/find-node.js',
    'cli/main.ts',
    'cli/starter/install.ts',
    'cli/supervise.js',
    'cli/undersigned.js',
    'integrations/service.ts',
    'outputs/cache/folder.ts',
    'outputs/set-documents.ts',
    'outputs/workers.ts',
    'review/git/environment.ts',
    'review/limits/serve-tasks.ts',
    'review/limits/watch-parent.js',
    'review/limits/worker-pool.ts',
  ];
  expect(touching.filter((path) => !allowed.includes(path))).toEqual([]);
});

test('what a build runs through asks for the time only because of the last days of letters, and of the age of what is kept', () => {
  const folders = ['core/', 'site/', 'outputs/', 'integrations/', 'build/', 'components/', 'layouts/', 'pages/', 'translation/'];
  const asking = sources
    .filter((path) => folders.some((folder) => path.startsWith(folder)))
    .filter((path) => /new Date\(\)|Date\.now\(|\bDate\(\)|Temporal\.Now/.test(readFileSync(join(engineRoot, 'src', path), 'utf8')));
  // src/build/unchanged compares the last days. A new place here that decides what a site says has to be compared there, too.
  expect(asking).toEqual([
    'build/bundle/open.ts',
    'build/unchanged/record.ts',
    'build/unchanged/unchanged.ts',
    'build/work-folders.ts',
    'core/assemble.ts',
    'core/rules/deadline.ts',
    'outputs/cache/file-cache.ts',
    'outputs/documents.ts',
  ]);
});

test('every component that MDX pages may use exists, and no other does', () => {
  const files = sources.filter((path) => /^components\/mdx\/.*\.astro$/.test(path)).map((path) => path.replace(/^.*\/|\.astro$/g, ''));
  const registered = [...readFileSync(join(engineRoot, 'src/core/markdown/components.ts'), 'utf8').matchAll(/^ {2}(\w+): \{ attributes/gm)].map(
    ([, name]) => name,
  );
  expect(registered.sort()).toEqual(files.sort());
});
