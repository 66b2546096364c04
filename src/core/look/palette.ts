// One colour of a campaign → every colour of its pages, light and dark, with the contrast that text needs.

import { createRequire } from 'node:module';
import type * as Culori from 'culori';

/** One file instead of a hundred and fifty, and only where colours are asked for: most commands need none. */
let loaded: typeof Culori | undefined;
const culori = (): typeof Culori => (loaded ??= createRequire(import.meta.url)('culori') as typeof Culori);

/** The colour of a campaign that names none. */
export const defaultAccent = '#1d4e89';

/** Least contrast of text with what lies behind it (WCAG 2.2, success criterion 1.4.3, level AA). */
export const textContrast = 4.5;
/** What colours that are found here keep above it, so that rounding to eight bits costs no one a letter. */
const margin = 0.3;

export type Scheme = 'light' | 'dark';
export const schemes: readonly Scheme[] = ['light', 'dark'];

/** Colours as `#rrggbb`. The same names, with `--` before them, are the custom properties of the styles. */
export interface Colours {
  /** What everything lies on. */
  readonly paper: string;
  /** Boxes that stand out from the paper. */
  readonly raised: string;
  readonly ink: string;
  /** Text that steps back: dates, labels, hints. */
  readonly quiet: string;
  /** Lines between things. */
  readonly rule: string;
  /** Links, buttons and everything of the campaign's colour that has to be read. */
  readonly accent: string;
  /** Text on a button. */
  readonly 'on-accent': string;
  /** A breath of the campaign's colour behind text. */
  readonly soft: string;
  /** Behind a warning. */
  readonly warn: string;
  /** The edge of a warning. */
  readonly 'warn-edge': string;
  /** Behind a word that was searched, or a passage that a link leads to. */
  readonly mark: string;
}

export type ColourName = keyof Colours;

/** Colours that are the same for every campaign. */
const common: Readonly<Record<Scheme, Omit<Colours, 'accent' | 'on-accent' | 'soft'>>> = {
  light: {
    paper: '#fdfcf9',
    raised: '#f5f2eb',
    ink: '#1a1c1f',
    quiet: '#55595f',
    rule: '#d9d4c8',
    warn: '#fff3d1',
    'warn-edge': '#b07800',
    mark: '#fff3b0',
  },
  dark: {
    paper: '#14171b',
    raised: '#1d2126',
    ink: '#e8e6e1',
    quiet: '#a9adb3',
    rule: '#383d44',
    warn: '#3a2f12',
    'warn-edge': '#e0b040',
    mark: '#3b2f00',
  },
};

/** Text and what it is read on, of all pages. */
export const textPairs: readonly (readonly [text: ColourName, behind: ColourName])[] = [
  ...(['ink', 'quiet', 'accent'] as const).flatMap((text) =>
    (['paper', 'raised', 'soft'] as const).map((behind) => [text, behind] as const),
  ),
  ['ink', 'warn'],
  ['quiet', 'warn'],
  ['accent', 'warn'],
  ['ink', 'mark'],
  ['quiet', 'mark'],
  ['accent', 'mark'],
  ['on-accent', 'accent'],
];

/** The contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrastOf(a: string, b: string): number {
  return culori().wcagContrast(a, b);
}

/** A colour as CSS writes it, as `#rrggbb`; undefined for what is none, and for one through which others are seen. */
export function colourOf(written: string): string | undefined {
  const colour = culori().parse(written);
  return colour && (colour.alpha ?? 1) === 1 ? culori().formatHex(culori().clampChroma(colour, 'oklch')) : undefined;
}

/** All colours for a campaign's own, given as `#rrggbb`. Its hue stays; it becomes darker or lighter as far as reading asks. */
export function paletteOf(accent: string): Readonly<Record<Scheme, Colours>> {
  return { light: coloursOf(accent, 'light'), dark: coloursOf(accent, 'dark') };
}

/** The shade of a campaign's colour that can be read on white paper: for documents. */
export function readableAccent(own: string | undefined): string {
  return paletteOf(own ?? defaultAccent).light.accent;
}

function coloursOf(own: string, scheme: Scheme): Colours {
  const base = common[scheme];
  const isLight = scheme === 'light';
  const soft = shade(own, isLight ? 0.955 : 0.265, 0.025);
  const behind = [base.paper, base.raised, base.warn, base.mark, soft];
  const isReadable = (colour: string): boolean => behind.every((other) => contrastOf(colour, other) >= textContrast + margin);
  const accent = readableShade(own, isLight ? -1 : 1, isReadable);
  const onAccent = ['#ffffff', '#10151c'].reduce((best, text) => (contrastOf(text, accent) > contrastOf(best, accent) ? text : best));
  return { ...base, accent, 'on-accent': onAccent, soft };
}

/** The colour itself, or the nearest shade of its hue that can be read: darker or lighter in steps no one sees. */
function readableShade(own: string, direction: 1 | -1, isReadable: (colour: string) => boolean): string {
  if (isReadable(own)) return own;
  const { l = 0, c = 0 } = culori().oklch(own) ?? {};
  for (let lightness = l; lightness >= 0 && lightness <= 1; lightness += direction * 0.005) {
    const colour = shade(own, lightness, c);
    if (isReadable(colour)) return colour;
  }
  return direction === 1 ? '#ffffff' : '#000000';
}

/** The hue of a colour in another lightness (0 to 1), with at most this chroma. */
function shade(own: string, lightness: number, chroma: number): string {
  const { c = 0, h } = culori().oklch(own) ?? {};
  const { formatHex, clampChroma } = culori();
  return formatHex(clampChroma({ mode: 'oklch', l: lightness, c: Math.min(c, chroma), ...(h === undefined ? {} : { h }) }, 'oklch'));
}
