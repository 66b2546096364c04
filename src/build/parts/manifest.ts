// What a part says of itself: of which languages it is, what it was made of, and the SHA-256 of each of its files.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { manifestMark, manifestName } from './mark.ts';
import { PartError } from './part-error.ts';

/** In bytes. A million files take a tenth of it. */
const maxSize = 1_000_000_000;

const manifestSchema = z.object({
  format: z.literal('undersigned part 1'),
  /** Everything that decides the bytes (unchanged/inputs.ts). */
  key: z.string(),
  /** Letters' last days, and whether each was over. */
  deadlines: z.array(z.tuple([z.string(), z.boolean()]).readonly()).readonly(),
  languages: z.array(z.string()).readonly(),
  /** Paths from the root of the site, sorted within each folder. */
  files: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
});

export type PartManifest = Omit<z.infer<typeof manifestSchema>, 'format'>;

export function writeManifest(folder: string, { key, deadlines, languages, files }: PartManifest): void {
  const text = `${manifestMark}${JSON.stringify({ key, deadlines, languages }).slice(1, -1)},"files":[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]}\n`;
  writeFileSync(join(folder, manifestName), text, { flag: 'wx' });
}

/** Throws PartError where there is none. */
export function readManifest(folder: string): PartManifest {
  const path = join(folder, manifestName);
  try {
    if (statSync(path).size > maxSize) throw new Error('too large');
    return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new PartError(`${folder} is no part of a site: it has no ${manifestName} that can be read. Make one with “build --only”.`);
  }
}
