// Makes src/site/charts/world-data.ts of Natural Earth, through world-atlas: npm run world

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type GeoContext, geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import { worldSize } from '../../src/site/charts/world-size.ts';

/** Southern edge: Antarctica has no signatories and takes a fifth of the height. */
const south = -57;
const north = 84;

// Turned by eleven degrees, so that the edge runs through the Bering Strait and cuts no country.
const projection = geoEqualEarth()
  .rotate([-11, 0])
  .fitWidth(worldSize.width - 1, { type: 'Sphere' });
const top = projection([0, north])?.[1] ?? 0;
const bottom = projection([0, south])?.[1] ?? 0;
projection.translate([projection.translate()[0], projection.translate()[1] - top + (worldSize.height - (bottom - top)) / 2]);

/** Territories that the atlas draws as part of another country, or not at all: longitude and latitude, to a degree. */
const furtherPlaces: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  BQ: [-68, 12],
  BV: [3, -54],
  CC: [97, -12],
  CX: [106, -10],
  GF: [-53, 4],
  GI: [-5, 36],
  GP: [-62, 16],
  MQ: [-61, 15],
  RE: [56, -21],
  SJ: [16, 79],
  TK: [-172, -9],
  TV: [179, -9],
  UM: [167, 19],
  XK: [21, 43],
  YT: [45, -13],
};

/** The middle of the largest part of each country, by ISO 3166-1 alpha-2 code, in dots from the upper left. */
function countryPlaces(): ReadonlyMap<string, readonly [x: number, y: number]> {
  const found = new Map<string, readonly [number, number]>();
  const place = (code: string, longitude: number, latitude: number): void => {
    const point = projection([longitude, latitude]);
    if (point) found.set(code, point);
  };
  for (const country of atlas('countries-50m.json', 'countries')) {
    // The atlas has numeric codes; a locale knows the letters for them.
    const code = country.id === undefined ? undefined : new Intl.Locale(`und-${country.id}`).region;
    if (code) place(code, ...geoCentroid(largestPart(country)));
  }
  for (const [code, [longitude, latitude]] of Object.entries(furtherPlaces)) place(code, longitude, latitude);
  return found;
}

/** Land as a path of horizontal lines, one for each run of dots: with dashes of length 0 and round ends, a few kilobytes of dots. */
function landPath(): string {
  const edges = edgesOf(atlas('land-110m.json', 'land'));
  let path = '';
  for (let row = 0; row < worldSize.height; row++) {
    const crossings = edges.flatMap(([[x1, y1], [x2, y2]]) => {
      const crosses = y1 <= row !== y2 <= row;
      return crosses ? [x1 + ((row - y1) / (y2 - y1)) * (x2 - x1)] : [];
    });
    crossings.sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const from = Math.ceil(crossings[index] ?? 0);
      const length = Math.floor(crossings[index + 1] ?? 0) - from;
      // A line of no length would have no dashes, and its dot would be missing.
      if (length >= 0) path += `M${from} ${row}h${length || 0.1}`;
    }
  }
  return path;
}

type Point = readonly [x: number, y: number];

/** The outlines of features, projected, as single straight lines. */
function edgesOf(features: readonly Feature[]): (readonly [Point, Point])[] {
  const edges: (readonly [Point, Point])[] = [];
  let start: Point = [0, 0];
  let at: Point = [0, 0];
  const lineTo = (x: number, y: number): void => {
    edges.push([at, [x, y]]);
    at = [x, y];
  };
  const context: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => {
      start = at = [x, y];
    },
    lineTo,
    arc: () => undefined,
    closePath: () => lineTo(...start),
  };
  const draw = geoPath(projection, context);
  for (const one of features) draw(one);
  return edges;
}

/** Of a country with islands or overseas parts, the one that its name makes people think of. */
function largestPart(country: Feature): Geometry {
  const { geometry } = country;
  if (geometry.type !== 'MultiPolygon') return geometry;
  const parts = geometry.coordinates.map((coordinates: Position[][]) => ({ type: 'Polygon' as const, coordinates }));
  return parts.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
}

function atlas(file: string, name: string): readonly Feature[] {
  const path = createRequire(import.meta.url).resolve(`world-atlas/${file}`);
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<Objects>;
  return feature(topology, topology.objects[name] as GeometryCollection).features;
}

/** The text of the file. */
export function worldData(): string {
  const places = [...countryPlaces()].map(([code, [x, y]]) => `${code} ${x} ${y}`);
  // As the formatter has it.
  return [
    '// Written by npm run world from Natural Earth, so that no build has to draw the world anew. Do not edit it by hand.',
    '',
    '/** Land as a path of horizontal lines. */',
    `export const land =\n  '${landPath()}';`,
    '',
    '/** A country, and where it lies: from the left, from above. */',
    `export const places =\n  '${places.join(',')}';`,
    '',
  ].join('\n');
}
