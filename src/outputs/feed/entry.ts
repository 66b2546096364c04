// An entry of a feed, whatever format it is written in, and what all kinds of entries need.

import type { Language } from '../../core/languages/language.ts';

export interface FeedEntry {
  /** Absolute address that stays the same; also the id. */
  readonly url: string;
  readonly title: string;
  readonly summary: string | undefined;
  /** Safe HTML with absolute addresses. */
  readonly html: string;
  /** The language of the title and the content. */
  readonly language: Language;
  /** A day: `2026-11-22`. */
  readonly published: string;
  readonly updated: string;
}

/** So many entries of each kind; who wants everything takes the data. */
export const maxPerKind = 30;

/** Only a whole day can date an entry; a month or a year is not a point in time. */
export function isDay(date: string | undefined): date is string {
  return date !== undefined && date.length === 10;
}

/** A day as RFC 3339 has it. The files say no time, so it is midnight of universal time. */
export function timestamp(day: string): string {
  return `${day}T00:00:00Z`;
}
