// A country by its name, in small letters, or by the code that is used where the standard has another.

import { isCountryCode } from '../../core/languages/country-codes.ts';
import { countryOf } from '../../core/languages/country-names.ts';
import { valueEdits } from '../lines.ts';
import { applied, type Fix } from '../automatic-fix.ts';

export const countries: Fix = {
  examples: [
    { wrong: 'name: Bo Chen\ncountry: uk\n', right: 'name: Bo Chen\ncountry: GB\n' },
    { wrong: 'name: Bo Chen\ncountry: Deutschland\n', right: 'name: Bo Chen\ncountry: DE\n' },
    { wrong: 'name: Bo Chen\ncountry: The Netherlands\n', right: 'name: Bo Chen\ncountry: NL\n' },
  ],
  *candidates(fixing) {
    yield* applied(fixing.text, valueEdits(fixing, 'invalid-country', 'the country is its two-letter code', meantCountry));
  },
};

/** Names in daily use that CLDR does not give. */
const common: Readonly<Record<string, string>> = {
  uk: 'GB',
  'u.k.': 'GB',
  el: 'GR',
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states of america': 'US',
  'great britain': 'GB',
  'the netherlands': 'NL',
  holland: 'NL',
  turkey: 'TR',
  türkiye: 'TR',
  'czech republic': 'CZ',
  'russian federation': 'RU',
  'viet nam': 'VN',
  'ivory coast': 'CI',
  'cape verde': 'CV',
  swaziland: 'SZ',
};

/** Georgia is a state of the US as well, and these are more than one country. */
const unclear = new Set(['georgia', 'congo', 'korea', 'guinea', 'ireland and uk']);

export function meantCountry(written: string): string | undefined {
  const folded = written.trim().toLowerCase();
  if (unclear.has(folded)) return undefined;
  const code = folded.toUpperCase();
  if (isCountryCode(code)) return code;
  if (Object.hasOwn(common, folded)) return common[folded];
  // Other codes of two letters are guesses: EN and JA are languages.
  return folded.length === 2 && /^[a-z]+$/.test(folded) ? undefined : countryOf(written);
}
