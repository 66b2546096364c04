// The first test of the import: a real list with all its illnesses, held against the record that people made from it by hand.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineRoot } from '../../src/core/interface/reference.ts';
import type { SignatureFacts } from '../../src/core/schema/signature.ts';
import { totalsOf } from '../../src/report/import/result.ts';
import { readExisting } from '../../src/signatories/existing.ts';
import { nothingDecided } from '../../src/signatories/import/decided.ts';
import { ImportPlan, type PlannedRow } from '../../src/signatories/import/plan.ts';
import { readSource } from '../../src/signatories/import/read-source.ts';
import { makeCampaign } from '../support/campaign.ts';

const list = join(import.meta.dirname, 'fixtures/banbs-list.txt');

async function planned(): Promise<readonly PlannedRow[]> {
  const plan = new ImportPlan(readExisting(makeCampaign(), 'a'), { title: 'A list' }, 'a');
  const source = await readSource(list, { root: '', format: 'auto', decided: nothingDecided, onProgress: () => {} });
  for await (const reading of source.readings()) plan.add(reading);
  return plan.rows;
}

const record = readExisting(engineRoot, 'ban-biometric-surveillance').signatories.map(({ facts }) => facts);
const identity = ({ name, country, region, kind }: SignatureFacts): string =>
  [name, country ?? region ?? '–', kind ?? 'person'].join(' | ');

test('173 signatories are read from 180 entries; seven doubles are found, and they are these', async () => {
  const rows = await planned();
  expect(totalsOf(rows)).toMatchObject({ rows: 180, new: 173, double: 7, held: 0, withdrawn: 0, refused: 0 });
  expect(rows.filter(({ outcome }) => outcome === 'double').map(({ name }) => name)).toEqual([
    'Article 21 Trust',
    'Centro de Estudos de Segurança e Cidadania (CESeC)',
    'Digital Empowerment Foundation',
    'Hasgeek',
    'Health, Ethics and Law Institute of Forum for Medical Ethics Society',
    'Masaar-Technology and Law Community',
    'The Bachchao Project',
  ]);
});

/** As the record has it, and as the list reads. */
const correctedByPeople = [
  ['Carla Vieira | BR | person', 'Carla Veira | BR | person'],
  [
    'Centro de Estudos de Segurança e Cidadania (CESeC) | BR | organisation',
    'CESeC – Centro de Estudos de Segurança e Cidadania | BR | organisation',
  ],
  ['Cross Cultural Foundation (CrCF) | TH | organisation', 'Cross Culutral Foundation (CrCF) | TH | organisation'],
  ['Digital Rights Kashmir | – | organisation', 'Digital Rights Kashmir (Kashmir) | – | organisation'],
  ['Electronic Frontier Finland | FI | organisation', 'Electronic Frontier | FI | organisation'],
  ['Electronic Frontier Norway | NO | organisation', 'Electronic Frontier | NO | organisation'],
  ['Electronic Privacy Information Center | US | organisation', 'Electronic Privacy Information Center | – | organisation'],
  ['Homo Digitalis | GR | organisation', 'Homo Digitalis (Eleftherios) | GR | organisation'],
  ['Immigrant Defense Project | US | organisation', 'Immigrant Defence Project | US | organisation'],
  ['Internet Protection Society Russia | RU | organisation', 'Internet Protection Society Russia | – | organisation'],
  [
    'Rede latino-americana de estudos sobre vigilância, tecnologia e sociedade – LAVITS | Latin America | organisation',
    'Rede latino-americana de estudos sobre vigilância, tecnologia e sociedade – LAVITS | BR | organisation',
  ],
  ['Share Foundation | RS | organisation', 'Share Foudnation | RS | organisation'],
  ['Vietnam Committee on Human Rights (VCHR) | FR | organisation', 'Vietnam Committee on Human Rights (VCHR) | – | organisation'],
];

/** Names in two languages: only a person sees that these are doubles of others in the list. */
const doublesInTranslation = [
  'Data Privacy Brazil Research | BR | organisation',
  'Latin American Network of Studies on Surveillance, Technology and Society | Latin America | organisation',
];

test('158 of the record’s 171 signatories are reproduced with name, country and kind; 13 differ by what a person decided', async () => {
  const rows = await planned();
  const read = new Set(rows.flatMap(({ facts }) => (facts ? [identity(facts)] : [])));
  const inRecord = new Set(record.map(identity));
  expect(inRecord.size).toBe(171);
  expect([...inRecord].filter((one) => read.has(one)).length).toBe(158);
  expect([...inRecord].filter((one) => !read.has(one)).sort()).toEqual(correctedByPeople.map(([corrected]) => corrected).sort());
  const asRead = [...correctedByPeople.map(([, asItReads]) => asItReads), ...doublesInTranslation];
  expect([...read].filter((one) => !inRecord.has(one)).sort()).toEqual(asRead.sort());
});

test('what was guessed is said: the row of each of those that are no certain reading has a doubt', async () => {
  const rows = await planned();
  const doubtsOf = (name: string): string => rows.find((row) => row.name === name)?.doubts.join(' ') ?? '';
  expect(doubtsOf('Gracie Bradley')).toContain('semicolon');
  expect(doubtsOf('Daiene Mendes')).toContain('run together');
  expect(doubtsOf('Electronic Privacy Information Center')).toContain('Two places');
  expect(doubtsOf('Digital Rights Kashmir (Kashmir)')).toContain('Kashmir');
  expect(doubtsOf('Internet Protection Society Russia')).toContain('Russia');
  for (const { facts, doubts } of rows)
    if (facts?.kind === 'organisation') expect(doubts.join(' ')).toContain('Taken for an organisation, because');
});

test('nobody is merged who is two in the record: every signatory of the record has a row of its own', async () => {
  const rows = await planned();
  const news = rows.filter(({ outcome }) => outcome === 'new');
  // Each row of the record is found under its name, or under the one that was corrected there.
  expect(news.length - record.length).toBe(2);
  const kept = ['AlgorithmWatch', 'Electronic Frontier', 'Swathanthra Malayalam Computing (SMC)', 'Swathanthra Malayalam Foundation'];
  expect(news.filter(({ name }) => kept.includes(name)).length).toBe(6);
});
