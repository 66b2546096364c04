// The links that jump to a heading of a list: letters of the page's language, other scripts as a whole, months, countries.

import type { Language } from '../../core/languages/language.ts';
import { type Heading, headingOf, scriptName } from './headings.ts';
import { pageOf } from './pages.ts';
import type { Section } from './section.ts';

export interface Jump {
  readonly heading: Heading;
  readonly page: number;
  /** The end of the anchor on that page. */
  readonly key: string;
  /** How many names are below the heading. */
  readonly count: number;
}

export interface Jumps {
  readonly jumps: readonly Jump[];
  /** Letters of scripts that have many names and some of them on this page. */
  readonly within: readonly { readonly script: string; readonly jumps: readonly Jump[] }[];
}

/** Nothing where a list has one heading only. */
export function jumpsOf(sections: readonly Section[], length: number, page: number, language: Language): Jumps {
  const ends = sections.map((_, index) => sections[index + 1]?.start ?? length);
  const jump = (section: Section, index: number): Jump[] => {
    const heading = headingOf(section, language);
    return heading ? [{ heading, page: pageOf(section.start), key: section.key, count: (ends[index] ?? length) - section.start }] : [];
  };
  const jumps: Jump[] = [];
  const scripts = new Map<string, { from: number; to: number; jumps: Jump[] }>();
  for (const [index, section] of sections.entries()) {
    const { script, start } = section;
    const end = ends[index] ?? length;
    if (section.kind === 'began') continue;
    const known = script === undefined ? undefined : scripts.get(script);
    if (script === undefined) jumps.push(...jump(section, index));
    else if (known) {
      known.to = pageOf(end - 1);
      known.jumps.push(...jump(section, index));
    } else {
      scripts.set(script, { from: pageOf(start), to: pageOf(end - 1), jumps: jump(section, index) });
      jumps.push({ heading: { text: scriptName(script, language) }, page: pageOf(start), key: script, count: 0 });
    }
  }
  const within = [...scripts].filter(([, { from, to }]) => to > from && from <= page && page <= to);
  return jumps.length < 2
    ? { jumps: [], within: [] }
    : { jumps, within: within.map(([script, found]) => ({ script, jumps: found.jumps })) };
}
