// What a component of a campaign is told of the page that it is on: plain data, which stays the same through a major version.

import type { Letter } from '../core/model.ts';
import { editionFor } from './editions.ts';
import type { PageContext } from './page.ts';
import { campaignName } from './said.ts';
import { hasList, numberOf } from './signatories.ts';
import { takesSignatures } from './signing.ts';

export interface SlotProps {
  /** Of the page. */
  readonly language: { readonly tag: string; readonly direction: 'ltr' | 'rtl' };
  readonly site: {
    readonly name: string;
    /** Path of the first page in the language. */
    readonly home: string;
    /** What lies before the path of each public file: empty, or `/letter` for a site below a path. */
    readonly base: string;
    /** E-mail address. */
    readonly contact: string | undefined;
  };
  /** The letter that the page is about. */
  readonly letter:
    | {
        readonly id: string;
        /** In the language of the page, or in that of the original where there is no translation; `language` says which. */
        readonly title: string;
        readonly language: string;
        readonly status: 'draft' | 'open' | 'paused' | 'closed' | 'archived';
        /** Whether it can be signed now. */
        readonly isOpen: boolean;
        /** How many signed; undefined where the site has no list of them. */
        readonly signatories: number | undefined;
        /** Paths of its page, and of that where it is signed. */
        readonly page: string;
        readonly sign: string;
      }
    | undefined;
}

export function slotProps({ campaign, language, urls }: PageContext, letter: Letter | undefined): SlotProps {
  const { site, basePath } = campaign;
  const { tag, direction } = language;
  return {
    language: { tag, direction },
    site: { name: campaignName(campaign, language).text, home: urls.home(tag), base: basePath, contact: site.contact?.email },
    letter: letter && letterProps(letter),
  };

  function letterProps(one: Letter): SlotProps['letter'] {
    const { edition } = editionFor(one, language);
    return {
      id: one.id,
      title: edition.title,
      language: edition.language,
      status: one.facts.status,
      isOpen: takesSignatures(one),
      signatories: hasList(one) ? numberOf(one)?.count : undefined,
      page: urls.entry(tag, one.id),
      sign: urls.sign(tag, one.id),
    };
  }
}
