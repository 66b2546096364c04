// The text of a lock with one record of a review more, and everything else in it as it was.

import { isMap, isScalar, isSeq, parseDocument, YAMLSeq } from 'yaml';
import { sizeLimits } from '../files/kinds.ts';
import { maxReviewPassages, maxReviews, type ReviewRecord } from '../schema/lock.ts';
import { lockText } from './lock-text.ts';

/**
 * `text`: undefined where there is no lock yet. Undefined where it is none that can be read, or would become too large. A record of the same
 * review is replaced: whoever reads a translation again has read it as it is then.
 */
export function withRecord(text: string | undefined, record: ReviewRecord): string | undefined {
  if (record.passages.length > maxReviewPassages) return undefined;
  const after = text === undefined ? lockText([], [record]) : added(text, record);
  return after !== undefined && Buffer.byteLength(after) <= sizeLimits.lock ? after : undefined;
}

function added(text: string, record: ReviewRecord): string | undefined {
  const document = parseDocument(text, { schema: 'failsafe', version: '1.2', logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const before = document.get('reviews');
  if (before !== undefined && !isSeq(before)) return undefined;
  const list = before ?? new YAMLSeq();
  list.items = list.items.filter((item) => !isOf(item, record));
  list.add(document.createNode(record, { flow: true }));
  list.items = list.items.slice(-maxReviews);
  document.set('reviews', list);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function isOf(item: unknown, { name, date }: ReviewRecord): boolean {
  const is = (key: string, value: string): boolean => {
    const node = isMap(item) ? item.get(key, true) : undefined;
    return isScalar(node) && node.value === value;
  };
  return is('name', name) && is('date', date);
}
