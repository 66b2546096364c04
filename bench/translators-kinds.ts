// What translators send, and in which proportions: of a hundred some thirty new translations, thirty-five corrections, fifteen updates, ten of the
// interface, ten misplaced or mangled. Each kind says which verdict is right and which words have to be in the report.

import { strToU8, zipSync } from 'fflate';
import type { Random } from './random.ts';

export interface Making {
  /** Null where a file goes. */
  readonly files: Readonly<Record<string, string | Buffer | null>>;
  readonly verdict: 'translation' | 'fixable' | 'invalid' | 'text';
  /** Parts of what has to be said: the planted fault. */
  readonly says: readonly string[];
  /** Parts of what may be said besides. */
  readonly allows: readonly string[];
}

export interface Kind {
  readonly name: string;
  readonly group: 'new' | 'corrections' | 'updates' | 'interface' | 'misplaced or mangled';
  /** Of a thousand. */
  readonly share: number;
  make(): Making;
}

interface Words {
  readonly title: string;
  readonly parts: readonly string[];
}

const words: Readonly<Record<string, Words>> = {
  de: {
    title: 'Haltet den See sauber',
    parts: [
      'Seit 1987 baden wir im See, wie der [Bericht](https://report.example/lake) zeigt.',
      'Was wir sehen',
      'Schaum an 40 Tagen im Jahr.',
      'Tote Fische am Ufer.',
      'Was wir fordern',
      'Messen Sie das Wasser bis 2031 jede Woche.',
    ],
  },
  fr: {
    title: 'Gardez le lac propre',
    parts: [
      'Depuis 1987, nous nageons dans le lac, comme le montre le [rapport](https://report.example/lake).',
      'Ce que nous voyons',
      'De la mousse 40 jours par an.',
      'Des poissons morts sur la rive.',
      'Ce que nous demandons',
      'Mesurez l’eau chaque semaine jusqu’en 2031.',
    ],
  },
  es: {
    title: 'Mantengan limpio el lago',
    parts: [
      'Desde 1987 nadamos en el lago, como muestra el [informe](https://report.example/lake).',
      'Lo que vemos',
      'Espuma 40 días al año.',
      'Peces muertos en la orilla.',
      'Lo que pedimos',
      'Midan el agua cada semana hasta 2031.',
    ],
  },
  uk: {
    title: 'Бережіть озеро чистим',
    parts: [
      'З 1987 року ми купаємося в озері, як показує [звіт](https://report.example/lake).',
      'Що ми бачимо',
      'Піна 40 днів на рік.',
      'Мертва риба на березі.',
      'Чого ми вимагаємо',
      'Вимірюйте воду щотижня до 2031 року.',
    ],
  },
  ar: {
    title: 'حافظوا على نظافة البحيرة',
    parts: [
      'نسبح في البحيرة منذ ١٩٨٧ كما يبيّن [التقرير](https://report.example/lake).',
      'ما نراه',
      'رغوة ٤٠ يومًا في السنة.',
      'أسماك ميتة على الشاطئ.',
      'ما نطلبه',
      'قيسوا الماء كل أسبوع حتى ٢٠٣١.',
    ],
  },
  ja: {
    title: '湖をきれいに保ってください',
    parts: [
      '[報告書](https://report.example/lake)が示すように、1987年から湖で泳いでいます。',
      '私たちが見るもの',
      '年に40日は泡が出ます。',
      '岸に死んだ魚がいます。',
      '私たちの求めること',
      '2031年まで毎週水を測ってください。',
    ],
  },
};
const english: Words = {
  title: 'Keep the lake clean',
  parts: [
    'Since 1987 we have been swimming in the lake, as the [report](https://report.example/lake) shows.',
    'What we see',
    'Foam on 40 days of the year.',
    'Dead fish on the shore.',
    'What we ask',
    'Measure the water every week until 2031.',
  ],
};
const newAsk = 'Measure the water every day until 2035, and publish what you find.';
const updated: Readonly<Record<string, string>> = {
  de: 'Messen Sie das Wasser bis 2035 jeden Tag, und veröffentlichen Sie, was Sie finden.',
  fr: 'Mesurez l’eau chaque jour jusqu’en 2035, et publiez ce que vous trouvez.',
};

function textOf({ title, parts }: Words, facts: string): string {
  const [first, see, foam, fish, ask, want] = parts;
  return `---\ntitle: ${title}\n${facts}---\n\n${first}\n\n## ${see}\n\n- ${foam}\n- ${fish}\n\n## ${ask}\n\n${want}\n`;
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** As a word processor saves it: no marks but a title, and items with a typed bullet. The link is gone, as it goes where text is copied. */
function documentOf({ title, parts }: Words): Buffer {
  const paragraph = (text: string, style = ''): string =>
    `<w:p>${style}<w:r><w:t xml:space="preserve">${text.replace(/\[([^\]]*)\]\([^)]*\)/, '$1')}</w:t></w:r></w:p>`;
  const look = (name: string): string => `<w:pPr><w:pStyle w:val="${name}"/></w:pPr>`;
  const [first = '', see = '', foam = '', fish = '', ask = '', want = ''] = parts;
  const body = [
    paragraph(title, look('Title')),
    paragraph(first),
    paragraph(see, look('Heading1')),
    ...[foam, fish].map((text) => paragraph(`• ${text}`)),
    paragraph(ask, look('Heading1')),
    paragraph(want),
  ].join('');
  const relations = 'http://schemas.openxmlformats.org';
  const files = {
    '[Content_Types].xml': `<Types xmlns="${relations}/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${relations}/package/2006/relationships"><Relationship Id="a" Type="${relations}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
}

const reviewed = 'revision: 1\ntranslators:\n  - Jule Hart\nreviewed:\n  - name: Piet Sand\n    date: 2026-02-01\n';

export interface Sample {
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly recorded: readonly string[];
}

/** A campaign with a letter at its second revision, in German and French at the first. */
export function samples(): Sample {
  const facts = 'language: en\nstatus: open\n';
  const before = {
    'content/site.yaml': 'name: Lake\nurl: https://lake.example\ndefaultLanguage: en\n',
    'content/pages/about.md': '---\ntitle: About us\n---\n\nWe meet on Mondays.\n',
    'letters/lake.md': textOf(english, facts),
    'translations/de/lake.md': textOf(words.de as Words, reviewed),
    'translations/fr/lake.md': textOf(words.fr as Words, reviewed),
    'translations/de/ui.yaml': 'strings:\n  change:\n    wait: Danke.\n',
  };
  const after = { 'letters/lake.md': textOf({ ...english, parts: [...english.parts.slice(0, 5), newAsk] }, facts) };
  return { before, after, state: { ...before, ...after }, recorded: ['de', 'fr'] };
}

export function kindsOf({ state }: Sample, random: Random): Kind[] {
  const pick = <Item>(items: readonly Item[]): Item => items[random.below(items.length)] as Item;
  const known = (): string => pick(['de', 'fr']);
  const fresh = (): string => pick(['es', 'uk', 'ar', 'ja']);
  const path = (language: string): string => `translations/${language}/lake.md`;
  const whole = (language: string, facts = 'revision: 2\ntranslators:\n  - Tina\n'): string => {
    const { title, parts } = words[language] as Words;
    return textOf({ title, parts: [...parts.slice(0, 5), (parts[5] ?? '').replace('2031', '2035').replace('٢٠٣١', '٢٠٣٥')] }, facts);
  };
  const edited = (language: string, change: (text: string) => string): Record<string, string> => ({
    [path(language)]: change(state[path(language)] ?? ''),
  });
  const making = (
    files: Making['files'],
    says: readonly string[] = [],
    verdict: Making['verdict'] = 'translation',
    allows: readonly string[] = [],
  ): Making => ({
    files,
    says,
    verdict,
    allows,
  });
  const one = (group: Kind['group'], name: string, share: number, make: () => Making): Kind => ({ group, name, share, make });
  /** A word of the list, which is in the same place in every language. */
  const otherWord = (text: string): string => text.replace('Tote', 'Verendete').replace('morts', 'crevés');
  return [
    one('new', 'whole', 180, () => {
      const language = fresh();
      return making({ [path(language)]: whole(language) });
    }),
    one('new', 'half', 60, () => {
      const language = fresh();
      const text = whole(language);
      return making({ [path(language)]: text.slice(0, text.lastIndexOf('## ')) }, ['coverage 5/7']);
    }),
    one('new', 'paragraphs joined, and a greeting below', 10, () => {
      const language = fresh();
      const { title, parts } = words[language] as Words;
      const [first, see, foam, fish, ask, want] = parts;
      const body = [
        first,
        `${see}: ${foam} ${fish}`,
        `${ask}: ${want?.replace('2031', '2035').replace('٢٠٣١', '٢٠٣٥')}`,
        '    Tina',
        'Tina.',
      ];
      return making({ [path(language)]: `---\ntitle: ${title}\nrevision: 2\n---\n\n${body.join('\n\n')}\n` }, ['coverage'], 'translation', [
        'Numbers differ',
        'much longer',
      ]);
    }),
    one('new', 'the original left in place', 25, () => {
      const language = fresh();
      const text = (state['letters/lake.md'] ?? '').replace('language: en\nstatus: open\n', 'revision: 2\n');
      return making({ [path(language)]: text }, ['untranslated'], 'translation', ['other letters', 'letters here']);
    }),
    one('new', 'of an old revision', 35, () => {
      const language = fresh();
      return making({ [path(language)]: textOf(words[language] as Words, 'revision: 1\n') }, ['This follows revision 1']);
    }),
    one('corrections', 'a word', 200, () => making(edited(known(), otherWord))),
    one('corrections', 'a number lost', 30, () =>
      making(
        edited(known(), (text) => otherWord(text).replace(/40/, '400')),
        ['Numbers differ'],
      ),
    ),
    one('corrections', 'a link to another site', 30, () =>
      making(
        edited(known(), (text) => text.replace('report.example/lake', pick(['casino.example/win', 'bit.example/x']))),
        ['The original links to report.example here'],
      ),
    ),
    one('corrections', 'a link lost', 20, () =>
      making(
        edited(known(), (text) => text.replace(/\[(.*?)\]\(.*?\)/, '$1')),
        ['1 link here'],
      ),
    ),
    one('corrections', 'the credit replaced', 20, () =>
      making(
        edited(known(), (text) => otherWord(text).replace('Jule Hart', 'Tina')),
        ['removes the credit of “Jule Hart”', 'credits “Tina”'],
      ),
    ),
    one('corrections', 'a review of its own', 15, () => {
      const language = known();
      return making(
        edited(language, (text) => otherWord(text).replace('name: Piet Sand', 'name: Jule Hart')),
        ['who is named as its translator, too', 'removes the review by “Piet Sand”'],
      );
    }),
    one('corrections', 'the letter changed as well', 20, () =>
      making(
        { ...edited(known(), otherWord), 'letters/lake.md': (state['letters/lake.md'] ?? '').replace('every day', 'every month') },
        ['It also changes the letter “lake” itself', 'revision-text'],
        'invalid',
        ['revision', 'changed here'],
      ),
    ),
    one('corrections', 'a page changed as well', 15, () =>
      making(
        { ...edited(known(), otherWord), 'content/pages/about.md': '---\ntitle: About us\n---\n\nWe meet on Sundays.\n' },
        ['It also changes the page “about” itself'],
        'text',
      ),
    ),
    one('corrections', 'a link that writes an e-mail', 10, () =>
      making(
        edited(known(), (text) => text.replace('https://report.example/lake', 'mailto:win@casino.example')),
        ['the translation to win@casino.example'],
      ),
    ),
    one('corrections', 'a translation that goes', 10, () => {
      const language = known();
      return making({ [path(language)]: null, [path(language).replace('.md', '.lock.yaml')]: null }, ['readers of'], 'translation');
    }),
    one('new', 'the other language below', 10, () => {
      const [language, below] = pick([
        ['es', 'uk'],
        ['uk', 'ar'],
        ['ar', 'ja'],
        ['ja', 'es'],
      ] as const);
      const second = whole(below).replace(/^---\n.*?\n---\n/s, '');
      return making({ [path(language)]: whole(language) + second }, ['more passages'], 'invalid', [
        'belongs to no passage',
        'Numbers differ',
      ]);
    }),
    one('updates', 'words and number', 90, () => {
      const language = known();
      const last = (words[language]?.parts[5] ?? '') as string;
      return making(edited(language, (text) => text.replace(last, updated[language] ?? '').replace('revision: 1', 'revision: 2')));
    }),
    one('updates', 'only the number', 30, () =>
      making(
        edited(known(), (text) => text.replace('revision: 1', 'revision: 2')),
        ['alone makes nothing current'],
      ),
    ),
    one('updates', 'only the words', 30, () => {
      const language = known();
      const last = (words[language]?.parts[5] ?? '') as string;
      return making(
        edited(language, (text) => text.replace(last, updated[language] ?? '')),
        ['still says “revision: 1”'],
      );
    }),
    one('interface', 'strings', 70, () => making({ 'translations/de/ui.yaml': 'strings:\n  change:\n    wait: Vielen Dank.\n' })),
    one('interface', 'an unknown key', 15, () =>
      making({ 'translations/de/ui.yaml': 'strings:\n  change:\n    wayt: Danke.\n' }, ['interface-key'], 'invalid', ['missing-key']),
    ),
    one('interface', 'a lost placeholder', 15, () =>
      making({ 'translations/de/ui.yaml': 'strings:\n  change:\n    stillToDo: Noch zu tun.\n' }, ['interface-placeholder'], 'invalid'),
    ),
    one('misplaced or mangled', 'another place', 25, () => {
      const language = fresh();
      const place = pick([
        `letters/lake.${language}.md`,
        `letters/${language}/lake.md`,
        `${language}/lake.md`,
        `translations/lake.${language}.md`,
        `i18n/${language}/lake.md`,
      ]);
      return making({ [place]: whole(language) }, [`fix ${path(language)}`], 'fixable', ['translation-place']);
    }),
    one('misplaced or mangled', 'the name of a language or country', 15, () => {
      const [folder, language] = pick([
        ['spanish', 'es'],
        ['ua', 'uk'],
        ['jp', 'ja'],
        ['arabic', 'ar'],
      ] as const);
      return making({ [`translations/${folder}/lake.md`]: whole(language) }, [`fix ${path(language)}`], 'fixable', ['invalid-language']);
    }),
    one('misplaced or mangled', 'as Windows saves it', 5, () => {
      const language = fresh();
      return making({ [path(language)]: `\ufeff${whole(language).replaceAll('\n', '\r\n')}` }, ['lines end with LF'], 'fixable', [
        'text-',
        'byte order mark',
        'line',
      ]);
    }),
    one('misplaced or mangled', 'a tag of another system', 10, () => {
      const [folder, language] = pick([
        ['es_ES', 'es-ES'],
        ['ja_JP', 'ja-JP'],
        ['uk_UA', 'uk-UA'],
      ] as const);
      return making({ [`translations/${folder}/lake.md`]: whole(language.slice(0, 2)) }, [`translations/${language}/lake.md`], 'fixable', [
        'invalid-language',
        'translation-place',
      ]);
    }),
    one('misplaced or mangled', 'a country whose code is another language', 5, () => {
      const swedish: Words = {
        title: 'Håll sjön ren',
        parts: [
          'Sedan 1987 badar vi i sjön, som [rapporten](https://report.example/lake) visar.',
          'Vad vi ser',
          'Skum 40 dagar om året, och det är inte bra för barnen.',
          'Döda fiskar som ligger på stranden.',
          'Vad vi begär',
          'Mät vattnet varje dag till 2035, och visa att ni har gjort det.',
        ],
      };
      return making({ 'translations/se/lake.md': textOf(swedish, 'revision: 2\n') }, ['fix translations/sv/lake.md'], 'fixable', [
        'are those of Swedish',
      ]);
    }),
    one('misplaced or mangled', 'no head', 10, () => {
      const language = fresh();
      const text = whole(language).replace(/^---\n.*?\n---\n/s, `# ${words[language]?.title}\n`);
      return making({ [path(language)]: text }, ['revision: 2” stand above'], 'fixable', ['front-matter-missing']);
    }),
    one('misplaced or mangled', 'dashes', 5, () => {
      const language = fresh();
      return making({ [path(language)]: whole(language).replace(/^---$/gm, pick(['—', '———', '–'])) }, ['three hyphens'], 'fixable', [
        'front-matter-missing',
      ]);
    }),
    one('misplaced or mangled', 'HTML', 5, () => {
      const language = fresh();
      return making(
        { [path(language)]: whole(language).replace(/\n\n([^\n#-][^\n]*)\n$/, '\n\n<p>$1</p>\n') },
        ['HTML is Markdown'],
        'fixable',
        ['markdown-html'],
      );
    }),
    one('misplaced or mangled', 'a document', 10, () => {
      const language = fresh();
      const place = pick([`lake-${language}.docx`, `translations/${language}/lake.docx`, `translations/lake.${language}.docx`]);
      // It is of the first revision, and its link is gone.
      return making(
        { [place]: documentOf(words[language] as Words) },
        [`fix ${path(language)} its text becomes Markdown`, 'It fits revision 1', '1 link here'],
        'fixable',
        ['file-extension', 'It names no translator', 'lake.lock.yaml', 'Not certain which', 'This follows revision 1'],
      );
    }),
    one('misplaced or mangled', 'a document of no language', 5, () =>
      making({ 'lake.docx': documentOf(words[fresh()] as Words) }, ['Which language is it?'], 'invalid', ['file-extension']),
    ),
    one('misplaced or mangled', 'a document for what is there', 5, () =>
      making({ 'translations/de/lake.docx': documentOf(words.de as Words) }, ['is not written over'], 'invalid', ['file-extension']),
    ),
    one('misplaced or mangled', 'headings on another level', 10, () => {
      const language = fresh();
      const mark = pick(['#', '###']);
      return making({ [path(language)]: whole(language).replace(/^##(?= )/gm, mark) }, ['levels of the original'], 'fixable', [
        'markdown-heading',
        'translation-headings',
      ]);
    }),
    one('misplaced or mangled', 'one heading more, on another level', 5, () => {
      const language = fresh();
      return making({ [path(language)]: `${whole(language)}\n# ${words[language]?.title}\n` }, ['markdown-heading'], 'invalid', [
        'translation-headings',
        'belongs to no passage',
      ]);
    }),
    one('misplaced or mangled', 'HTML that is none of ours', 5, () => {
      const language = fresh();
      return making({ [path(language)]: `${whole(language)}\n<iframe src="https://x.example"></iframe>\n` }, ['markdown-html'], 'invalid');
    }),
  ];
}
