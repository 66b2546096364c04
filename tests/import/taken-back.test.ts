// Who is in a source and has withdrawn, or never signed, by what stands beside the name or above it: written nowhere.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOfOthers, isWithdrawal } from '../../src/signatories/import/names/withdrawal.ts';
import { makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { xlsx, row } from './source/workbooks.ts';

function written(file: string, content: string | Uint8Array, ...args: string[]): string[] {
  const root = makeCampaign();
  writeFileSync(join(root, file), content);
  const { stdout, stderr } = undersigned([
    'import',
    join(root, file),
    '--letter',
    'a',
    '--root',
    root,
    '--no-ask',
    '--report',
    'json',
    ...args,
  ]);
  expect(stderr).toBe('');
  const { rows } = JSON.parse(stdout) as { rows: { outcome: string; name: string }[] };
  return rows.filter(({ outcome }) => outcome === 'new').map(({ name }) => name);
}

describe('Beside a name', () => {
  test.each([
    'withdrew in May',
    'signature withdrawn, 4 May',
    'retracted',
    'took her name off the list',
    'no longer a signatory',
    'removed on request',
    'hat die Unterschrift zurückgezogen',
    'auf Wunsch gestrichen',
    'a retiré sa signature',
    's’est désistée',
    'retiró su firma',
    'se ha retirado',
    'retirou a assinatura',
    'ha ritirato la firma',
    'handtekening ingetrokken',
    'wycofała podpis',
    'stáhla podpis',
    'отозвала подпись',
    'снял свою подпись',
    'відкликано',
    'imzasını geri çekti',
    'visszavonta',
    'peruutettu',
    'underskriften er trukket tilbage',
    'har dragit tillbaka sitt namn',
    'απέσυρε την υπογραφή',
    'سحب توقيعه',
    '署名を取り下げ',
    '已撤回签名',
    '서명 철회',
    'dukungan ditarik',
  ])('“%s” takes it away', (said) => {
    expect(isWithdrawal(said)).toBe(true);
  });

  test.each([
    'retired',
    'retraité',
    'Professor',
    'University of Withernsea',
    'removals and storage',
    'pensionierte Lehrerin',
    'tirage au sort',
  ])('“%s” says nothing of the kind', (said) => {
    expect(isWithdrawal(said)).toBe(false);
  });

  test('those who did are not among people with roles in brackets', () => {
    const lines = ['Greta Muster (teacher)', 'Hugo Muestra (retiró su firma)', 'Nina Sample (has withdrawn)', 'Otto Muster (nurse)'];
    expect(written('list.txt', lines.join('\n'), '--format', 'lines')).toEqual(['Greta Muster', 'Otto Muster']);
  });
});

describe('Below a heading', () => {
  test.each([
    'Signatures withdrawn',
    'Withdrawn',
    'Declined to sign',
    'Not yet signed',
    'Pending',
    'Former signatories',
    'Zurückgezogene Unterschriften: zurückgezogen',
    'Noch nicht unterschrieben',
    'Signatures retirées',
    'En attente',
    'Firmas retiradas',
    'Por confirmar',
    'Firme ritirate',
    'Ingetrokken',
    'Wycofane podpisy',
    'Отозванные подписи',
    '撤回した人',
    '已撤回',
  ])('“%s” is of others', (heading) => {
    expect(isOfOthers(heading)).toBe(true);
  });

  test.each([
    'Signatures',
    'Signed by',
    'Organisations',
    'Weitere Unterzeichnende',
    'Premiers signataires',
    'Primeros firmantes',
    'Germany',
    'New signatures',
  ])('“%s” is not', (heading) => {
    expect(isOfOthers(heading)).toBe(false);
  });

  const people = (one: string, two: string): string => `| Name | Country |\n|---|---|\n| ${one} | Spain |\n| ${two} | Chile |\n`;

  test.each([
    ['list.md', '# Signed\n\n- Greta Muster\n- Otto Muster\n\n## Withdrawn\n\n- Hugo Muestra\n\n### Spain\n\n- Nina Sample\n'],
    ['tables.md', `## Signatures\n\n${people('Greta Muster', 'Otto Muster')}\n## Declined\n\n${people('Hugo Muestra', 'Nina Sample')}`],
    [
      'list.html',
      '<h2>Firmas</h2><ul><li>Greta Muster</li><li>Otto Muster</li></ul><h2>Firmas retiradas</h2><ul><li>Hugo Muestra</li><li>Nina Sample</li></ul>',
    ],
    ['list.csv', 'Name,Country\nGreta Muster,Spain\nOtto Muster,Chile\nWithdrawn since,\nHugo Muestra,Spain\nNina Sample,Chile\n'],
    ['again.csv', 'Name,Country\nWithdrawn,\nHugo Muestra,Spain\nNina Sample,Chile\nSignatories,\nGreta Muster,Spain\nOtto Muster,Chile\n'],
  ])('they are not written: %s', (file, content) => {
    expect(written(file, content)).toEqual(['Greta Muster', 'Otto Muster']);
  });

  test('the name of a sheet is a heading', () => {
    const sheet = (name: string, ...names: string[]) => ({
      name,
      rows: [['Name', 'Country'], ...names.map((one) => [one, 'Spain'])].map((cells, at) => row(at + 1, cells)).join(''),
    });
    const book = xlsx([sheet('Signed', 'Greta Muster', 'Otto Muster'), sheet('Pending', 'Hugo Muestra'), sheet('Removed', 'Nina Sample')]);
    expect(written('list.xlsx', book)).toEqual(['Greta Muster', 'Otto Muster']);
  });
});

test.each([
  ['Signed', 'yes', 'no'],
  ['Signed', '✅', '❌'],
  ['Signature date', '2026-05-01', 'not yet'],
  ['Signed on', 'yes', 'pending'],
])('under “%s” “%s” is a signature and “%s” is none', (header, yes, no) => {
  const rows = [`Greta Muster,${yes}`, `Hugo Muestra,${no}`, `Otto Muster,${yes}`, `Nina Sample,${no}`];
  const names = written('signed.csv', `Name,${header}\n${rows.join('\n')}\n`);
  expect(names.filter((name) => name.startsWith('H') || name.startsWith('N'))).toEqual([]);
});

test.each([
  ['marks behind a name', 'marks.md', '- Greta Muster ✅\n- Hugo Muestra ✗\n- Otto Muster ✔️\n- Nina Sample ⌛\n'],
  [
    'words under notes',
    'notes.csv',
    'Name,Country,Notes\nGreta Muster,Spain,\nHugo Muestra,Spain,retiró su firma\nOtto Muster,Chile,\nNina Sample,Chile,har trukket sin underskrift\n',
  ],
])('%s take them away', (_, file, content) => {
  expect(written(file, content).filter((name) => name !== 'Greta Muster' && name !== 'Otto Muster')).toEqual([]);
});

test.each([
  [
    'a question and answers in a language that is not known',
    'Name,Solu tana mirelo?\nGreta Muster,Vek\nHugo Muestra,Nul vek\nOtto Muster,\n',
  ],
  ['tags, one of which is that of a refusal', 'Name,Tags\nGreta Muster,signed\nHugo Muestra,"asked,refused"\n'],
])('%s hold all rows up', (_, content) => {
  expect(written('list.csv', content)).toEqual([]);
});

test('a group without names and somebody who signs in the place of a house are asked about', () => {
  const people = [
    'Greta Muster, nurse',
    'Otto Muster, teacher',
    'Ida Probe, clerk',
    'Nina Sample, baker',
    'Hugo Sample, cook',
    'Eva Muster, nurse',
  ];
  const lines = [...people, 'The undersigned tenants of Sample Road', 'Hugo Muestra i. V. Muster GmbH'];
  expect(written('list.txt', lines.join('\n'), '--format', 'lines')).toHaveLength(people.length);
});
