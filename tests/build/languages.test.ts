// Four hundred languages: each page says its language and its direction, also where the platform knows neither.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateCampaign } from '../../bench/generate.ts';
import { languageTags } from '../../bench/languages.ts';
import { letterId } from '../../bench/letter.ts';
import { buildSite } from '../../src/build/site.ts';
import { elements, readPage } from '../support/site.ts';

let folder: string;
let out: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-languages-'));
  const root = join(folder, 'campaign');
  // One signature: with more each language has pages of people and of organisations, at which nothing here looks.
  generateCampaign(root, { signatures: 1, languages: 400, seed: 7, asLists: false });
  out = join(folder, 'dist');
  const { checked, isBuilt } = await buildSite({ root, out, documents: false });
  expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(isBuilt).toBe(true);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The root element of a page. What is in it are links to 400 languages, which need not be parsed to see it. */
function rootOf(path: string): Element | undefined {
  const [opening = ''] = readFileSync(join(out, path), 'utf8').split('<head>', 1);
  return elements(rehype().parse(opening), 'html')[0];
}

/** Names of elements in Latin letters, for those who do not see them, where another language is said to be spoken; not those with a title in it. */
function misnamed(node: Root | Element, language: string, around = ''): string[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const spoken = typeof child.properties.lang === 'string' ? child.properties.lang : around;
    const name = child.properties.ariaLabel;
    const isWrong = typeof name === 'string' && spoken === language && /\p{Script=Latin}/u.test(name) && !name.endsWith(`(${language})`);
    return [...(isWrong ? [`${child.tagName}: ${name}`] : []), ...misnamed(child, language, spoken)];
  });
}

describe('A campaign in 400 languages', () => {
  test('has a page for the letter in each, with its tag in canonical case', () => {
    const tags = languageTags(400);
    expect(tags).toHaveLength(400);
    for (const tag of tags) {
      const html = rootOf(`${tag.toLowerCase()}/${letterId}/index.html`);
      expect(html?.properties.lang).toBe(tag);
    }
  });

  test.each([
    ['dv', 'rtl', 'Thaa'],
    ['ckb', 'rtl', 'Arab'],
    ['ur', 'rtl', 'Arab'],
    ['ff-Adlm', 'rtl', 'Adlm'],
    ['rhg', 'rtl', 'Rohg'],
    ['pnb', 'rtl', 'Arab'],
    ['en', 'ltr', 'Latn'],
    ['ja', 'ltr', 'Jpan'],
  ])('%s is written %s', (tag, direction, script) => {
    for (const path of ['', `${letterId}/`, `${letterId}/signatories/`, 'search/']) {
      const html = rootOf(`${tag.toLowerCase()}/${path}index.html`);
      expect(html?.properties.lang).toBe(tag);
      expect(html?.properties.dir).toBe(direction);
      expect(html?.properties.dataScript).toBe(script);
    }
  });

  test('says in which language a word of the site is, where it is not in that of the page', () => {
    const page = readPage(out, `dv/${letterId}/index.html`);
    const skip = elements(page, 'a').find(({ properties }) => (properties.className as string[] | undefined)?.includes('skip'));
    const [span] = (skip?.children ?? []).flatMap((child) => (child.type === 'element' ? [child] : []));
    expect(span?.properties).toMatchObject({ lang: 'en', dir: 'ltr' });
  });

  test.each(['', `${letterId}/`, `${letterId}/signatories/`, `${letterId}/sign/`, 'search/'])(
    'says it of words that are only spoken, too: dv/%s',
    (path) => {
      expect(misnamed(readPage(out, `dv/${path}index.html`), 'dv')).toEqual([]);
    },
  );

  test('links every page to itself in every other language', () => {
    const links = elements(readPage(out, `rhg/${letterId}/index.html`), 'a').filter(({ properties }) => properties.hrefLang !== undefined);
    expect(new Set(links.map(({ properties }) => properties.hrefLang)).size).toBe(400);
    const [name] = links.find(({ properties }) => properties.hrefLang === 'dv')?.children ?? [];
    expect(name).toMatchObject({ tagName: 'span', properties: { lang: 'dv', dir: 'rtl' } });
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('𐴌𐴗𐴥𐴝𐴙𐴚𐴒𐴙𐴝');
  });
});
