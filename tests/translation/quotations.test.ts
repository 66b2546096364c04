// A letter in a quotation: each of its paragraphs and items is a passage, also where it was recorded as one before.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsIn } from '../../src/automation/words.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { rebuildBlock, textBlocks } from '../../src/core/translation/blocks.ts';
import { hashOf } from '../../src/core/translation/canonical.ts';
import { markText } from '../../src/site/marked-text.ts';
import { parseFragment } from '../../src/site/original-passages.ts';
import { marksOf } from '../../src/site/passage-marks.ts';
import { check, makeCampaign } from '../support/campaign.ts';
import { elements } from '../support/site.ts';
import { letterOf, noticed, revise, run, stale, standings } from './support.ts';

const front = '---\ntitle: Our words\nlanguage: en\nstatus: open\n---\n\n';
const frenchFront = '---\ntitle: Nos mots\nrevision: 1\n---\n\n';
const english = `This is what we wrote:

> We work in the harbour since 1987.
>
> - The crane is broken.
> - The 12 lamps are dark.
>
> Repair both before winter.

Sign below.
`;
const french = `Voici ce que nous avons écrit :

> Nous travaillons au port depuis 1987.
>
> - La grue est cassée.
> - Les 12 lampes sont éteintes.
>
> Réparez les deux avant l’hiver.

Signez ci-dessous.
`;

function campaign(original = english, translation = french): string {
  const root = makeCampaign({ 'letters/a.md': front + original, 'translations/fr/a.md': frenchFront + translation });
  run(root, 'revise', 'a', '--date', '2026-11-22');
  return root;
}

const textsOf = (markdown: string): string[] => textBlocks(parseMarkdown(markdown), 0).map(({ text }) => text);

test.each([
  ['two paragraphs', '> Un.\n>\n> Deux.', ['> Un.', '> Deux.']],
  ['a list', '> 7. Sept\n> 8. Huit', ['> 7. Sept', '> 8. Huit']],
  ['a heading and a paragraph', '> ## Titre\n>\n> Texte.', ['> ## Titre', '> Texte.']],
  ['a quotation in it', '> Un.\n>\n> > Deux.\n> >\n> > Trois.', ['> Un.', '> > Deux.', '> > Trois.']],
  ['code', '> Un.\n>\n> ```\n> deux\n> ```', ['> Un.', '> ```\n> deux\n> ```']],
  ['one paragraph on two lines', '> Un\n> et deux.', ['> Un et deux.']],
  ['a comment and one paragraph', '> <!-- x -->\n>\n> Un.', ['> Un.']],
])('a quotation with %s', (_, markdown, texts) => {
  expect(textsOf(markdown)).toEqual(texts);
  for (const { kind, text, hash } of textBlocks(parseMarkdown(markdown), 0))
    expect(rebuildBlock(kind, text, parseMarkdown).hash).toBe(hash);
});

test('one word changes one passage of it', () => {
  const root = campaign();
  run(root, 'align', 'all', 'a', '--write', '--looked-at');
  expect(stale(root)).toEqual([]);
  const path = join(root, 'letters/a.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('lamps are dark', 'lamps are stolen'));
  revise(root, 'meaning');
  expect(stale(root)).toEqual(['changed: > - The 12 lamps are stolen.']);
  expect(noticed(root)).toBe(1);
});

const inOtherWords: Readonly<Record<string, readonly [title: string, body: string, from: string, to: string]>> = {
  ar: [
    'كلماتنا',
    'هذا ما كتبناه:\n\n> نعمل في الميناء منذ ١٩٨٧.\n>\n> - الرافعة معطّلة.\n> - المصابيح الاثنا عشر (١٢) مظلمة.\n>\n> أصلحوهما قبل الشتاء.\n\nوقّعوا أدناه.',
    'مظلمة',
    'مسروقة',
  ],
  ja: [
    '私たちの言葉',
    '私たちはこう書きました。\n\n> 私たちは1987年から港で働いています。\n>\n> - クレーンが壊れています。\n> - 12の街灯が消えています。\n>\n> 冬までに両方を直してください。\n\n下に署名してください。',
    '消えて',
    '盗まれて',
  ],
  hi: [
    'हमारे शब्द',
    'हमने यह लिखा:\n\n> हम १९८७ से बंदरगाह में काम करते हैं।\n>\n> * क्रेन टूटी हुई है।\n> * १२ बत्तियाँ बुझी हैं।\n>\n> सर्दी से पहले दोनों ठीक कीजिए।\n\nनीचे हस्ताक्षर करें।',
    'बुझी',
    'चोरी हुई',
  ],
  // Lines of a quotation that go on without its mark, as e-mail programs and editors leave them.
  pl: [
    'Nasze słowa',
    'Oto, co napisaliśmy:\n\n> Pracujemy w porcie\nod 1987 roku.\n>\n> - Dźwig jest zepsuty.\n> - 12 lamp nie świeci.\n>\n> Naprawcie oba\nprzed zimą.\n\nPodpiszcie poniżej.',
    'nie świeci',
    'skradziono',
  ],
  tr: [
    'Sözlerimiz',
    'Şunu yazdık:\n\n>1987’den beri limanda çalışıyoruz.\n>\n>+ Vinç bozuk.\n>+ 12 lamba yanmıyor.\n>\n>İkisini de kıştan önce onarın.\n\nAşağıya imza atın.',
    'yanmıyor',
    'çalındı',
  ],
};

test.each(Object.entries(inOtherWords))('in %s, each of its paragraphs and items has its original', (language, [title, body, from, to]) => {
  const path = `translations/${language}/a.md`;
  const root = makeCampaign({
    'letters/a.md': front + english,
    'translations/fr/a.md': null,
    [path]: `---\ntitle: ${title}\nrevision: 1\n---\n\n${body}\n`,
  });
  run(root, 'revise', 'a', '--date', '2026-11-22');
  const originals = (): string[] =>
    standings(root, language).flatMap(({ state, original, translation }) => (translation.length === 1 ? [`${original?.id} ${state}`] : []));
  expect(originals()).toEqual(['title', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6'].map((id) => `${id} current`));
  expect(check(root).filter(({ rule }) => rule !== 'translation-unaligned' && rule !== 'text-no-glyph')).toEqual([]);
  run(root, 'align', language, 'a', '--write', '--looked-at');
  const letter = join(root, 'letters/a.md');
  writeFileSync(letter, readFileSync(letter, 'utf8').replace('lamps are dark', 'lamps are stolen'));
  revise(root, 'meaning');
  expect(originals().filter((one) => !one.endsWith(' current'))).toEqual(['b4 changed']);
  const file = readFileSync(join(root, path), 'utf8');
  writeFileSync(join(root, path), file.replace(from, to).replace('revision: 1', 'revision: 2'));
  expect(originals().filter((one) => !one.endsWith(' current'))).toEqual([]);
});

test.each([2, 3, 4])('a translation that stops after %i of its passages misses the rest', (count) => {
  const lines = french.split('\n');
  const ends = [0, 0, 3, 5, 6];
  const root = campaign(english, `${lines.slice(0, ends[count]).join('\n')}\n`);
  expect(standings(root).filter(({ state }) => state === 'missing').length).toBe(7 - 1 - count);
});

test('its scaffold has one comment, and what is written below it is in its order', () => {
  const root = makeCampaign({ 'letters/a.md': front + english, 'translations/fr/a.md': null });
  run(root, 'revise', 'a', '--date', '2026-11-22');
  run(root, 'translate', 'fr', 'a');
  const path = join(root, 'translations/fr/a.md');
  const scaffold = readFileSync(path, 'utf8');
  expect(scaffold).toContain('> - The crane is broken.\n>\n> - The 12 lamps are dark.\n');
  const quotation = french.split('\n').slice(2, 8).join('\n');
  writeFileSync(
    path,
    scaffold.replace('title:', 'title: Nos mots').replace('before winter.\n-->\n', `before winter.\n-->\n${quotation}\n`),
  );
  expect(standings(root).flatMap(({ original, link }) => (link ? [`${original?.id} ${link.origin} ${link.isCertain}`] : []))).toEqual([
    'title guessed true',
    ...['b2', 'b3', 'b4', 'b5'].map((id) => `${id} quoted true`),
  ]);
});

/** Files as they were written when a quotation was one passage. */
function recordAsBefore(root: string): void {
  const { original, editions } = letterOf(root);
  const whole = (body: string): { hash: string; text: string } => {
    const node = parseMarkdown(body).children.find(({ type }) => type === 'blockquote');
    if (!node) throw new Error('there is no quotation');
    const text = body.slice(node.position?.start.offset, node.position?.end.offset);
    // The text is in its canonical form already.
    return { hash: hashOf('quotation', [parseMarkdown(text).children[0] ?? node]), text };
  };
  const [first, last] = [original.blocks[1], original.blocks.at(-1)];
  const { hash, text } = whole(english);
  writeFileSync(
    join(root, 'letters/a.revisions.yaml'),
    `revisions:\n  - revision: 1\n    date: 2026-01-01\n    blocks:\n${[
      `      - {id: title, kind: title, hash: "${original.blocks[0]?.hash}", text: Our words}`,
      `      - {id: b1, kind: paragraph, hash: "${first?.hash}", text: "${first?.text}"}`,
      `      - id: b2\n        kind: quotation\n        hash: ${hash}\n        text: |-\n${text.replace(/^/gm, '          ')}`,
      `      - {id: b3, kind: paragraph, hash: "${last?.hash}", text: "${last?.text}"}`,
    ].join('\n')}\n`,
  );
  const blocks = editions.get('fr')?.blocks ?? [];
  writeFileSync(
    join(root, 'translations/fr/a.lock.yaml'),
    `blocks:\n${[
      ['title', blocks[0]?.hash],
      ['b1', blocks[1]?.hash],
      ['b2', whole(french).hash],
      ['b3', blocks.at(-1)?.hash],
    ]
      .map(([id, of]) => `  - {original: [${id}], translation: ["${of}"], revision: 1}\n`)
      .join('')}`,
  );
}

test('what was recorded as one passage before stays valid, and is followed passage by passage from then on', () => {
  const root = campaign();
  recordAsBefore(root);
  expect(check(root)).toEqual([]);
  expect(stale(root)).toEqual([]);
  expect(letterOf(root).revisions[0].blocks.map(({ id }) => id)).toEqual(['title', 'b1', 'b2-1', 'b2-2', 'b2-3', 'b2-4', 'b3']);
  const rewrite = (from: string, to: string): void => {
    const path = join(root, 'letters/a.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    revise(root, 'meaning');
  };
  const file = (): string => readFileSync(join(root, 'letters/a.revisions.yaml'), 'utf8');
  rewrite('Sign below.', 'Sign below.\n\nThank you.');
  expect(file()).toContain('- id: b4\n        kind: paragraph');
  // As it was written before: the quotation by its name alone.
  writeFileSync(join(root, 'letters/a.revisions.yaml'), file().replace(/( {6}- id: b2-\d\n)+/, '      - id: b2\n'));
  expect(stale(root)).toEqual(['missing: Thank you.']);
  rewrite('both before winter', 'both before Easter');
  expect(file().slice(file().indexOf('revision: 3'))).toMatch(/- id: b2-3\n {6}- id: b2-4\n {8}kind: quotation/);
  expect(stale(root)).toEqual(['changed: > Repair both before Easter.', 'missing: Thank you.']);
});

test('its missing passages are shown in it, in the language of the original', () => {
  const root = campaign(english, french.replace('> - La grue est cassée.\n', '').replace('> Réparez les deux avant l’hiver.\n', ''));
  expect(
    standings(root)
      .filter(({ state }) => state === 'missing')
      .map(({ original }) => original?.text),
  ).toEqual(['> - The crane is broken.', '> Repair both before winter.']);
  const letter = letterOf(root);
  const edition = letter.editions.get('fr');
  if (!edition) throw new Error('there is no French edition');
  const text = markText({
    translation: edition.text.html,
    original: letter.original.text.html,
    originalPath: '/en/a/',
    marks: marksOf(letter, edition).list,
    pairs: marksOf(letter, edition).pairs,
    context: { words: wordsIn('fr'), original: languageOf('en') },
  });
  const tree = parseFragment(text ?? '');
  const [quotation, ...others] = elements(tree, 'blockquote');
  expect(others).toEqual([]);
  const inside = JSON.stringify(quotation);
  for (const words of ['Nous travaillons', 'The crane is broken', 'Les 12 lampes', 'Repair both']) expect(inside).toContain(words);
  expect(inside.indexOf('The crane')).toBeLessThan(inside.indexOf('Les 12'));
  expect(inside.indexOf('Les 12')).toBeLessThan(inside.indexOf('Repair both'));
});
