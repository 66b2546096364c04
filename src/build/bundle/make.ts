// Makes a bundle: Astro without the step in which it would render the pages.

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Campaign } from '../../core/model.ts';
import { makeAstroRoot } from '../astro-root.ts';
import type { Bundle, BundleFiles } from './bundle.ts';

/** Where Astro puts the code that renders pages, below the site. */
const codeFolder = '.prerender';

/** Packages of which pages need little, and that are read file by file where they are not in the bundle: a hundred of zod alone. */
const manyFiles = ['zod', 'image-size'];

/** Of the campaign that was loaded last, in a new folder below the current directory. Throws whatever Astro throws. */
export async function makeBundle(campaign: Campaign, work: string): Promise<Bundle> {
  // Only here: Astro and its bundler take a second to load.
  const [{ build }, { astroConfig }] = await Promise.all([import('astro'), import('../../integrations/astro-config.ts')]);
  const config = astroConfig();
  const { root, vite } = makeAstroRoot(join(work, 'root'), campaign);
  const outDir = join(work, 'bundled');
  const cacheDir = join(work, 'cache');
  let bundle: Bundle | undefined;
  const keep = keepBundle(outDir, (made) => {
    bundle = made;
  });
  await build({
    ...config,
    root,
    configFile: false,
    base: campaign.basePath || '/',
    outDir,
    cacheDir,
    // Astro makes no page for which a public file has the address. Those of the campaign are copied later.
    publicDir: join(cacheDir, 'no-public-folder'),
    integrations: [...config.integrations, keep],
    logLevel: 'warn',
    vite: {
      ...config.vite,
      ...vite,
      environments: { prerender: { resolve: { noExternal: manyFiles } } },
      cacheDir: join(cacheDir, 'vite'),
      logLevel: 'warn',
    },
  });
  if (!bundle) throw new Error('Astro made no bundle.');
  return bundle;
}

/** Takes the bundle when it is there, and gives Astro no page to render. */
function keepBundle(outDir: string, take: (bundle: Bundle) => void): AstroIntegration {
  let pages: ReadonlyMap<string, { readonly styles?: unknown }> = new Map();
  return {
    name: 'undersigned:bundle',
    hooks: {
      'astro:build:setup': (options) => {
        pages = options.pages as unknown as typeof pages;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'undersigned:bundle',
          setup: async () => {
            const code = filesOf(join(outDir, codeFolder));
            const entry = [...code.keys()].find((path) => /^prerender-entry[^/]*$/.test(path));
            if (entry === undefined) throw new Error('Astro’s bundle has no entry.');
            const assets = new Map([...filesOf(outDir)].filter(([path]) => !path.startsWith(`${codeFolder}/`)));
            take({ code, entry, assets, styles: [...pages].map(([page, { styles }]) => [page, styles] as const) });
          },
          getStaticPaths: async () => [],
          render: async () => {
            throw new Error('Astro was given no page to render.');
          },
        }),
    },
  };
}

function filesOf(folder: string): BundleFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll(sep, '/'), readFileSync(path)]));
}
