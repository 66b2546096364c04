// Where a link leads, without what programs put around it.

/** Undefined for what is no address of the web: scripts, files of somebody's machine, places inside the document. */
export function webAddress(written: string, depth = 0): string | undefined {
  const address = written.trim();
  if (/^mailto:[^\s]{1,500}$/i.test(address)) return address;
  if (!/^https?:\/\/[^\s]{1,2000}$/i.test(address) || !URL.canParse(address)) return undefined;
  const behind = depth < 3 ? redirected(new URL(address)) : undefined;
  return behind === undefined ? address : (webAddress(behind, depth + 1) ?? address);
}

/** Google Docs, mail programs of Microsoft, and Facebook lead through pages of theirs. */
function redirected({ hostname, pathname, searchParams }: URL): string | undefined {
  if (/(?:^|\.)google\.[a-z.]{2,6}$/.test(hostname) && pathname === '/url')
    return searchParams.get('q') ?? searchParams.get('url') ?? undefined;
  if (/\.safelinks\.protection\.outlook\.com$/.test(hostname)) return searchParams.get('url') ?? undefined;
  if (/^lm?\.facebook\.com$/.test(hostname) && pathname === '/l.php') return searchParams.get('u') ?? undefined;
  return undefined;
}
