// The page of a forge that proposes a new file: its address, with the path and, where the forge can, the text filled in.
// What each forge does is in docs/decisions/0008-sign-page.md. Runs in browsers too.

export type Forge = 'github' | 'gitlab' | 'forgejo';

/** A repository, by its page on the forge. */
export interface Repository {
  readonly url: string;
  readonly forge?: Forge | undefined;
  /** `main` where it is left out. */
  readonly branch?: string | undefined;
}

export interface NewFilePage {
  readonly url: string;
  /** Whether the text is in the address; where it is not, people paste it. */
  readonly isFilled: boolean;
}

/**
 * Servers refuse addresses of more than 8,192 characters (GitHub; nginx before the others by default). Whoever is not signed in is
 * sent to the sign-in page with the address encoded once more as a parameter, which must fit as well, together with that page's own.
 */
const longestAddress = 8000;

/** The forge, as configured or by its host; undefined where neither tells. */
export function forgeOf({ url, forge }: Repository): Forge | undefined {
  if (forge) return forge;
  const host = hostOf(url);
  if (host === 'github.com') return 'github';
  if (host === 'gitlab.com' || host.startsWith('gitlab.')) return 'gitlab';
  if (host === 'codeberg.org' || host === 'gitea.com' || /^(?:forgejo|gitea)\./.test(host)) return 'forgejo';
  return undefined;
}

/** What people call the forge: its well-known name, or the host. */
export function forgeName({ url }: Repository): string {
  const host = hostOf(url);
  return { 'github.com': 'GitHub', 'gitlab.com': 'GitLab', 'codeberg.org': 'Codeberg' }[host] ?? host;
}

/**
 * The page that proposes `path` with `text`; undefined where the forge is unknown. `account` is whose copy of the repository it is:
 * Forgejo offers the page only to those who may write there.
 */
export function newFilePage(repository: Repository, path: string, text: string, account?: string): NewFilePage | undefined {
  const forge = forgeOf(repository);
  const branch = encodedPath(repository.branch ?? 'main');
  const root = rootOf(repository);
  const name = encodeURIComponent(path);
  switch (forge) {
    case 'github':
      return fitting(`${root}/new/${branch}?filename=${name}`, `&value=${encodeURIComponent(text)}`);
    case 'forgejo':
      return fitting(`${copyOf(root, account)}/_new/${branch}/?filename=${name}`, `&value=${encodeURIComponent(text)}`);
    case 'gitlab':
      return { url: `${root}/-/new/${branch}?file_name=${name}`, isFilled: false };
    default:
      return undefined;
  }
}

/**
 * The page that edits a file that is there; undefined where the forge is unknown. GitHub makes a copy for whoever may not write, GitLab
 * offers to; Forgejo opens it only in a repository of one’s own (docs/decisions/0008-sign-page.md).
 */
export function editFilePage(repository: Repository, path: string): string | undefined {
  const forge = forgeOf(repository);
  const place = `${encodedPath(repository.branch ?? 'main')}/${encodedPath(path)}`;
  const root = rootOf(repository);
  switch (forge) {
    case 'github':
      return `${root}/edit/${place}`;
    case 'forgejo':
      return `${root}/_edit/${place}`;
    case 'gitlab':
      return `${root}/-/edit/${place}`;
    default:
      return undefined;
  }
}

/** The page that makes a copy of the repository, for the forges that want one before a file can be proposed. */
export function forkPage(repository: Repository): string | undefined {
  switch (forgeOf(repository)) {
    case 'gitlab':
      return `${rootOf(repository)}/-/forks/new`;
    case 'forgejo':
      return `${rootOf(repository)}/fork`;
    default:
      return undefined;
  }
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function fitting(address: string, content: string): NewFilePage {
  const whole = address + content;
  return encodeURIComponent(whole).length <= longestAddress ? { url: whole, isFilled: true } : { url: address, isFilled: false };
}

/** `https://codeberg.org/org/letter` → the same below the account; unchanged where there is no account. */
function copyOf(root: string, account: string | undefined): string {
  if (!account) return root;
  const parts = root.split('/');
  parts.splice(-2, 1, encodeURIComponent(account));
  return parts.join('/');
}

function rootOf({ url }: Repository): string {
  return url
    .replace(/[?#].*/s, '')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\.git$/, '');
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
