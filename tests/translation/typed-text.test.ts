// Texts as writers of Chinese, Japanese, Korean, Thai and others type them: emphasis, lines that end anywhere, and hashes that stay valid.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { renderText } from '../../src/core/markdown/render.ts';
import { rebuildBlock, textBlocks } from '../../src/core/translation/blocks.ts';
import { check, makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { letterOf, run } from './support.ts';

const html = (text: string): string => renderText(parseMarkdown(text), { basePath: '' }).html.replace(/ data-block="\d+"/g, '');

test.each([
  ['ja, brackets', '市民は**「公開」**を求める。', '市民は<strong>「公開」</strong>を求める。'],
  ['zh-Hans, book marks', '我们要求**《章程》**公布。', '我们要求<strong>《章程》</strong>公布。'],
  ['zh-Hant, a full stop inside', '**請聽。**謝謝你們。', '<strong>請聽。</strong>謝謝你們。'],
  ['ko, quotation marks', '이 도시는 **“열린 회의”**를 원합니다.', '이 도시는 <strong>“열린 회의”</strong>를 원합니다.'],
  ['yue, a comma after', '**大家（市民）**，企出嚟。', '<strong>大家（市民）</strong>，企出嚟。'],
  [
    'ja, italics with a link',
    '詳しくは*[報告](https://a.example/)*を。',
    '詳しくは<em><a href="https://a.example/" rel="noopener">報告</a></em>を。',
  ],
  ['ja, struck out', 'これは~~（旧案）~~です。', 'これは<del>（旧案）</del>です。'],
  ['zh-Hans, code', '请运行**`npm test`**再提交。', '请运行<strong><code>npm test</code></strong>再提交。'],
])('%s: emphasis closes beside punctuation', (_what, text, wanted) => {
  expect(html(text)).toBe(`<p>${wanted}</p>`);
  const [block] = textBlocks(parseMarkdown(text), 0);
  expect(rebuildBlock('paragraph', block?.text ?? '', parseMarkdown).hash).toBe(block?.hash);
  expect(block?.text).not.toContain('\\*');
});

test.each([
  ['ja', '一つ目の文は長\nくて、\n二行になる。', '一つ目の文は長くて、二行になる。'],
  ['zh-Hans, a comma at the end', '我们要求市政府，\n“立即”\n公布账目。', '我们要求市政府，“立即”公布账目。'],
  ['zh-Hant, emphasis at the end', '請\n**公開**\n帳目。', '請<strong>公開</strong>帳目。'],
  ['th', 'ขอให้เปิดห้อง\nสมุดทุกวัน', 'ขอให้เปิดห้องสมุดทุกวัน'],
  ['lo', 'ກະລຸນາເປີດ\nຫໍສະໝຸດ', 'ກະລຸນາເປີດຫໍສະໝຸດ'],
  ['km', 'សូមបើក\nបណ្ណាល័យ', 'សូមបើកបណ្ណាល័យ'],
  ['my', 'စာကြည့်တိုက်ကို\nဖွင့်ပါ', 'စာကြည့်တိုက်ကိုဖွင့်ပါ'],
  ['ja, Latin letters after a comma', '私たちは、\nGitHubで集める。', '私たちは、GitHubで集める。'],
  ['ja, Latin letters within', '私たちは\nGitHub\nで集める。', '私たちは GitHub で集める。'],
  ['ko keeps its spaces', '도서관을\n열어 주세요.', '도서관을 열어 주세요.'],
  ['my keeps the space after a sentence', 'ဖွင့်ပါ။\nကျေးဇူးတင်ပါသည်', 'ဖွင့်ပါ။ ကျေးဇူးတင်ပါသည်'],
  ['fr keeps its spaces', 'Ouvrez la\nbibliothèque.', 'Ouvrez la bibliothèque.'],
])('%s: the end of a line of the source is no space where the script has none', (_what, text, wanted) => {
  expect(html(text).replaceAll('\n', ' ')).toBe(`<p>${wanted}</p>`);
  const [wrapped, joined] = [text, text.replaceAll('\n', wanted.includes(' ') ? '\n' : '')].map(
    (one) => textBlocks(parseMarkdown(one), 0)[0],
  );
  expect(wrapped?.hash).toBe(joined?.hash);
  expect(wrapped?.content.plain).not.toContain('\n');
});

test('titles, summaries and demands that are written in several lines have no spaces either', () => {
  const root = makeCampaign({
    'letters/a.md':
      '---\ntitle: 図書館を\n  開けて\nsummary: >\n  この町の図書館\n  を、夜も\n  Tokyo で開ける。\nlanguage: ja\nstatus: open\ndemands:\n  - addressee: 市\n    asks:\n      - "予算を\n        公表する"\n---\n\n聞いてください。\n',
    'translations/fr/a.md': null,
  });
  const { facts, original } = letterOf(root);
  expect([facts.title, facts.summary?.trim(), facts.demands?.[0]?.asks[0]]).toEqual([
    '図書館を開けて',
    'この町の図書館を、夜も Tokyo で開ける。',
    '予算を公表する',
  ]);
  expect(original.blocks.slice(0, 1).map(({ text }) => text)).toEqual(['図書館を開けて']);
});

/** What the version before recorded of these passages. */
const recorded = [
  ['市民は**「公開」**を求める。', 'v1:e742a240d062674b3907d624f617dae7'],
  ['我们要求**《章程》**公布。', 'v1:a107e5342f741a5e54ef6490e49a6629'],
  ['이 도시는 **“열린 회의”**를 원합니다.', 'v1:5df919a7d698a0840e058ca71254cbc0'],
  ['これは~~（旧案）~~です。', 'v1:b2a0196a810b58cbf750cbfd383b0c48'],
  ['**請聽。**謝謝你們。', 'v1:015251b24da9d83dcf2c402c4812986d'],
  ['一二三，\n四五六。', 'v1:d5a958c15906536afa418e778890141f'],
  ['これは\n**大事**\nです。', 'v1:e8b86f29cc3ceb18059f13689e833081'],
  ['「はい」\nと言う。', 'v1:9fe5e853fa70b7006af5d206e42fdc7b'],
  ['จง**ฟัง**\nเรา', 'v1:1257b770969a338dd625c9407f3bacb6'],
  ['一二\n三四', 'v1:85cf574c411cbc32934717784c171461'],
] as const;

test.each(recorded)('%s has the hash by which it was recorded', (text, hash) => {
  const [block] = textBlocks(parseMarkdown(text), 0);
  expect([block?.hash, block?.formerHash]).toContain(hash);
});

test('records of before stay valid: of a letter, of its translation, and of who reviewed it', () => {
  const body = recorded.map(([text]) => text).join('\n\n');
  const entries = recorded.map(
    ([text, hash], index) =>
      `      - id: b${index + 1}\n        kind: paragraph\n        hash: ${hash}\n        text: ${JSON.stringify(
        text.replace(/[*~]/g, '\\$&').replace('一二三，\n', '一二三， ').replace('一二\n', '一二').replace('」\n', '」'),
      )}\n`,
  );
  const title = 'v1:4d4b675d79e2b533b3e04041af07b71d';
  const plainly: Record<number, string> = { 6: 'これは **大事** です。', 8: 'จง**ฟัง** เรา' };
  for (const [index, text] of Object.entries(plainly))
    entries[Number(index)] = entries[Number(index)]?.replace(/text: .*/, `text: ${JSON.stringify(text)}`) ?? '';
  const pairs = recorded.map(([, hash], index) => `  - {original: [b${index + 1}], translation: [${hash}], revision: 1}\n`);
  const root = makeCampaign({
    'letters/a.md': `---\ntitle: 公開 書簡\nlanguage: ja\nstatus: open\n---\n\n${body}\n`,
    'letters/a.revisions.yaml': `revisions:\n  - revision: 1\n    date: 2025-01-01\n    blocks:\n      - id: title\n        kind: title\n        hash: ${title}\n        text: 公開 書簡\n${entries.join('')}`,
    'translations/fr/a.md': null,
    'translations/zh-Hant/a.md': `---\ntitle: 公開 書簡\nrevision: 1\nreviewed:\n  - name: Mei\n    date: 2025-02-01\n---\n\n${body}\n`,
    'translations/zh-Hant/a.lock.yaml': `blocks:\n  - {original: [title], translation: [${title}], revision: 1}\n${pairs.join('')}reviews:\n  - {name: Mei, date: 2025-02-01, passages: [${[title, ...recorded.map(([, hash]) => hash)].join(', ')}]}\n`,
  });
  expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
  const edition = letterOf(root).editions.get('zh-Hant');
  expect(edition?.standing?.blocks.map(({ state, link }) => `${state} ${link?.origin}`)).toEqual(
    Array.from({ length: 11 }, () => 'current locked'),
  );
  expect(edition?.newerThanReview).toEqual([]);
  // Nothing to record, and what is recorded next keeps what was there.
  expect(undersigned(['revise', 'a', '--impact', 'wording', '--note', 'None.', '--root', root]).stdout).toMatch(/nothing/i);
  const path = join(root, 'letters/a.md');
  writeFileSync(path, `---\ntitle: 公開 書簡\nlanguage: ja\nstatus: open\n---\n\n${body}\n\n終わり。\n`);
  run(root, 'revise', 'a', '--impact', 'meaning', '--note', 'An end.', '--date', '2026-11-23');
  expect(loadCampaign(root).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(
    letterOf(root)
      .editions.get('zh-Hant')
      ?.standing?.blocks.map(({ state }) => state),
  ).toEqual([...Array.from({ length: 11 }, () => 'current'), 'missing']);
});

const bold = 'Please **listen** to **all** people of this city, and answer them soon.';

test.each([
  ['ja', 'この街の** すべての **人々の声に耳を傾け、すぐに答えてください。'],
  ['fr', 'Écoutez ** tous ** les habitants de cette ville, et répondez-leur vite.'],
  ['ar', 'أصغوا إلى ** جميع ** سكان هذه المدينة وأجيبوهم قريباً.'],
  ['ru', 'Выслушайте ** всех ** жителей этого города и скоро ответьте им.'],
  ['th', 'โปรดรับฟังเสียงของ ** ทุกคน ** ในเมืองนี้ และตอบพวกเขาโดยเร็ว'],
  ['zh-Hans', '请倾听这座城市** 所有 **居民的声音，并尽快作出答复。'],
])('%s: asterisks that readers would see are named, and bold words that are missing', (language, text) => {
  const root = makeCampaign({
    'letters/a.md': `---\ntitle: A\nlanguage: en\nstatus: open\n---\n\n${bold}\n`,
    'translations/fr/a.md': null,
    [`translations/${language}/a.md`]: `---\ntitle: A\nrevision: 1\n---\n\n${text}\n`,
  });
  const found = check(root);
  expect(found.map(({ rule, line }) => `${line} ${rule}`).sort()).toEqual(['6 markdown-emphasis', '6 translation-emphasis']);
  expect(found.find(({ rule }) => rule === 'translation-emphasis')?.message).toBe(
    'The original has 2 bold pieces here, the translation none.',
  );
});

test('asterisks that are meant are no problem, nor are lines to write on, powers and names in code', () => {
  const text = 'Five stars: \\*\\*\\*\\*\\*, a note\\*\\*, `2 ** 3`, `__init__`.\n\nName: ________\n\n****';
  const root = makeCampaign({
    'letters/a.md': `---\ntitle: A\nlanguage: en\nstatus: open\n---\n\n${text}\n`,
    'translations/fr/a.md': null,
  });
  expect(check(root).map(({ rule }) => rule)).toEqual([]);
});
