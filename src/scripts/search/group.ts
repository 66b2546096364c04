// One group of results on the page: a heading, a list that grows on demand, and a line where there is more than could be listed.

import type { Finding } from './finding.ts';

export class Group {
  readonly #section: HTMLElement;
  readonly #list: HTMLElement;
  readonly #more: HTMLElement;
  readonly #part: HTMLElement | null;
  #finding: Finding | undefined;

  constructor(section: HTMLElement) {
    const [list, more] = [section.querySelector<HTMLElement>('ol'), section.querySelector<HTMLElement>('button')];
    if (!list || !more) throw new Error(`#${section.id} has no list or no button`);
    this.#section = section;
    this.#list = list;
    this.#more = more;
    this.#part = section.querySelector<HTMLElement>('.part');
    more.addEventListener('click', () => void this.#showMore());
  }

  /** How many are on the page. */
  get listed(): number {
    return this.#list.childElementCount;
  }

  /** Takes the place of what was there before; `undefined` where there is nothing. */
  show(finding: Finding | undefined, items: readonly HTMLLIElement[]): void {
    this.#finding = finding;
    this.#list.replaceChildren(...items);
    this.#section.hidden = items.length === 0 && !finding?.isPart;
    if (this.#part) this.#part.hidden = !finding?.isPart;
    this.#update();
  }

  async #showMore(): Promise<void> {
    const finding = this.#finding;
    const items = (await finding?.next().catch(() => [])) ?? [];
    if (finding !== this.#finding) return;
    this.#list.append(...items);
    this.#update();
    // Reading goes on with what is new.
    items[0]?.querySelector('a')?.focus();
  }

  #update(): void {
    this.#more.hidden = this.#list.childElementCount >= (this.#finding?.count ?? 0);
  }
}
