// Which signatures two states of a letter's files have, lost and rewrote: by what they say.

import { describe, expect, test } from 'vitest';
import type { Signatory } from '../../src/core/model.ts';
import { compareSignatures } from '../../src/signatories/signature-changes.ts';

type Facts = Partial<Signatory> & { readonly name: string };

const list = (...rows: readonly (string | Facts)[]): Signatory[] =>
  rows.map((row, index) => ({
    kind: 'person',
    ...(typeof row === 'string' ? { name: row } : row),
    id: `may-${index + 1}`,
    file: 'signatories/a/may.list.yaml',
    row: index,
  }));
const file = (path: string, facts: string | Facts): Signatory => ({
  kind: 'person',
  ...(typeof facts === 'string' ? { name: facts } : facts),
  id: path.replace('.yaml', ''),
  file: `signatories/a/${path}`,
  row: undefined,
});

/** In short: names, and the fields that differ. */
function told(before: readonly Signatory[], after: readonly Signatory[]) {
  const { added, removed, rewritten } = compareSignatures(before, after);
  return {
    added: added.map(({ name }) => name),
    removed: removed.map(({ name }) => name),
    rewritten: rewritten.map((one) => [one.before.name, one.after.name, ...one.fields.map(({ field }) => field)].join(' ')),
  };
}

const nothing = { added: [], removed: [], rewritten: [] };

describe('Rows of a list', () => {
  test('that is cut by one are the same below it', () => {
    expect(told(list('Di', 'Ed', 'Fi', 'Gu'), list('Di', 'Fi', 'Gu'))).toEqual({ ...nothing, removed: ['Ed'] });
  });

  test('below one that is put in are the same', () => {
    expect(told(list('Di', 'Ed', 'Fi'), list('Ann', 'Di', 'Fi'))).toEqual({ ...nothing, added: ['Ann'], removed: ['Ed'] });
  });

  test('in another order, or in another file, or alone in a file, are no change', () => {
    expect(told(list('Di', 'Ed', 'Fi'), list('Fi', 'Di', 'Ed'))).toEqual(nothing);
    expect(told(list('Di', 'Ed'), [file('di.yaml', 'Di'), file('ed.yaml', 'Ed')])).toEqual(nothing);
    expect(told([file('ed.yaml', 'Ed')], [file('ed/ed.yaml', 'Ed')])).toEqual(nothing);
  });

  test('that say it twice are two: one of them can go', () => {
    expect(told(list('Di', 'Di', 'Ed'), list('Di', 'Ed'))).toEqual({ ...nothing, removed: ['Di'] });
    expect(told(list('Di', 'Ed'), list('Di', 'Di', 'Ed'))).toEqual({ ...nothing, added: ['Di'] });
  });

  test('are rewritten where the name stays, or what tells people apart, or the place between two neighbours', () => {
    expect(told(list('Di', { name: 'Ed', role: 'Nurse' }), list({ name: 'ED', role: 'Doctor' }, 'Di')).rewritten).toEqual([
      'Ed ED name role',
    ]);
    const link = 'https://ed.example/';
    expect(told(list({ name: 'Ed', link }, 'Di'), list('Di', { name: 'Eduard', link: 'http://www.ed.example' })).rewritten).toEqual([
      'Ed Eduard name link',
    ]);
    expect(told(list('Di', 'Ed', 'Fi'), list('Di', 'Someone Else', 'Fi')).rewritten).toEqual(['Ed Someone Else name']);
  });

  test('of two people with one name are told apart by their link or affiliation', () => {
    const before = list({ name: 'Jo Example', affiliation: 'East' }, { name: 'Jo Example', affiliation: 'West', role: 'Nurse' });
    expect(told(before, list({ name: 'Jo Example', affiliation: 'West', role: 'Doctor' }))).toEqual({
      ...nothing,
      removed: ['Jo Example'],
      rewritten: ['Jo Example Jo Example role'],
    });
  });
});

describe('A file of one signature', () => {
  test('whose name becomes another is rewritten, with every field that differs', () => {
    const [only] = compareSignatures(
      [file('bo.yaml', { name: 'Bo Other', country: 'DE', verified: { by: 'Campaign' } })],
      [file('bo.yaml', { name: 'Ann Signer', country: 'DE', kind: 'organisation' })],
    ).rewritten;
    expect(only?.fields).toEqual([
      { field: 'name', before: 'Bo Other', after: 'Ann Signer' },
      { field: 'kind', before: 'person', after: 'organisation' },
      { field: 'verified.by', before: 'Campaign', after: undefined },
    ]);
  });

  test('that goes while another comes is removed', () => {
    expect(told([file('bo.yaml', 'Bo Other')], [file('ann.yaml', 'Ann Signer')])).toEqual({
      ...nothing,
      added: ['Ann Signer'],
      removed: ['Bo Other'],
    });
  });

  test('with its keys in another order is the same', () => {
    const swapped = { role: 'Nurse', name: 'Bo' } as Facts;
    expect(told([file('bo.yaml', { name: 'Bo', role: 'Nurse' })], [file('bo.yaml', swapped)])).toEqual(nothing);
  });
});

test('Nobody is lost and nobody is made up, whatever a list becomes', () => {
  const names = ['Di', 'Ed', 'Fi', 'Gu', 'Di', 'Ho'];
  for (let mask = 0; mask < 64; mask++)
    for (const extra of [[], ['New'], ['Di']]) {
      const after = [...extra, ...names.filter((_, index) => mask & (1 << index)).reverse()];
      const { added, removed, rewritten } = told(list(...names), list(...after));
      expect(names.length + added.length - removed.length).toBe(after.length);
      const gone = [...removed, ...rewritten.map((one) => one.split(' ')[0])];
      for (const name of names) if (!after.includes(name)) expect(gone).toContain(name);
    }
});
