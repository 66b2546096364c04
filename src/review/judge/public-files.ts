// What a changed file of public/ could do on the site, for the maintainer who has to decide about it.

import type { ProposedFile } from '../proposal.ts';
import { isPlainDrawing } from '../../core/files/plain-drawing.ts';

/** Files that hosts obey, by the beginning of their path below public/ in lower case. */
const obeyed: readonly (readonly [path: RegExp, what: string])[] = [
  [/^_headers$/, 'sets headers of every page, and can switch off the site’s content security policy'],
  [/^_redirects$/, 'can send the readers of any page to any other site'],
  [
    /^(?:_worker\.js(?:\/.*)?|_routes\.json|_config\.ya?ml|functions(?:\/.*)?|api\/.*|netlify\.toml|vercel\.json|wrangler\.(?:toml|jsonc?)|staticwebapp\.config\.json|firebase\.json|\.domains)$/,
    'can be run or obeyed by the host for every page',
  ],
  [/(?:^|\/)(?:\.ht[a-z]+|web\.config|\.user\.ini|php\.ini)$/, 'changes how a host serves the folder, and can run or redirect anything'],
  [/^\.well-known\//, 'is where other services look for proof of who owns the site'],
  [/^cname$/, 'decides at which domain some hosts show the site'],
  [
    /(?:^|\/)(?:[^/]*\.webmanifest|manifest\.json|browserconfig\.xml)$/,
    'says how browsers name the site and where it begins when somebody keeps it as an app',
  ],
  [/^(?:crossdomain|clientaccesspolicy)\.xml$/, 'says which other sites may read from this one'],
  [/^(?:ads|app-ads|security|humans)\.txt$/, 'is where other services look for what the owner of the site says'],
  [/^(?:robots\.txt|sitemap[^/]*)$/, 'tells search engines what to show of the site'],
];

const byEnding: readonly (readonly [ending: RegExp, what: string])[] = [
  [
    /\.(?:[sx]?html?|xht|mht|mhtml|hta|php\d?|phtml|aspx?|jspx?|cgi|pl)(?:\.|$)/,
    'is a web page of its own at the site’s address: it can look like a page of the campaign and hold any script',
  ],
  [
    /\.(?:[cm]?js|jsx|[cm]?tsx?|wasm|swf|jar|appcache)(?:\.(?:map|gz|br|zst))*$/,
    'is a script; loaded as a service worker it can answer for every page of the site',
  ],
  [/\.(?:xslt?|svgz|(?:svg|xml)\.(?:gz|br|zst))$/, 'can make a web page out of other files'],
];

/** As sentences in English. None for pictures, documents and other files that a browser only shows. */
export function questionsAboutPublicFile({ path, kind, after }: ProposedFile): string[] {
  if (!path.startsWith('public/') || kind === 'removed') return [];
  const name = path.slice('public/'.length).toLowerCase();
  const [, what] = [...obeyed, ...byEnding].find(([pattern]) => pattern.test(name)) ?? [undefined, whatOfContent(name, after)];
  return what === undefined ? [] : [`${path} ${what}. Only somebody who answers for the whole site may put it there.`];
}

function whatOfContent(name: string, bytes: Buffer | undefined): string | undefined {
  if (name.endsWith('.svg') && !(bytes && isPlainDrawing(bytes)))
    return 'is a drawing that holds more than shapes and words, such as scripts or links: opened by itself it acts like a web page';
  if (
    /\.(?:xml|rss|atom|rdf)$/.test(name) &&
    !(bytes && !/<\?xml-stylesheet|<!|xmlns(?::[\w.-]+)?\s*=\s*["']?http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg)/i.test(textOf(bytes)))
  )
    return 'can turn into a web page with scripts when it is opened';
  // Hosts guess what a file without a known ending is, and browsers after them.
  if (
    !/\.(?:png|jpe?g|gif|webp|avif|ico|pdf|txt|csv|json|css|woff2?|zip|md|mp[34]|svg|xml|rss|atom|rdf)$/.test(name) &&
    bytes &&
    isMarkup(bytes)
  )
    return 'has no ending that says what it is and begins like a web page, as which some hosts show it';
  return undefined;
}

function isMarkup(bytes: Buffer): boolean {
  return /^[\s\uFEFF]*<[!?a-z]/i.test(textOf(bytes.subarray(0, 1024)));
}

/** What is not UTF-8 is kept from matching nothing by accident: UTF-16 has a NUL in every sign of markup. */
function textOf(bytes: Buffer): string {
  return bytes.includes(0) ? '<!' : bytes.toString('utf8');
}
