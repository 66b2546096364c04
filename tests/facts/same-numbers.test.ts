// On every page of facts that was built, in every language: the drawings say the numbers of the tables beside them.

import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, test } from 'vitest';
import { elements, filesBelow, readPage } from '../support/site.ts';

const pages = filesBelow(inject('site'))
  .filter((path) => /^[^/]+\/[^/]+\/about\/index\.html$/.test(path))
  .map((path) => [path, readPage(inject('site'), path)] as const);

const within = (node: Element): Root => ({ type: 'root', children: [node] });

function words(node: Element): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  // Marks of direction and the space of large numbers are not what is compared.
  return text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function withClass(tree: Root, tag: string, name: string): Element[] {
  return elements(tree, tag).filter(({ properties }) =>
    String(properties.className ?? properties.class)
      .split(/[ ,]/)
      .includes(name),
  );
}

/** The first two cells of each row of the table in a section. */
function rowsIn(page: Root, id: string): [string, string][] {
  const section = elements(page, 'section').find((one) => elements(within(one)).some(({ properties }) => properties.id === id));
  if (!section) return [];
  return elements(within(section), 'tr').flatMap((row): [string, string][] => {
    const [first, second] = row.children.filter((cell) => cell.type === 'element').map(words);
    return first !== undefined && second !== undefined ? [[first, second]] : [];
  });
}

test('There are pages with a chart and pages with a map', () => {
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter(([, page]) => withClass(page, 'svg', 'time-chart').length > 0).length).toBeGreaterThanOrEqual(28);
  expect(pages.filter(([, page]) => withClass(page, 'svg', 'world-map').length > 0).length).toBeGreaterThanOrEqual(28);
});

/** Between a label and its number each language has a sign of its own. */
const withColon = (text: string): string => text.replace(/[\s\u2068\u2069]*[:：][\s\u2068\u2069]*/u, ': ').replace(/[\u2068\u2069]/gu, '');

describe('The map', () => {
  test('has a circle with the number for each country of the table, and none that is not in it', () => {
    for (const [path, page] of pages) {
      const [map] = withClass(page, 'svg', 'world-map');
      if (!map) continue;
      // The countries come first; regions and those who named none have no circle.
      const table = withClass(page, 'table', 'places').flatMap((found) =>
        elements(within(elements(within(found), 'tbody')[0] ?? found), 'tr'),
      );
      const listed = table.flatMap((row) => {
        const [number] = elements(within(row), 'td').map(words);
        return elements(within(row), 'th').map((country) => withColon(`${words(country)}: ${number}`));
      });
      const circles = elements(within(map), 'circle').map((circle) => withColon(words(circle)));
      expect(circles.toSorted(), path).toEqual(listed.toSorted());
      expect(circles.length, path).toBeGreaterThan(0);
    }
  });
});

describe('The chart', () => {
  test('names each reported number as the table does', () => {
    let compared = 0;
    for (const [path, page] of pages) {
      const rows = rowsIn(page, 'numbers');
      for (const mark of withClass(page, 'g', 'reported')) {
        const said = withColon(words(mark));
        const row = rows.find(([date, number]) => said.startsWith(`${date}: `) && number.startsWith(said.slice(date.length + 2)));
        expect(row, `${path} ${said}`).toBeDefined();
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(56);
  });

  test('draws each at the height of its number', () => {
    const percent = (element: Element | undefined, name: string): number => Number.parseFloat(String(element?.properties[name]));
    for (const [path, page] of pages.filter(([one]) => one.startsWith('en/'))) {
      const lines = withClass(page, 'text', 'row-label').map((label) => ({
        y: percent(label, 'y'),
        count: Number(words(label).replace(/,/g, '')),
      }));
      const [low, high] = [lines.at(0), lines.at(-1)];
      if (!low || !high) continue;
      for (const mark of withClass(page, 'g', 'reported')) {
        const count = Number(/([\d,]+)$/.exec(words(mark))?.[1]?.replace(/,/g, ''));
        const y = low.y + ((count - low.count) / (high.count - low.count)) * (high.y - low.y);
        expect(percent(elements(within(mark), 'svg')[0], 'y'), `${path} ${words(mark)}`).toBeCloseTo(y, 1);
      }
    }
  });
});
