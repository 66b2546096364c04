// Which families a text needs, and which of its characters no installed font has.

import { type FontFamily, installedFamilies } from './installed.ts';
import { orderFor } from './order.ts';

export interface ChosenFaces {
  /** In the order in which they are to be looked at. */
  readonly families: readonly FontFamily[];
  /** Characters that none of the installed families has, each once. */
  readonly missing: readonly string[];
}

/** Stands for a letter that cannot be set: WHITE SQUARE, which the fonts for signs have. */
export const box = '\u25a1';

/** White space, and what has no glyph of its own: joiners, direction marks, variation selectors. */
const unseen = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

export class Faces {
  readonly families: readonly FontFamily[];
  readonly #orders = new Map<string, readonly FontFamily[]>();

  constructor(families: readonly FontFamily[]) {
    this.families = families;
  }

  orderFor(tag: string): readonly FontFamily[] {
    let order = this.#orders.get(tag);
    if (!order) {
      order = orderFor(tag, this.families);
      this.#orders.set(tag, order);
    }
    return order;
  }

  /** A letter and its marks come from one font, as the typesetter wants it. */
  choose(text: string, tag: string): ChosenFaces {
    const order = this.orderFor(tag);
    const needed = new Set<FontFamily>();
    const missing = new Set<string>();
    const [first] = order;
    if (first && isWhole(text, first)) return { families: [first], missing: [] };
    for (const { segment } of clusters.segment(text)) {
      const characters = [...segment].filter((character) => !unseen.test(character));
      if (characters.length === 0) continue;
      const family = order.find((candidate) => characters.every((character) => candidate.has(character)));
      if (family) needed.add(family);
      else missing.add(firstMissing(characters, order));
    }
    return { families: order.filter((family) => needed.has(family)), missing: [...missing] };
  }

  /**
   * A text as far as it can be set: letters that no family has are boxes, and marks that no family has together with their letter are
   * left out.
   */
  settable(text: string, tag: string): string {
    const order = this.orderFor(tag);
    let result = '';
    for (const { segment } of clusters.segment(text)) {
      const characters = [...segment];
      const seen = characters.filter((character) => !unseen.test(character));
      const [base] = seen;
      const isWhole = base === undefined || order.some((family) => seen.every((character) => family.has(character)));
      const family = isWhole || /\p{M}/u.test(base) ? undefined : order.find((candidate) => candidate.has(base));
      if (isWhole) result += segment;
      else result += family ? characters.filter((character) => unseen.test(character) || family.has(character)).join('') : box;
    }
    return result;
  }
}

/** Whether a family has all that is seen of a text. Thousands of names are asked about, so nothing is made on the way. */
function isWhole(text: string, family: FontFamily): boolean {
  for (const character of text) if (!family.has(character) && !unseen.test(character)) return false;
  return true;
}

/** Of a letter with marks, the one that the letter’s own font lacks. */
function firstMissing(characters: readonly string[], order: readonly FontFamily[]): string {
  const [base = ''] = characters;
  const family = order.find((candidate) => candidate.has(base));
  return characters.find((character) => !family?.has(character)) ?? base;
}

const cache = new WeakMap<readonly FontFamily[], Faces>();

/** The faces that are installed for a campaign. */
export function installedFaces(campaignRoot: string): Faces {
  const families = installedFamilies(campaignRoot);
  const faces = cache.get(families) ?? new Faces(families);
  cache.set(families, faces);
  return faces;
}
