// The country codes of ISO 3166-1 alpha-2, and the groups of countries of UN M49 that a signature may name instead.
// Runs in browsers too; what people write for a country is in countries.ts.

/** ISO 3166-1, officially assigned, November 2026; and XK, which the standard leaves to its users and Kosovo uses. */
const codes = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
    'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
    'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
    'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ ' +
    'NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
    'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
    'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
  ).split(' '),
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
