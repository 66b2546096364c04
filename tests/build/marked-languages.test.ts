// What is written in a language is marked with it, also within a page that is shown in another one.

import type { Element, Root } from 'hast';
import { expect, inject, test } from 'vitest';
import { filesBelow, readPage } from '../support/site.ts';

/** Language → letters that a page in English, French or German has no use for. */
const scripts = { ar: /\p{Script=Arabic}/u, hi: /\p{Script=Devanagari}/u, ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u } as const;
/** Languages of the site that are written in the script. */
const written: Readonly<Record<keyof typeof scripts, readonly string[]>> = { ar: ['ar', 'ckb', 'fa', 'ur'], hi: ['hi'], ja: ['ja'] };

/** Texts in a script that are where another language is said to be. */
function unmarked(node: Root | Element, language: keyof typeof scripts, around = ''): string[] {
  return node.children.flatMap((child) => {
    if (child.type === 'element') {
      if (child.tagName === 'script' || child.tagName === 'style') return [];
      return unmarked(child, language, typeof child.properties.lang === 'string' ? child.properties.lang : around);
    }
    if (child.type !== 'text' || !scripts[language].test(child.value) || written[language].includes(around)) return [];
    return [`${around}: ${child.value.slice(0, 60)}`];
  });
}

test.each(['ar', 'hi', 'ja'] as const)('on every page in %s', (language) => {
  const site = inject('site');
  const pages = filesBelow(site).filter((path) => path.startsWith(`${language}/`) && path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.flatMap((path) => unmarked(readPage(site, path), language).map((text) => `${path} → ${text}`))).toEqual([]);
});
