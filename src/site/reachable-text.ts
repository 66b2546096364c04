// A text for whoever reads it without a mouse, or without seeing it: links to footnotes have words of their own, since “1” and “↩” say nothing to
// those who go from link to link, and tables that scroll on a phone can be scrolled with the keyboard.

import { languageOf } from '../core/languages/language.ts';
import { escapeHtml } from '../core/text/escape-html.ts';
import type { PageContext } from './page.ts';
import { numberValue, Words } from './words.ts';

/** HTML of a text in a language (BCP 47), in whose words footnotes are named; in those of the page where the site has none in it. */
export function reachableText(html: string, language: string, context: Pick<PageContext, 'campaign' | 'words'>): string {
  return namedFootnotes(scrollableTables(html), language, context);
}

/** A single column breaks its lines, and would be one more stop for nothing; two may be wider than a phone with large letters. */
const maxFitting = 1;

function scrollableTables(html: string): string {
  return html.replace(/<table(?: data-block="[^"]*")?>/g, (found, at: number) => {
    const columns = html.slice(at, html.indexOf('</thead>', at)).split('<th').length - 2;
    return columns > maxFitting ? `${found.slice(0, -1)} tabindex="0">` : found;
  });
}

function namedFootnotes(html: string, language: string, { campaign, words: around }: Pick<PageContext, 'campaign' | 'words'>): string {
  if (!html.includes('data-footnote')) return html;
  const text = languageOf(language);
  const own = new Words(campaign, text);
  const words = own.isNative ? own : around;
  // Whose words are in another language than the text says so, for the voice that speaks them.
  const label = (key: string, number?: number, further = ''): string => {
    const values = number === undefined ? {} : { number: numberValue(number) };
    const { language: spoken } = words.phrase(key, values);
    const lang = number === undefined || spoken.tag === text.tag ? '' : ` lang="${spoken.written}"`;
    return ` aria-label="${escapeHtml(words.text(key, values) + further)}"${lang}`;
  };
  let note = 0;
  return (
    html
      // A text with marks at its passages has attributes without a value written out.
      .replace(/ (data-footnote(?:s|-ref|-backref))=""/g, ' $1')
      .replace(
        / data-footnote-ref>(\d{1,6})</g,
        (_, number: string) => ` data-footnote-ref${label('letter.footnote', Number(number))}>${number}<`,
      )
      .replace('<section data-footnotes', (section) => section + label('letter.footnotes'))
      // The arrow is text: many machines would draw it as a coloured picture. A footnote that several places refer to has a way back to each.
      .replace(/<li id="t-(?:original\.)?fn-| data-footnote-backref>↩(?:<sup>(\d{1,6})<\/sup>)?/g, (found, place: string | undefined) => {
        if (found.startsWith('<')) {
          note++;
          return found;
        }
        const further = place === undefined ? '' : ` (${place})`;
        return found
          .replace(' data-footnote-backref', (attribute) => attribute + label('letter.footnoteBack', note, further))
          .replace('↩', '↩\ufe0e');
      })
  );
}
