// How the fields are read that signers fill in about themselves. Runs in browsers too, so that the form and the check read them alike.

import { choice, countryCode, line, type Reader, refusal, webLink, withoutPrivate, withoutPrivateLink, yesOrNo } from './readings.ts';

/** A line of text that names no way to reach anyone. */
export const publicLine = (maxLength: number): Reader => withoutPrivate(line(maxLength));

/** In UTF-16 code units, which are characters to nearly everyone. */
export const maxStatementLength = 500;

export const publicLink: Reader = withoutPrivateLink(webLink);

/** Joiners, marks and the blank of Braille leave nothing to see when they are alone. */
const name: Reader = (typed) => {
  const reading = publicLine(200)(typed);
  if ('faults' in reading || /(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u.test(reading.value)) return reading;
  return { faults: [refusal('text-invisible-character', 'Nobody could see this name.', 'Write the name in letters.')] };
};

export const signedReadings = {
  name,
  kind: choice('person', 'organisation'),
  role: publicLine(200),
  affiliation: publicLine(200),
  personalCapacity: yesOrNo,
  country: countryCode,
  link: publicLink,
  statement: publicLine(maxStatementLength),
} satisfies Readonly<Record<string, Reader<unknown>>>;

export type SignedField = keyof typeof signedReadings;
