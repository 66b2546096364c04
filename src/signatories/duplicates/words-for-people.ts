// Reasons and objections in words.

import type { Objection, Reason } from './likeness.ts';

const reasons: Readonly<Record<Reason, string>> = {
  'same-link': 'the same link',
  'same-handle': 'the same user name on the forge',
  'same-name': 'the same name',
  spelling: 'names that differ by a letter or two',
  spaces: 'the same name with other spaces or signs',
  diacritics: 'the same name with other marks on its letters',
  'word-order': 'the same words in another order',
  brackets: 'the same name but for what is in brackets',
  tail: 'the same name but for what follows a comma or a dash',
  'legal-form': 'the same name but for a legal form',
  foundation: 'the same name but for the word “foundation”',
  article: 'the same name but for an article',
  title: 'the same name but for a title',
  acronym: 'one is the acronym of the other',
  confusable: 'names that look the same in other letters',
  'same-affiliation': 'the same affiliation',
};

const objections: Readonly<Record<Objection, string>> = {
  'other-link': 'other links',
  'other-handle': 'other user names',
  'other-country': 'other countries',
  'other-affiliation': 'other affiliations',
  'other-kind': 'a person and an organisation',
  'other-words': 'each has words that the other has not',
  'known-words': 'both spellings are names that others have',
};

export function describeReason(reason: Reason): string {
  return reasons[reason];
}

export function describeObjection(objection: Objection): string {
  return objections[objection];
}
