// The keyboard on the search page: arrows go through what was found, Escape back to an empty field. Tab does what it does everywhere.

/** Listens on each of `parts`. `clear` is called when there is something to clear. */
export function listenToKeys(input: HTMLInputElement, results: HTMLElement, parts: readonly HTMLElement[], clear: () => void): void {
  const go = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && input.value !== '') {
      input.value = '';
      input.focus();
      clear();
    } else if (step !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      const stops: HTMLElement[] = [input, ...results.querySelectorAll('a')];
      const at = document.activeElement === results ? 0 : stops.indexOf(document.activeElement as HTMLElement);
      const next = at < 0 ? undefined : stops[at + step];
      if (!next || next.offsetParent === null) return;
      next.focus();
    } else return;
    event.preventDefault();
  };
  for (const part of parts) part.addEventListener('keydown', go);
}
