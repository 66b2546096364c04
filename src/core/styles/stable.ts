// What a campaign's content/look.css may name: custom properties and classes that stay through a major version. docs/design.md lists them for people.

import type { ColourName } from '../look/palette.ts';

/** Colours by what they are for. Their contrast is examined. */
export const colourTokens: readonly ColourName[] = [
  ...(['paper', 'raised', 'ink', 'quiet', 'rule', 'accent', 'on-accent', 'soft', 'warn', 'warn-edge', 'mark'] as const),
];

/** Custom properties without the two hyphens. `own` is the band at the top. */
export const stableTokens: readonly string[] = [
  ...colourTokens,
  ...['own', 'face', 'sans', 'serif', 'leading', 'tight', 'measure', 'margin', 'gutter', 'radius', 'small', 'large', 'head', 'title'],
];

/** By where they are. */
export const stableClasses = {
  'every page': ['site-header', 'site-name', 'site-logo', 'languages', 'site-footer', 'draft-note'],
  'a letter': [
    ...['letter', 'masthead', 'kicker', 'summary', 'parties', 'standfirst', 'sign-bar', 'prose', 'passage', 'demands', 'outcome'],
    ...['voices', 'join', 'logos', 'signed-by', 'share', 'hashtags', 'downloads', 'contacts', 'related-letters', 'read-in'],
  ],
  'other pages': ['signatories', 'cards', 'card', 'news', 'facts', 'chooser', 'embed'],
  'parts of any page': ['button', 'button-quiet', 'chip', 'chips', 'note', 'number', 'detail', 'quiet'],
} as const;

/** Elements that texts and pages are made of. */
export const elements: ReadonlySet<string> = new Set(
  'html body header main footer nav section article aside h1 h2 h3 h4 h5 h6 p a ul ol li dl dt dd blockquote table th td caption figure figcaption img picture small strong em b i code pre hr time details summary button label input textarea select fieldset legend'.split(
    ' ',
  ),
);

/** Attributes that say which language, direction and writing something has. */
export const attributes: ReadonlySet<string> = new Set(['lang', 'dir', 'data-script']);

export const pseudos: ReadonlySet<string> = new Set(
  'root is where not has lang dir hover focus focus-visible focus-within active visited link any-link target checked disabled open first-child last-child only-child nth-child nth-last-child first-of-type last-of-type nth-of-type empty before after marker first-letter first-line selection placeholder'.split(
    ' ',
  ),
);

/** Functions of values. All others are refused: one that loads something may be added to CSS at any time. */
export const functions: ReadonlySet<string> = new Set(
  'url var calc min max clamp round abs sign mod rem sqrt pow rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient translate translatex translatey scale scalex scaley rotate skew skewx skewy matrix minmax repeat fit-content cubic-bezier steps blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia inset circle ellipse polygon counter counters env'.split(
    ' ',
  ),
);
