// What is found out about a name while it is looked at.

import type { Question, RawEntry } from '../entry.ts';

export type NameKind = 'person' | 'organisation' | 'unknown';

export interface Draft {
  name: string;
  readonly values: RawEntry['values'];
  readonly notes: string[];
  readonly questions: Question[];
  /** A title, pronouns or letters after the name say so. */
  isPerson: boolean;
}

const maxShown = 60;

export function ask({ questions }: Draft, about: Question['about'], message: string): void {
  if (!questions.some((question) => question.about === about)) questions.push({ about, message });
}

export function shown(text: string): string {
  return text.length > maxShown ? `${text.slice(0, maxShown)}…` : text;
}
