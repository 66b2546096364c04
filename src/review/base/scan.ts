// Reads the plain signatures, nearly all there are, in a fraction of the time of a YAML parser. Says nothing of a file that it does not
// know for certain to be valid, with exactly these facts: such a file is for the parser.

import { strictText } from './strict-text.ts';
import { groupReaders, type Readers, readers } from './scan-values.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';

type Fields = Record<string, unknown>;

/** The facts of one signature; undefined where the parser has to look. */
export function scanSignature(bytes: Buffer): SignatureFacts | undefined {
  const text = strictText(bytes);
  return text === undefined ? undefined : scanText(text);
}

/** The facts of each row of a list; undefined where the parser has to look at any of them. */
export function scanList(bytes: Buffer): SignatureFacts[] | undefined {
  const text = strictText(bytes);
  if (!text?.startsWith('- ')) return undefined;
  const rows: SignatureFacts[] = [];
  for (const row of text.slice(2).split('\n- ')) {
    // Each line of a row is indented by what the hyphen takes.
    const lines = row.replace(/\n$/, '').split('\n');
    if (lines.some((one, index) => index > 0 && !one.startsWith('  '))) return undefined;
    const facts = scanText(lines.map((one, index) => (index > 0 ? one.slice(2) : one)).join('\n'));
    if (!facts) return undefined;
    rows.push(facts);
  }
  return rows;
}

function scanText(text: string): SignatureFacts | undefined {
  const facts: Fields = {};
  let fields = facts;
  let known: Readers = readers;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    const isIndented = text.startsWith('  ', start);
    if (isIndented && fields === facts) return undefined;
    if (!isIndented) {
      fields = facts;
      known = readers;
    }
    const from = isIndented ? start + 2 : start;
    const colon = text.indexOf(':', from);
    if (colon === -1 || colon >= stop) return undefined;
    const key = text.slice(from, colon);
    if (fields[key] !== undefined) return undefined;
    if (colon + 1 === stop) {
      const inner = isIndented ? undefined : groupReaders.get(key);
      if (!inner) return undefined;
      known = inner;
      fields = {};
      facts[key] = fields;
    } else {
      const value = text[colon + 1] === ' ' ? known.get(key)?.(text.slice(colon + 2, stop)) : undefined;
      if (value === undefined) return undefined;
      fields[key] = value;
    }
    start = stop + 1;
  }
  return isComplete(facts) ? (facts as SignatureFacts) : undefined;
}

/** What is required is there. */
function isComplete({ name, verified, source }: Fields): boolean {
  if (typeof name !== 'string') return false;
  const claim = verified as Fields | undefined;
  const origin = source as Fields | undefined;
  if (claim && (claim.by === undefined || (claim.kind !== undefined && claim.date === undefined))) return false;
  return origin?.title !== undefined || origin === undefined;
}
