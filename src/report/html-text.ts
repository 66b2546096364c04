// Text of strangers in a page: escaped, and what cannot be seen made visible.

import { escapeHtml as escapeText } from '../core/text/escape-html.ts';
import { visibleName } from '../core/text/visible-name.ts';

/** For text and for attributes in quotation marks. What cannot be seen is made visible, but for the joiners that writing needs. */
export function escapeHtml(text: string): string {
  return escapeText(visibleName(text));
}

/** A link where it is an address of the web, else text. */
export function linkHtml(address: string, text: string): string {
  return /^https?:\/\//i.test(address) ? `<a href="${escapeHtml(address)}" rel="noopener noreferrer nofollow">${text}</a>` : text;
}

/** A page up to its content. It loads nothing, and runs no script but the one whose hash (CSP) it is told. */
export function htmlHead(title: string, style: string, scriptHash?: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; ${scriptHash ? `script-src '${scriptHash}'; ` : ''}base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
html { background: light-dark(#fff, #16181c); color: light-dark(#16181c, #f2f2f2); }
${style}</style>
</head>
<body>
<main>
`;
}
