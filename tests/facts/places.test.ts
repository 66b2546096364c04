// The map, the table beside it, the bar of shares and the count of signatories say the same numbers.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { worldData } from '../../scripts/world/data.ts';
import { countryCodes } from '../../src/core/languages/country-codes.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { countPlaces, type Places } from '../../src/site/charts/places.ts';
import { sharesOf } from '../../src/site/charts/shares.ts';
import { countryCircles } from '../../src/site/charts/world-map.ts';
import { countryPlaces, landPath, worldSize } from '../../src/site/charts/world.ts';
import { countSignatories } from '../../src/site/signatories.ts';

const letters = loadCampaign(engineRoot).campaign?.letters ?? [];
const everywhere: Places = { countries: countryCodes().map((country) => ({ country, count: 1 })), regions: [], unknown: 0 };
const overlap = (circles: ReturnType<typeof countryCircles>): number =>
  Math.max(0, ...circles.flatMap((a, index) => circles.slice(index + 1).map((b) => a.r + b.r - Math.hypot(a.x - b.x, a.y - b.y))));

describe('The places of the signatories of this repository’s letters', () => {
  test.each(letters.map((letter) => [letter.id, letter] as const))(
    '%s: every signatory is in one row, and every country on the map',
    (_, letter) => {
      const places = countPlaces(letter);
      const { all, countries } = countSignatories(letter);
      const inCountries = places.countries.reduce((sum, { count }) => sum + count, 0);
      const inRegions = places.regions.reduce((sum, { count }) => sum + count, 0);
      expect(inCountries + inRegions + places.unknown).toBe(all);
      expect(places.countries).toHaveLength(countries);
      expect(countryCircles(places).map(({ country, count }) => `${country} ${count}`)).toEqual(
        places.countries.map(({ country, count }) => `${country} ${count}`),
      );
    },
  );
});

describe('The map', () => {
  test('is the one that is written from the atlas', () => {
    expect(readFileSync(join(engineRoot, 'src/site/charts/world-data.ts'), 'utf8'), 'run npm run world').toBe(worldData());
  });

  test('knows a place for every country code, in the part of the world that the map shows', () => {
    const places = countryPlaces();
    expect(countryCodes().filter((code) => !places.has(code))).toEqual([]);
    // Antarctica is drawn at the edge, should anyone sign from there.
    const outside = [...places].filter(([, [x, y]]) => x < 0 || y < 0 || x > worldSize.width || y > worldSize.height);
    expect(outside.map(([code]) => code)).toEqual(['AQ']);
    for (const { x, y, r } of countryCircles(everywhere))
      expect(x >= r && y >= r && x <= worldSize.width - r && y <= worldSize.height - r).toBe(true);
  });

  test.each([
    ['NZ', 'AU', 'east'],
    ['US', 'GB', 'west'],
    ['ZA', 'EG', 'south'],
    ['NO', 'IT', 'north'],
    ['JP', 'CN', 'east'],
  ] as const)('shows %s and %s where they lie: the first to the %s', (one, other, direction) => {
    const [a, b] = [countryPlaces().get(one), countryPlaces().get(other)];
    const [dx, dy] = [(a?.[0] ?? 0) - (b?.[0] ?? 0), (a?.[1] ?? 0) - (b?.[1] ?? 0)];
    expect({ east: dx, west: -dx, south: dy, north: -dy }[direction]).toBeGreaterThan(0);
  });

  test('has circles whose areas are in proportion, and that do not lie on each other', () => {
    const places: Places = {
      countries: [
        { country: 'IN', count: 400 },
        { country: 'BR', count: 100 },
        ...['AT', 'BE', 'CH', 'CZ', 'DE', 'DK', 'FR', 'HU', 'IT', 'LI', 'LU', 'MC', 'NL', 'PL', 'SI', 'SK', 'SM', 'VA'].map((country) => ({
          country,
          count: 30,
        })),
      ],
      regions: [],
      unknown: 0,
    };
    const circles = countryCircles(places);
    const [india, brazil] = circles;
    expect((india?.r ?? 0) / (brazil?.r ?? 1)).toBeCloseTo(2, 1);
    expect(overlap(circles)).toBeLessThan(0.15);
  });

  test('is the same each time it is drawn', () => {
    expect(countryCircles({ ...everywhere })).toEqual(countryCircles({ ...everywhere }));
    expect(landPath()).toMatch(/^(M\d+ \d+h[\d.]+)+$/);
    expect(landPath().length).toBeLessThan(4096);
  });
});

describe('The bar of people and organisations', () => {
  const english = languageOf('en');
  const counts = (organisations: number, people: number) => ({ all: organisations + people, organisations, people, countries: 0 });

  test('is as long as their shares', () => {
    const shares = sharesOf(counts(151, 20), english);
    expect(shares.map(({ count, percent }) => [count, percent])).toEqual([
      [151, '88.3%'],
      [20, '11.7%'],
    ]);
    expect(shares.reduce((sum, { length }) => sum + length, 0)).toBeCloseTo(100, 5);
    expect(shares[1]?.from).toBe(shares[0]?.length);
  });

  test('is not drawn where there is only one kind, and claims no whole that is none', () => {
    expect(sharesOf(counts(0, 20), english)).toEqual([]);
    expect(sharesOf(counts(1, 99_999), english).map(({ percent }) => percent)).toEqual([undefined, undefined]);
  });
});
