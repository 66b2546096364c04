// A letter with every kind of passage, and commands run on it in one process.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, ExitCode, Io } from '../../src/cli/command.ts';
import { command as revise } from '../../src/cli/commands/revise.ts';

export const original = `---
title: Keep the river clean
language: en
status: open
summary: A letter about a river, its fish & its people.
demands:
  - addressee: The council
    asks:
      - "Act: this year."
---

We live by the river. It feeds us --> and our *children*.

## What we see

1. Foam, every week.
2. Dead fish[^1].

> The river remembers.

Line one\\
line two with [a link](https://example.org/x).

\`\`\`sh
echo "river"
\`\`\`

- Stop
- Listen

The end.

[^1]: Counted in 2025.
`;

/** One translation of it per language: its passages in their order. */
export interface Words {
  readonly title: string;
  readonly summary: string;
  readonly addressee: string;
  readonly ask: string;
  readonly body: readonly [string, string, string, string, string, string, string, string, string, string];
}

export const words: Readonly<Record<'fr' | 'ar' | 'hi' | 'ja', Words>> = {
  fr: {
    title: 'Gardons la rivière propre',
    summary: 'Une lettre sur une rivière, ses poissons et ses gens.',
    addressee: 'Le conseil',
    ask: 'Agir : cette année.',
    body: [
      'Nous vivons au bord de la rivière. Elle nous nourrit, nous et nos *enfants*.',
      'Ce que nous voyons',
      'De l’écume, chaque semaine.',
      'Des poissons morts[^1].',
      'La rivière se souvient.',
      'Ligne un\\\nligne deux avec [un lien](https://example.org/x).',
      'Arrêtez',
      'Écoutez',
      'Fin.',
      'Comptés en 2025.',
    ],
  },
  ar: {
    title: 'حافظوا على نظافة النهر',
    summary: 'رسالة عن نهر وأسماكه وأهله.',
    addressee: 'المجلس',
    ask: 'تحرّكوا هذا العام.',
    body: [
      'نعيش بجانب النهر. إنه يطعمنا ويطعم *أطفالنا*.',
      'ما نراه',
      'رغوة كل أسبوع.',
      'أسماك ميتة[^1].',
      'النهر يتذكر.',
      'السطر الأول\\\nالسطر الثاني مع [رابط](https://example.org/x).',
      'توقفوا',
      'استمعوا',
      'النهاية.',
      'أُحصيت في ٢٠٢٥.',
    ],
  },
  hi: {
    title: 'नदी को साफ़ रखें',
    summary: 'एक नदी, उसकी मछलियों और लोगों के बारे में एक पत्र।',
    addressee: 'परिषद',
    ask: 'इसी साल कदम उठाएँ।',
    body: [
      'हम नदी के किनारे रहते हैं। वह हमें और हमारे *बच्चों* को पालती है।',
      'हम क्या देखते हैं',
      'हर हफ़्ते झाग।',
      'मरी हुई मछलियाँ[^1]।',
      'नदी को याद है।',
      'पहली पंक्ति\\\nदूसरी पंक्ति, [एक कड़ी](https://example.org/x) के साथ।',
      'रुकिए',
      'सुनिए',
      'अंत।',
      '२०२५ में गिनी गईं।',
    ],
  },
  ja: {
    title: '川をきれいに',
    summary: '川と魚と人びとについての手紙。',
    addressee: '議会',
    ask: '今年、行動してください。',
    body: [
      '私たちは川のそばで暮らしています。川は私たちと*子ども*を養います。',
      '私たちが見るもの',
      '毎週の泡。',
      '死んだ魚[^1]。',
      '川は覚えている。',
      '一行目\\\n二行目と[リンク](https://example.org/x)。',
      'やめて',
      '聞いて',
      '終わり。',
      '2025年に数えた。',
    ],
  },
};

/** The file of a translation. */
export function translation({ title, summary, addressee, ask, body }: Words): string {
  const [intro, heading, foam, fish, quote, lines, stop, listen, end, note] = body;
  return `---
title: ${title}
summary: "${summary}"
revision: "1"
demands:
  - addressee: ${addressee}
    asks:
      - "${ask}"
---

${intro}

## ${heading}

1. ${foam}
2. ${fish}

> ${quote}

${lines}

\`\`\`sh
echo "river"
\`\`\`

* ${stop}
* ${listen}

${end}

[^1]: ${note}
`;
}

export interface Answer {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process; a usage error is thrown. */
export async function command(
  { run }: Command,
  root: string,
  positionals: readonly string[],
  values: Record<string, string | boolean> = {},
): Promise<Answer> {
  const answer = { out: '', err: '' };
  const io: Io = {
    out: (text) => {
      answer.out += text;
    },
    err: (text) => {
      answer.err += text;
    },
    isTerminal: false,
    colour: false,
    cwd: root,
  };
  return { code: await run({ values: { root, ...values }, positionals }, io), ...answer };
}

export const record = (root: string, values: Record<string, string> = {}): Promise<Answer> =>
  command(revise, root, ['a'], { date: '2026-11-24', ...values });

export const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
