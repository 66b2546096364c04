// Which documents there are, where each lies in the repository, what its page is called, and in which order they are offered.

import { dirname, join } from 'node:path';

/** The root of the repository, seen from the folder of this site, which is the working directory of its build. */
export const repositoryRoot = '../..';

/** What somebody wants to do → the documents for it, as paths in the repository. */
export const groups: readonly { readonly title: string; readonly files: readonly string[] }[] = [
  { title: 'Begin', files: ['README.md', 'docs/forking.md', 'docs/own-server.md'] },
  { title: 'Sign and translate', files: ['docs/signers.md', 'docs/translators.md'] },
  { title: 'Look after a campaign', files: ['docs/maintainers.md', 'docs/mail.md', 'docs/privacy.md', 'docs/problems/README.md'] },
  { title: 'Use the data', files: ['docs/data.md', 'docs/library.md', 'docs/design.md'] },
  { title: 'Work on Undersigned', files: ['CONTRIBUTING.md', 'docs/architecture.md', 'docs/status.md', 'CHANGELOG.md'] },
  { title: 'Trust it', files: ['SECURITY.md', 'docs/security.md', 'docs/attacks.md', 'docs/licences.md'] },
];

/** `docs/problems/file-size.md` → `problems/file-size`; the page of the README is the first one. */
export function pageOf(file: string): string {
  if (file === 'README.md') return '';
  // There is a document of this name in docs/ already.
  if (file === 'SECURITY.md') return 'report-a-weakness';
  return file
    .replace(/^docs\//, '')
    .replace(/\.md$/, '')
    .replace(/(^|\/)README$/, '$1')
    .replace(/\/$/, '')
    .toLowerCase();
}

/** Whether a file of the repository has a page here. */
export function isDocument(file: string): boolean {
  return /^(?:[A-Z]+|docs\/[\w-]+|docs\/(?:problems|decisions)\/[\w-]+)\.md$/.test(file);
}

/** Where a link in a document leads within the repository, without what comes after `#`; undefined for other addresses. */
export function targetOf(file: string, href: string): string | undefined {
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(href)) return undefined;
  const [path = ''] = href.split('#');
  return path === '' ? file : join(dirname(file), decodeURIComponent(path)).replace(/\/$/, '');
}
