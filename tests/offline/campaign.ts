// A campaign with everything that a copy has to carry or to leave out: letters, long lists, pages, news, pictures, links of every kind.

import type { Files } from '../support/campaign.ts';
import { minimal } from '../support/campaign.ts';

const letter = `---
title: A letter
language: en
status: open
date: 2021-06-07
goal: 900
drafters:
  - name: Ann Lee
    link: https://example.org/who
milestones:
  - date: 2021-06-07
    count: 2
    source: paper
  - date: 2021-07
    count: 600
related:
  - title: The other letter
    relation: parallel
    letter: b
signing:
  email: sign@org.example
sources:
  - id: paper
    url: https://example.org/paper
    title: The paper
---

## One

See [above](#one), [the page](https://org.example/letter/en/press/#t-more), [the page again](https://org.example/letter/en/press/),
[Arabic](https://org.example/letter/ar/a/), [the poster](/poster.pdf), [the plan](/plan.txt),
[the data](https://org.example/letter/api/a/count.json), [elsewhere](https://example.org/x?y=1#z), [nowhere](https://org.example/letter/%zz/) and [mail](mailto:sign@org.example).

![A line](/pictures/line.svg)
`;

const translation = (title: string, text: string): string => `---\ntitle: ${title}\nrevision: 1\n---\n\n${text}\n`;

/** Below a path, so that no address of the site works by chance in a folder. */
export const campaign: Files = {
  ...minimal,
  'content/site.yaml':
    'name: Few words\nurl: https://org.example/letter/\ndefaultLanguage: en\nlook:\n  accent: "#8a1c4a"\nrepository:\n  url: https://forge.example/a/b\n  forge: forgejo\n',
  'letters/a.md': letter,
  'letters/b.md': '---\ntitle: The other letter\nlanguage: en\nstatus: closed\n---\n\nText.\n',
  'translations/fr/a.md': null,
  'translations/ar/a.md': translation('رسالة', '## واحد\n\nاسمعوا.'),
  'translations/ja/a.md': translation('手紙', '## 一\n\n聞いてください。'),
  'translations/ar/ui.yaml':
    'machine:\n  date: 2026-11-22\nstrings:\n  offline:\n    link: \'"}</style><script>alert(1)</script>\\\'\n    note: "{url} {mark} <b>&amp;"\n',
  'content/pages/press.md':
    '---\ntitle: Press\n---\n\nWords.\n\n## More\n\n[The news](https://org.example/letter/en/updates/2026-03-01-first/)\n',
  'content/updates/2026-03-01-first.md': '---\ntitle: First news\nletter: a\n---\n\n![A line](/pictures/line.svg)\n',
  'public/poster.pdf': '%PDF-1.4\n',
  'public/plan.txt': 'A plan.\n',
  'public/pictures/line.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
  'signatories/a/many.list.yaml': Array.from({ length: 620 }, (_, index) => `- {name: Person ${index}, country: DE}\n`).join(''),
};
