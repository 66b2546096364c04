// A text that is shown in the frame of another language leads on within that language: its pages are there too.

import { languageSlug } from '../core/addresses/paths.ts';
import type { PageContext } from './page.ts';

/** HTML of a text with its links to other texts of the campaign in the language of the page. */
export function linksInLanguage(html: string, { language, urls }: Pick<PageContext, 'language' | 'urls'>): string {
  const root = urls.file('');
  return html.replace(/<a href="([^"]*)" data-own-page(?:="[^"]*")?/g, (_, href: string) => {
    const below = href.slice(root.length).replace(/^[^/]+/, '');
    return `<a href="${root}${languageSlug(language.tag)}${below}"`;
  });
}
