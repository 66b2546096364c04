// The texts of a campaign's and a letter's facts that translations answer one by one, each known by what it says: where they are, and which
// of them a translation should have. Title, summary, demands, addressees and outcome are passages of the letter (blocks.ts).

import type { LetterFacts } from '../schema/letter.ts';
import type { RevisionsFacts } from '../schema/revisions.ts';
import type { SiteFacts } from '../schema/site.ts';
import type { FieldPath } from '../yaml/read.ts';

export const factKinds = [
  'name',
  'description',
  'topic',
  'publishedTitle',
  'publisher',
  'relatedTitle',
  'region',
  'relatedNote',
  'sourceTitle',
  'backs',
  'revisionNote',
] as const;
export type FactKind = (typeof factKinds)[number];

export interface FreeFact {
  readonly kind: FactKind;
  readonly text: string;
  /** In site.yaml, in the letter's front matter, or in its revisions where it is the note of one. */
  readonly at: FieldPath;
}

/** Names and titles by which others are known. */
const names: ReadonlySet<FactKind> = new Set(['publishedTitle', 'publisher', 'relatedTitle']);

export function isName({ kind }: Pick<FreeFact, 'kind'>): boolean {
  return names.has(kind);
}

export function siteFreeFacts({ name, description }: Pick<SiteFacts, 'name' | 'description'>): FreeFact[] {
  return distinct([
    { kind: 'name', text: name, at: ['name'] },
    ...(description === undefined ? [] : [{ kind: 'description', text: description, at: ['description'] } as const]),
  ]);
}

/** What a translation may have, and lacks nothing without: names, and what is said of changes of the text, which its history quotes. */
export function isOptional(fact: Pick<FreeFact, 'kind'>): boolean {
  return isName(fact) || fact.kind === 'revisionNote';
}

/** In the order in which pages show them, each text once. */
export function letterFreeFacts(
  { topics = [], original, related = [], sources = [] }: LetterFacts,
  revisions: readonly Pick<RevisionsFacts['revisions'][number], 'note'>[] = [],
): FreeFact[] {
  const found: FreeFact[] = [];
  const add = (kind: FactKind, text: string | undefined, ...at: FieldPath): void => {
    if (text !== undefined) found.push({ kind, text, at });
  };
  add('publishedTitle', original?.title, 'original', 'title');
  add('publisher', original?.publisher, 'original', 'publisher');
  for (const [index, topic] of topics.entries()) add('topic', topic, 'topics', index);
  for (const [index, { title, region, note }] of related.entries()) {
    add('relatedTitle', title, 'related', index, 'title');
    add('region', region, 'related', index, 'region');
    add('relatedNote', note, 'related', index, 'note');
  }
  for (const [index, { publisher, title, backs }] of sources.entries()) {
    add('publisher', publisher, 'sources', index, 'publisher');
    add('sourceTitle', title, 'sources', index, 'title');
    add('backs', backs, 'sources', index, 'backs');
  }
  for (const [index, { note }] of revisions.entries()) add('revisionNote', note, 'revisions', index, 'note');
  return distinct(found);
}

/** A text that is a name in one place and said in another is one that translations should have. */
function distinct(facts: readonly FreeFact[]): FreeFact[] {
  const byText = new Map<string, FreeFact>();
  for (const fact of facts) {
    const before = byText.get(fact.text);
    if (!before || (isOptional(before) && !isOptional(fact))) byText.set(fact.text, fact);
  }
  return [...byText.values()];
}
