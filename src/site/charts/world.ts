// The world to draw on: land as rows of dots, without borders, and where on it each country lies.

import { land, places } from './world-data.ts';

export { worldSize } from './world-size.ts';

let read: ReadonlyMap<string, readonly [x: number, y: number]> | undefined;

/** The middle of the largest part of each country, by ISO 3166-1 alpha-2 code, in dots from the upper left. */
export function countryPlaces(): ReadonlyMap<string, readonly [x: number, y: number]> {
  read ??= new Map(
    places.split(',').map((place) => {
      const [code = '', x, y] = place.split(' ');
      return [code, [Number(x), Number(y)]];
    }),
  );
  return read;
}

/** Land as a path of horizontal lines, one for each run of dots: with dashes of length 0 and round ends, a few kilobytes of dots. */
export function landPath(): string {
  return land;
}
