// What the campaign itself says about its repository, in the site.yaml that is committed.

import { readFacts } from '../core/facts.ts';
import { placeOf, sizeLimits } from '../core/files/kinds.ts';
import { Report } from '../core/report.ts';
import { type SiteFacts, siteSchema } from '../core/schema/site.ts';
import { ObjectReader } from './git/objects.ts';
import { refAt, type Repository } from './repository.ts';

/** Undefined where it says nothing, or cannot be read: then addresses tell, or options. */
export async function siteRepository({ git, prefix }: Repository): Promise<SiteFacts['repository'] | undefined> {
  const path = 'content/site.yaml';
  const oid = await refAt(git, `HEAD:${prefix}${path}`);
  const place = placeOf(path);
  if (oid === undefined || 'rule' in place) return undefined;
  const reader = new ObjectReader(git);
  const bytes = await reader.blob(oid, sizeLimits.site);
  reader.close();
  if (!bytes) return undefined;
  const context = { root: '', report: new Report(), publicFiles: new Set<string>(), letterIds: new Set<string>(), basePath: '' };
  return readFacts({ path, place, size: bytes.length }, siteSchema, { ...context, instead: new Map([[path, bytes]]) })?.facts.repository;
}
