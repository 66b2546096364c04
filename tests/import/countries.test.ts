// Countries by the names that standards, forms and people give them; what may be two is none.

import { expect, test } from 'vitest';
import { suggestRegion } from '../../src/core/languages/countries.ts';
import { countryOf } from '../../src/core/languages/country-names.ts';

const names: Readonly<Record<string, string>> = {
  PS: 'Palestine, State of|State of Palestine|Occupied Palestinian Territory|فلسطين',
  KR: 'Korea, Republic of|Korea (the Republic of)|South Korea|대한민국|한국',
  KP: 'Democratic People’s Republic of Korea|Korea, Democratic People’s Republic of|DPRK',
  TW: 'Taiwan, Province of China|Taiwan|臺灣',
  IR: 'Iran (Islamic Republic of)|Iran, Islamic Republic of|Islamic Republic of Iran',
  GB: 'United Kingdom of Great Britain and Northern Ireland|UK|Scotland|England|Great Britain (UK)|🇬🇧|🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  CD: 'Congo, The Democratic Republic of the|DR Congo|Democratic Republic of the Congo',
  CG: 'Republic of the Congo|Congo (Brazzaville)',
  XK: 'Republic of Kosovo|Kosovo',
  HK: 'Hong Kong SAR|Hong Kong, China|香港',
  DE: '🇩🇪|Deutschland|DEU|Federal Republic of Germany|Germany 🇩🇪|Berlin, Germany',
  PL: 'POL|Polska|Польша',
  US: 'США|U.S.A.|United States of America (the)|New York, USA',
  CZ: 'Czech Republic|Czechia|Česká republika',
  MK: 'Macedonia (FYROM)|North Macedonia',
  VN: 'Viet Nam',
  CI: 'Côte d’Ivoire|Ivory Coast',
  MM: 'Burma|Myanmar (Burma)',
  SZ: 'Swaziland',
  JE: 'Jersey',
  NL: 'Netherlands (the)|Holland',
};

test.each(Object.entries(names).flatMap(([code, list]) => list.split('|').map((name) => [name, code] as const)))(
  '“%s” is %s',
  (name, code) => {
    expect(countryOf(name)).toBe(code);
  },
);

test.each([
  'Congo',
  'Korea',
  'America',
  'Georgia',
  'Atlanta, Georgia',
  'Toronto, CA',
  'EU',
  'Europe',
  'can',
  'and',
  'per',
  'Germany/France',
  '🇩🇪🇫🇷',
  'Kingdom',
  'Unknown',
])('“%s” is no country that is certain', (name) => {
  expect(countryOf(name)).toBeUndefined();
});

test('regions are no countries, and America is neither', () => {
  expect(suggestRegion('EU')).toBe('Europe');
  expect(suggestRegion('América Latina')).toBe('Latin America');
  expect(suggestRegion('America')).toBeUndefined();
});
