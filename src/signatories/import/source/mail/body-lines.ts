// The text of a message → its lines, each with whose words it holds. Mail programs mark what they repeat in many ways and languages; what
// they have in common is looked for first.

import { fieldOfHeader } from '../../headers.ts';
import { isName } from '../header-row.ts';
import type { BodyLine, Origin } from './line.ts';

const attribution =
  /^(?:(?:on|am|le|el|il|em|op|den|w dniu|dnia)\s.{0,200}(?:wrote|schrieb.{0,80}|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał\(?a?\)?)\s?:|-{2,}\s?(?:original message|ursprüngliche nachricht|message d'origine|forwarded message|weitergeleitete nachricht|mensaje original)\s?-{2,}|_{10,})/iu;
/** “-------- Weitergeleitete Nachricht --------”, in any language. */
const ruled = /^-{3,} ?[^-\s][^-]{2,60} ?-{3,}$/u;
const quotation = /^\s{0,3}(?:>|\|\s)/;
/** “From: Ben <ben@example.org>”: the headers of a message that is repeated, in any language. */
const header = /^[*_]{0,2}[\p{L}\p{M}][\p{L}\p{M}\p{N} .’'()/-]{0,30}[*_]{0,2}\s?[:：][*_]{0,2}\s*\S/u;
/** So many headers are no accident. */
const leastHeaders = 3;

export function bodyLines(body: string): BodyLine[] {
  const rows = body.split('\n').map((row) => row.trimEnd());
  const lines: BodyLine[] = [];
  let begins = true;
  let after: Origin = 'own';
  for (const [index, row] of rows.entries()) {
    const trimmed = row.trim();
    const isQuoted = quotation.test(row);
    const text = isQuoted ? unquoted(row) : trimmed;
    if (!isQuoted && /^-- ?$/.test(row)) {
      if (after === 'own') after = 'below';
    } else if (!isQuoted && isForwardedFrom(rows, index)) after = 'forwarded';
    else if (!isQuoted && attribution.test(trimmed)) after = 'quoted';
    else if (!isQuoted && isAttribution(rows, index)) {
      // Names whom the quotation below is from; what follows that is own again.
    } else if (text !== '')
      lines.push({ number: index + 1, text: isQuoted ? text : row, begins, origin: isQuoted ? quotedIn(after) : after });
    begins = text === '';
  }
  return lines;
}

const quotedIn = (after: Origin): Origin => (after === 'forwarded' ? 'forwarded' : 'quoted');

function unquoted(row: string): string {
  let text = row;
  for (let depth = 0; depth < 20 && quotation.test(text); depth++) text = text.replace(/^\s{0,3}[>|] ?/, '');
  return text.trimEnd();
}

/** A line of its own that ends in a colon, above what is quoted. */
function isAttribution(rows: readonly string[], index: number): boolean {
  if (!/[:：]$/.test(rows[index] ?? '')) return false;
  const next = rows[index + 1] === '' ? rows[index + 2] : rows[index + 1];
  return next !== undefined && quotation.test(next);
}

function isForwardedFrom(rows: readonly string[], index: number): boolean {
  const row = (rows[index] ?? '').trim();
  if (ruled.test(row)) return true;
  if (!header.test(row)) return false;
  let count = 0;
  let hasAddress = false;
  for (let at = index; at < rows.length && count < 6; at++) {
    const next = (rows[at] ?? '').trim();
    // HTML has a blank line between any two.
    if (next === '' && rows[at - 1] !== '') continue;
    if (!header.test(next)) break;
    // “Name: …”, “E-mail: …”: what somebody filled in.
    if (isName(fieldOfHeader(next.split(/[:：]/u, 1)[0]?.trim() ?? '', new Map()))) return false;
    count++;
    hasAddress ||= /[^\s@<]@[^\s@>]/.test(next);
  }
  return count >= leastHeaders && hasAddress;
}
