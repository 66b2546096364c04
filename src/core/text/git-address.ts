// The page of a repository on its forge, out of the address that git takes it from.

/**
 * `git@codeberg.org:us/letter.git`, `ssh://git@codeberg.org:22/us/letter`, `git://…` → `https://codeberg.org/us/letter`; undefined for anything else.
 * The page is taken to be at the same host, as it is on the forges that everybody knows.
 */
export function repositoryPage(address: string): string | undefined {
  const text = address.trim();
  const [, host, path] =
    /^(?:git\+)?(?:ssh|git):\/\/(?:[^@/\s]+@)?([^/:@\s]+)(?::\d+)?\/([^\s?#]+)$/i.exec(text) ??
    /^[\w.-]+@([^/:@\s]+):(?!\/\/)([^\s?#]+)$/.exec(text) ??
    [];
  if (host === undefined || path === undefined) return undefined;
  const folders = path.split('/').filter(Boolean).join('/');
  const page = `https://${sshHosts[host.toLowerCase()] ?? host.toLowerCase()}/${folders.replace(/\.git$/, '')}`;
  return URL.canParse(page) ? page : undefined;
}

/** Where forges take SSH at other names than that of their pages: on port 443, past firewalls. */
const sshHosts: Readonly<Record<string, string>> = { 'ssh.github.com': 'github.com', 'altssh.gitlab.com': 'gitlab.com' };
