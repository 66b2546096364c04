// Which format a file is in, by its ending and its beginning.

import { fieldOfHeader } from '../headers.ts';
import { headOf } from './encoding.ts';
import type { Format } from './options.ts';
import { endingOf, isZip } from './refuse.ts';

const byEnding: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  xlsx: 'excel',
  xlsm: 'excel',
  xltx: 'excel',
  ods: 'excel',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  jsonl: 'json',
  ndjson: 'json',
  geojson: 'json',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  eml: 'email',
  mbox: 'email',
  mbx: 'email',
};

/** Names of files with values are wrong about what they hold more often than about anything else. */
const tabular = new Set(['csv', 'tsv', 'tab']);

export function detectFormat(path: string): Format {
  if (isZip(path)) return 'excel';
  const head = headOf(path).replace(/^\ufeff/, '');
  const ending = endingOf(path);
  const isPage =
    /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i.test(head) || (ending !== 'md' && isFragment(head));
  if (isPage) return 'html';
  const named = byEnding[ending];
  if (named && !tabular.has(ending)) return named;
  if (isMail(head)) return 'email';
  const isForm = /^### .+\n\s*\n/m.test(head) && /^### (?:.*\b)?(?:name|nombre|nom|nome|naam)\b/im.test(head);
  if (isForm) return 'issue';
  if (ending === 'md' || ending === 'markdown' || ending === 'mdown' || hasPipeTable(head)) return 'markdown';
  if (named) return named;
  if (/^\s*(?:\[\s*[{"[]|\{\s*")/.test(head)) return 'json';
  if (/^(?:---[^\S\n]*\n|#[^\n]*\n|[^\S\n]*\n)*- \w+:\s/.test(head)) return 'yaml';
  return isTable(head) ? 'csv' : 'lines';
}

function isFragment(head: string): boolean {
  return /^\s*<(?:ul|ol|table|div|section|main|article|p|dl)[\s>]/i.test(head);
}

/** The first line of a message, or of a mailbox, and a header that every message has. */
function isMail(head: string): boolean {
  if (/^From \S+ .*\d{4}/.test(head)) return true;
  const [top = ''] = head.split('\n\n');
  const isHeaders = /^[A-Za-z][A-Za-z0-9-]{0,40}: ?[^\n]*(?:\n|$)/.test(top);
  return isHeaders && /^from:/im.test(top) && /^(?:date|message-id|received|mime-version|subject):/im.test(top);
}

/** A line with bars, and under it one of bars and hyphens. */
function hasPipeTable(head: string): boolean {
  const lines = head.split('\n');
  return lines.some(
    (line, index) => /^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\|[-| :\t]*$/.test(line) && (lines[index - 1]?.includes('|') ?? false),
  );
}

/** One of the first lines is made of headers that are known. */
function isTable(head: string): boolean {
  const lines = head.split('\n').slice(0, 5);
  if (/^sep=.$/i.test(lines[0]?.trim() ?? '')) return true;
  return lines.some((line) => {
    const cells = line.slice(0, 5000).split(/[,;\t|]/);
    const known = cells.filter((cell) => fieldOfHeader(cell.replaceAll('"', ''), new Map()) !== undefined);
    return known.length >= 2 && known.length * 2 >= cells.length;
  });
}
