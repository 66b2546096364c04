// The components of a campaign, content/components/*.astro, as a module for the pages. They are code: whoever builds has to trust them.

import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { engineRoot } from '../core/engine.ts';
import type { Campaign } from '../core/model.ts';

const id = 'undersigned:components';
const resolved = `\0${id}`;

/** Of a campaign whose code is not run here. */
export class UntrustedError extends Error {}

/** Below the campaign. */
export const componentsFolder = 'content/components';

/** Below the root that Astro has for one build: a link to that folder. */
export const ownFolder = 'own';

/** Below the campaign. */
export function componentFile(name: string): string {
  return `${componentsFolder}/${name}.astro`;
}

/**
 * Throws where components would be run for somebody who may only want to look at a campaign: in a folder in which neither Undersigned lies nor
 * was installed. Whoever installs packages in a folder, or works in a fork, runs its code anyway.
 */
export function checkTrusted({ root, components }: Pick<Campaign, 'root' | 'components'>, engine = engineRoot): void {
  const [first] = components;
  if (first === undefined || isAt(root, engine) || isInstalledIn(root, engine)) return;
  throw new UntrustedError(
    `${componentFile(first)} is code, and is run only where this Undersigned is the one that is installed in the campaign’s folder: there, type “npm ci”, and then “npx undersigned build”. To look at a campaign without its components, take that folder away.`,
  );
}

/**
 * Programs that install packages put it into the folder, or a link to a folder elsewhere. Such a link may also have come with the campaign's files,
 * made by whoever wants their components to be run: it counts where git says that nothing of what is installed did.
 */
function isInstalledIn(root: string, engine: string): boolean {
  if (!isAt(join(root, 'node_modules/undersigned'), engine)) return false;
  if (realpathSync(engine).startsWith(realpathSync(root) + sep)) return true;
  // Named, since the shell may mean another repository.
  const here = [`--git-dir=${join(root, '.git')}`, `--work-tree=${root}`];
  const { status, stdout } = spawnSync('git', [...here, 'ls-files', '-z', '--', 'node_modules'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 && stdout.length === 0;
}

function isAt(path: string, engine: string): boolean {
  try {
    return realpathSync(path) === realpathSync(engine);
  } catch {
    return false;
  }
}

/** For Vite. `campaign` is asked for whenever the module is made. */
export function ownComponents(campaign: () => Pick<Campaign, 'root' | 'components'> | undefined, astroRoot: string) {
  const folder = join(astroRoot, ownFolder);
  return {
    name: 'undersigned:own-components',
    enforce: 'pre' as const,
    resolveId(wanted: string, importer: string | undefined) {
      if (wanted === id) return resolved;
      if (!importer?.startsWith(folder + sep) || !wanted.startsWith('.')) return undefined;
      // What lies elsewhere is in no key by which a build knows that something has changed.
      const target = resolve(importer, '..', wanted);
      if (target.startsWith(folder + sep)) return undefined;
      throw new Error(
        `${componentsFolder}/${importer.slice(folder.length + 1)} imports ${wanted}. Components import packages and each other, and no other files.`,
      );
    },
    load(module: string) {
      if (module !== resolved) return undefined;
      const now = campaign();
      const names = now?.components ?? [];
      if (now) checkTrusted(now);
      const lines = names.map((name) => `import ${name} from ${JSON.stringify(join(folder, `${name}.astro`))};`);
      return `${lines.join('\n')}\nexport default { ${names.join(', ')} };\n`;
    },
  };
}

/** As Vite knows the module. */
export const ownComponentsModule = resolved;
