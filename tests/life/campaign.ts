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
    link: https://town.example/mayor
  - name: The council’s committee for culture
cc:
  - name: Union of librarians
    country: GB
goal: [2, 100, 200, 500]
initiators:
  - name: Josiah Carberry
    orcid: 0000-0002-1825-0097
drafters:
  - name: Open Square
    country: GB
    link: https://open-square.example/
    logo: logos/open-square.svg
    ror: 05dxps055
  - name: House of Books
    logo: logos/house.svg
    logoDark: logos/house-dark.svg
    wikidata: Q42
facilitator:
  name: Hillside Together
  logo: logos/together.svg
press:
  name: Mara Ito
  email: press@hillside.example
hashtags: ["#Hillside"]
topics: [libraries]
print: [a4]
milestones:
  - date: 2026-02-20
    count: 120
    source: minutes
unlisted:
  - count: 236
    kind: paper
    date: 2026-03-01
demands:
  - heading: We urge
    introduction: For these reasons we urge those who decide here.
    addressee: The council
    asks:
      - Open the doors again.
      - ask: 'Pass a rule that:'
        asks:
          - forbids to close a library for more than a month;
          - keeps its staff;
          - pays for new books.
      - Report every year.
  - addressee: The mayor
    asks:
      - Say publicly that libraries stay.
  - heading: We call on
    addressee: The state
    asks:
      - Pay its part.
      - Lend its experts.
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
    url: https://town.example/minutes
---

The doors are shut. Please open them.

## Why it matters

Children read there.

1. Who reads
   1. Children
   2. Their parents
      1. in the evening
      2. on Saturdays
2. Who works there
`;

const translations: Files = {
  'translations/de/library.md': `---
title: Öffnet die Bücherei auf dem Berg
revision: 1
reviewed:
  - name: Mara Berg
    date: 2026-06-01
    link: https://mara.example/texts
summary: Die Bücherei ist seit zwei Jahren zu. Wir wollen Türen, Personal und Bücher zurück.
to:
  - Bürgermeisterin von Hillside
  - Der Kulturausschuss des Rates
cc:
  - Bibliotheksgewerkschaft
demands:
  - heading: Wir fordern
    introduction: Aus diesen Gründen fordern wir die, die hier entscheiden.
    addressee: Der Rat
    asks:
      - Öffnet die Türen wieder.
      - ask: 'Beschließt eine Regel, die:'
        asks:
          - verbietet, eine Bücherei länger als einen Monat zu schließen;
          - das Personal hält;
          - neue Bücher bezahlt.
      - Berichtet jedes Jahr.
  - addressee: Die Bürgermeisterin
    asks:
      - Sagt öffentlich, dass Büchereien bleiben.
  - heading: Wir rufen auf
    addressee: Das Land
    asks:
      - Zahlt euren Teil.
      - Leiht eure Fachleute aus.
outcome:
  - Der Bürgermeisterin mit 240 Namen übergeben.
  - Der Rat verspricht, an zwei Abenden in der Woche zu öffnen.
---

Die Türen sind zu. Bitte öffnet sie.

## Warum es wichtig ist

Kinder lesen dort.

1. Wer liest
   1. Kinder
   2. Ihre Eltern
      1. am Abend
      2. an Samstagen
2. Wer dort arbeitet
`,
  'translations/ar/library.md': `---
title: أعيدوا فتح المكتبة على التل
revision: 1
summary: المكتبة مغلقة منذ عامين. نطالب بأبوابها وموظفيها وكتبها.
demands:
  - heading: نحثّ
    introduction: لهذه الأسباب نحثّ أصحاب القرار هنا.
    addressee: المجلس
    asks:
      - افتحوا الأبواب من جديد.
      - ask: 'أقرّوا قاعدة:'
        asks:
          - تمنع إغلاق أي مكتبة أكثر من شهر؛
          - وتحافظ على موظفيها؛
          - وتدفع ثمن كتب جديدة.
      - قدّموا تقريرًا كل عام.
  - addressee: رئيسة البلدية
    asks:
      - قولي علنًا إن المكتبات باقية.
  - heading: ندعو
    addressee: الولاية
    asks:
      - ادفعوا نصيبكم.
      - أعيروا خبراءكم.
---

الأبواب مغلقة. افتحوها من فضلكم.

## لماذا يهم ذلك

يقرأ الأطفال هناك.

1. من يقرأ
   1. الأطفال
   2. آباؤهم
      1. مساءً
      2. أيام السبت
2. من يعمل هناك
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
demands:
  - heading: 私たちは強く求めます
    introduction: 以上の理由から、ここで決める人びとに求めます。
    addressee: 議会
    asks:
      - 扉をもう一度開けること。
      - ask: '次のことを定める規則を作ること：'
        asks:
          - 図書館を一か月より長く閉めることを禁じる。
          - 職員を守る。
          - 新しい本の費用を出す。
      - 毎年報告すること。
  - addressee: 市長
    asks:
      - 図書館は残ると公に言うこと。
  - heading: 私たちは呼びかけます
    addressee: 州
    asks:
      - 自らの分を払うこと。
      - 専門家を貸すこと。
outcome:
  - 240人の名前とともに市長に手渡しました。
  - 議会は週に二晩開けると約束しました。
---

扉は閉まっています。開けてください。

## なぜ大切か

子どもたちがそこで本を読みます。

1. 読む人
   1. 子どもたち
   2. その親たち
      1. 夕方に
      2. 土曜日に
2. 働く人
`,
  'translations/hi/library.md': `---
title: पहाड़ी की लाइब्रेरी फिर खोलो
revision: 1
summary: लाइब्रेरी दो साल से बंद है। हमें उसके दरवाज़े, कर्मचारी और किताबें वापस चाहिए।
demands:
  - heading: हम आग्रह करते हैं
    introduction: इन कारणों से हम यहाँ निर्णय लेने वालों से आग्रह करते हैं।
    addressee: परिषद
    asks:
      - दरवाज़े फिर से खोलें।
      - ask: 'ऐसा नियम बनाएँ जो:'
        asks:
          - किसी लाइब्रेरी को एक महीने से ज़्यादा बंद करने से रोके;
          - उसके कर्मचारियों को बनाए रखे;
          - नई किताबों का ख़र्च दे।
      - हर साल रिपोर्ट दें।
  - addressee: महापौर
    asks:
      - सबके सामने कहें कि लाइब्रेरियाँ रहेंगी।
  - heading: हम आह्वान करते हैं
    addressee: राज्य
    asks:
      - अपना हिस्सा दें।
      - अपने विशेषज्ञ भेजें।
outcome:
  - 240 नामों के साथ महापौर को सौंपा गया।
  - परिषद ने हफ़्ते में दो शाम खोलने का वादा किया।
---

दरवाज़े बंद हैं। कृपया उन्हें खोलें।

## यह क्यों ज़रूरी है

बच्चे वहाँ पढ़ते हैं।

1. कौन पढ़ता है
   1. बच्चे
   2. उनके माता-पिता
      1. शाम को
      2. शनिवार को
2. कौन वहाँ काम करता है
`,
};

const nothing = `---
title: Mend the roof
language: en
status: open
---

It rains in.
`;

/** Shapes alone, as logos are. */
const logo = (width: number, fill: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="80" viewBox="0 0 ${width} 80"><rect width="${width}" height="80" fill="${fill}"/><circle cx="40" cy="40" r="24" fill="#fff"/></svg>\n`;

const page = (title: string, facts: string): string => `---\ntitle: ${title}\n${facts}---\n\nAs you can.\n`;

export const life: Files = {
  'content/site.yaml':
    'name: Hillside\nurl: https://hillside.example\ndefaultLanguage: en\nrepository:\n  url: https://github.com/hillside/letters\nlicence:\n  name: CC BY 4.0\n',
  'letters/library.md': library,
  'letters/roof.md': nothing,
  ...translations,
  'translations/de-x-leicht/library.md': `---
title: Wir wollen die Bücherei wieder haben
revision: 1
video:
  file: videos/library.mp4
  captions: videos/library.vtt
---

Die Bücherei ist zu. Wir wollen sie wieder haben.
`,
  'content/pages/hang-up.md': page('Hang up a poster', 'action: all\n'),
  'content/pages/write.md': page('Write to the council', 'action: [GB, DE]\nletter: library\n'),
  'translations/de/pages/write.md': page('Schreibt dem Rat', ''),
  'public/logos/open-square.svg': logo(240, '#0a6'),
  'public/logos/house.svg': logo(80, '#06c'),
  'public/logos/house-dark.svg': logo(80, '#fd0'),
  'public/logos/together.svg': logo(400, '#148'),
  'public/videos/library.mp4': 'video',
  'public/videos/library.vtt': 'WEBVTT\n',
  'signatories/library/open-square.yaml': 'name: Open Square\nkind: organisation\nror: 05dxps055\nwikidata: Q42\n',
  'signatories/library/ann.yaml':
    "name: Ann Lee\norcid: '0000-0002-1825-0097'\nrole: Nurse\naffiliation: Hillside Hospital\npersonalCapacity: yes\ndate: 2026-01-06\nstatement: The library taught me to read.\nstatementLanguage: en\nfeatured: yes\n",
  'signatories/library/omar.yaml':
    'name: Omar Haddad\ncountry: JO\ndate: 2026-01-08\nstatement: هنا تعلّم أطفالي القراءة.\nstatementLanguage: ar\nfeatured: yes\n',
};
