// Related campaigns: those that a letter names, those that name it, and the picture of both.

import { describe, expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { relationArcs } from '../../src/site/charts/arcs.ts';
import { neighbourhoodOf } from '../../src/site/relations.ts';
import { type Files, makeCampaign } from '../support/campaign.ts';

const letter = (title: string, related: string, status = 'open'): string =>
  `---\ntitle: ${title}\nlanguage: en\nstatus: ${status}\n${related && `related:\n${related}`}---\n\nText.\n`;
const names = (id: string, relation: string): string => `  - title: ${id}\n    relation: ${relation}\n    letter: ${id}\n`;

function neighbourhood(files: Files) {
  const { campaign, problems } = loadCampaign(makeCampaign(files));
  const own = campaign?.letters.find(({ id }) => id === 'a');
  if (!campaign || !own) throw new Error(JSON.stringify(problems));
  return neighbourhoodOf(campaign, own);
}
const short = ({ above, below }: ReturnType<typeof neighbourhood>): string[] =>
  [...above, ...below].map(
    ({ title, letter: other, outgoing, incoming }) => `${title ?? other?.id}: ${outgoing ?? '–'} ${incoming ?? '–'}`,
  );

describe('A letter’s relations', () => {
  test('are those that it names and, turned around, those by which others name it', () => {
    const found = neighbourhood({
      'letters/a.md': letter('A', `${names('b', 'successor')}  - title: Elsewhere\n    relation: partOf\n    link: https://example.org/\n`),
      'letters/b.md': letter('B', names('a', 'predecessor')),
      'letters/c.md': letter('C', names('a', 'includes')),
      'letters/d.md': letter('D', names('a', 'successor')),
      'letters/e.md': letter('E', names('a', 'parallel')),
      'letters/f.md': letter('F', names('b', 'parallel')),
    });
    expect(short(found)).toEqual(['d: – predecessor', 'Elsewhere: partOf –', 'c: – partOf', 'e: – parallel', 'b: successor successor']);
  });

  test('of letters that are no longer open count, and those of drafts do not', () => {
    const found = neighbourhood({
      'letters/a.md': letter('A', names('b', 'parallel')),
      'letters/b.md': letter('B', '', 'draft'),
      'letters/c.md': letter('C', names('a', 'parallel'), 'draft'),
      'letters/d.md': letter('D', names('a', 'parallel'), 'archived'),
    });
    expect(short(found)).toEqual(['b: parallel –', 'd: – parallel']);
    expect(found.below[0]?.letter).toBeUndefined();
  });

  test('between its neighbours are found whichever of the two names the other', () => {
    const found = neighbourhood({
      'letters/a.md': letter('A', names('b', 'parallel') + names('c', 'parallel') + names('d', 'parallel')),
      'letters/b.md': letter('B', names('c', 'parallel')),
      'letters/c.md': letter('C', ''),
      'letters/d.md': letter('D', names('b', 'parallel')),
    });
    expect(found.between).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  test('show two accounts where two letters tell it differently', () => {
    const found = neighbourhood({
      'letters/a.md': letter('A', names('b', 'parallel')),
      'letters/b.md': letter('B', names('a', 'predecessor')),
    });
    expect(short(found)).toEqual(['b: parallel successor']);
  });
});

describe('The picture of relations', () => {
  const twelve = neighbourhood.bind(undefined, {
    'letters/a.md': letter(
      'A',
      Array.from(
        { length: 12 },
        (_, index) => `  - title: Campaign ${index}\n    relation: ${index < 4 ? 'predecessor' : 'related'}\n`,
      ).join(''),
    ),
  });

  test('has a row for each campaign, the letter between those before it and the others, and an arc to each', () => {
    const { own, rows, arcs, middles } = relationArcs(twelve());
    expect([own, rows, arcs.length]).toEqual([4, 13, 12]);
    expect(middles).toHaveLength(13);
    const gaps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0));
    for (const gap of gaps) expect(gap).toBeCloseTo(100 / 13, 1);
  });

  test('joins the rows that belong together, each by an arc of its own', () => {
    const { arcs, middles, own } = relationArcs(twelve());
    const ends = arcs.map(({ path }) => [...path.matchAll(/100 ([\d.]+)/g)].map(([, y]) => middles.indexOf(Number(y))));
    for (const pair of ends) expect(pair).toContain(own);
    expect(
      ends
        .flat()
        .filter((row) => row !== own)
        .sort((a, b) => a - b),
    ).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});
