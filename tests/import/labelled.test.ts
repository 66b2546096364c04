// Lists in the shapes of real ones, in forty languages, with what a careful reader made of each row: nobody is written against their
// word, and what is written is right. bench/intake.ts prints the table.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { answers } from './consent/read.ts';
import { expectedOf, judge, lists, pathOf, type Verdict, type Written } from './labelled/judge.ts';

function importing(list: string, root: string): Verdict {
  const { stdout } = undersigned(['import', pathOf(list), '--letter', 'a', '--root', root, '--report', 'json']);
  const { rows } = stdout.startsWith('{') ? (JSON.parse(stdout) as { rows: { outcome: string; facts: Written }[] }) : { rows: [] };
  return judge(
    rows.filter(({ outcome }) => outcome === 'new').map(({ facts }) => facts),
    expectedOf(list),
  );
}

// More than eight hundred lists take minutes where other tests run beside them.
test('nobody is written against their word, 99.5 % of what is written is right, and most of it is written without asking', () => {
  const root = makeCampaign();
  const verdicts = lists.map((list) => ({ list, ...importing(list, root) }));
  expect(verdicts.flatMap(({ list, against }) => against.map((name) => `${list}: ${name}`))).toEqual([]);
  const wrong = verdicts.flatMap((verdict) => verdict.wrong.map((text) => `${verdict.list}: ${text}`));
  const right = verdicts.reduce((sum, verdict) => sum + verdict.right, 0);
  expect({ wrong, isPrecise: wrong.length <= (right + wrong.length) * 0.005 }).toEqual({ wrong, isPrecise: true });
  // Blind lists were made to be hard to read, in more languages than the words of roles and organisations are known in.
  for (const [isOfThem, least] of [
    [false, 0.72],
    [true, 0.53],
  ] as const) {
    const these = verdicts.filter(({ list }) => /^b\d+-/.test(list) === isOfThem);
    const sure = these.flatMap(({ list }) => expectedOf(list)).filter(({ mayPublish, unsure }) => mayPublish && unsure !== true).length;
    expect(these.reduce((sum, verdict) => sum + verdict.right, 0) / sure).toBeGreaterThan(least);
  }
}, 900_000);

interface Wording {
  readonly language: string;
  readonly header: string;
  readonly about: 'naming' | 'other';
  readonly answers: readonly { readonly text: string; readonly publish: boolean | null; readonly unsure?: boolean }[];
}

const wordings = JSON.parse(readFileSync(join(import.meta.dirname, 'labelled/wordings.json'), 'utf8')) as Wording[];

test('four hundred wordings of consent in 44 languages publish nobody against their word, and most are understood', async () => {
  const against: string[] = [];
  let understood = 0;
  const naming = wordings.filter(({ about }) => about === 'naming');
  for (const { header, answers: given } of naming) {
    const cells = [...given, ...given, ...given, ...given].slice(0, 12);
    const read = await answers(
      header,
      cells.map(({ text }) => text),
    );
    for (const [index, said] of read.entries()) {
      const cell = cells[index];
      if (said === 'named' && cell?.publish === false && cell.unsure !== true) against.push(`${header}: ${cell.text}`);
    }
    if (
      read.every(
        (said, index) =>
          cells[index]?.unsure === true || said === (cells[index]?.publish === true ? 'named' : said === 'unclear' ? '' : said),
      )
    )
      understood++;
  }
  expect(naming).toHaveLength(407);
  expect(against).toEqual([]);
  expect(understood).toBeGreaterThanOrEqual(320);
});
