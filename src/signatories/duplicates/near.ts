// A quick look at a long list for the few signatures that are worth comparing with one new one.

import { skeletonOf } from '../../core/text/skeleton.ts';
import { isFarName } from './far.ts';
import { compareLink, linkGlance } from './link.ts';
import { quickComparison } from './quick-comparison.ts';
import type { Roster } from './roster.ts';
import { areEuropean, farFrom, isNearAny, sketchOf } from './sketch.ts';

/** Which of the signatories could be one with any of `wanted`, and the wanted ones themselves: numbers in the list, in their order. */
export function nearSignatories(list: Roster, wanted: ReadonlySet<number>): number[] {
  const sought = [...wanted].map((index) => list.at(index));
  const links = new Set(sought.flatMap(({ link }) => (link === undefined ? [] : [compareLink(link).key])));
  const isOtherLink = linkGlance(links);
  const handles = new Set(sought.flatMap(({ handle }) => (handle === undefined ? [] : [plainHandle(handle)])));
  const isNear = nearnessTo(sought.map(({ name }) => name));
  const found: number[] = [];
  for (let index = 0; index < list.length; index++)
    if (wanted.has(index) || hasLink(index) || hasHandle(index) || isNear(list.nameAt(index))) found.push(index);
  return found;

  function hasLink(index: number): boolean {
    const link = links.size > 0 ? list.linkAt(index) : undefined;
    return link !== undefined && !isOtherLink(link) && links.has(compareLink(link).key);
  }

  function hasHandle(index: number): boolean {
    const handle = handles.size > 0 ? list.handleAt(index) : undefined;
    return handle !== undefined && handles.has(plainHandle(handle));
  }
}

/** Whether a name could be one with any of these: as isNearAny has it, and quicker for most names. */
export function nearnessTo(names: readonly string[]): (name: string) => boolean {
  const sketches = names.map((name) => sketchOf(name, skeletonOf(name)));
  const isFar = farFrom(sketches);
  const isEuropean = areEuropean(sketches);
  const compareQuickly = quickComparison(sketches);
  return (name) => {
    if (isEuropean && isFarName(name)) return false;
    const isAlike = compareQuickly(name);
    if (isAlike !== undefined) return isAlike;
    const looks = skeletonOf(name);
    return !isFar(looks) && isNearAny(name, looks, sketches);
  };
}

function plainHandle(handle: string): string {
  return handle.replace(/^@/, '').toLowerCase();
}
