// An entry of a feed, whatever format it is written in, and what all kinds of entries need.

import type { Language } from '../../core/languages/language.ts';

export interface FeedEntry {
  /** Absolute address that stays the same and that no other entry has; it need not lead to a place on the page. */
  readonly id: string;
  /** Where a click leads. */
  readonly url: string;
  readonly title: string;
  readonly summary: string | undefined;
  /** Safe HTML with absolute addresses. */
  readonly html: string;
  /** The language of the title and the content. */
  readonly language: Language;
  /** Moments: `2026-11-22T00:00:00Z`. */
  readonly published: string;
  readonly updated: string;
}

/** So many entries of each kind; who wants everything takes the data. */
export const maxPerKind = 30;

const secondsOfDay = 24 * 60 * 60;

/**
 * A day as RFC 3339 has it. The files say no time, so it is midnight of universal time, and a second later for each of so many things that
 * arrived: who signed is dated by the day of signing and may come in weeks later, and readers only look again at what has become newer.
 */
export function timestamp(day: string, arrived = 0): string {
  const seconds = Math.min(arrived, secondsOfDay - 1);
  return `${day}T${new Date(seconds * 1000).toISOString().slice(11, 19)}Z`;
}
