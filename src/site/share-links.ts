// Plain links by which a reader passes a letter on. Nothing of another site is loaded; each opens only when it is followed.

/** Names of services are the same in every language. */
export interface ShareLink {
  readonly service: string;
  readonly href: string;
}

/**
 * Links for a title and the absolute address of a page. The shapes are those of the services’ own documentation; for Mastodon,
 * which has many servers, its own page to choose one.
 */
export function shareLinks(title: string, url: string): readonly ShareLink[] {
  const [text, address, both] = [title, url, `${title}\n${url}`].map(encodeURIComponent);
  return [
    { service: 'Mastodon', href: `https://share.joinmastodon.org/#text=${both}` },
    { service: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { service: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { service: 'Telegram', href: `https://t.me/share/url?url=${address}&text=${text}` },
    { service: 'X', href: `https://x.com/intent/post?text=${text}&url=${address}` },
  ];
}

/** An e-mail without an addressee: the reader's own program asks for one (RFC 6068). `addressed`: a line that says whom the letter is to. */
export function shareByEmail(title: string, url: string, addressed?: string): string {
  const body = [title, ...(addressed === undefined ? [] : [addressed]), '', url, ''].join('\n');
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
