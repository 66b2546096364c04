// A campaign with one letter at its second revision, translated and recorded in several languages, and requests that change the translations.

import { Judge } from '../../src/review/judge/judge.ts';
import type { Verdict } from '../../src/review/judge/verdict.ts';
import type { ProposedFile } from '../../src/review/proposal.ts';
import { type Files, writeFiles } from '../support/campaign.ts';
import { run } from '../translation/support.ts';
import { baseOfMain, commitAll, git, makeFolder } from './support.ts';

const body = (want: string): string => `The ferry has crossed the strait since 1911, as [the county](https://county.example/ferry) writes.

## Who needs it

- Doctors reach the island with it.
- Forty children go to school with it.

## What we want

${want}
`;
export const letter = (want: string): string => `---
title: Save the ferry
language: en
status: open
summary: The ferry brings doctors and children across the strait.
---

${body(want)}`;

export const [firstWant, secondWant] = [
  'The county shall keep it until 2040.',
  'The county shall keep it until 2045, and say each year what it costs.',
];

export interface Parts {
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly [string, string, string, string, string, string];
}

export const words = {
  de: {
    title: 'Rettet die Fähre',
    summary: 'Die Fähre bringt Ärzte und Kinder über den Sund.',
    parts: [
      'Die Fähre quert den Sund seit 1911, wie [der Kreis](https://county.example/ferry) schreibt.',
      'Wer sie braucht',
      'Ärzte erreichen mit ihr die Insel.',
      'Vierzig Kinder fahren mit ihr zur Schule.',
      'Was wir wollen',
      'Der Kreis soll sie bis 2040 behalten.',
    ],
  },
  ar: {
    title: 'أنقذوا العبّارة',
    summary: 'تنقل العبّارة الأطباء والأطفال عبر المضيق.',
    parts: [
      'تعبر العبّارة المضيق منذ ١٩١١ كما تكتب [المقاطعة](https://county.example/ferry).',
      'من يحتاج إليها',
      'يصل بها الأطباء إلى الجزيرة.',
      'يذهب بها أربعون طفلًا إلى المدرسة.',
      'ما نريده',
      'على المقاطعة أن تُبقيها حتى ٢٠٤٠.',
    ],
  },
  hi: {
    title: 'नौका बचाओ',
    summary: 'नौका डॉक्टरों और बच्चों को जलडमरूमध्य के पार ले जाती है।',
    parts: [
      'नौका १९११ से जलडमरूमध्य पार कर रही है, जैसा [ज़िला](https://county.example/ferry) लिखता है।',
      'किसे इसकी ज़रूरत है',
      'डॉक्टर इससे द्वीप तक पहुँचते हैं।',
      'चालीस बच्चे इससे स्कूल जाते हैं।',
      'हम क्या चाहते हैं',
      'ज़िला इसे २०४० तक चलाए रखे।',
    ],
  },
  ja: {
    title: 'フェリーを救おう',
    summary: 'フェリーは医師と子どもたちを海峡の向こうへ運びます。',
    parts: [
      'フェリーは[郡](https://county.example/ferry)が書くように1911年から海峡を渡っています。',
      '必要とする人',
      '医師はこれで島に着きます。',
      '四十人の子どもがこれで学校に通います。',
      '私たちの望み',
      '郡は2040年までこれを続けるべきです。',
    ],
  },
} as const satisfies Record<string, Parts>;

/** The file of a translation. `facts`: lines below the title. */
export function text({ title, summary, parts }: Parts, facts: string): string {
  const [first, who, doctors, children, what, want] = parts;
  return `---\ntitle: ${title}\nsummary: ${summary}\n${facts}---\n\n${first}\n\n## ${who}\n\n- ${doctors}\n- ${children}\n\n## ${what}\n\n${want}\n`;
}

export const german = text(words.de, 'revision: 1\ntranslators:\n  - Jule Hart\nreviewed:\n  - name: Piet Sand\n    date: 2026-02-01\n');
export const machine = text(words.hi, 'revision: 1\nmachine:\n  date: 2026-01-05\n');

/** A clone on the branch main: the letter at revision 2; German reviewed and Hindi a draft, both recorded at revision 1. */
export function makeCampaign(changes: Files = {}, root = makeFolder()): string {
  writeFiles(root, {
    'content/site.yaml': 'name: Ferry\nurl: https://ferry.example\ndefaultLanguage: en\n',
    'content/pages/about.md': '---\ntitle: About us\n---\n\nWe meet every second Monday.\n',
    'letters/ferry.md': letter(firstWant),
    'translations/de/ferry.md': german,
    'translations/hi/ferry.md': machine,
  });
  run(root, 'revise', 'ferry', '--date', '2026-01-01');
  for (const language of ['de', 'hi']) run(root, 'align', language, 'ferry', '--write', '--looked-at');
  writeFiles(root, { 'letters/ferry.md': letter(secondWant) });
  run(root, 'revise', 'ferry', '--date', '2026-03-05', '--impact', 'meaning', '--note', 'Five more years');
  writeFiles(root, changes);
  git(root, 'init', '--quiet', '--initial-branch=main');
  commitAll(root, 'The campaign');
  return root;
}

let count = 0;

/** What a change of some files is judged to be. */
export async function judged(
  root: string,
  files: readonly ProposedFile[],
  author: { name: string; email: string; handle?: string } = { name: 'Tina', email: 't@example.org' },
): Promise<Verdict> {
  return new Judge(await baseOfMain(root), '2026-04-01').judge({ number: ++count, files, author });
}
