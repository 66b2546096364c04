// The marked text of a translation, piece by piece: where marks are, and that nothing unsafe comes in with them.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { renderText } from '../../src/core/markdown/render.ts';
import { readEngineStrings } from '../../src/core/interface/reference.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Letter } from '../../src/core/model.ts';
import { textBlocks } from '../../src/core/translation/blocks.ts';
import { useCampaign } from '../../src/integrations/service.ts';
import { parseFragment, copyOf, passagesIn } from '../../src/site/original-passages.ts';
import { share } from '../../src/site/campaign.ts';
import { markText } from '../../src/site/marked-text.ts';
import { markedDemands } from '../../src/site/marked-demands.ts';
import { pageContext } from '../../src/site/page.ts';
import { plainDocument } from '../../src/outputs/text/letter.ts';
import { plainText } from '../../src/outputs/text/plain-text.ts';
import { reachableText } from '../../src/site/reachable-text.ts';
import { marksOf } from '../../src/site/passage-marks.ts';
import { textHistory } from '../../src/site/text-history.ts';
import { Words } from '../../src/site/words.ts';
import { makeCampaign, short } from '../support/campaign.ts';
import { elements } from '../support/site.ts';
import { change, run } from './readers-campaign.ts';

function htmlOf(markdown: string): Root {
  const tree = parseMarkdown(markdown);
  textBlocks(tree, 0);
  return parseFragment(renderText(tree, { basePath: '' }).html);
}

/** A letter and its French translation, revised once each way that is given. */
function revised(original: string, translation: string, changes: Parameters<typeof change>[2], impact = 'meaning'): Letter {
  const root = makeCampaign({ 'letters/a.md': original, 'translations/fr/a.md': translation });
  run(root, 'revise', 'a', '--date', '2026-02-01');
  run(root, 'align', 'all', 'a', '--write', '--looked-at');
  change(root, 'a', changes);
  run(root, 'revise', 'a', '--impact', impact, '--note', 'Why.', '--date', '2026-03-04');
  const { campaign, problems } = loadCampaign(root);
  expect(problems.filter(({ severity }) => severity === 'error').map(short)).toEqual([]);
  const letter = campaign?.letters[0];
  if (!letter) throw new Error('the campaign has no letter');
  return letter;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const english = '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen[^1].\n\nTo all of us.\n\n[^1]: Really.\n';
const french = '---\ntitle: Une lettre\nrevision: 1\n---\n\nÉcoutez[^1].\n\nNous tous.\n\n[^1]: Vraiment.\n';
const kinds = (letter: Letter): string[] => {
  const edition = letter.editions.get('fr');
  return edition
    ? marksOf(letter, edition).list.map(({ kind, originals }) => `${kind} ${originals.map(({ text }) => text).join('+')}`)
    : [];
};

test('footnotes are passages too, and their marks are found again', () => {
  const passages = passagesIn(htmlOf('Words[^Ä b].\n\n[^Ä b]: No footnote.\n\nWords[^x].\n\n[^x]: A footnote.\n'));
  expect([...passages].map(([number, { element }]) => `${number} ${element.tagName}`)).toContain('3 li');
  expect(kinds(revised(english, french, [['Really', 'Not really']]))).toEqual(['changed [^1]: Not really.']);
});

test('a copy for another page has no id but those of footnotes, and its anchors lead to the page it is from', () => {
  const [paragraph] = passagesIn(htmlOf('See [there](#x) and[^1].\n\n## X\n\n[^1]: Foot.\n')).values();
  if (!paragraph) throw new Error('there is no passage');
  const copy: Root = { type: 'root', children: [copyOf(paragraph.element, '/en/a/')] };
  expect(elements(copy).flatMap(({ properties: { id, dataBlock } }) => id ?? dataBlock ?? [])).toEqual(['t-original.fnref-1']);
  expect(elements(copy, 'a').map(({ properties }) => properties.href)).toEqual(['/en/a/#t-x', '#t-original.fn-1']);
});

describe('footnotes of what is not translated', () => {
  const original = (text: string): string => `---\ntitle: A\nlanguage: en\nstatus: open\n---\n\n${text}\n`;
  const written = (text: string): string => `---\ntitle: B\nrevision: 1\n---\n\n${text}\n`;
  const marked = (letter: Letter): { tree: Root; html: string } => {
    const edition = letter.editions.get('fr');
    if (!edition) throw new Error('there is no French edition');
    const html = markText({
      translation: edition.text.html,
      original: letter.original.text.html,
      originalPath: '/en/a/',
      marks: marksOf(letter, edition).list,
      pairs: marksOf(letter, edition).pairs,
      context: { words: new Words({ interfaces: new Map() }, languageOf('fr')), original: languageOf('en') },
    });
    return { tree: parseFragment(html ?? ''), html: html ?? '' };
  };
  /** Each link to a note with its number, each note with its place in the list, and where the ways back lead. */
  const ways = (tree: Root): string[] =>
    elements(tree, 'a').flatMap(({ properties: { href, dataFootnoteRef, dataFootnoteBackref }, children: [child] }) => {
      const target = elements(tree).find(({ properties }) => `#${properties.id}` === href);
      if (dataFootnoteRef !== undefined) return [`${child?.type === 'text' ? child.value : ''} → ${target?.tagName ?? href}`];
      return dataFootnoteBackref === undefined ? [] : [`↩ ${target?.tagName ?? href}`];
    });

  const text = 'One.\n\nTwo[^a] and three[^b].\n\nFour[^a].\n\n[^a]: From *there*.\n\n[^b]: And there.';
  test.each([
    ['where it has none of its own', 'Un.', ['1 → li', '2 → li', '1 → li', '↩ a', '↩ a', '↩ a']],
    ['where it has one of them', 'Un.\n\nQuatre[^a].\n\n[^a]: De là.', ['1 → li', '2 → li', '1 → li', '↩ a', '↩ a']],
    ['where it has another', 'Un[^x].\n\n[^x]: Ailleurs.', ['1 → li', '2 → li', '3 → li', '2 → li', '↩ a', '↩ a', '↩ a', '↩ a']],
  ])('lead to the note on the same page and back, in a translation %s', (_, translated, expected) => {
    const root = makeCampaign({ 'letters/a.md': original(text), 'translations/fr/a.md': written(translated) });
    run(root, 'revise', 'a', '--date', '2026-02-01');
    run(root, 'align', 'all', 'a', '--write', '--looked-at');
    const loaded = loadCampaign(root);
    useCampaign(loaded);
    const letter = loaded.campaign?.letters[0];
    if (!letter) throw new Error('there is no letter');
    const { tree, html } = marked(letter);
    expect(ways(tree)).toEqual(expected);
    expect(html).not.toContain('/en/a/#t-fn');
    const ids = elements(tree).flatMap(({ properties: { id } }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(elements(tree, 'section').filter(({ properties }) => properties.dataFootnotes !== undefined)).toHaveLength(1);
    const named = [...reachableText(html, 'fr', pageContext('fr')).matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
    expect(named).toHaveLength(expected.length + 1);
    expect(new Set(named.filter((label) => label?.startsWith('Retour')).map((label) => label?.replace(/ \(\d\)$/, ''))).size).toBe(
      elements(tree, 'li').length,
    );
  });
});

test('links within the letter, in what is not translated, lead to what says it on the same page, and are no addresses in a plain text', () => {
  const text = `See [what](#what-we-ask), [why](#why), [first](#item-1), [third](#item-3), [fourth](#item-4).

## What we ask

1. The first thing that is asked of the city and of nobody else.
2. Two.
3. The third thing, of which the [fourth](#item-4) is a part, is asked of the country as a whole.
4. Four.

## Why

Because of [this](#item-2).
`;
  const translation = `## Internet

1. La première chose, que l’on demande à la ville et à personne d’autre.
2. Deux.
`;
  const root = makeCampaign({
    'letters/a.md': `---\ntitle: A\nlanguage: en\nstatus: open\n---\n\n${text}`,
    'translations/fr/a.md': `---\ntitle: B\nrevision: 1\n---\n\n${translation}`,
  });
  run(root, 'revise', 'a', '--date', '2026-02-01');
  run(root, 'align', 'all', 'a', '--write', '--looked-at');
  const loaded = loadCampaign(root);
  const { campaign } = loaded;
  const letter = campaign?.letters[0];
  const edition = letter?.editions.get('fr');
  if (!campaign || !letter || !edition) throw new Error('there is no French edition');

  const { list, pairs } = marksOf(letter, edition);
  const html = markText({
    ...{ translation: edition.text.html, original: letter.original.text.html, originalPath: '/en/a/', marks: list, pairs },
    context: { words: new Words({ interfaces: new Map() }, languageOf('fr')), original: languageOf('en') },
  });
  const found = elements(parseFragment(html ?? ''));
  const placeOf = ({ properties: { href } }: (typeof found)[number]): string => {
    const [place, ...others] = found.filter(({ properties: { id } }) => `#${id}` === href);
    expect(others).toEqual([]);
    return place ? textOf(place).replace(/\s+/g, ' ').trim() : `no place for ${href}`;
  };
  const links = found.filter(({ tagName }) => tagName === 'a').map((link) => `${textOf(link)}: ${placeOf(link)}`);
  expect(links).toEqual([
    'what: Internet',
    'why: Why',
    expect.stringMatching(/^first: La première/),
    expect.stringMatching(/^third: .*The third thing/),
    expect.stringMatching(/^fourth: .*Four\.$/),
    expect.stringMatching(/^fourth: .*Four\.$/),
    'this: Deux.',
  ]);
  expect(html).not.toContain('data-anchor');
  useCampaign(loaded);
  const plain = plainText(plainDocument(campaign, letter, edition));
  expect(plain).toContain('See what, why, first, third, fourth.');
  expect(plain).not.toContain('#');
});

test('a passage that was moved is marked as moved, and better wording not at all', () => {
  const swap: Parameters<typeof change>[2] = [['Please listen[^1].\n\nTo all of us.', 'To all of us.\n\nPlease listen[^1].']];
  expect(kinds(revised(english, french, swap)).map((mark) => mark.split(' ')[0])).toEqual(['moved']);
  expect(kinds(revised(english, french, swap, 'wording'))).toEqual([]);
});

test('a passage that says two of the original is marked when one of them is gone', () => {
  const root = makeCampaign({ 'letters/a.md': english, 'translations/fr/a.md': french.replace('Nous tous.\n\n', '') });
  run(root, 'revise', 'a', '--date', '2026-02-01');
  run(root, 'align', 'all', 'a', '--write', '--looked-at');
  const lock = join(root, 'translations/fr/a.lock.yaml');
  const text = readFileSync(lock, 'utf8');
  expect(text).toContain('original: [b1]');
  writeFileSync(lock, text.replace('original: [b1]', 'original: [b1, b2]'));
  const read = (): Letter => {
    const letter = loadCampaign(root).campaign?.letters[0];
    if (!letter) throw new Error('the campaign has no letter');
    return letter;
  };
  expect(kinds(read())).toEqual([]);
  change(root, 'a', [['To all of us.\n\n', '']]);
  run(root, 'revise', 'a', '--impact', 'meaning', '--note', 'Why.', '--date', '2026-03-04');
  expect(kinds(read())).toEqual(['changed Please listen[^1].']);
});

test('nothing that runs comes in with a mark, whatever a text says', () => {
  const hostile = '<img src=x onerror=alert(1)> <script>alert(1)</script> [x](javascript:alert(1)) &lt;svg onload=alert(1)&gt;';
  const [block] = textBlocks(parseMarkdown(hostile), 0);
  if (!block) throw new Error('there is no passage');
  const tree = parseMarkdown(hostile);
  textBlocks(tree, 0);
  const { html } = renderText(tree, { basePath: '' });
  const { campaign } = loadCampaign(makeCampaign());
  const strings = readEngineStrings('en');
  if (!campaign || !strings) throw new Error('there is no campaign');
  share(campaign, new Map([['en', strings]]), () => undefined);
  const words = new Words(campaign, languageOf('en'));
  const around = { after: undefined, before: undefined };
  const context = { words, original: languageOf('ar') };
  for (const mark of [
    { kind: 'changed', date: '2026-01-01', passages: [block], originals: [block], ...around },
    { kind: 'missing', date: undefined, passages: [], originals: [block], ...around },
  ] as const) {
    const marked = markText({ translation: html, original: html, originalPath: '/ar/a/', marks: [mark], pairs: new Map(), context }) ?? '';
    const found = elements(parseFragment(marked));
    expect(found.filter(({ tagName }) => ['script', 'svg', 'img'].includes(tagName))).toEqual([]);
    expect(found.flatMap(({ properties }) => Object.keys(properties)).filter((name) => /^on/i.test(name))).toEqual([]);
    expect(marked).not.toContain('javascript:');
    expect(found.filter(({ properties }) => properties.lang === 'ar' && properties.dir === 'rtl')).toHaveLength(1);
  }
});

test('a translation keeps asking what its revision asked, and the new demand stands among its own', () => {
  const demands = (words: string) => `demands:\n  - addressee: ${words}\n    asks:\n      - ${words} 1\n      - ${words} 2\n`;
  const letter = revised(
    english.replace('status: open\n', `status: open\n${demands('City')}`),
    french.replace('revision: 1\n', `revision: 1\n${demands('Ville')}`),
    [['      - City 1\n', '      - City 1\n      - Tell everybody.\n']],
  );
  const edition = letter.editions.get('fr');
  if (!edition) throw new Error('there is no French edition');
  expect(markedDemands(edition, marksOf(letter, edition).list).groups).toMatchObject([
    {
      addressee: { text: 'Ville', mark: undefined },
      asks: [
        { row: { text: 'Ville 1', isOriginal: false, mark: undefined } },
        { row: { text: 'Tell everybody.', isOriginal: true, mark: { kind: 'new', date: '2026-03-04' } } },
        { row: { text: 'Ville 2', isOriginal: false, mark: undefined } },
      ],
    },
  ]);
});

describe('The history of a text', () => {
  test('shows the newest revision first, with its words, and where a link leads', () => {
    const letter = revised(english, french, [
      ['To all of us.', 'To [all](https://example.org/) of us.'],
      ['Please listen', 'Please read'],
    ]);
    const [newest, first] = textHistory(letter);
    expect(newest).toMatchObject({ date: '2026-03-04', revision: { number: 2, impact: 'meaning', note: 'Why.' } });
    const texts = newest?.passages.map(({ runs }) =>
      runs.map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind]).join(''),
    );
    expect(texts?.[0]).toContain('-listen-+read+');
    expect(texts?.[1]?.replaceAll('+', '')).toBe('To all <https://example.org/> of us.');
    expect(first).toMatchObject({ date: '2026-02-01', passages: [] });
  });

  test.each(['1', 'source', 'über-2'])('names a footnote as its reference does, %s, and shows no markup', (name) => {
    const text = (said: string): string =>
      `---\ntitle: A\nlanguage: en\nstatus: open\n---\n\n${said}[^${name}] it is **new**.\n\n[^${name}]: Note.\n`;
    const translation = '---\ntitle: B\nrevision: 1\n---\n\nTexte.\n';
    const [newest] = textHistory(revised(text('Three years'), translation, [['Three years', 'Four long years']]));
    const [passage] = newest?.passages ?? [];
    expect(passage?.runs.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('')).toBe(
      `Four long years[${name}] it is new.`,
    );
  });

  test('is empty where the text was never recorded', () => {
    const letter = loadCampaign(makeCampaign()).campaign?.letters[0];
    expect(letter && textHistory(letter)).toEqual([]);
  });
});
