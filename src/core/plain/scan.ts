// Reads the plain signatures, nearly all there are, in a fraction of the time of a YAML parser. Says nothing of a file that it does not
// know for certain to be valid, with exactly these facts: such a file is for the parser.

import { type FieldOrder, fieldOrder, groupReaders, type Readers, readers } from './values.ts';
import { keyIn } from '../row-keys.ts';
import type { SignatureFacts } from '../schema/signature.ts';

type Fields = Record<string, unknown>;

const fieldReaders = [...readers];

/** The facts of one signature; undefined where the parser has to look. `text`: see strictText. */
export function scanSignature(text: string | undefined): SignatureFacts | undefined {
  return text === undefined ? undefined : scanText(text);
}

/** The facts of each row of a list, without its key; undefined where the parser has to look at any of them. `text`: see strictText. */
export function scanList(text: string | undefined): SignatureFacts[] | undefined {
  if (!text?.startsWith('- ')) return undefined;
  const rows: SignatureFacts[] = [];
  for (const row of text.slice(2).split('\n- ')) {
    // Each line of a row is indented by what the hyphen takes.
    const written = row.replace(/\n$/, '').split('\n');
    const lines = keyIn(written[0]) === undefined ? written : written.slice(1);
    if (lines.length < written.length && !lines[0]?.startsWith('  ')) return undefined;
    const first = written.length - lines.length;
    if (lines.some((one, index) => index + first > 0 && !one.startsWith('  '))) return undefined;
    const facts = scanText(lines.map((one, index) => (index + first > 0 ? one.slice(2) : one)).join('\n'));
    if (!facts) return undefined;
    rows.push(facts);
  }
  return rows;
}

/** The keys of the rows of a list that scanList took. */
export function scanKeys(text: string): (string | undefined)[] {
  return text
    .slice(2)
    .split('\n- ')
    .map((row) => keyIn(row.split('\n', 1)[0]));
}

/** The facts of fields that were read from elsewhere than YAML; undefined where the schema has to look. */
export function plainFacts(values: Readonly<Record<string, string>>): SignatureFacts | undefined {
  const facts: Fields = {};
  let left = 0;
  for (const _ in values) left++;
  for (const [key, read] of fieldReaders) {
    const written = values[key];
    if (written === undefined) continue;
    // Quotation marks belong to a value here, and to YAML there.
    const value = written.startsWith('"') || written.startsWith("'") ? undefined : read(written);
    if (value === undefined) return undefined;
    facts[key] = value;
    left--;
  }
  return left === 0 && isComplete(facts) ? (facts as SignatureFacts) : undefined;
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
  return isComplete(facts) ? (inOrder(facts, fieldOrder) as SignatureFacts) : undefined;
}

/** What is required is there. */
function isComplete({ name, verified, source }: Fields): boolean {
  if (typeof name !== 'string') return false;
  const claim = verified as Fields | undefined;
  const origin = source as Fields | undefined;
  if (claim && (claim.by === undefined || (claim.kind !== undefined && claim.date === undefined))) return false;
  return origin?.title !== undefined || origin === undefined;
}

/** In the order of the schema, as the parser has them, in whichever order they are written. */
function inOrder(fields: Fields, order: FieldOrder): Fields {
  let last = -1;
  let isOrdered = true;
  for (const key in fields) {
    const { place = -1, inside } = order.get(key) ?? {};
    if (inside) fields[key] = inOrder(fields[key] as Fields, inside);
    isOrdered &&= place > last;
    last = place;
  }
  if (isOrdered) return fields;
  const ordered: Fields = {};
  for (const key of order.keys()) if (fields[key] !== undefined) ordered[key] = fields[key];
  return ordered;
}
