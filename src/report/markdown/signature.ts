// A signature as the page will show it, as lines of a Markdown list.

import { formatNumber, type Words } from '../../core/interface/words.ts';
import { placeName } from '../../core/languages/place-name.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import { shownMarks, textFields } from '../../signatories/field-facts.ts';
import { inlineCode, inlineText } from './inline.ts';

/** A statement may have 500 characters; so much of it tells what it says. */
const maxValueLength = 300;

export function signatureLines(facts: SignatureFacts, words: Words): string[] {
  const { name, country, region, link, statement, initiator, verified, revision } = facts;
  const lines: string[] = [];
  const add = (key: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') lines.push(`${lines.length === 0 ? '- ' : '  - '}${inlineText(words.text(key))}: ${value}`);
  };
  const given = (value: string | undefined): string | undefined => value && inlineCode(shortened(value));
  add('sign.name', given(name));
  add('change.kind', inlineText(words.text(facts.kind === 'organisation' ? 'sign.organisation' : 'sign.person')));
  const marks = shownMarks(facts).map(({ key }) => inlineText(words.text(key)));
  for (const field of textFields)
    add(`sign.${field}`, [given(facts[field]), ...(field === 'affiliation' ? marks : [])].filter(Boolean).join(', '));
  const place = placeName({ country, region }, words.language);
  add('sign.country', place && inlineText(place));
  add('sign.link', given(link));
  add('sign.statement', given(statement));
  for (const key of [initiator && 'signatories.initiator', verified && `verification.${verified.kind ?? 'other'}`])
    if (key) lines.push(`  - ${inlineText(words.text(key))}`);
  if (revision !== undefined)
    lines.push(`  - ${inlineText(words.text('history.signedRevision', { number: formatNumber(revision, words.language) }))}`);
  return lines;
}

function shortened(value: string): string {
  const characters = [...value];
  return characters.length > maxValueLength ? `${characters.slice(0, maxValueLength).join('')}…` : value;
}
