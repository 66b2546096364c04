// A letter whose meaning changed on 3 May 2026, and people who signed before, since, and on days that do not tell.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Files, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

const text = (demand: string): string => `---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n\n${demand}\n`;

const base: Files = {
  'content/site.yaml': 'name: Changed\nurl: https://changed.example\ndefaultLanguage: en\n',
  'translations/ar/a.md': '---\ntitle: رسالة\nrevision: 1\n---\n\nاسمعوا من فضلكم.\n\nأغلقوا السوق يوم الأحد.\n',
};

/** Revision 1 of January, 2 with another meaning of May, 3 in better words of June 2026. */
export function writeChangedLetter(root: string, signatures: Files): void {
  const record = (demand: string, ...args: string[]): void => {
    writeFileSync(join(root, 'letters/a.md'), text(demand));
    const { code, stderr } = undersigned(['revise', 'a', '--root', root, ...args]);
    expect(`${code} ${stderr}`).toBe('0 ');
  };
  writeFiles(root, { ...base, 'letters/a.md': text('') });
  record('Close the market on Sunday.', '--date', '2026-01-10');
  record('Close the market for good.', '--date', '2026-05-03', '--impact', 'meaning', '--note', 'Closing on one day was not enough.');
  record('Close the market for ever.', '--date', '2026-06-01', '--impact', 'wording', '--note', 'Plainer.');
  writeFiles(root, signatures);
}

/** Names of people who are all invented, with what their files say about the day. */
export const signatures: Files = {
  'signatories/a/ada-before.yaml': 'name: Ada Before\ndate: 2026-03-01\n',
  'signatories/a/ben-early.yaml': 'name: Ben Early\ndate: 2025-12-01\nrevision: 1\n',
  'signatories/a/cora-first.yaml': 'name: Cora First\ndate: 2026-05-03\nrevision: 1\n',
  'signatories/a/dan-since.yaml': 'name: Dan Since\ndate: 2026-05-20\n',
  'signatories/a/eve-now.yaml': 'name: Eve Now\ndate: 2026-07-01\nrevision: 3\n',
  'signatories/a/finn-merged.yaml': 'name: Finn Merged\nreceived: 2026-07-02\n',
  'signatories/a/gil-same-day.yaml': 'name: Gil Sameday\ndate: 2026-05-03\n',
  'signatories/a/hana-undated.yaml': 'name: Hana Undated\n',
  'signatories/a/old-guild.yaml': 'name: Old Guild\nkind: organisation\ndate: 2026-02\n',
};
