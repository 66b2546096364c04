// The query in the address of the page, so that a search can be linked and gone back to.

const key = 'q';
/** Whether the query in the address was searched for on purpose: then the next one is a step of its own to go back from. */
let isSettled = queryOf() !== '';

export function queryOf(): string {
  return new URLSearchParams(location.search).get(key)?.trim() ?? '';
}

/** Keeps the address in step with what is typed: words that come one letter after another are one step. */
export function setQuery(query: string): void {
  if (query === queryOf()) return;
  const address = query === '' ? location.pathname : `?${key}=${encodeURIComponent(query)}`;
  try {
    history[isSettled ? 'pushState' : 'replaceState'](null, '', address);
    isSettled = false;
  } catch {
    // Some browsers refuse many changes within seconds; the next one will do.
  }
}

/** Says that the reader has chosen this query, by pressing Enter or leaving the field. */
export function settle(): void {
  isSettled = queryOf() !== '';
}
