// Which lists of a Word document are numbered, and how far each has counted.

import { childElement, childElements, type XmlElement } from '../xml.ts';
import { type ListPlace, valueIn } from './styles.ts';

interface Level {
  readonly isNumbered: boolean;
  readonly start: number;
}

export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  /** By list: the last number of each level. */
  readonly #counts = new Map<string, number[]>();
  readonly #abstract = new Map<string, string>();

  constructor(root: XmlElement | undefined) {
    const [numbering] = childElements(root);
    const abstract = new Map<string, Map<number, Level>>();
    for (const element of childElements(numbering, 'w:abstractNum'))
      abstract.set(element.attributes['w:abstractNumId'] ?? '', levelsIn(element));
    for (const element of childElements(numbering, 'w:num')) {
      const id = element.attributes['w:numId'] ?? '';
      const of = valueIn(element, 'w:abstractNumId') ?? '';
      const levels = new Map(abstract.get(of));
      for (const change of childElements(element, 'w:lvlOverride')) {
        const level = Number(change.attributes['w:ilvl'] ?? 0);
        const start = Number(valueIn(change, 'w:startOverride') ?? Number.NaN);
        const own = childElement(change, 'w:lvl');
        const before = own ? levelOf(own) : levels.get(level);
        if (before) levels.set(level, { ...before, ...(Number.isNaN(start) ? {} : { start }) });
      }
      // Lists that only point to the same description go on counting; one that begins anew says so.
      this.#abstract.set(id, childElements(element, 'w:lvlOverride').length > 0 ? id : `abstract ${of}`);
      this.#levels.set(id, levels);
    }
  }

  /** Undefined where it is no list; the number of its next item, or none where it is not numbered. */
  next({ list, level }: ListPlace): { readonly number: number | undefined } | undefined {
    const described = this.#levels.get(list)?.get(level);
    if (list === '0' || list === '') return undefined;
    if (!described?.isNumbered) return { number: undefined };
    const key = this.#abstract.get(list) ?? list;
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    counts.length = Math.min(counts.length, level + 1);
    const number = counts[level] === undefined ? described.start : counts[level] + 1;
    counts[level] = number;
    return { number };
  }
}

function levelsIn(element: XmlElement): Map<number, Level> {
  return new Map(childElements(element, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? 0), levelOf(level)]));
}

function levelOf(level: XmlElement): Level {
  const format = valueIn(level, 'w:numFmt') ?? 'bullet';
  const start = Number(valueIn(level, 'w:start') ?? 1);
  return { isNumbered: format !== 'bullet' && format !== 'none', start: Number.isInteger(start) && start >= 0 ? start : 1 };
}
