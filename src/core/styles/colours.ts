// The colours that content/look.css gives to names: what pages have of them in light and in dark, and which of them cannot be read.

import type * as CssTree from 'css-tree';
import {
  type Colours,
  type ColourName,
  colourOf,
  contrastOf,
  paletteOf,
  type Scheme,
  schemes,
  textContrast,
  textPairs,
} from '../look/palette.ts';
import type { Fault } from './faults.ts';
import { colourTokens } from './stable.ts';

export interface ColourFault extends Fault {
  /** Of the declaration. */
  readonly offset: number;
}

interface Named {
  readonly name: ColourName;
  readonly value: CssTree.Value;
  readonly offset: number;
  readonly schemes: readonly Scheme[];
}

type Palette = Record<Scheme, Colours>;

const names: ReadonlySet<string> = new Set(colourTokens);

/** `accent` is the one of content/site.yaml, which all others follow from. */
export function colourFaults(tree: CssTree.StyleSheet, accent: string, css: typeof CssTree): ColourFault[] {
  const base = paletteOf(accent);
  const faults = new Map<string, ColourFault>();
  const rules = rulesIn(tree, css);
  // What holds for the whole page comes first: it is what the colours of single parts lie beside.
  const isOfAll = (selector: string): boolean => /^(?::root|html)$/.test(selector);
  const root: Palette = { light: { ...base.light }, dark: { ...base.dark } };
  const wide = rules.filter(({ selector }) => isOfAll(selector)).flatMap(({ colours }) => colours);
  for (const one of wide) apply(one, root, css, faults);
  examine(root, wide, '', faults);
  for (const { selector, colours } of rules) {
    if (isOfAll(selector) || colours.length === 0) continue;
    const palette: Palette = { light: { ...root.light }, dark: { ...root.dark } };
    for (const one of colours) apply(one, palette, css, faults);
    examine(palette, colours, ` within ${selector}`, faults);
  }
  return [...faults.values()];
}

function rulesIn(tree: CssTree.StyleSheet, css: typeof CssTree): { readonly selector: string; readonly colours: Named[] }[] {
  const found = new Map<string, Named[]>();
  css.walk(tree, {
    visit: 'Rule',
    enter(node) {
      const selector = css.generate(node.prelude);
      const media = this.atrule?.prelude ? css.generate(this.atrule.prelude) : '';
      const only = schemes.find((scheme) => media.includes(`prefers-color-scheme:${scheme}`));
      const own = [...node.block.children].flatMap((one): Named[] => {
        const name = one.type === 'Declaration' ? one.property.slice(2) : '';
        if (one.type !== 'Declaration' || !names.has(name) || !one.property.startsWith('--') || one.value.type !== 'Value') return [];
        return [{ name: name as ColourName, value: one.value, offset: one.loc?.start.offset ?? 0, schemes: only ? [only] : schemes }];
      });
      // Paper is white and has colours of its own.
      if (!/\bprint\b/.test(media)) found.set(selector, [...(found.get(selector) ?? []), ...own]);
    },
  });
  return [...found].map(([selector, colours]) => ({ selector, colours }));
}

function apply(
  { name, value, offset, schemes: own }: Named,
  palette: Palette,
  css: typeof CssTree,
  faults: Map<string, ColourFault>,
): void {
  for (const scheme of own) {
    const colour = inScheme([...value.children], scheme, palette[scheme], css);
    if (colour === undefined)
      faults.set(`${offset}`, {
        offset,
        message: `What colour --${name} is cannot be known from ${css.generate(value)}, so nobody can say whether it can be read.`,
        hint: 'Write a colour without transparency, such as #8a1c4a or oklch(45% 0.12 0), or light-dark() with two of them.',
      });
    else palette[scheme] = { ...palette[scheme], [name]: colour };
  }
}

/** As `#rrggbb`; undefined for what is no opaque colour by itself. */
function inScheme(nodes: readonly CssTree.CssNode[], scheme: Scheme, colours: Colours, css: typeof CssTree): string | undefined {
  const [node, more] = nodes;
  if (!node || more) return undefined;
  if (node.type === 'Function' && node.name.toLowerCase() === 'light-dark') {
    const parts = [...node.children];
    const comma = parts.findIndex((part) => part.type === 'Operator' && part.value === ',');
    if (comma === -1) return undefined;
    return inScheme(scheme === 'light' ? parts.slice(0, comma) : parts.slice(comma + 1), scheme, colours, css);
  }
  if (node.type === 'Function' && node.name.toLowerCase() === 'var') {
    const name = [...node.children]
      .map((part) => css.generate(part))
      .join('')
      .slice(2);
    return names.has(name) ? colours[name as ColourName] : undefined;
  }
  return colourOf(css.generate(node));
}

function examine(palette: Palette, changed: readonly Named[], where: string, faults: Map<string, ColourFault>): void {
  for (const scheme of schemes)
    for (const [text, behind] of textPairs) {
      const one = changed.findLast(({ name, schemes: own }) => (name === text || name === behind) && own.includes(scheme));
      const contrast = contrastOf(palette[scheme][text], palette[scheme][behind]);
      if (!one || contrast >= textContrast || faults.has(`${one.offset}`)) continue;
      faults.set(`${one.offset}`, {
        offset: one.offset,
        message: `On ${scheme} pages the contrast of --${text} (${palette[scheme][text]}) with --${behind} (${palette[scheme][behind]})${where} is ${contrast.toFixed(2)} to 1, and text needs ${textContrast} to 1.`,
        hint: 'Choose a darker or lighter colour, or give each kind of page its own: light-dark(on light, on dark).',
      });
    }
}
