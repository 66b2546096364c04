// What package.json remembers of how a campaign began, so that later versions of the files around it can be compared with those it got.

import { z } from 'zod';
import { type ForgeKind, forgeKinds } from '../forge/kinds.ts';
import type { Around } from './around.ts';

const shape = z.object({
  /** Of the Undersigned that wrote the files as they were last written. */
  version: z.string(),
  name: z.string(),
  url: z.string(),
  email: z.string().optional(),
  repository: z.string().optional(),
  forge: z.enum(forgeKinds as readonly [ForgeKind, ...ForgeKind[]]).optional(),
  letter: z.string(),
  /** Left out where it is the usual one. */
  licence: z.literal('none').optional(),
});

/** The field `undersigned` of package.json. */
export type StartRecord = z.infer<typeof shape>;

export function recordOf({ name, url, email, repository, letter, licence }: Around, version: string): StartRecord {
  return {
    version,
    name,
    url,
    ...(email !== undefined && { email }),
    ...(repository && { repository: repository.url, forge: repository.forge }),
    letter: letter.id,
    ...(licence === 'none' && { licence }),
  };
}

/** Undefined where package.json remembers nothing, or nothing that can be read. */
export function readRecord(field: unknown): { readonly version: string; readonly around: Around } | undefined {
  const read = shape.safeParse(field);
  if (!read.success) return undefined;
  const { version, name, url, email, repository, forge, letter, licence = 'CC BY 4.0' } = read.data;
  const place = repository === undefined || forge === undefined ? undefined : { url: repository, forge };
  return { version, around: { name, url, email, repository: place, letter: { id: letter }, licence } };
}
