// A role that holds something else as well: an employer behind a comma, or nothing but titles.

import { expect, test } from 'vitest';
import { contradictions } from '../../src/signatories/import/contradicted.ts';

test.each([
  ['CEO, Examplify'],
  ['Co-founder & CTO, Samplegrid'],
  ['Partner, Demo Ventures'],
  ['Barrister, Example Chambers'],
  ['Directrice, Exemplia'],
  ['Vorsitzende, Ortsgruppe Musterstadt'],
])('what follows the comma may be where somebody works: %s', (role) => {
  expect(contradictions({ name: 'Ada Example', role }, [])).toHaveLength(1);
});

test.each([['Poet, translator'], ['Lecturer, Physics'], ['Professor, Director'], ['écrivaine, traductrice'], ['Teacher (retired)']])(
  'several roles are one: %s',
  (role) => {
    expect(contradictions({ name: 'Ada Example', role }, [])).toEqual([]);
  },
);

test.each([['Prof. Dr.'], ['Dr.'], ['Mgr.'], ['Ing.'], ['PD Dr.']])('titles are no role: %s', (role) => {
  const values = { name: 'Ada Example', role };
  const notes: string[] = [];
  contradictions(values, notes);
  expect(values.role).toBeUndefined();
  expect(notes).toHaveLength(1);
});

test.each([['Professor'], ['Doctor'], ['Prof'], ['Dr'], ['Ingenieur']])('what is written out stays: %s', (role) => {
  const values = { name: 'Ada Example', role };
  contradictions(values, []);
  expect(values.role).toBe(role);
});

test.each([['anonymous'], ['Anonym'], ['anónimo'], ['匿名希望'], ['please keep anonymous']])(
  'who writes that they want to be hidden is asked about, wherever it is: %s',
  (text) => {
    for (const field of ['role', 'affiliation'])
      expect(contradictions({ name: 'Ada Example', [field]: text }, []).map(({ about }) => about)).toEqual(['consent']);
  },
);

test.each([['prefer not to say'], ['Keine Angabe'], ['prefiero no decirlo'], ['not specified'], ['Je préfère ne pas dire']])(
  'what is not said is neither a role nor an affiliation: %s',
  (text) => {
    const values = { name: 'Ada Example', role: text, affiliation: text };
    contradictions(values, []);
    expect(values).toEqual({ name: 'Ada Example' });
  },
);

test.each([
  ['Professor, University of Sampleton', 'Professor', 'University of Sampleton'],
  ['University of Sampleton, Lecturer', 'Lecturer', 'University of Sampleton'],
  ['Professorin, Universität Musterstadt', 'Professorin', 'Universität Musterstadt'],
  ['chercheuse, Université de Muestra', 'chercheuse', 'Université de Muestra'],
  ['Gardener', 'Gardener', undefined],
])('under the affiliation, without a column of roles, “%s” is parted', (affiliation, role, left) => {
  const values: Record<string, string> = { name: 'Ada Example', affiliation };
  expect(contradictions(values, [])).toEqual([]);
  expect([values.role, values.affiliation]).toEqual([role, left]);
});

test('where there is a role, what is under the affiliation is asked about as before', () => {
  const values = { name: 'Ada Example', role: 'nurse', affiliation: 'Professor, University of Sampleton' };
  expect(contradictions(values, [])).toHaveLength(1);
  expect(values.role).toBe('nurse');
});
