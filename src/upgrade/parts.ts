// package.json after an upgrade: its scripts three-way, key by key, and what it remembers of the version.

import type { Generated } from '../starter/generated.ts';

type Parts = Generated['parts'];

/** A value that the campaign changed or removed stays so. What else package.json has is not touched. */
export function upgradedManifest(text: string, base: Parts | undefined, theirs: Parts, record: object): string {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  for (const [field, values] of Object.entries(theirs)) {
    const own = { ...(isRecord(manifest[field]) ? manifest[field] : {}) };
    const before = base?.[field];
    for (const [key, value] of Object.entries(values)) {
      const isNew = before !== undefined && before[key] === undefined && own[key] === undefined;
      const isAsWritten = before !== undefined && before[key] !== undefined && own[key] === before[key];
      if (isNew || isAsWritten) own[key] = value;
    }
    for (const [key, value] of Object.entries(before ?? {})) if (values[key] === undefined && own[key] === value) delete own[key];
    if (Object.keys(own).length > 0) manifest[field] = own;
  }
  manifest.undersigned = record;
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? '  ';
  return `${JSON.stringify(manifest, null, indent)}\n`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
