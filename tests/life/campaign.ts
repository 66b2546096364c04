// A campaign with one letter that has everything a letter can have, in five languages, and one that has nothing.

import type { Files } from '../support/campaign.ts';

/** Closed, so that what came of it is the first thing that its readers see. */
const library = `---
title: Reopen the library on the hill
summary: The library has been shut for two years. We ask for its doors, its staff and its books back.
language: en
date: 2026-01-05
status: closed
to:
  - name: Ida Brandt
    office: Mayor of Hillside
    link: https://hillside.example/mayor
  - name: The council’s committee for culture
cc:
  - name: Union of librarians
    country: GB
goal: [2, 100, 200, 500]
milestones:
  - date: 2026-02-20
    count: 120
    source: minutes
unlisted:
  - count: 236
    kind: paper
    date: 2026-03-01
outcome:
  - date: 2026-03-02
    kind: delivered
    text: Handed to the mayor with 240 names.
    source: minutes
  - date: 2026-04
    kind: acknowledged
  - date: 2026-05-11
    kind: answered
    text: The council promises to open it on two evenings a week.
    source: minutes
sources:
  - id: minutes
    title: Minutes of the council
    publisher: Town of Hillside
    url: https://hillside.example/minutes
---

The doors are shut. Please open them.

## Why it matters

Children read there.
`;

const translations: Files = {
  'translations/de/library.md': `---
title: Öffnet die Bücherei auf dem Berg
revision: 1
summary: Die Bücherei ist seit zwei Jahren zu. Wir wollen Türen, Personal und Bücher zurück.
to:
  - Bürgermeisterin von Hillside
  - Der Kulturausschuss des Rates
cc:
  - Bibliotheksgewerkschaft
outcome:
  - Der Bürgermeisterin mit 240 Namen übergeben.
  - Der Rat verspricht, an zwei Abenden in der Woche zu öffnen.
---

Die Türen sind zu. Bitte öffnet sie.

## Warum es wichtig ist

Kinder lesen dort.
`,
  'translations/ar/library.md': `---
title: أعيدوا فتح المكتبة على التل
revision: 1
summary: المكتبة مغلقة منذ عامين. نطالب بأبوابها وموظفيها وكتبها.
---

الأبواب مغلقة. افتحوها من فضلكم.

## لماذا يهم ذلك

يقرأ الأطفال هناك.
`,
  'translations/ja/library.md': `---
title: 丘の上の図書館を再び開けてください
revision: 1
summary: 図書館は二年間閉まっています。扉と職員と本を取り戻したいのです。
to:
  - ヒルサイド市長
  - 議会文化委員会
cc:
  - 図書館員組合
outcome:
  - 240人の名前とともに市長に手渡しました。
  - 議会は週に二晩開けると約束しました。
---

扉は閉まっています。開けてください。

## なぜ大切か

子どもたちがそこで本を読みます。
`,
  'translations/hi/library.md': `---
title: पहाड़ी की लाइब्रेरी फिर खोलो
revision: 1
summary: लाइब्रेरी दो साल से बंद है। हमें उसके दरवाज़े, कर्मचारी और किताबें वापस चाहिए।
outcome:
  - 240 नामों के साथ महापौर को सौंपा गया।
  - परिषद ने हफ़्ते में दो शाम खोलने का वादा किया।
---

दरवाज़े बंद हैं। कृपया उन्हें खोलें।

## यह क्यों ज़रूरी है

बच्चे वहाँ पढ़ते हैं।
`,
};

const nothing = `---
title: Mend the roof
language: en
status: open
---

It rains in.
`;

export const life: Files = {
  'content/site.yaml':
    'name: Hillside\nurl: https://hillside.example\ndefaultLanguage: en\nrepository:\n  url: https://github.com/hillside/letters\nlicence:\n  name: CC BY 4.0\n',
  'letters/library.md': library,
  'letters/roof.md': nothing,
  ...translations,
  'signatories/library/ann.yaml':
    'name: Ann Lee\nrole: Nurse\ndate: 2026-01-06\nstatement: The library taught me to read.\nstatementLanguage: en\nfeatured: yes\n',
  'signatories/library/omar.yaml':
    'name: Omar Haddad\ncountry: JO\ndate: 2026-01-08\nstatement: هنا تعلّم أطفالي القراءة.\nstatementLanguage: ar\nfeatured: yes\n',
};
