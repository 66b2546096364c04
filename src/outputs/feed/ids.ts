// By what feeds and their entries are known to readers: the addresses that letter, language and site had first, wherever they are now.

import type { Letter } from '../../core/model.ts';
import { firstId, firstTag } from '../../site/former.ts';
import type { PageContext } from '../../site/page.ts';
import { Urls } from '../../site/urls.ts';

export class FeedIds {
  readonly #urls: Urls;
  readonly #tag: string;

  constructor({ campaign, language }: Pick<PageContext, 'campaign' | 'language'>) {
    const [first] = campaign.site.formerUrls ?? [];
    const url = first === undefined ? undefined : new URL(first);
    this.#urls = new Urls(url ? { origin: url.origin, basePath: url.pathname.replace(/\/$/, '') } : campaign);
    this.#tag = firstTag(campaign, language.tag);
  }

  home(letter: Letter | undefined): string {
    return letter ? this.letter(letter) : this.#urls.absolute(this.#urls.home(this.#tag));
  }

  letter(letter: Letter): string {
    return this.#urls.absolute(this.#urls.entry(this.#tag, firstId(letter)));
  }

  signatories(letter: Letter): string {
    return this.#urls.absolute(this.#urls.signatories(this.#tag, firstId(letter)));
  }

  update(id: string): string {
    return this.#urls.absolute(this.#urls.update(this.#tag, id));
  }
}
