// Takes “verified” out of a signature that its signer has sent: it is for maintainers to say.

import { isMap, isScalar, parseDocument } from 'yaml';

/** Undefined where there is none, or where it cannot be cut out. Everything else stays as it was typed. */
export function withoutVerification(text: string): string | undefined {
  const before = read(text);
  if (!before || !isMap(before.contents)) return undefined;
  const pair = before.contents.items.find(({ key }) => isScalar(key) && key.value === 'verified');
  if (!pair || !isScalar(pair.key) || !pair.key.range) return undefined;
  const [start, , keyEnd] = pair.key.range;
  const end = (pair.value as { range?: [number, number, number] } | null)?.range?.[2] ?? keyEnd;
  const rest = text.slice(0, start) + text.slice(end);
  const after = read(rest);
  const { verified: _, ...others } = before.toJS() as Record<string, unknown>;
  return after && JSON.stringify(after.toJS()) === JSON.stringify(others) ? rest : undefined;
}

function read(text: string): ReturnType<typeof parseDocument> | undefined {
  // Without aliases nothing of it is larger than what was typed.
  if (/[&*]/.test(text)) return undefined;
  const document = parseDocument(text, { schema: 'failsafe', version: '1.2', logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : document;
}
