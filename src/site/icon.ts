// The sign of the site in the campaign's own colour: lines of a letter, and a signature below them.

import { defaultAccent, paletteOf } from '../core/look/palette.ts';
import type { Campaign } from '../core/model.ts';

/** An SVG. */
export function siteIcon({ site }: Pick<Campaign, 'site'>): string {
  const { accent, 'on-accent': ink } = paletteOf(site.look?.accent ?? defaultAccent).light;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${accent}"/><path d="M7 9h18M7 14h18M7 19h10" stroke="${ink}" stroke-width="2" stroke-linecap="round"/><path d="M15 25c2-4 4-4 4-1s2 1 6-3" fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round"/></svg>\n`;
}
