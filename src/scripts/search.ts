// The search page: shows what is found as one types, names first, then texts, and says how much it is.

import { queryOf, setQuery, settle } from './search/address.ts';
import type { Finder, Finding } from './search/finding.ts';
import { Group } from './search/group.ts';
import { listenToKeys } from './search/keys.ts';
import { knownTexts } from './search/known-texts.ts';
import { Names, type NameSettings } from './search/names.ts';
import { Texts, type TextSettings } from './search/texts.ts';

/** What the page hands over; sentences have {count} or {query} in them. */
interface Settings extends TextSettings, NameSettings {
  readonly counts: Readonly<Record<string, string>>;
  readonly shown: string;
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
const everything = byId('everything');
const settings = JSON.parse(form.dataset.settings ?? '{}') as Settings;
const groups: readonly { readonly finder: Finder; readonly group: Group }[] = [
  { finder: new Names(settings), group: new Group(byId('names')) },
  { finder: new Texts(settings, knownTexts(everything)), group: new Group(byId('texts')) },
];

/** How long typing must rest before it is looked for, and how long a search may take before the page says that it is on its way. */
const rest = 160;
const patience = 400;

const plural = new Intl.PluralRules(settings.locale);
const number = new Intl.NumberFormat(settings.locale);
/** Numbers of searches tell a late answer from the one that is wanted. */
let current = 0;
let timer: number | undefined;

form.classList.remove('scripted');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  // Takes the focus to the results, which also puts away the keyboard of a phone.
  void change().then(() => {
    if (results.hidden) return;
    // Left alone, browsers show the middle of what is taller than the window.
    results.focus({ preventScroll: true });
    const { top } = results.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) results.scrollIntoView();
  });
  settle();
});
input.addEventListener('focus', () => {
  for (const { finder } of groups) finder.prepare();
});
input.addEventListener('change', settle);
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => void change(), rest);
});
listenToKeys(input, results, [form, results], () => void change());
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
  let before: Promise<unknown> = Promise.resolve();
  const findings = await Promise.all(
    groups.map(({ finder, group }) => {
      const finding = look(finder, group, query, before, () => own === current);
      before = finding;
      return finding;
    }),
  );
  clearTimeout(slow);
  if (own === current) conclude(query, findings);
}

/** A group is shown as soon as those above it are, so that none pushes another down. Undefined where the index cannot be had. */
async function look(
  finder: Finder,
  group: Group,
  query: string,
  before: Promise<unknown>,
  isWanted: () => boolean,
): Promise<Finding | undefined> {
  try {
    const finding = await finder.find(query);
    const items = await finding.next();
    await before;
    if (!isWanted()) return undefined;
    group.show(finding, items);
    if (items.length > 0) show(true);
    return finding;
  } catch {
    if (isWanted()) group.show(undefined, []);
    return undefined;
  }
}

function conclude(query: string, findings: readonly (Finding | undefined)[]): void {
  const count = findings.reduce((sum, finding) => sum + (finding?.count ?? 0), 0);
  const isPart = findings.some((finding) => finding?.isPart);
  const counted = (settings.counts[plural.select(count)] ?? settings.counts.other ?? '{count}').replace('{count}', number.format(count));
  const listed = groups.reduce((sum, { group }) => sum + group.listed, 0);
  const shown = listed < count ? ` · ${settings.shown.replace('{count}', number.format(listed))}` : '';
  if (count > 0 || isPart) show(true, count > 0 ? counted + shown : '');
  else show(false, findings.includes(undefined) ? settings.failed : settings.none.replace('{query}', () => query));
}

/** Where nothing is found, there is everything to read. */
function show(hasResults: boolean, message?: string): void {
  if (message !== undefined) status.textContent = message;
  results.hidden = !hasResults;
  everything.hidden = hasResults;
}
