// The key of a bundle: a hash over everything that it is made of.

import { readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { listFiles } from '../../core/files/tree.ts';
import { pictureSize } from '../../core/files/picture-size.ts';
import { engineRoot, engineSources } from '../../core/engine.ts';
import type { Campaign } from '../../core/model.ts';
import { Report } from '../../core/report.ts';
import { keyOf } from '../../outputs/cache/file-cache.ts';
import { mdxPagesOf } from '../../site/text-id.ts';
import { contentOf, installedParts } from '../installed.ts';

/** `settings` are those of the process that a bundler looks at. */
export function bundleKey(campaign: Campaign, settings: readonly string[], engine = engineRoot): string {
  return keyOf([...settings, campaign.basePath, ...engineParts(engine), ...mdxParts(campaign)]);
}

/** The engine's sources, and which packages are installed. */
function engineParts(engine: string): (string | Buffer)[] {
  const sources = readdirSync(join(engine, basename(engineSources)), { recursive: true, withFileTypes: true })
    // Words are read when a page asks for them.
    .filter((entry) => entry.isFile() && entry.parentPath !== join(engine, basename(engineSources), 'words'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(engine.length + 1))
    .sort();
  // The bundle holds the engine's place: from there it finds its packages.
  return [engine, ...sources.flatMap((path) => [path.replaceAll(sep, '/'), contentOf(join(engine, path))]), ...installedParts(engine)];
}

/** MDX pages, which Astro compiles. With them come the sizes of pictures that they may name, and their own place. */
function mdxParts(campaign: Campaign): (string | Buffer)[] {
  const pages = mdxPagesOf(campaign);
  if (pages.length === 0) return [];
  const { root } = campaign;
  const texts = pages.flatMap(({ id, edition: { file, title, language, state } }) => [
    ...[id, file, title, language, state],
    contentOf(join(root, file)),
  ]);
  const pictures = listFiles(root, new Report(), ['public']).flatMap(({ path }) => {
    const size = pictureSize(root, path);
    return size ? [path, `${size.width} × ${size.height}`] : [];
  });
  return ['MDX', root, ...texts, 'pictures', ...pictures];
}
