// The search page: asks Pagefind, shows results as text. Nothing of an index is ever set as HTML.

interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly text?: string;
  readonly location: number;
}
interface ResultData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors?: readonly Anchor[];
  readonly locations?: readonly number[];
}
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(
    query: string,
    options: object,
    milliseconds: number,
  ): Promise<{ results: readonly { data(): Promise<ResultData> }[] } | null>;
}

export {};

const form = document.querySelector<HTMLFormElement>('#search');
const input = document.querySelector<HTMLInputElement>('#query');
const status = document.querySelector<HTMLElement>('#status');
const list = document.querySelector<HTMLOListElement>('#results');
const more = document.querySelector<HTMLButtonElement>('#more');
const everything = document.querySelector<HTMLElement>('#everything');
const perPage = 10;

if (form && input && status && list && more && everything) start(form, input, status, list, more, everything);

function start(
  form: HTMLFormElement,
  input: HTMLInputElement,
  status: HTMLElement,
  list: HTMLOListElement,
  more: HTMLButtonElement,
  everything: HTMLElement,
): void {
  const { bundle = '', base = '', locale = 'en', none = '', failed = '', forms = '{}' } = form.dataset;
  const wordings = JSON.parse(forms) as Record<string, string>;
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  let pagefind: Promise<Pagefind> | undefined;
  let found: readonly { data(): Promise<ResultData> }[] = [];
  let shown = 0;

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('focus', () => void load());
  input.addEventListener('input', () => void search(input.value));
  more.addEventListener('click', () => void showMore());
  const query = new URLSearchParams(location.search).get('q');
  if (query) {
    input.value = query;
    void search(query);
  }

  function load(): Promise<Pagefind> {
    pagefind ??= (async () => {
      const module = (await import(/* @vite-ignore */ new URL(`${bundle}pagefind.js`, location.href).href)) as Pagefind;
      await module.options({ baseUrl: base, excerptLength: 24 });
      await module.init();
      return module;
    })();
    return pagefind;
  }

  async function search(text: string): Promise<void> {
    const wanted = text.trim();
    history.replaceState(null, '', wanted ? `?q=${encodeURIComponent(wanted)}` : location.pathname);
    everything.hidden = wanted !== '';
    if (wanted === '') {
      show([], '');
      return;
    }
    try {
      const answer = await (await load()).debouncedSearch(wanted, {}, 120);
      // Null: a later letter was typed meanwhile.
      if (answer === null || input.value.trim() !== wanted) return;
      const count = answer.results.length;
      const wording = wordings[plural.select(count)] ?? wordings.other ?? '{count}';
      show(answer.results, count === 0 ? none.replace('{query}', () => wanted) : wording.replace('{count}', number.format(count)));
      await showMore();
    } catch {
      pagefind = undefined;
      show([], failed);
    }
  }

  function show(results: typeof found, message: string): void {
    found = results;
    shown = 0;
    list.replaceChildren();
    status.textContent = message;
    more.hidden = true;
  }

  async function showMore(): Promise<void> {
    const batch = found.slice(shown, shown + perPage);
    const from = found;
    const data = await Promise.all(batch.map((result) => result.data()));
    if (from !== found) return;
    shown += batch.length;
    list.append(...data.map(item));
    more.hidden = shown >= found.length;
  }
}

function item(result: ResultData): HTMLLIElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  const anchor = nearestAnchor(result);
  link.href = anchor ? `${result.url}#${anchor.id}` : result.url;
  link.textContent = result.meta.title ?? result.url;
  const excerpt = document.createElement('p');
  excerpt.append(...marked(result.excerpt));
  entry.append(link, excerpt);
  return entry;
}

/** The signatory whose entry holds the first word that was found. */
function nearestAnchor({ anchors = [], locations = [] }: ResultData): Anchor | undefined {
  const first = Math.min(...locations);
  return anchors.filter(({ element, id, location }) => element === 'li' && id.startsWith('s-') && location <= first).at(-1);
}

/** Pagefind escapes an excerpt and puts <mark> around what was found: taken apart here, so that only text and marks come out. */
function marked(excerpt: string): (Node | string)[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((piece) => {
    const inside = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
    if (inside === undefined) return decodeEntities(piece);
    const mark = document.createElement('mark');
    mark.textContent = decodeEntities(inside);
    return mark;
  });
}

function decodeEntities(text: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };
  return text.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (_, name: string) => names[name] ?? '');
}
