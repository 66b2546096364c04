// The campaign whose every text would break out somewhere, with a day on each signature and more that spreadsheets would calculate.

import { stringify } from 'yaml';
import { inertCampaign, inertStrings } from '../hostile/inert.ts';
import type { Files } from '../support/campaign.ts';

/** Each would be a formula in some spreadsheet, as a whole or from a separator on. */
export const formulas = [
  '-x',
  '=1+14',
  '＝1+10',
  '＋1',
  '－1+11',
  '＠SUM(1+12)',
  '−2+3',
  '﹦1+13',
  '"=1+1"',
  'Bo;=1+1;Lee',
  'Bo; "@SUM(1)',
  'Bo|+1',
];

export const names = [...inertStrings, ...formulas, '", "=1+15', 'a\u200cb & <b>c</b> ]]> &amp; d'];

export const hostileCampaign: Files = {
  ...inertCampaign,
  'signatories/a/many.list.yaml': stringify(
    names.map((name) => ({
      name,
      role: name,
      affiliation: name,
      sortName: name,
      statement: name,
      kind: 'organisation',
      date: '2026-11-22',
    })),
    { lineWidth: 0 },
  ),
};
