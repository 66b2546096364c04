// Files that hosts and robots read at the root of the site.

import { rootPaths } from '../core/addresses/paths.ts';
import type { Campaign } from '../core/model.ts';
import { type OutputKind, outputKinds } from '../outputs/kinds.ts';
import { listFiles } from '../site/data-parts.ts';
import { publishedLetters } from '../site/editions.ts';
import { hasList } from '../site/signatories.ts';
import { takesSignatures } from '../site/signing.ts';
import { headersMark } from './headers-mark.ts';

/** What the site may load: its own files, and WebAssembly for the search. The same policy is in every page's head. */
export const contentSecurityPolicy = policyFor({});

export interface Allowed {
  /** The origins that a form may be sent to. */
  readonly forms?: readonly string[];
  /** The site that videos may lie on. */
  readonly media?: string | undefined;
}

/** Of a page’s own policy and that of the host the narrower one holds. */
export function policyFor({ forms = [], media }: Allowed): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    // Videos of letters, and their captions.
    `media-src 'self'${media === undefined ? '' : ` ${new URL(media).origin}`}`,
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${forms.length === 0 ? "'none'" : forms.join(' ')}`,
    // No text becomes HTML or code in a browser. The one policy is for the worker of the search (src/scripts/search/pagefind.ts).
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** Where the forms of open letters are sent: the origins alone. */
function formOrigins({ letters }: Campaign): readonly string[] {
  const addresses = letters.flatMap((letter) => (takesSignatures(letter) && letter.facts.signing?.form ? [letter.facts.signing.form] : []));
  return [...new Set(addresses.map((address) => new URL(address).origin))].sort();
}

/** The `_headers` file of Netlify, Cloudflare Pages and Codeberg-compatible hosts. */
export function hostHeaders(campaign: Campaign): string {
  const { basePath } = campaign;
  // Of two rules for one address some hosts take the later value of a header, others both, joined. So the rule for all pages says
  // nothing about frame-ancestors: browsers pass over X-Frame-Options where a policy names those, and there only.
  return [
    headersMark,
    `${basePath}/*`,
    `  Content-Security-Policy: ${policyFor({ forms: formOrigins(campaign), media: campaign.site.media })}`,
    '  X-Frame-Options: DENY',
    '  Referrer-Policy: no-referrer',
    '  X-Content-Type-Options: nosniff',
    '  Cross-Origin-Opener-Policy: same-origin',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=()',
    ...outputKinds.flatMap((kind) => (kind.isNamed ? partsOf(campaign, kind) : [kind])).flatMap((kind) => ruleFor(kind, basePath)),
    '',
  ].join('\n');
}

/** Each part of a long list by its name. */
function partsOf(campaign: Campaign, kind: OutputKind): OutputKind[] {
  return publishedLetters(campaign)
    .filter(hasList)
    .flatMap((letter) => {
      const files = listFiles(letter, 'csv');
      return files.length > 1 ? files.map((file) => ({ ...kind, at: `${rootPaths.data}${letter.id}/${file}` })) : [];
    });
}

function ruleFor({ at, type, isShared, isForYears, isFramed }: OutputKind, basePath: string): string[] {
  const lines = [
    ...(isForYears ? ['  Cache-Control: public, max-age=31536000, immutable'] : []),
    ...(isFramed ? [`  Content-Security-Policy: ${contentSecurityPolicy}; frame-ancestors *`] : []),
    ...(type ? [`  Content-Type: ${type}`] : []),
    ...(isShared ? ['  Access-Control-Allow-Origin: *', '  Cross-Origin-Resource-Policy: cross-origin'] : []),
  ];
  return lines.length > 0 ? [`${basePath}/${at}`, ...lines] : [];
}

export function robots({ origin, basePath }: Campaign): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${origin}${basePath}/sitemap-index.xml\n`;
}
