// What the campaign itself says about its repository, in the site.yaml that is committed.

import { onItsOwn, readFacts } from '../core/facts.ts';
import { placeOf, sizeLimits } from '../core/files/kinds.ts';
import { type SiteFacts, siteSchema } from '../core/schema/site.ts';
import { type Git, GitError } from './git/git.ts';
import type { Repository } from './repository.ts';

/** Undefined where it says nothing, or cannot be read: then addresses tell, or options. */
export async function siteRepository(repository: Repository): Promise<SiteFacts['repository'] | undefined> {
  return (await siteFacts(repository))?.repository;
}

/** Undefined where it cannot be read. */
export async function siteFacts({ git, prefix }: Repository): Promise<SiteFacts | undefined> {
  const path = 'content/site.yaml';
  const place = placeOf(path);
  if ('rule' in place) return undefined;
  const bytes = await committed(git, `HEAD:${prefix}${path}`);
  if (!bytes) return undefined;
  return readFacts({ path, place, size: bytes.length }, bytes, siteSchema, onItsOwn())?.facts;
}

/** Undefined where there is no such file, or it is too large to be a site.yaml. */
async function committed(git: Git, file: string): Promise<Buffer | undefined> {
  try {
    return (await git.run(['cat-file', 'blob', file], { most: sizeLimits.site })).stdout;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
