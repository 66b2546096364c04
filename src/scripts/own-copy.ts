// Leads translators into their own copy of the repository, on forges that open a file for editing there only.
// It imports nothing: what it shared with the sign page would be a file of its own there.

const account = document.querySelector<HTMLInputElement>('#account');
if (account) start(account);

function start(account: HTMLInputElement): void {
  const { root = '', copy = '', fork } = account.dataset;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')].filter(
    ({ href }) => href.startsWith(`${root}/`) && href !== fork,
  );
  const rests = links.map(({ href }) => href.slice(root.length));
  const isRight = (): boolean => account.value !== '' && account.validity.valid;
  const lead = (): void => {
    const place = isRight() ? copy.replace('{account}', () => encodeURIComponent(account.value.trim())) : root;
    links.forEach((link, at) => {
      link.href = place + rests[at];
    });
    if (isRight()) mark(true);
  };
  /** Only what changes is read out. */
  const mark = (isRight: boolean): void => {
    const error = document.querySelector('#account-error');
    const said = isRight ? '' : (account.dataset.error ?? '');
    if (error && error.textContent !== said) error.textContent = said;
    account.setAttribute('aria-invalid', String(!isRight));
  };
  // What is there for those who have no script, and what does nothing without one.
  for (const part of document.querySelectorAll<HTMLElement>('[data-in-copy]')) part.hidden = part.dataset.inCopy === 'unscripted';
  account.addEventListener('input', lead);
  account.addEventListener('change', () => mark(isRight() || account.value === ''));
  // A browser may bring back what was typed before.
  addEventListener('pageshow', lead);
  const leads = ({ target }: Event): boolean => links.some((link) => link === (target as Element).closest('a'));
  // Pressing a link leaves no field: an error would push it away from below the mouse, and the click would be lost.
  document.addEventListener('mousedown', (event) => {
    if (leads(event)) event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    if (!leads(event)) return;
    if (isRight()) return;
    event.preventDefault();
    mark(false);
    account.focus();
  });
}
