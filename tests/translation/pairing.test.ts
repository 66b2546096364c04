// Passages find their originals: by the comments of a scaffold, by what both have in common, and if neither says, not with certainty.

import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { alignEdition } from '../../src/core/translation/align.ts';
import { factBlocks, type PlacedBlock, textBlocks } from '../../src/core/translation/blocks.ts';
import { unrecorded } from '../../src/core/translation/revisions.ts';
import { scaffold } from '../../src/translation/scaffold.ts';
import type { LockFacts } from '../../src/core/schema/lock.ts';
import { words } from './letter.ts';

const blocksOf = (body: string, title = 'x'): PlacedBlock[] => [...factBlocks({ title }), ...textBlocks(parseMarkdown(body), 0)];

/** `b1 ↔ its first words`, in the order of the translation; `?` where it is not certain, `–` for what belongs to nothing. */
function pairs(original: string, translated: string, lock?: LockFacts): string[] {
  const blocks = blocksOf(translated, 'y');
  return alignEdition({ blocks, revision: 1, lock }, unrecorded(blocksOf(original)))
    .filter(({ original: ids }) => ids[0] !== 'title')
    .map(({ original: ids, translation, isCertain }) => {
      const text = translation.map((position) => blocks[position]?.text.slice(0, 12)).join(' + ');
      return `${ids.join('+') || '–'} ${isCertain || ids.length === 0 ? '' : '? '}${text}`;
    });
}

/** The scaffold of a letter, with words below some of its comments. */
function filled(original: string, texts: readonly (string | undefined)[]): string {
  const facts = { title: 'x', language: 'en', status: 'open' } as unknown as Parameters<typeof scaffold>[0]['facts'];
  const blocks = blocksOf(original);
  const file = scaffold({ facts, revisions: unrecorded(blocks), original: { blocks } }, 'fr');
  const [, ...comments] = file.slice(file.indexOf('---\n\n') + 5).split(/(?<=^-->\n)/m);
  return comments.map((comment, index) => comment + (texts[index] === undefined ? '' : `${texts[index]}\n`)).join('');
}

const letter = `The harbour bell rings no more, and the boats stay out.

Nobody at the town hall answers our calls.

Give us back the bell before the winter storms.

Fishers and their families have signed this letter.`;
const breton = [
  'Kloc’h ar porzh ne son mui.',
  'Den ne respont en ti-kêr.',
  'Roit deomp ar c’hloc’h en-dro.',
  'Sinet eo gant ar besketaerien.',
];

describe('what was written below a comment follows what the comment quotes', () => {
  const subsets = Array.from({ length: 15 }, (_, bits) => [0, 1, 2, 3].filter((index) => ((bits + 1) >> index) & 1));
  test.each(subsets.map((subset) => [subset.map((index) => index + 1).join(), subset] as const))('passages %s of four', (_, subset) => {
    const body = filled(
      letter,
      breton.map((text, index) => (subset.includes(index) ? text : undefined)),
    );
    expect(pairs(letter, body)).toEqual(subset.map((index) => `b${index + 1} ${breton[index]?.slice(0, 12)}`));
  });

  test.each(Object.keys(words) as (keyof typeof words)[])('in %s, whatever its length, in its own order', (language) => {
    const [intro, heading] = words[language].body;
    expect(pairs(letter, filled(letter, [undefined, intro, undefined, heading]))).toEqual([
      `b2 ${intro.slice(0, 12)}`,
      `b4 ${heading.slice(0, 12)}`,
    ]);
    const turned = filled(letter, [undefined, intro, undefined, heading]).split(/(?=<!--)/);
    expect(pairs(letter, turned.toReversed().join('\n'))).toEqual([`b4 ${heading.slice(0, 12)}`, `b2 ${intro.slice(0, 12)}`]);
  });

  test('a passage in two paragraphs is two parts of one', () => {
    expect(pairs(letter, filled(letter, [undefined, 'Den ne respont.\n\nE ti-kêr, morse.']))).toEqual(['b2 Den ne respo + E ti-kêr, mo']);
  });

  test('with some comments removed, those that are left still hold', () => {
    const body = filled(letter, breton)
      .replace(/<!--\nNobody[\s\S]*?-->\n/, '')
      .replace(/<!--\nFishers[\s\S]*?-->\n/, '');
    expect(pairs(letter, body)).toEqual(breton.map((text, index) => `b${index + 1} ${text.slice(0, 12)}`));
  });

  test('where the comments of what is written were removed, those with nothing below say what is not', () => {
    const [, , ...rest] = filled(letter, []).split(/(?=<!--)/);
    expect(pairs(letter, `${breton[0]}\n\n${breton[1]}\n\n${rest.slice(1).join('')}`).map((pair) => pair.replace('? ', ''))).toEqual([
      'b1 Kloc’h ar po',
      'b2 Den ne respo',
    ]);
  });

  const list = 'We ask:\n\n- Open the quay.\n- Fix the lamps by 2031.\n- Count the boats.\n\nThank you.';
  test('items share a comment, and are in its order', () => {
    expect(
      pairs(list, filled(list, [undefined, '- Avoir le quai.\n- Réparer les lampes d’ici 2031.\n- Compter les bateaux.', 'Merci.'])),
    ).toEqual(['b2 Avoir le qua', 'b3 Réparer les ', 'b4 Compter les ', 'b5 Merci.']);
    expect(pairs(list, filled(list, [undefined, '- Réparer les lampes d’ici 2031.']))).toEqual(['– Réparer les ']);
  });

  test('an editor may wrap, indent and escape a comment', () => {
    const wrapped = filled(letter, breton)
      .replace('The harbour bell rings', '  The harbour\n  bell\\\n rings')
      .replace('our calls.', 'our   calls.');
    expect(pairs(letter, wrapped)).toEqual(breton.map((text, index) => `b${index + 1} ${text.slice(0, 12)}`));
  });

  test('a refrain is told apart by its place', () => {
    const song = 'We stay.\n\nThe mill is ours.\n\nWe stay.\n\nThe field is ours.';
    expect(pairs(song, filled(song, [undefined, undefined, 'Nous restons.']))).toEqual(['b3 Nous restons']);
    expect(pairs(song, filled(song, ['Nous restons.', undefined, undefined, 'Le champ.']))).toEqual(['b1 Nous restons', 'b4 Le champ.']);
  });

  test('a comment that quotes nothing is nobody’s', () => {
    expect(pairs(letter, filled(letter, breton).replace(breton[1] ?? '', `<!-- is this right? -->\n${breton[1]}`))).toEqual(
      breton.map((text, index) => `b${index + 1} ${text.slice(0, 12)}`),
    );
  });

  test('a guess that was recorded before gives way to the comments, what somebody looked at does not', () => {
    const body = filled(letter, [breton[0], breton[1]]);
    const hashes = blocksOf(body).map(({ hash }) => hash);
    const entries = (guessed: true | undefined): LockFacts => ({
      blocks: [
        { original: ['b2'], translation: [hashes[1] ?? ''], revision: 1, guessed },
        { original: ['b4'], translation: [hashes[2] ?? ''], revision: 1, guessed },
      ],
    });
    expect(pairs(letter, body, entries(true))).toEqual(['b1 Kloc’h ar po', 'b2 Den ne respo']);
    expect(pairs(letter, body, entries(undefined))).toEqual(['b2 Kloc’h ar po', 'b4 Den ne respo']);
  });

  test('an update’s comment for what is missing does not take what was there before', () => {
    const [comment] = filled(letter, []).match(/<!--\nNobody[\s\S]*?-->\n/) ?? [];
    const before = blocksOf(`${breton[0]}\n\n${breton[2]}`).map(({ hash }) => hash);
    const lock: LockFacts = {
      blocks: [
        { original: ['b1'], translation: [before[1] ?? ''], revision: 1 },
        { original: ['b3'], translation: [before[2] ?? ''], revision: 1 },
      ],
    };
    const body = `${breton[0]}\n\n${comment}\n${breton[2]}\n`;
    expect(pairs(letter, body, lock)).toEqual(['b1 Kloc’h ar po', 'b3 Roit deomp a']);
    expect(pairs(letter, body.replace('Roit', 'Degasit'), lock)[1]).toMatch(/ \? Degasit/);
    expect(pairs(letter, body.replace('Roit', `${breton[1]}\n\nDegasit`), lock)).toEqual([
      'b1 Kloc’h ar po',
      'b2 ? Den ne respo',
      'b3 ? Degasit deom',
    ]);
  });
});

const english = `We live by the river. It feeds us and our *children*.

## What we see

1. Foam, every week.
2. Dead fish in 40 places.

Since 2019 the council has measured nothing, although the law asks for it.

- Stop the mill at [Kerlan](https://mill.example).
- Listen to the report of Dr Hartmann.

The end.`;
const translations: Readonly<Record<string, string>> = {
  fr: 'Nous vivons au bord de la rivière. Elle nous nourrit, nous et nos *enfants*.\n\n## Ce que nous voyons\n\n1. De l’écume, chaque semaine.\n2. Des poissons morts en 40 endroits.\n\nDepuis 2019, le conseil n’a rien mesuré, bien que la loi le demande.\n\n- Arrêtez le moulin de [Kerlan](https://mill.example).\n- Écoutez le rapport du Dr Hartmann.\n\nFin.',
  ru: 'Мы живём у реки. Она кормит нас и наших *детей*.\n\n## Что мы видим\n\n1. Пена, каждую неделю.\n2. Мёртвая рыба в 40 местах.\n\nС 2019 года совет ничего не измерял, хотя закон этого требует.\n\n- Остановите мельницу в [Керлане](https://mill.example).\n- Послушайте доклад доктора Хартмана.\n\nКонец.',
  hi: 'हम नदी के किनारे रहते हैं। वह हमें और हमारे *बच्चों* को पालती है।\n\n## हम क्या देखते हैं\n\n1. हर हफ़्ते झाग।\n2. 40 जगहों पर मरी हुई मछलियाँ।\n\n२०१९ से परिषद ने कुछ नहीं मापा, जबकि क़ानून यही कहता है।\n\n- [केरलान](https://mill.example) की मिल बंद कीजिए।\n- डॉ. हार्टमैन की रिपोर्ट सुनिए।\n\nअंत।',
  ja: '私たちは川のそばで暮らしています。川は私たちと*子ども*を養います。\n\n## 私たちが見るもの\n\n1. 毎週の泡。\n2. 40か所の死んだ魚。\n\n2019年以来、法律が求めているにもかかわらず、議会は何も測っていません。\n\n- [ケルラン](https://mill.example)の工場を止めてください。\n- ハルトマン博士の報告を聞いてください。\n\n終わり。',
  ar: 'نعيش بجانب النهر. إنه يطعمنا ويطعم *أطفالنا*.\n\n## ما نراه\n\n1. رغوة كل أسبوع.\n2. أسماك ميتة في ٤٠ مكانًا.\n\nمنذ ٢٠١٩ لم يقس المجلس شيئًا، مع أن القانون يطلب ذلك.\n\n- أوقفوا مطحنة [كيرلان](https://mill.example).\n- استمعوا إلى تقرير الدكتور هارتمان.\n\nالنهاية.',
};

describe.each(Object.entries(translations))('without comments, in %s', (_, text) => {
  const passages = blocksOf(text).slice(1);
  const inOrder = (list: readonly string[]): string[] => list.map((pair) => pair.replace('? ', '').split(' ')[0] ?? '');

  test('a whole translation is passage for passage its original', () => {
    expect(inOrder(pairs(english, text))).toEqual(passages.map((_passage, index) => `b${index + 1}`));
  });

  test.each([1, 2, 3, 4, 5, 6, 7])('one that ends after %i passages is a beginning', (count) => {
    const end = passages[count]?.at;
    const found = pairs(english, text.slice(0, typeof end === 'number' ? end : undefined).replace(/\n\d?[-.]? ?$/, ''));
    expect(inOrder(found)).toEqual(passages.slice(0, count).map((_passage, index) => `b${index + 1}`));
  });

  test('one that ends within a passage is a beginning', () => {
    const at = text.indexOf('2019') > 0 ? text.indexOf('2019') : (/[२٢]/.exec(text)?.index ?? 0);
    expect(inOrder(pairs(english, text.slice(0, at + 20)))).toEqual(['b1', 'b2', 'b3', 'b4', 'b5']);
  });

  test('a second language below it belongs to nothing', () => {
    const italian = translations.fr === text ? (translations.ru ?? '') : (translations.fr ?? '');
    const found = inOrder(pairs(english, `${text}\n\n${italian}`));
    expect(found.slice(0, 8)).toEqual(passages.map((_passage, index) => `b${index + 1}`));
    expect(new Set(found.slice(8))).toEqual(new Set(['–']));
  });

  test.each([
    ['below', [text, english]],
    ['above', [english, text]],
  ])('the original that was kept %s belongs to nothing', (where, both) => {
    const found = inOrder(pairs(english, both.join('\n\n')));
    const own = passages.map((_passage, index) => `b${index + 1}`);
    const none = own.map(() => '–');
    expect(found).toEqual(where === 'below' ? [...own, ...none] : [...none, ...own]);
  });

  test.each([2, 4, 6])('where every passage from the %ith on was left as it is, those are no copies', (count) => {
    const blocks = (one: string): string[] => one.split('\n\n');
    const mixed = [...blocks(text).slice(0, count - 1), ...blocks(english).slice(count - 1)].join('\n\n');
    expect(inOrder(pairs(english, mixed))).toEqual(passages.map((_passage, index) => `b${index + 1}`));
  });

  test('an item that was moved is not called certain at its old place', () => {
    const items = text.split('\n').filter((line) => line.startsWith('- '));
    const turned = text.replace(items.join('\n'), items.toReversed().join('\n'));
    expect(pairs(english, turned).filter((pair) => /^b[67] [^?]/.test(pair))).toEqual([]);
  });
});

test('of two passages that nothing tells apart none is called certain where one is missing', () => {
  const original = 'It is cold.\n\nIt was late.\n\nIt will rain.';
  expect(pairs(original, 'Hace frío.\n\nVa a llover.').filter((pair) => !pair.includes('?'))).toEqual([]);
});

test('passages by the thousand end, and none of their pairs is called certain', () => {
  const many = Array.from({ length: 1000 }, (_, index) => `Passage ${index}.`).join('\n\n');
  expect(pairs(many, many.replaceAll('Passage', 'Alinéa')).filter((pair) => !pair.includes('?'))).toEqual([]);
});

describe('a list of which only the beginning is translated lacks its end, and no item is there twice', () => {
  const asks =
    'We ask the council:\n\n1. Stop the sale of the park.\n2. Publish the contract with the buyer.\n3. Ask the neighbours before anything is built.\n\nThank you.';
  const begun: Readonly<Record<string, readonly string[]>> = {
    de: ['Wir bitten den Rat:', 'Stoppen Sie den Verkauf des Parks.', 'Veröffentlichen Sie den Vertrag mit dem Käufer.', 'Danke.'],
    fr: ['Nous demandons au conseil :', 'Arrêtez la vente du parc.', 'Publiez le contrat avec l’acheteur.', 'Merci.'],
    tr: ['Meclisten istiyoruz:', 'Parkın satışını durdurun.', 'Alıcıyla yapılan sözleşmeyi yayımlayın.', 'Teşekkürler.'],
    ja: ['市議会に求めます。', '公園の売却をやめてください。', '買い手との契約書を公開してください。', 'ありがとうございます。'],
    ar: ['نطلب من المجلس:', 'أوقفوا بيع الحديقة.', 'انشروا العقد مع المشتري.', 'شكرًا.'],
  };
  test.each(Object.keys(begun))('%s, two of three', (language) => {
    const [intro = '', one = '', two = '', thanks = ''] = begun[language] ?? [];
    const found = pairs(asks, `${intro}\n\n1. ${one}\n2. ${two}\n\n${thanks}`).map((pair) => pair.split(' ')[0]);
    expect(found.filter((id) => /^b[234]$/.test(id ?? ''))).toEqual(['b2', 'b3']);
  });

  const around = (list: string, [before, after]: readonly [string, string]): string => `${before}\n\n${list.trim()}\n\n${after}\n`;
  const english = ['We ask for:', 'Thank you all.'] as const;
  const german = ['Wir bitten um:', 'Danke euch allen.'] as const;

  // Where lengths speak for other items, too, and where only one is there.
  test.each([
    [
      'lengths',
      '1. Water\n2. A list of all the wells in the valley\n3. Fire\n4. A long demand with many words in it that goes on',
      '1. Wasser für uns alle, die wir hier leben\n2. Brunnen',
      ['b2 ? Wasser für u', 'b3 ? Brunnen'],
    ],
    [
      'a list below an item',
      '1. Drinking water\n   1. in summer\n   2. in winter\n   3. in floods\n2. Farming',
      '1. Trinkwasser\n   1. im Sommer\n2. Landwirtschaft',
      ['b2 ? Trinkwasser', 'b3 ? im Sommer', 'b6 ? Landwirtscha'],
    ],
    [
      'two lists, of numbers and of bullets',
      '1. One thing is here\n2. Two things\n3. Three\n\n- the work is done\n- it is not',
      '1. Eine Sache ist hier\n2. Zwei Dinge\n\n- die Arbeit ist getan\n- sie ist es nicht',
      ['b2 ? Eine Sache i', 'b3 ? Zwei Dinge', 'b5 ? die Arbeit i', 'b6 ? sie ist es n'],
    ],
    [
      'two lists with words between them',
      '- Water\n- Air\n- Fire\n\nAnd also:\n\n- Birds\n- Fish',
      '- Wasser\n\nUnd auch:\n\n- Vögel',
      ['b2 ? Wasser', 'b6 ? Vögel'],
    ],
  ])('%s', (_, list, translated, expected) => {
    const found = pairs(around(list, english), around(translated, german)).filter((pair) => !/Wir bitten|Danke|Und auch/.test(pair));
    expect(found.map((pair) => pair.replace(/^(b\d+) (?!\?)/, '$1 ? '))).toEqual(expected);
  });

  test('a list that is two in the translation is as it was', () => {
    const list = '- Water for all\n- Air for the city\n- Fire in the night\n- Birds of the sky';
    const two = '- Wasser für alle\n- Luft für die Stadt\n\nUnd:\n\n- Feuer in der Nacht\n- Vögel am Himmel';
    expect(pairs(around(list, english), around(two, german)).flatMap((pair) => /^b[2-5]/.exec(pair)?.[0] ?? [])).toEqual([
      'b2',
      'b3',
      'b4',
      'b5',
    ]);
  });

  test('what says which item it is says more', () => {
    const numbered = 'We ask:\n\n- To open 3 rooms.\n- To hire 12 people.\n- To close 7 roads.';
    const found = pairs(numbered, 'Wir bitten:\n\n- 12 Leute einzustellen.\n- 7 Straßen zu sperren.').map((pair) => pair.split(' ')[0]);
    expect(found).toEqual(['b1', 'b3', 'b4']);
  });
});
