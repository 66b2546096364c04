// Files that hosts and robots read at the root of the site.

import type { Campaign } from '../core/model.ts';

/** What the site may load: its own files, and WebAssembly for the search. The same policy stands in every page's head. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The first line by which a later build knows that a folder is its own. */
export const headersMark = '# Written by Undersigned';

/** The `_headers` file of Netlify, Cloudflare Pages and Codeberg-compatible hosts. */
export function hostHeaders({ basePath }: Campaign): string {
  return [
    headersMark,
    `${basePath}/*`,
    `  Content-Security-Policy: ${contentSecurityPolicy}; frame-ancestors 'none'`,
    '  Referrer-Policy: no-referrer',
    '  X-Content-Type-Options: nosniff',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=()',
    `${basePath}/_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}

export function robots({ origin, basePath }: Campaign): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${origin}${basePath}/sitemap-index.xml\n`;
}
