// What each list of signatories is called: keys of the interface.

import type { ListView } from '../urls.ts';

export const viewTitles = {
  all: 'signatories.all',
  organisations: 'signatories.organisationsTitle',
  people: 'signatories.peopleTitle',
  names: 'signatories.byName',
  countries: 'signatories.byCountry',
  newest: 'signatories.newest',
} as const satisfies Record<ListView, string>;
