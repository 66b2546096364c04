// Puts parts into a site: each file is one that the part's manifest names, has the bytes that it says, and lies in the folder of a language of the part.

import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Campaign } from '../../core/model.ts';
import { visible } from '../../core/text/characters.ts';
import { siteLanguages } from '../../site/languages.ts';
import { deadlinesOf } from '../unchanged/record.ts';
import { type ContentOf, entriesBelow } from '../unchanged/tree.ts';
import { type PartManifest, readManifest } from './manifest.ts';
import { manifestName } from './mark.ts';
import { PartError } from './part-error.ts';
import { languagesOnly } from './share.ts';

export interface TakeOptions {
  /** Folders of parts. */
  readonly parts: readonly string[];
  /** What the rest of the site is made of. */
  readonly key: string;
  /** The folder that becomes the site. */
  readonly site: string;
}

/** Returns the languages that are there now. Throws PartError where a part does not fit, or is not as it was made. */
export function takeParts(campaign: Campaign, { parts, key, site }: TakeOptions): readonly string[] {
  const manifests = parts.map((folder) => ({ folder, manifest: readManifest(folder) }));
  const taken = new Set<string>();
  for (const { folder, manifest } of manifests) {
    guardOrigin(folder, manifest, campaign, key);
    for (const tag of manifest.languages) {
      if (taken.has(tag))
        throw new PartError(`Two parts are of the language ${visible(tag)}; the second is ${folder}. Name each part once.`);
      taken.add(tag);
    }
  }
  for (const { folder, manifest } of manifests) copyPart(folder, manifest, site);
  return [...taken];
}

function guardOrigin(folder: string, { key, languages, deadlines }: PartManifest, campaign: Campaign, wanted: string): void {
  if (key !== wanted)
    throw new PartError(
      `${folder} was made of other files, with other options, or by another Undersigned or Node than this one. Make it again with “build --only”.`,
    );
  if (JSON.stringify(deadlines) !== JSON.stringify(deadlinesOf(campaign)))
    throw new PartError(`The last day of a letter has ended since ${folder} was made. Make all parts again with “build --only”.`);
  const tags = siteLanguages(campaign).map(({ tag }) => tag);
  const unknown = languages.find((tag) => !tags.includes(tag));
  if (unknown !== undefined) throw new PartError(`${folder} is of ${visible(unknown)}, which is no language of this site.`);
}

const kinds: ContentOf = (_, stats) => (stats?.isFile() ? 'file' : stats?.isDirectory() ? 'folder' : 'special');

function copyPart(folder: string, { languages, files }: PartManifest, site: string): void {
  const damaged = (path: string): PartError =>
    new PartError(`${folder} is not as it was made: ${visible(path)}. Fetch it again, or make it again with “build --only”.`);
  const isOwn = languagesOnly(languages);
  const there = new Map(
    entriesBelow(folder, kinds).flatMap(({ path, content }) => (content === 'folder' ? [] : [[path, content] as const])),
  );
  there.delete(manifestName);
  for (const [path, sha256] of files) {
    if (there.get(path) !== 'file' || !isOwn(path)) throw damaged(path);
    there.delete(path);
    const bytes = readFileSync(join(folder, path));
    if (hash('sha256', bytes) !== sha256) throw damaged(path);
    const target = join(site, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes, { flag: 'wx' });
  }
  for (const path of there.keys()) throw damaged(path);
}
