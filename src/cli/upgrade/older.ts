// What a campaign says of itself that was begun before package.json remembered it: its own files say most of it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { forgeOf } from '../../forge/pages.ts';
import { type StartRecord, recordOf } from '../../starter/record.ts';

/** Undefined where `content/site.yaml` cannot be read. */
export function recordOfOlder(root: string, version: string): StartRecord | undefined {
  const file = join(root, 'content/site.yaml');
  if (!existsSync(file)) return undefined;
  let site: Site;
  try {
    site = parse(readFileSync(file, 'utf8')) as Site;
  } catch {
    return undefined;
  }
  if (typeof site?.name !== 'string' || typeof site.url !== 'string') return undefined;
  const letters = existsSync(join(root, 'letters')) ? readdirSync(join(root, 'letters')).filter((name) => name.endsWith('.md')) : [];
  const url = site.repository?.url;
  const forge =
    url === undefined ? undefined : forgeOf({ url, ...(site.repository?.forge !== undefined && { forge: site.repository.forge }) });
  return recordOf(
    {
      name: site.name,
      url: site.url,
      email: site.contact?.email,
      repository: url === undefined || forge === undefined ? undefined : { url, forge },
      letter: { id: letters.sort()[0]?.replace(/\.md$/, '') ?? 'letter' },
      // All of those began with it.
      licence: 'CC BY 4.0',
    },
    version,
  );
}

interface Site {
  readonly name?: string;
  readonly url?: string;
  readonly contact?: { readonly email?: string };
  readonly repository?: { readonly url?: string; readonly forge?: 'github' | 'gitlab' | 'forgejo' };
}
