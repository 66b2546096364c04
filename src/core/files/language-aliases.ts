// The former tags of languages that content/site.yaml names, read without the schema. Those of languages that were dropped lead readers on
// and say nothing of where a file belongs.

import { parseDocument } from 'yaml';

export function languageAliasesIn(site: Buffer | undefined): { former: string; now: string }[] {
  if (!site) return [];
  const list = (factsIn(site) as { languageAliases?: unknown } | undefined | null)?.languageAliases;
  return (Array.isArray(list) ? list : []).flatMap((one: { former?: unknown; now?: unknown; dropped?: unknown }) =>
    typeof one?.former === 'string' && typeof one.now === 'string' && one.dropped === undefined
      ? [{ former: one.former, now: one.now }]
      : [],
  );
}

/** Undefined where the file is none that a check lets pass, such as one with aliases of YAML. */
function factsIn(site: Buffer): unknown {
  try {
    return parseDocument(site.toString('utf8'), { schema: 'failsafe', version: '1.2', logLevel: 'silent' }).toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}
