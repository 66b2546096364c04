// The country codes of ISO 3166-1 alpha-2, and the groups of countries of UN M49 that a signature may name instead.
// Runs in browsers too; what people write for a country is in countries.ts.

/**
 * ISO 3166-1, officially assigned, November 2026; and XK, which the standard leaves to its users and Kosovo uses. By their first letter, with
 * the second ones behind it: the page that is signed carries them.
 */
const codes = new Set(
  (
    'ADEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRST FIJKMOR GABDEFGHILMNPQRSTUWY ' +
    'HKMNRTU IDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY ' +
    'QA REOSUW SABCDEGHIJKLMNORSTVXYZ TCDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS XK YET ZAMW'
  )
    .split(' ')
    .flatMap(([first, ...seconds]) => seconds.map((second) => `${first}${second}`)),
);

/** Regions by the name used in a file, with the M49 code that `Intl.DisplayNames` translates. */
export const regions = {
  Global: '001',
  Africa: '002',
  Americas: '019',
  Asia: '142',
  Caribbean: '029',
  'Central America': '013',
  Europe: '150',
  'Latin America': '419',
  'North America': '003',
  Oceania: '009',
  'South America': '005',
} as const;

export type Region = keyof typeof regions;

/** All codes, in their order. */
export function countryCodes(): string[] {
  return [...codes];
}

export function isCountryCode(code: string): boolean {
  return codes.has(code);
}
