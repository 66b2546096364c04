// What is known of the fields of a signature besides their shape: what people call them, how they are asked for, where they are shown.
// A field has its shape in core/schema, its place in the file in signature-text.ts, and the rest here.

import type { SignatureFacts } from '../core/schema/signature.ts';

export interface FieldFacts {
  /** In English, for maintainers who compare two signatures; undefined where that distinguishes no one. */
  readonly label?: string;
  /** What `sign` asks at a terminal, and its option; it asks for no other fields. */
  readonly asked?: { readonly question: string; readonly value?: string; readonly help: string };
  /** Behind the name, on pages, in PDFs and in reviews: as it is, or where it is true as a word of the interface and in English. */
  readonly shown?: 'text' | { readonly key: string; readonly english: string };
  readonly isYesNo?: true;
  /** Whether an import leaves it out of who wants to be named, and no more. */
  readonly isBesideName?: true;
  /** Whether no column of a source is it. */
  readonly isEditors?: true;
}

const leftOut = '(Enter leaves it out): ';

export const fieldFacts = {
  name: {
    label: 'Name',
    asked: { question: 'Name, as it shall be shown: ', value: 'NAME', help: 'The name as it shall be shown, in any script.' },
  },
  kind: {
    label: 'Kind',
    asked: {
      question: 'A person or an organisation? [person] ',
      value: 'KIND',
      help: 'person, or organisation. person where it is left out.',
    },
  },
  role: {
    label: 'Role',
    asked: { question: `Role, such as professor or nurse ${leftOut}`, value: 'ROLE', help: 'What the person does.' },
    shown: 'text',
    isBesideName: true,
  },
  affiliation: {
    label: 'Affiliation',
    asked: { question: `Affiliation ${leftOut}`, value: 'TEXT', help: 'Where they work, or what they belong to.' },
    shown: 'text',
    isBesideName: true,
  },
  personalCapacity: {
    asked: {
      question: 'Do you sign for yourself and not for the affiliation? (yes or no) [no] ',
      help: 'They sign for themselves and not for the affiliation.',
    },
    shown: { key: 'signatories.personalCapacity', english: 'in a personal capacity' },
    isYesNo: true,
    isBesideName: true,
  },
  country: {
    label: 'Country',
    asked: { question: `Country or region ${leftOut}`, value: 'CC', help: 'Two letters of ISO 3166-1, or the country’s name.' },
  },
  region: { label: 'Region' },
  link: { label: 'Link', asked: { question: `A web page ${leftOut}`, value: 'URL', help: 'A page of theirs.' }, isBesideName: true },
  ror: { label: 'ROR ID', isBesideName: true },
  orcid: { label: 'ORCID iD', isBesideName: true },
  wikidata: { label: 'Wikidata item', isBesideName: true },
  handle: { label: 'User name', isBesideName: true },
  date: { label: 'Date' },
  language: {},
  sortName: {},
  formerName: { label: 'Former name', isEditors: true },
  died: { shown: { key: 'signatories.died', english: 'since deceased' }, isYesNo: true, isEditors: true },
  statement: {
    label: 'Statement',
    asked: {
      question: `A sentence to be shown with the name ${leftOut}`,
      value: 'TEXT',
      help: 'One or two sentences that are shown with the name.',
    },
    isBesideName: true,
  },
  featured: { isYesNo: true, isEditors: true },
  initiator: { isYesNo: true, isEditors: true },
  note: { label: 'Note', isEditors: true },
} as const satisfies Readonly<Partial<Record<keyof SignatureFacts, FieldFacts>>>;

export type DescribedField = keyof typeof fieldFacts;

/** Those of which something holds, in their order. */
export function fieldsWhere(holds: (facts: FieldFacts) => boolean): DescribedField[] {
  return (Object.keys(fieldFacts) as DescribedField[]).filter((field) => holds(fieldFacts[field]));
}

/** Those that are shown as they are. */
export const textFields = fieldsWhere(({ shown }) => shown === 'text') as ('role' | 'affiliation')[];

/** What is behind a name as it is given: role, affiliation. */
export function shownTexts(facts: Partial<SignatureFacts>): string[] {
  return shownParts(facts).map(({ text }) => text);
}

/** The same with the language of each, a tag of BCP 47, where it is known: an affiliation is a name, and in none. */
export function shownParts(facts: Partial<SignatureFacts>): { text: string; language?: string }[] {
  return textFields.flatMap((field) => {
    const text = facts[field];
    if (!text) return [];
    return field === 'role' && facts.roleLanguage !== undefined ? [{ text, language: facts.roleLanguage }] : [{ text }];
  });
}

/** The words of the interface that are behind a name. */
export function shownMarks(facts: Partial<SignatureFacts>): readonly Mark[] {
  return markFields.flatMap(([field, mark]) => (facts[field] === true ? [mark] : []));
}

/** Their keys, in the order of the numbers that the index of names has of them (marksOf): it has no words. */
export const markKeys = (): string[] => markFields.map(([, { key }]) => key);

/** The same as a number for the index of names: 1 for the first of all marks, 2 for the second, and the sum where both are true. */
export function marksOf(facts: Partial<SignatureFacts>): number {
  return markFields.reduce((sum, [field], place) => sum + (facts[field] === true ? 2 ** place : 0), 0);
}

export type Mark = Extract<FieldFacts['shown'], object>;

const markFields = fieldsWhere(({ shown }) => typeof shown === 'object').map(
  (field) => [field, (fieldFacts[field] as FieldFacts).shown as Mark] as const,
);
