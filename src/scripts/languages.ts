// The language switcher with a script: it lies over the page, and closes with Escape, a click elsewhere, or when the focus leaves it; a field
// finds a language by any of its names. Without a script it pushes the page down. Remembers nothing.

const switcher = document.querySelector<HTMLDetailsElement>('details.languages');

if (switcher) {
  switcher.classList.add('over');
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !switcher.open) return;
    const wasInside = switcher.contains(document.activeElement);
    switcher.open = false;
    if (wasInside) switcher.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !switcher.contains(target)) switcher.open = false;
  });
  // Nothing covers what has the focus. Without another element the focus only left the window.
  switcher.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !switcher.contains(relatedTarget)) switcher.open = false;
  });
  const field = switcher.querySelector<HTMLInputElement>('#find-language');
  if (field) addFilter(switcher, field);
}

function addFilter(switcher: HTMLDetailsElement, field: HTMLInputElement): void {
  field.closest('p')?.removeAttribute('hidden');
  const status = switcher.querySelector<HTMLElement>('.languages-found');
  const rows = [...switcher.querySelectorAll<HTMLAnchorElement>('li > a')].map((link) => ({
    row: link.closest('li'),
    link,
    names: [link.textContent, link.title, link.hreflang].map(fold),
  }));
  field.addEventListener('input', () => {
    const wanted = fold(field.value);
    let found = 0;
    for (const { row, names } of rows) {
      const matches = names.some((name) => name.includes(wanted));
      if (matches) found++;
      row?.toggleAttribute('hidden', !matches);
    }
    if (status) status.textContent = wanted === '' ? '' : wordsFor(status.dataset, found, rows.find(({ row }) => row && !row.hidden)?.link);
  });
  // Enter goes to the only language that is left, or the first.
  field.addEventListener('keydown', (event) => {
    const first = rows.find(({ row }) => row && !row.hidden);
    if (event.key !== 'Enter' || field.value === '' || !first) return;
    event.preventDefault();
    first.link.click();
  });
  switcher.addEventListener('toggle', () => {
    // On a touch screen the keyboard would hide the list that was asked for.
    if (switcher.open && matchMedia('(hover: hover)').matches) field.focus();
  });
}

/** How many there are, and which of them Enter opens. */
function wordsFor({ none = '', found = '', locale }: DOMStringMap, count: number, first: HTMLElement | undefined): string {
  if (!first) return none;
  const number = new Intl.NumberFormat(locale).format(count);
  return found.replace('{count}', () => number).replace('{language}', () => first.title || first.textContent);
}

/** Without case, accents and other marks, so that `francais` finds `français`. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

export {};
