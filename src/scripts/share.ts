// The device's own way to share a letter, and its address into the clipboard. Shown only where the browser has them.

const list = document.getElementById('share-links');
const status = document.getElementById('share-status');

if (list) {
  const { title = document.title, url = location.href, copied = '', notCopied = '' } = list.dataset;
  offer('device', typeof navigator.share === 'function', () => navigator.share({ title, url }));
  offer('copy', navigator.clipboard !== undefined, async () => {
    const said = await navigator.clipboard.writeText(url).then(
      () => copied,
      () => `${notCopied} ${url}`,
    );
    if (status) status.textContent = said;
  });
}

function offer(name: string, isThere: boolean, act: () => Promise<void>): void {
  const button = list?.querySelector<HTMLButtonElement>(`[data-share="${name}"]`);
  if (!button || !isThere) return;
  button.closest('li')?.removeAttribute('hidden');
  // A reader who closes the device's dialogue has changed their mind: no error.
  button.addEventListener('click', () => act().catch(() => undefined));
}

export {};
