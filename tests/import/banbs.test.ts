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
import { hasOwnRecord } from '../support/own-campaign.ts';

const list = join(import.meta.dirname, 'fixtures/banbs-list.txt');

async function planned(): Promise<readonly PlannedRow[]> {
  const plan = new ImportPlan(readExisting(makeCampaign(), 'a'), { title: 'A list' }, 'a');
  const source = await readSource(list, { root: '', format: 'auto', decided: nothingDecided, onProgress: () => {} });
  for await (const readings of source.readings()) for (const reading of readings) plan.add(reading);
  return plan.rows;
}

const record = readExisting(engineRoot, 'ban-biometric-surveillance').signatories.map(({ facts }) => facts);
const identity = ({ name, country, region, kind }: SignatureFacts): string =>
  [name, country ?? region ?? '–', kind ?? 'person'].join(' | ');

test('of 180 entries none is refused, and what an earlier row says already is found', async () => {
  const rows = await planned();
  expect(totalsOf(rows)).toMatchObject({ rows: 180, withdrawn: 0, refused: 0, unnamed: 0, leaves: 0, present: 0 });
  expect(rows.filter(({ outcome }) => outcome === 'duplicate').map(({ name }) => name)).toEqual([
    'Article 21 Trust',
    'Centro de Estudos de Segurança e Cidadania (CESeC)',
    'Digital Empowerment Foundation',
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

/** Names in two languages: only a person sees that these are duplicates of others in the list. */
const duplicatesInTranslation = [
  'Data Privacy Brazil Research | BR | organisation',
  'Latin American Network of Studies on Surveillance, Technology and Society | Latin America | organisation',
];

test.skipIf(!hasOwnRecord)(
  'what is written is right, every one: as the record has it, or as the list reads where a person decided',
  async () => {
    const rows = await planned();
    const written = rows.flatMap(({ outcome, facts }) => (outcome === 'new' && facts ? [identity(facts)] : []));
    const right = new Set([...record.map(identity), ...correctedByPeople.map(([, asItReads]) => asItReads), ...duplicatesInTranslation]);
    expect(written.filter((one) => !right.has(one))).toEqual([]);
    expect(written.length).toBeGreaterThanOrEqual(141);
    expect(new Set(written).size).toBe(written.length);
  },
);

test('what is not certain is held, with what is asked', async () => {
  const rows = await planned();
  const asked = (name: string): string =>
    rows
      .filter((row) => row.name === name && row.outcome === 'held')
      .flatMap(({ questions }) => questions.map(({ message }) => message))
      .join(' ');
  expect(asked('Gracie Bradley')).toContain('semicolon');
  expect(asked('Daiene Mendes')).toContain('run together');
  expect(asked('Electronic Privacy Information Center')).toContain('Two places');
  expect(asked('Digital Rights Kashmir (Kashmir)')).toContain('Kashmir');
  expect(rows.filter(({ outcome }) => outcome === 'held').length).toBeLessThanOrEqual(33);
  for (const { outcome, questions } of rows) expect(outcome === 'held').toBe(outcome === 'held' && questions.length > 0);
});

test('two that are two in the record are never written as one', async () => {
  const rows = await planned();
  const news = rows.filter(({ outcome }) => outcome === 'new').map(({ name }) => name);
  for (const name of ['Swathanthra Malayalam Computing (SMC)', 'Swathanthra Malayalam Foundation']) expect(news).toContain(name);
  expect(news.filter((name) => name === 'AlgorithmWatch').length).toBe(2);
});
