// Which strings of the interface a change rewrites, adds and takes away, each beside the English one.

import type { InterfaceDocument } from '../../core/interface/read.ts';
import { loadReferenceStrings } from '../../core/interface/reference.ts';
import type { InterfaceString } from '../../core/model.ts';
import type { PassageChange } from './translated-text.ts';

export function changedStrings(before: InterfaceDocument | undefined, after: InterfaceDocument | undefined): PassageChange[] {
  const english = loadReferenceStrings();
  const keys = new Set([...(after?.strings.keys() ?? []), ...(before?.strings.keys() ?? [])]);
  return [...keys].flatMap((key): PassageChange[] => {
    const [was, is] = [before, after].map((document) => textOf(document?.strings.get(key)));
    if (was === is) return [];
    const at = after?.strings.has(key) ? after : before;
    const line = at?.source.positionAt(at.yaml.locate(['strings', ...key.split('.')], 'key')).line;
    return [{ kind: 'string', key, line, original: textOf(english.get(key)), isCertain: true, before: was, now: is }];
  });
}

/** Counted forms one below the other. */
function textOf(string: InterfaceString | undefined): string | undefined {
  if (string === undefined || typeof string === 'string') return string;
  return Object.entries(string)
    .map(([category, text]) => `${category}: ${text}`)
    .join('\n');
}
