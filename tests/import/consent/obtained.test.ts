// Columns in which a campaign notes whether somebody agreed: words of newsletters, of data and of people in them change nothing about a no.

import { describe, expect, test } from 'vitest';
import { makeCampaign } from '../../support/campaign.ts';
import { undersigned } from '../../support/cli.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The outcomes of five rows with the first answer, and of five with the second. */
function outcomes(header: string, first: string, second: string): [string[], string[]] {
  const root = makeCampaign();
  const rows = ['Alva', 'Berit', 'Cora', 'Dana', 'Elin'].flatMap((name) => [`${name} Example,${first}`, `${name} Sample,${second}`]);
  writeFileSync(join(root, 'list.csv'), `Name,"${header}"\n${rows.join('\n')}\n`);
  const { stdout } = undersigned(['import', join(root, 'list.csv'), '--letter', 'a', '--root', root, '--report', 'json']);
  const found = (JSON.parse(stdout) as { rows: { outcome: string }[] }).rows.map(({ outcome }) => outcome);
  const each = (rest: number): string[] => [...new Set(found.filter((_, index) => index % 2 === rest))];
  return [each(0), each(1)];
}

describe('Consent that was received', () => {
  test.each([
    ['Consent received', 'Yes', 'No'],
    ['Permission received', 'yes', 'no'],
    ['Einverständnis erhalten', 'Ja', 'Nein'],
    ['Einwilligung erhalten?', 'ja', 'nein'],
    ['Toestemming ontvangen', 'Ja', 'Nee'],
    ['Zgoda otrzymana', 'tak', 'nie'],
    ['Autorización recibida', 'sí', 'no'],
    ['Consenso ricevuto', 'sì', 'no'],
    ['Consentement reçu', 'oui', 'non'],
  ])('%s: %s, %s', (header, yes, no) => {
    expect(outcomes(header, yes, no)).toEqual([['new'], ['unnamed']]);
  });

  test.each([
    ['Would you like to receive news?', 'yes', 'no'],
    ['Ich möchte den Rundbrief erhalten', 'ja', 'nein'],
    ['Je souhaite recevoir des nouvelles', 'oui', 'non'],
    ['Vorrei ricevere novità', 'sì', 'no'],
  ])('and a wish to receive something is about that: %s', (header, yes, no) => {
    expect(outcomes(header, yes, no)).toEqual([['new'], ['new']]);
  });
});

describe('Who refuses that their data are used', () => {
  test.each([
    ['GDPR', 'yes', 'no'],
    ['Datenschutz: Einwilligung erteilt', 'ja', 'nein'],
    ['I consent to the processing of my data', 'yes', 'no'],
    ['Acepto el tratamiento de mis datos personales', 'sí', 'no'],
    ['RGPD : accord', 'oui', 'non'],
    ['Zgoda na przetwarzanie danych osobowych', 'tak', 'nie'],
  ])('is not written before somebody says what it means: %s', (header, yes, no) => {
    const [, second] = outcomes(header, yes, no);
    expect(second).not.toContain('new');
  });

  test.each(['GDPR', 'I consent to the processing of my data', 'Datenschutz: Einwilligung erteilt'])(
    '%s: yes from all is no question',
    (header) => {
      expect(outcomes(header, 'yes', 'yes')).toEqual([['new'], ['new']]);
    },
  );
});

test.each([
  ['Profil', 'privat'],
  ['Entry', 'Private'],
  ['Modo', 'privado'],
  ['Mode', 'privé'],
  ['Wpis', 'prywatny'],
])('“%s: %s” may be a person, and may ask not to be named', (header, answer) => {
  expect(outcomes(header, answer, '')).toEqual([['held'], ['held']]);
});
