// The key of a bundle: a hash over everything that it is made of.

import { join } from 'node:path';
import { listFiles } from '../../core/files/tree.ts';
import { pictureSize } from '../../core/files/picture-size.ts';
import { engineRoot } from '../../core/engine.ts';
import type { Campaign } from '../../core/model.ts';
import { Report } from '../../core/report.ts';
import { keyOf } from '../../outputs/cache/file-cache.ts';
import { componentFile } from '../../integrations/own-components.ts';
import { compiledPagesOf } from '../../site/text-id.ts';
import { contentOf, installedParts } from '../installed.ts';
import { sourcesOf } from '../unchanged/sources.ts';

/** `settings` are those of the process that a bundler looks at. */
export function bundleKey(campaign: Campaign, settings: readonly string[], engine = engineRoot): string {
  return keyOf([...settings, campaign.basePath, ...engineParts(engine), ...mdxParts(campaign), ...componentParts(campaign)]);
}

/** The engine's sources, and which packages are installed. */
function engineParts(engine: string): (string | Buffer)[] {
  const sources = sourcesOf(engine)
    // Words are read when a page asks for them.
    .filter(({ path, content }) => content !== 'folder' && !path.startsWith('words/'));
  // The bundle holds the engine's place: from there it finds its packages.
  return [engine, ...sources.flatMap(({ path, content }) => [path, content]), ...installedParts(engine)];
}

/** Components of the campaign, which Astro compiles. */
function componentParts({ root, components }: Campaign): (string | Buffer)[] {
  if (components.length === 0) return [];
  return ['components', ...components.flatMap((name) => [name, contentOf(join(root, componentFile(name)))])];
}

/** MDX pages with comments, which Astro compiles. With them come the sizes of pictures that they may name, and their own place. */
function mdxParts(campaign: Campaign): (string | Buffer)[] {
  const pages = compiledPagesOf(campaign);
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
