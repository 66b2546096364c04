// Leads translators into their own copy of the repository, on forges that open a file for editing there only.

import { copyOf } from '../forge/new-file.ts';

const account = document.querySelector<HTMLInputElement>('#account');
if (account) start(account);

function start(account: HTMLInputElement): void {
  const { root = '', fork } = account.dataset;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')].filter(
    ({ href }) => href.startsWith(`${root}/`) && href !== fork,
  );
  const rests = links.map(({ href }) => href.slice(root.length));
  const lead = (): void => {
    const place = account.value.trim() !== '' && account.validity.valid ? copyOf(root, account.value.trim()) : root;
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
