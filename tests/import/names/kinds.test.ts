// Names that are an organisation’s, a family’s, somebody’s who hides, or nobody’s: none is taken for a person’s.

import { describe, expect, test } from 'vitest';
import { examineName } from '../../../src/signatories/import/names/examine.ts';
import { classifyPart } from '../../../src/signatories/import/names/part.ts';

const doubts = (name: string): string[] => examineName(name).questions.map(({ about }) => about);

describe('Not taken for a person', () => {
  test.each([
    'Kulturno društvo Primer',
    'Mladinski klub »Vzorec«',
    'Lokeren Natuur r.y.',
    'Landfrauenbund Musterhausen',
    'Transport Workers’ Union',
    '里山を守る会',
    '绿色观鸟团',
    'ГО «Приклад»',
    'Спілка „Зразок“',
    'Familie Muster',
    'The Example Family',
    'Rodina Příkladových',
  ])('%s', (name) => {
    const { kind, questions } = examineName(name);
    expect(kind === 'organisation' || questions.some(({ about }) => about === 'kind')).toBe(true);
  });

  test.each([
    'Ana da Silva',
    'Ludwig van Muster',
    'Aïcha bint Omar',
    'María de los Ángeles Ejemplo',
    'Henrik "Hex" Sample',
    'bell example',
  ])('%s is', (name) => {
    expect(doubts(name)).not.toContain('kind');
  });
});

describe('Nobody', () => {
  test.each(['김○○', '박*수', '王某', '李某某', '佐藤〇〇'])('%s hides a part of the name', (name) => {
    expect(examineName(name).unnamed).toBeDefined();
  });

  test.each(['Una profesora de Sevilla', 'A teacher from Leeds', 'Eine besorgte Nachbarin', 'Un voisin du port', 'o tânără din Cluj'])(
    '%s',
    (name) => {
      const { unnamed, questions } = examineName(name);
      expect(unnamed !== undefined || questions.length > 0).toBe(true);
    },
  );

  test.each([
    '《発起人》',
    '【賛同者一覧】',
    '（敬称略）',
    '※随時更新しています。',
    '연명자 명단',
    'รายชื่อผู้ลงนาม',
    'SPAM cheap pills',
    'और अन्य',
  ])('%s', (name) => {
    const { fault, questions } = examineName(name);
    expect(fault !== undefined || questions.some(({ about }) => about === 'signature')).toBe(true);
  });
});

describe('Work in writing that nothing parts', () => {
  test.each([
    ['様本大学教授', { role: '教授', affiliation: '様本大学' }],
    ['范例大学经济学院副教授', { role: '副教授', affiliation: '范例大学经济学院' }],
    ['水辺の会 代表', { role: '代表', affiliation: '水辺の会' }],
    ['예시대학교 교수', { role: '교수', affiliation: '예시대학교' }],
  ])('%s', (text, values) => {
    expect(classifyPart(text)).toMatchObject({ kind: 'role-affiliation', values });
  });

  test.each(['北京某律师事务所', '見本大学'])('%s is where somebody works', (text) => {
    expect(classifyPart(text).kind).toBe('affiliation');
  });

  test('what may belong to either is asked about', () => {
    expect(classifyPart('見本大学新任教授').kind).toBe('mixed');
  });
});
