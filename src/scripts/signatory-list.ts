// The pages of a list of signatories: a field that finds names as one types, and addresses that find the page of a name.

import { type Found, NameFinder } from './find-name.ts';
import { foundNameItem } from './found-name.ts';
import { NamesFiles } from './names-index.ts';
import { addressOf, missingId } from './signatory-address.ts';

interface Wordings {
  readonly shown: string;
  readonly none: string;
  readonly failed: string;
  readonly many: string;
  readonly organisation: string;
  readonly formerly: string;
  readonly marks: readonly string[];
  readonly regions: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, string>>;
}

/** Names shown at once. */
const perStep = 20;
/** In milliseconds: letters that follow each other faster are one question to the network. */
const pause = 60;

const element = <Kind extends HTMLElement>(id: string): Kind | null => document.getElementById(id) as Kind | null;
const form = element<HTMLFormElement>('finder');
const input = element<HTMLInputElement>('find-name');
const status = element('find-status');
const results = element<HTMLOListElement>('found');
const more = element<HTMLButtonElement>('find-more');
const names = element('names');

if (form && input && status && results && more && names) start(form, input, status, results, more, names);

function start(
  form: HTMLFormElement,
  input: HTMLInputElement,
  status: HTMLElement,
  results: HTMLOListElement,
  more: HTMLButtonElement,
  names: HTMLElement,
): void {
  const { names: base = '', list = '', order = '', locale = 'en', words = '{}' } = form.dataset;
  const wordings = JSON.parse(words) as Wordings;
  const files = new NamesFiles(base);
  const finder = new NameFinder(files);
  const plural = new Intl.PluralRules(locale);
  const format = new Intl.NumberFormat(locale);
  let found: Found = { names: [], isComplete: true };
  let shown = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.focus();
  });
  input.addEventListener('focus', () => finder.prepare().catch(() => undefined));
  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    const isPasted = event instanceof InputEvent && event.inputType === 'insertFromPaste';
    const isQuiet = performance.now() - asked > pause;
    asked = performance.now();
    if (isPasted || isQuiet || finder.isReady(input.value)) void look();
    else timer = setTimeout(() => void look(), pause);
  });
  more.addEventListener('click', () => {
    const next = shown;
    showMore();
    results.querySelectorAll('a')[next]?.focus();
  });
  results.addEventListener('click', (event) => void follow(event));
  form.addEventListener('keydown', move);
  window.addEventListener('hashchange', () => void goOn());
  void goOn();
  // Someone may have typed before this script was there.
  if (input.value !== '') void look();

  async function look(): Promise<void> {
    const query = input.value.trim();
    names.hidden = query !== '';
    results.hidden = query === '';
    try {
      const answer = query === '' ? undefined : await finder.find(query);
      // A later letter was typed meanwhile.
      if (input.value.trim() !== query) return;
      show(answer ?? { names: [], isComplete: true }, answer ? sentence(answer, query) : '');
    } catch (error) {
      if (input.value.trim() !== query || (error instanceof DOMException && error.name === 'AbortError')) return;
      show({ names: [], isComplete: true }, wordings.failed);
    }
  }

  function sentence({ names: all, isComplete }: Found, query: string): string {
    if (!isComplete) return wordings.many;
    if (all.length === 0) return wordings.none.replace('{query}', () => query);
    const wording = wordings.forms[plural.select(all.length)] ?? wordings.forms.other ?? '{count}';
    // More are behind the button, and what it adds is told by the focus that goes there.
    const part = all.length > perStep ? ` · ${wordings.shown.replace('{count}', format.format(perStep))}` : '';
    return wording.replace('{count}', () => format.format(all.length)) + part;
  }

  function show(answer: Found, message: string): void {
    found = answer;
    shown = 0;
    results.replaceChildren();
    status.textContent = message;
    showMore();
  }

  function showMore(): void {
    const next = found.names.slice(shown, shown + perStep);
    const { organisation, formerly, marks, regions } = wordings;
    const options = { query: input.value, list, locale, regions, organisation, formerly, marks };
    results.append(...next.map((name) => foundNameItem(name, options)));
    shown += next.length;
    more.hidden = shown >= found.names.length;
  }

  /** Arrows go through what was found, Enter to the first, Escape back to the whole list. */
  function move(event: KeyboardEvent): void {
    // While a syllable or character is put together, the keys belong to the input method.
    if (event.isComposing) return;
    const stops: HTMLElement[] = [input, ...results.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape' && input.value !== '') {
      input.value = '';
      void look();
      input.focus();
    } else if (at >= 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    } else return;
    event.preventDefault();
  }

  /** A result leads straight to its page: the address that it has would go there through the first. */
  async function follow(event: MouseEvent): Promise<void> {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link.pathname === location.pathname && link.hash === location.hash) await goOn();
    else if (link.pathname === location.pathname) location.hash = link.hash;
    else {
      const id = decodeURIComponent(link.hash.slice(3));
      location.assign((await addressOf(id, files, { list, order }).catch(() => undefined)) ?? link.href);
    }
  }

  /** To the signatory whom the address names: on this page, or on the one where they are now. */
  async function goOn(): Promise<void> {
    if (!location.hash.startsWith('#s-')) return;
    const id = missingId();
    if (id === undefined) {
      if (!names.hidden) return;
      input.value = '';
      await look();
      // The list was hidden when the address changed: screen readers were sent nowhere.
      const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      row?.setAttribute('tabindex', '-1');
      row?.focus();
      row?.scrollIntoView();
      return;
    }
    try {
      const address = await addressOf(id, files, { list, order });
      if (address === undefined) status.textContent = wordings.none.replace('{query}', () => id);
      else location.replace(address);
    } catch {
      status.textContent = wordings.failed;
    }
  }
}
