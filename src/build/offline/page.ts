// A page of the site → the same page for a disk: relative addresses, no scripts, a policy that browsers keep without a server.

import { RewritingStream } from 'parse5-html-rewriting-stream';
import type { StartTag } from 'parse5-sax-parser';
import type { Places, Use } from './places.ts';

/** `'self'` names no file on a disk in every browser; `file:` does, and lets nothing in from elsewhere. */
const policy =
  "default-src 'none'; style-src 'self' file:; img-src 'self' file:; media-src 'self' file:; base-uri 'none'; form-action 'none'";

/** Attributes that hold an address. */
const addresses = new Set(['href', 'src', 'poster', 'action', 'formaction', 'data']);
/** A second choice of pictures is of no use beside one that is there. */
const dropped = new Set(['srcset', 'imagesrcset', 'integrity', 'crossorigin', 'ping']);
const loadedLinks = new Set(['stylesheet', 'icon']);
/** Links that make browsers fetch what no script here needs. */
const idleLinks = new Set(['modulepreload', 'preload', 'prefetch', 'preconnect', 'dns-prefetch', 'manifest']);

export interface CopiedPage {
  /** Path in the site. */
  readonly path: string;
  readonly html: string;
  readonly places: Places;
  /** Address of the style sheet for copies, from this page. */
  readonly style: string;
  /** HTML that is first in the page’s text. */
  readonly notice: string;
}

/** What is not touched stays as it was written, to the byte. */
export async function pageForDisk({ path, html, places, style, notice }: CopiedPage): Promise<string> {
  const rewriter = new RewritingStream();
  let isInScript = false;
  /** A copy loads nothing; the link below the video stays. */
  let isInVideo = false;
  rewriter.on('startTag', (tag, raw) => {
    isInScript = tag.tagName === 'script';
    if (tag.tagName === 'video') isInVideo = attributeOf(tag, 'data-elsewhere') !== undefined;
    if (isInScript || isInVideo || isIdle(tag)) return;
    if (change(tag, path, places)) rewriter.emitStartTag(tag);
    else rewriter.emitRaw(raw);
    if (tag.tagName === 'main') rewriter.emitRaw(notice);
  });
  rewriter.on('text', (_text, raw) => {
    if (!isInScript && !isInVideo) rewriter.emitRaw(raw);
  });
  rewriter.on('endTag', ({ tagName }, raw) => {
    if (tagName === 'head') rewriter.emitRaw(`<link rel="stylesheet" href="${style}">`);
    if (tagName !== 'script' && !isInVideo) rewriter.emitRaw(raw);
    isInScript = false;
    if (tagName === 'video') isInVideo = false;
  });
  let written = '';
  rewriter.on('data', (piece: string) => {
    written += piece;
  });
  const ended = new Promise((done, fail) => rewriter.once('end', done).once('error', fail));
  rewriter.end(html);
  await ended;
  return written;
}

/** Whether anything was changed. */
function change(tag: StartTag, path: string, places: Places): boolean {
  const before = tag.attrs.length;
  tag.attrs = tag.attrs.filter(({ name }) => !dropped.has(name));
  let isChanged = tag.attrs.length !== before;
  if (attributeOf(tag, 'http-equiv')?.toLowerCase() === 'content-security-policy') {
    for (const attribute of tag.attrs) if (attribute.name === 'content') attribute.value = policy;
    return true;
  }
  for (const attribute of tag.attrs) {
    if (!addresses.has(attribute.name)) continue;
    const value = places.rewrite(attribute.value, path, useOf(tag, attribute.name));
    if (value === attribute.value) continue;
    attribute.value = value;
    isChanged = true;
  }
  return isChanged;
}

function useOf(tag: StartTag, attribute: string): Use {
  if (tag.tagName === 'link') return relations(tag).some((relation) => loadedLinks.has(relation)) ? 'part' : 'record';
  return attribute === 'href' || attribute === 'action' || attribute === 'formaction' ? 'link' : 'part';
}

function isIdle(tag: StartTag): boolean {
  return tag.tagName === 'link' && relations(tag).some((relation) => idleLinks.has(relation));
}

function relations(tag: StartTag): string[] {
  return (attributeOf(tag, 'rel') ?? '').toLowerCase().split(/\s+/);
}

function attributeOf({ attrs }: StartTag, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}
