// What lies around MDX pages that are compiled: signs in their path, and the package.json above them: the bundler reads the nearest one, whoever’s it is, and ends at one that is not JSON.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { engineRoot } from '../core/engine.ts';
import type { Campaign } from '../core/model.ts';
import { compiledPagesOf } from '../site/text-id.ts';

export class PackageFileError extends Error {}

/**
 * Bundlers take these for a part of an address, wherever they stand in a path. Throws a PackageFileError where the engine's path has one, or that
 * of pages that they compile.
 */
export function checkPath(campaign: Campaign): void {
  const [what, path] = /[#?%]/.test(engineRoot)
    ? ['Undersigned', engineRoot]
    : compiledPagesOf(campaign).length > 0
      ? ['A campaign with comments in MDX pages', campaign.root]
      : [];
  const [sign] = /[#?%]/.exec(path ?? '') ?? [];
  if (sign === undefined) return;
  throw new PackageFileError(
    `${what} cannot be built in a folder whose path has “${sign}”: ${path}. Call the folder otherwise. Nothing was built.`,
  );
}

/** Throws a PackageFileError where the nearest one above the campaign’s texts cannot be read. */
export function checkPackageBeside(campaign: Campaign): void {
  if (compiledPagesOf(campaign).length === 0) return;
  for (let folder = campaign.root; ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    const text = textAt(path);
    if (text !== undefined) {
      refuseBroken(path, text);
      return;
    }
    if (dirname(folder) === folder) return;
  }
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function refuseBroken(path: string, text: string): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw new PackageFileError(
    `${path} is not the JSON of a package, and MDX pages with comments cannot be built beside it. Correct it, or remove it where nothing needs it. Nothing was built.`,
  );
}
