// The geometry of the map: a circle for each country, as large as the number of signatories, and none on top of another.

import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { scaleSqrt } from 'd3-scale';
import type { Places } from './places.ts';
import { countryPlaces, worldSize } from './world.ts';

export interface CountryCircle {
  readonly country: string;
  readonly count: number;
  /** In dots of the map (src/site/charts/world.ts). */
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The smallest can still be seen on a phone, the largest covers no continent, and all together leave most of the map free. */
const minRadius = 1.2;
const maxRadius = 5;
const coverage = 0.1;
/** Enough for the circles of Europe to find room; the simulation is deterministic. */
const steps = 160;

interface Node extends SimulationNodeDatum {
  readonly country: string;
  readonly count: number;
  readonly r: number;
  readonly home: readonly [number, number];
}

const drawn = new WeakMap<Places, readonly CountryCircle[]>();

/** Circles stay as near to their country as their neighbours let them. */
export function countryCircles(places: Places): readonly CountryCircle[] {
  const cached = drawn.get(places);
  if (cached) return cached;
  const most = places.countries[0]?.count ?? 1;
  // Area, not width, says the number.
  const all = places.countries.reduce((sum, { count }) => sum + count / most, 0);
  const free = Math.sqrt((coverage * worldSize.width * worldSize.height) / (Math.PI * all));
  const radius = scaleSqrt()
    .domain([0, most])
    .range([0, Math.min(maxRadius, free)]);
  const positions = countryPlaces();
  const nodes: Node[] = places.countries.flatMap(({ country, count }) => {
    const home = positions.get(country);
    return home ? [{ country, count, home, r: Math.max(minRadius, radius(count)), x: home[0], y: home[1] }] : [];
  });
  forceSimulation(nodes)
    .force('x', forceX<Node>(({ home }) => home[0]).strength(0.2))
    .force('y', forceY<Node>(({ home }) => home[1]).strength(0.2))
    .force('apart', forceCollide<Node>(({ r }) => r + 0.12).iterations(4))
    .stop()
    .tick(steps);
  const circles = nodes.map(({ country, count, x = 0, y = 0, r }) => ({
    country,
    count,
    x: within(x, r, worldSize.width),
    y: within(y, r, worldSize.height),
    r: round(r),
  }));
  drawn.set(places, circles);
  return circles;
}

/** A circle pushed over the edge would be cut. */
function within(value: number, r: number, size: number): number {
  return round(Math.min(Math.max(value, r), size - r));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
