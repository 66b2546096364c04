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
  const lead = (): void => {
    const place =
      account.value.trim() !== '' && account.validity.valid
        ? copy.replace('{account}', () => encodeURIComponent(account.value.trim()))
        : root;
    links.forEach((link, at) => {
      link.href = place + rests[at];
    });
  };
  (account.closest('p') ?? account).hidden = false;
  account.addEventListener('input', lead);
  // A browser may bring back what was typed before.
  addEventListener('pageshow', lead);
  document.addEventListener('click', (event) => {
    if (!links.some((link) => link === (event.target as Element).closest('a'))) return;
    account.required = true;
    if (!account.reportValidity()) event.preventDefault();
  });
}
