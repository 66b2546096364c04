// The search page: shows what is found as one types, and keeps the address in step, so that a search can be linked and gone back to.

import { queryOf, setQuery, settle } from './search/address.ts';
import { listenToKeys } from './search/keys.ts';
import { knownTexts } from './search/known-texts.ts';
import { type Finding, Texts, type TextSettings } from './search/texts.ts';

/** What the page hands over; sentences have {count} or {query} in them. */
interface Settings extends TextSettings {
  readonly counts: Readonly<Record<string, string>>;
  readonly none: string;
  readonly failed: string;
  readonly searching: string;
}

const byId = <Type extends HTMLElement>(id: string): Type => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`there is no #${id}`);
  return element as Type;
};

const form = byId<HTMLFormElement>('search');
const input = byId<HTMLInputElement>('query');
const status = byId('status');
const results = byId('results');
const list = byId('texts');
const more = byId('more');
const everything = byId('everything');
const settings = JSON.parse(form.dataset.settings ?? '{}') as Settings;
const texts = new Texts(settings, knownTexts(everything));

/** How long typing must rest before it is looked for, and how long a search may take before the page says that it is on its way. */
const rest = 160;
const patience = 400;

const plural = new Intl.PluralRules(settings.locale);
const number = new Intl.NumberFormat(settings.locale);
/** Numbers of searches tell a late answer from the one that is wanted. */
let current = 0;
let timer: number | undefined;
let finding: Finding | undefined;

form.classList.remove('scripted');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  // Takes the focus to the results, which also puts away the keyboard of a phone.
  void change().then(() => (results.hidden ? undefined : results.focus()));
  settle();
});
input.addEventListener('focus', () => void texts.load().catch(() => undefined));
input.addEventListener('change', settle);
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => void change(), rest);
});
listenToKeys(input, results, [form, results], () => void change());
more.addEventListener('click', () => void showMore());
addEventListener('popstate', () => void restore());
void restore();

function restore(): Promise<void> {
  input.value = queryOf();
  settle();
  return search(queryOf());
}

function change(): Promise<void> {
  const query = input.value.trim();
  setQuery(query);
  return search(query);
}

async function search(query: string): Promise<void> {
  clearTimeout(timer);
  const own = ++current;
  if (query === '') {
    show(false, '');
    return;
  }
  // What was found before stays until there is something else, so that nothing jumps.
  const slow = window.setTimeout(() => {
    status.textContent = settings.searching;
  }, patience);
  try {
    const found = await texts.find(query);
    const items = await found.next();
    if (own !== current) return;
    finding = found;
    list.replaceChildren(...items);
    more.hidden = items.length >= found.count;
    const message = settings.counts[plural.select(found.count)] ?? settings.counts.other ?? '{count}';
    show(
      found.count > 0,
      found.count > 0 ? message.replace('{count}', number.format(found.count)) : settings.none.replace('{query}', () => query),
    );
  } catch {
    if (own === current) show(false, settings.failed);
  } finally {
    clearTimeout(slow);
  }
}

/** Without results there is everything to read. */
function show(hasResults: boolean, message: string): void {
  status.textContent = message;
  results.hidden = !hasResults;
  everything.hidden = hasResults;
}

async function showMore(): Promise<void> {
  const own = current;
  const items = (await finding?.next().catch(() => [])) ?? [];
  if (own !== current) return;
  list.append(...items);
  more.hidden = list.childElementCount >= (finding?.count ?? 0);
  // Reading goes on with what is new.
  items[0]?.querySelector('a')?.focus();
}
