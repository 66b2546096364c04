// Passages checked against their originals, in many scripts: what is reported, and what is left alone.

import { expect, test } from 'vitest';
import { check, type Files, makeCampaign } from '../support/campaign.ts';

const file = (facts: string, body: string): string => `---\n${facts}\n---\n\n${body}\n`;

/** Rules that a letter with one translation breaks. */
function rulesOf(language: string, original: string, translation: string, from = 'en'): string[] {
  const files: Files = {
    'letters/a.md': file(`title: A\nlanguage: ${from}\nstatus: open`, original),
    'translations/fr/a.md': null,
    [`translations/${language}/a.md`]: file('title: A\nrevision: 1', translation),
  };
  // Which fonts are installed is no matter of the text.
  return check(makeOnly(files)).flatMap(({ rule }) => (rule === 'text-no-glyph' ? [] : [rule]));
}

/** Of the minimal campaign, only the settings and the signature besides these files. */
function makeOnly(files: Files): string {
  const kept = Object.entries(files).filter(([, content]) => content !== null);
  return makeCampaign({ ...Object.fromEntries(kept), 'translations/fr/a.md': files['translations/fr/a.md'] ?? null });
}

const listen = 'Please listen to the people of this city, and answer them.';
const said: Readonly<Record<string, string>> = {
  fr: 'Écoutez les habitants de cette ville, et répondez-leur.',
  ru: 'Выслушайте жителей этого города и ответьте им.',
  ar: 'أصغوا إلى سكان هذه المدينة وأجيبوهم.',
  he: 'הקשיבו לתושבי העיר הזאת וענו להם.',
  hi: 'इस शहर के लोगों की बात सुनिए और उन्हें उत्तर दीजिए।',
  ja: 'この街の人々の声に耳を傾け、答えてください。',
  ko: '이 도시 사람들의 말을 듣고 답해 주십시오.',
  'zh-Hans': '请倾听这座城市居民的声音，并作出答复。',
  th: 'โปรดรับฟังเสียงของผู้คนในเมืองนี้ และตอบพวกเขา',
};

test.each(Object.entries(said))('%s: a heading has the level of the original', (language, text) => {
  const heading = text.slice(0, 12);
  expect(rulesOf(language, `## Why\n\n${listen}`, `## ${heading}\n\n${text}`)).toEqual([]);
  expect(rulesOf(language, `## Why\n\n${listen}`, `### ${heading}\n\n${text}`)).toEqual(['translation-headings']);
  expect(rulesOf(language, listen, `${text}\n\n## ${heading}`)).toEqual(['translation-headings']);
});

test.each(Object.entries(said))('%s: links are as many as in the original, and lead to the sites that it links to', (language, text) => {
  const original = `${listen} [Here](https://a.example/)`;
  expect(rulesOf(language, original, `${text} [${text.slice(0, 3)}](https://fr.a.example/x)`)).toEqual([]);
  expect(rulesOf(language, original, `${text} [${text.slice(0, 3)}](https://b.example/)`)).toEqual(['translation-links']);
  expect(rulesOf(language, original, text)).toEqual(['translation-links']);
});

test.each(Object.entries(said))('%s: a link to a heading needs one in the original', (language, text) => {
  const [heading] = [language === 'th' ? 'ab' : text.slice(0, 2)];
  const anchored = `[${text.slice(0, 5)}](#${heading.toLowerCase()})`;
  expect(rulesOf(language, `## ${'Ab'}\n\n[Up](#ab) ${listen}`, `## ${heading}\n\n${text} ${anchored}`)).toEqual([]);
  expect(rulesOf(language, `## Ab\n\n${listen}`, `## ${heading}\n\n${text} ${anchored}`)).toEqual(
    ['translation-target', 'translation-links'].sort(),
  );
});

test.each(Object.entries(said))('%s: a list inside a quotation keeps its items', (language, text) => {
  const half = text.slice(0, 10);
  expect(rulesOf(language, '> - Listen.\n> - Answer.', `> - ${half}\n> - ${half}`)).toEqual([]);
  // Each item of it is a passage.
  expect(rulesOf(language, '> - Listen.\n> - Answer.', `> - ${half}`)).toEqual(['translation-passages']);
});

test.each([
  ['fr', 'Since 2019, 1,234,567 people signed.', 'Depuis 2019, 1 234 567 personnes ont signé.'],
  ['fr', 'Since 2019, 1,234,567 people signed.', 'Depuis 2019, 1\u202f234\u202f567 personnes ont signé.'],
  ['fr', 'In the 21st century we ask for more.', 'Au XXIe siècle, nous demandons davantage.'],
  ['fr', 'At 14:30 it was closed.', 'À 14 h 30, c’était fermé.'],
  ['de', 'It cost 1,000.50 on 22 November 2026.', 'Es kostete am 22.11.2026 1.000,50.'],
  ['de', 'At 14:30 it was closed.', 'Um 14.30 Uhr war es zu.'],
  ['de-CH', 'It cost 12,500 in 2026.', 'Es kostete 2026 12’500.'],
  ['ru', 'There were 15 thousand of them, 99.95 percent.', 'Их было 15 тысяч, 99,95 процента.'],
  ['ar', 'Since 2021, 178,000 people signed.', 'منذ ٢٠٢١ وقّع ١٧٨٬٠٠٠ شخص.'],
  ['ar', 'There were 15,000 people.', 'كان هناك ١٥ ألف شخص.'],
  ['fa', 'Since 2021, 178,000 people signed.', 'از سال ۲۰۲۱، ۱۷۸٬۰۰۰ نفر امضا کردند.'],
  ['hi', 'Since 2021, 1,000,000 people signed.', '२०२१ से १०,००,००० लोगों ने हस्ताक्षर किए।'],
  ['hi', 'There were 150,000 people.', 'वहाँ १.५ लाख लोग थे।'],
  ['bn', 'Since 2021, 178 groups signed.', '২০২১ সাল থেকে ১৭৮টি সংগঠন স্বাক্ষর করেছে।'],
  ['ja', 'On 15 March 2021, 150,000 people came.', '2021年3月15日、15万人が集まりました。'],
  ['ja', 'On 15 March 2021 they came.', '２０２１年３月１５日に集まりました。'],
  ['ja', 'With one million signatures it has to respond.', '署名が100万筆に達すると、回答しなければなりません。'],
  ['ko', 'Two million people signed it.', '200만 명이 서명했습니다.'],
  ['pl', 'One million people can ask for it.', 'Może o to poprosić 1 000 000 osób.'],
  ['zh-Hans', 'There were 15 million people.', '当时有1500万人。'],
  ['ko', 'There were 120 million people.', '1억 2000만 명이 있었습니다.'],
  ['th', 'Since 2021, 178 groups signed.', 'ตั้งแต่ปี ๒๐๒๑ มีองค์กร ๑๗๘ แห่งลงนาม'],
  ['he', 'Since 2021, 178 groups signed.', 'מאז 2021 חתמו 178 ארגונים.'],
])('%s has the numbers of “%s”', (language, original, translation) => {
  expect(rulesOf(language, original, translation)).toEqual([]);
});

test.each([
  ['fr', 'Depuis 2018, 178 groupes ont signé.'],
  ['ar', 'منذ ٢٠٢١ وقّعت ١٨٧ مجموعة.'],
  ['hi', '२०२१ से १७७ समूहों ने हस्ताक्षर किए।'],
  ['bn', '২০১২ সাল থেকে ১৭৮টি সংগঠন স্বাক্ষর করেছে।'],
  ['ja', '2021年から多くの団体が署名しました。'],
  ['th', 'ตั้งแต่ปี ๒๐๒๑ มีองค์กร ๑๗๘ แห่งลงนามใน ๓๐ เมือง'],
  ['he', 'מאז 2021 חתמו 1780 ארגונים.'],
  ['ko', '2021년부터 178개 단체와 100만 명이 서명했습니다.'],
])('%s: another number is reported: %s', (language, translation) => {
  expect(rulesOf(language, 'Since 2021, 178 groups signed.', translation)).toEqual(['translation-numbers']);
});

test('a message about numbers says which are missing and which are new', () => {
  const root = makeOnly({
    'letters/a.md': file('title: A\nlanguage: en\nstatus: open', 'Since 2021, 178 groups.'),
    'translations/ar/a.md': file('title: A\nrevision: 1', 'منذ ٢٠٢١، ١٨٧ مجموعة.'),
  });
  expect(check(root)[0]?.message).toBe('Numbers differ: 178 of the original is missing; 187 is not in the original.');
});

test.each([
  ['en', 'fr', listen],
  ['en', 'ar', 'Please\nlisten to us now.'],
  ['ru', 'uk', 'Пожалуйста, послушайте нас сейчас.'],
  ['ja', 'zh-Hans', 'この街の人々の声に耳を傾けてください。'],
  ['ar', 'fa', 'أصغوا إلى سكان هذه المدينة الآن.'],
  ['th', 'lo', 'โปรดรับฟังเสียงของผู้คน'],
])('from %s to %s, a passage that was left as it is is reported, however its lines are broken', (from, to, text) => {
  expect(rulesOf(to, text, text.replace('\n', ' '), from)).toContain('translation-identical');
});

test.each([
  ['a name', 'Ann Lee Organisation'],
  ['a list of organisations', 'Amnesty International, Society for the Deaf, Human Rights Watch'],
  ['code', '```\nplease listen to us now\n```'],
  ['an address', 'https://example.org/please-listen-to-the-people'],
])('%s may stay as it is', (_what, text) => {
  expect(rulesOf('fr', text, text)).toEqual([]);
});

test('two ways of writing one language may say the same', () => {
  expect(rulesOf('en-GB', listen, listen, 'en')).toEqual([]);
});

test.each(Object.entries(said))('%s is written in its own letters', (language, text) => {
  const other = language === 'ru' ? 'ar' : 'ru';
  expect(rulesOf(language, listen, text)).toEqual([]);
  expect(rulesOf(language, listen, said[other] ?? '')).toEqual(['translation-script']);
});

test.each([
  ['ja', 'ko'],
  ['ja', 'zh-Hans'],
  ['ko', 'ja'],
  ['ko', 'zh-Hans'],
  ['zh-Hans', 'ja'],
  ['zh-Hans', 'ko'],
])('in %s a text in %s is not its own, though they share characters', (language, other) => {
  // Longer than the shortest text that is looked at: Chinese takes few characters.
  const text = `${said[other]}${said[other]}`;
  expect(rulesOf(language, `${listen} ${listen}`, text)).toEqual(['translation-script']);
});

test.each([
  [
    'names of the original',
    'Chaos Computer Club and Electronic Frontier Foundation ask you.',
    'منظمتا Chaos Computer Club و Electronic Frontier Foundation تسألانكم.',
    'ar',
  ],
  ['code', 'Write `please listen to the people`.', 'これを書く： `please listen to the people`.', 'ja'],
  ['addresses', 'See https://example.org/please-listen here.', 'देखें https://example.org/please-listen यहाँ।', 'hi'],
  ['sites', 'By epicenter.works and others.', 'โดย epicenter.works.and.many.others และอื่นๆ', 'th'],
  ['accounts', 'Write to us with #listen.', 'Напишите с #pleaselistentothepeople.', 'ru'],
  [
    'shown addresses',
    'At [https://a.example/plans/we_ask.html?x=listen](https://a.example/).',
    'यहाँ: [https://a.example/plans/we_ask.html?x=listen](https://a.example/)।',
    'hi',
  ],
  [
    'shown addresses before a letter',
    'At https://a.example/plans/we_ask_for.',
    '계획은 https://a.example/plans/we_ask_for에 있습니다.',
    'ko',
  ],
  [
    'what the original calls a thing',
    'Switch *face recognition* and *gait analysis* off.',
    '请关闭 *face recognition* 和 *gait analysis*。',
    'zh-Hans',
  ],
  ['names in small letters', 'Use apt or pacman, systemd and openrc.', 'apt ወይም pacman፣ systemd እና openrc ተጠቀሙ።', 'am'],
  ['one term of three words', 'They call it general purpose surveillance.', 'これは general purpose surveillance と呼ばれる。', 'ja'],
])('%s do not count as letters of another script', (_what, original, translation, language) => {
  expect(rulesOf(language, original, translation)).toEqual([]);
});

test.each([
  ['ja', 'ここで please listen to the people of this city'],
  ['hi', 'सुनिए, listen to the people of this city'],
  ['zh-Hans', '请 listen to the people of this city'],
])('%s: a part of the original that was left as it was is reported', (language, text) => {
  expect(rulesOf(language, listen, text)).toEqual(['translation-script']);
});

test.each([
  ['zh-Hans', '相机前应有告示，公布用途与期限，人人可查。'],
  ['zh-Hant', '相機前應有告示，公布用途與期限，人人可查。'],
])('%s may be terse', (language, text) => {
  const original =
    'There should be a sign in front of each camera that says what it is for and for how long it stays there, and everybody may look this up.';
  expect(rulesOf(language, original, text)).toEqual([]);
  expect(rulesOf(language, original, text.slice(0, 9))).toEqual(['translation-length']);
});

const night =
  'The night bus is the only way home for the nurses, bakers and pupils of our three villages, and without it they would have to walk nine kilometres along a dark road.';
const taxes =
  'We have paid our taxes for all of these years, and we are therefore of the opinion that the council ought to let us know what it has done with this money.';
const children =
  'Our children have not been able to go swimming in the lake since the spring, because nobody is able to tell us whether the water is clean enough for them.';
test.each([
  ['zh-Hans', night, '夜班车是三村护士、面包师、学生唯一归途，停则须摸黑步行九公里。'],
  ['zh-Hans', taxes, '我们年年纳税，议会理应公开税款去向。'],
  ['zh-Hans', children, '入春以来，湖水洁净与否无人能答，孩子无法下湖游泳。'],
  ['zh-Hant', taxes, '我們年年納稅，議會理應公開稅款去向。'],
  ['zh-Hant', children, '入春以來，湖水潔淨與否無人能答，孩子無法下湖游泳。'],
  ['zh-Hant-HK', night, '夜班車係三村護士、麵包師、學生唯一歸途，停駛便要摸黑行九公里。'],
  ['yue', children, '開春以嚟冇人講得出湖水乾唔乾淨，細路一直冇得游水。'],
  ['ja', taxes, '私たちは納税してきた。市議会は使途を明らかにすべきだ。'],
  ['ja', children, '春から湖で泳げない。水が安全か、誰も答えられないからだ。'],
  ['ko', taxes, '우리는 세금을 내 왔다. 의회는 그 쓰임을 밝혀야 한다.'],
  ['ko', children, '물이 깨끗한지 아무도 몰라 아이들은 봄부터 호수에서 헤엄치지 못한다.'],
  ['he', taxes, 'שילמנו מסים כל השנים, ועל המועצה לומר לנו מה עשתה בכסף הזה.'],
  ['am', children, 'ውሃው ንጹሕ መሆኑን የሚነግረን ስለሌለ ልጆቻችን ከጸደይ ጀምሮ በሐይቁ መዋኘት አልቻሉም።'],
  ['ar', taxes, 'دفعنا ضرائبنا كل هذه السنين، فمن حقنا أن يخبرنا المجلس بما فعل بهذا المال.'],
])('%s may say shortly “%s”', (language, original, text) => {
  expect(rulesOf(language, original, text).filter((rule) => rule === 'translation-length')).toEqual([]);
  const least = [...text].slice(0, Math.ceil([...text].length / 4)).join('');
  expect(rulesOf(language, original, least)).toContain('translation-length');
});

test('a language in another script than its usual one has a tag that says so', () => {
  expect(rulesOf('sr-Latn', listen, 'Saslušajte ljude ovog grada i odgovorite im.')).toEqual([]);
  expect(rulesOf('sr', listen, 'Saslušajte ljude ovog grada i odgovorite im.')).toEqual(['translation-script']);
});

test.each([
  ['fr', 'Écoutez les les habitants de cette ville.'],
  ['fr', 'Écoutez les\nles habitants de cette ville.'],
  ['ru', 'Выслушайте жителей жителей этого города.'],
  ['ar', 'أصغوا إلى إلى سكان هذه المدينة.'],
  ['he', 'הקשיבו לתושבי לתושבי העיר הזאת.'],
  ['el', 'Ακούστε τους ανθρώπους ανθρώπους της πόλης.'],
])('%s: a word that stands twice is reported: %s', (language, text) => {
  expect(rulesOf(language, listen, text)).toEqual(['translation-doubled-word']);
});

test.each([
  ['am', 'ለዚህ ከተማ ሰዎች ጆሮ ስጡ። ለዚህ ከተማ ሰዎች ጆሮ ስጡ።'],
  ['zh-Hans', '请听一听住在这座城市里的人们的话。请听一听住在这座城市里的人们的话。'],
  ['hi', 'इस शहर के लोगों की बात सुनिए। उत्तर दीजिए। इस शहर के लोगों की बात सुनिए।'],
])('%s: a sentence that stands twice is reported', (language, text) => {
  expect(rulesOf(language, listen, text)).toEqual(['translation-doubled-word']);
});

test.each([
  ['hi', 'धीरे धीरे लोगों की बात सुनिए।'],
  ['id', 'Dengarkan orang orang kota ini.'],
  ['tr', 'Yavaş yavaş bu şehri dinleyin.'],
  ['fa', 'کم کم به مردم این شهر گوش دهید.'],
  ['fr', 'Nous nous adressons à cette ville.'],
  ['he', 'לאט לאט הקשיבו לתושבי העיר.'],
  ['ar', 'خطوة خطوة2 أصغوا إلى سكان هذه المدينة.'],
  ['de', 'Hören Sie auf die, die die Stadt bewohnen.'],
])('%s doubles words, and is not asked about it: %s', (language, text) => {
  expect(rulesOf(language, listen, text)).toEqual([]);
});

test.each([
  ['hu', 'A gond az az, hogy nem kérdeznek.'],
  ['hu', 'Arról szól, hogy hogy döntünk.'],
])('%s doubles such words: %s', (language, text) => {
  expect(rulesOf(language, listen, text)).toEqual([]);
});

const levels =
  'The words “REQUIRED”, “ALLOWED”, “RECOMMENDED”, “OPTIONAL” and “FORBIDDEN” in this letter are meant as the city means them.';
test.each([
  [
    'ja',
    'この手紙の「必須（REQUIRED）」「許可（ALLOWED）」「推奨（RECOMMENDED）」「任意（OPTIONAL）」「禁止（FORBIDDEN）」は市の用語に従います。',
  ],
  ['ko', '이 편지의 “필수(REQUIRED)”, “허용(ALLOWED)”, “권장(RECOMMENDED)”, “선택(OPTIONAL)”, “금지(FORBIDDEN)”는 시의 뜻을 따릅니다.'],
  [
    'pl',
    'Słowa „WYMAGANE” („REQUIRED”), „DOZWOLONE” („ALLOWED”), „ZALECANE” („RECOMMENDED”), „OPCJONALNE” („OPTIONAL”) i „ZABRONIONE” („FORBIDDEN”) znaczą w tym liście to, co w mieście.',
  ],
  [
    'el',
    'Οι λέξεις «ΑΠΑΙΤΕΙΤΑΙ» (REQUIRED), «ΕΠΙΤΡΕΠΕΤΑΙ» (ALLOWED), «ΣΥΝΙΣΤΑΤΑΙ» (RECOMMENDED), «ΠΡΟΑΙΡΕΤΙΚΟ» (OPTIONAL) και «ΑΠΑΓΟΡΕΥΕΤΑΙ» (FORBIDDEN) εδώ σημαίνουν ό,τι και στον δήμο.',
  ],
  [
    'zh-Hant',
    '信中的「必須（REQUIRED）」、「允許（ALLOWED）」、「建議（RECOMMENDED）」、「可選（OPTIONAL）」、「禁止（FORBIDDEN）」依市府的用法。',
  ],
])('%s: terms that stay beside their translation do not make it too long', (language, text) => {
  expect(rulesOf(language, levels, text)).toEqual([]);
});

test('a word that the original doubles may be doubled', () => {
  expect(rulesOf('fr', 'The people of Pago Pago ask you.', 'Les gens de Pago Pago vous le demandent.')).toEqual([]);
});

const long =
  'For many years the city council has promised to publish its plans for the cameras in our streets. Every year it has broken this promise, and we who live here have learned of each camera only when it was already there. We ask the council to keep its word.';
const longSaid: Readonly<Record<string, string>> = {
  fr: 'Depuis de nombreuses années, le conseil municipal promet de publier ses projets de caméras dans nos rues. Chaque année, il a manqué à cette promesse, et nous qui vivons ici n’avons appris l’existence de chaque caméra qu’une fois celle-ci en place. Nous demandons au conseil de tenir parole.',
  ar: 'منذ سنوات طويلة يعد مجلس المدينة بنشر خططه المتعلقة بالكاميرات في شوارعنا. وفي كل عام أخلف هذا الوعد، ولم نعلم نحن سكان المدينة بأي كاميرا إلا بعد تركيبها. نطالب المجلس بأن يفي بوعده.',
  he: 'שנים רבות מבטיחה מועצת העיר לפרסם את תוכניותיה למצלמות ברחובותינו. בכל שנה הפרה את ההבטחה, ואנו הגרים כאן למדנו על כל מצלמה רק כשכבר הוצבה. אנו מבקשים מן המועצה לעמוד במילתה.',
  am: 'የከተማው ምክር ቤት በመንገዶቻችን ላይ ስለሚተከሉ ካሜራዎች ያለውን ዕቅድ ይፋ ለማድረግ ለብዙ ዓመታት ቃል ገብቷል። በየዓመቱ ቃሉን አፍርሷል፤ እኛ ነዋሪዎችም ስለ እያንዳንዱ ካሜራ ያወቅነው ከተተከለ በኋላ ነው። ምክር ቤቱ ቃሉን እንዲጠብቅ እንጠይቃለን።',
  ja: '市議会は長年にわたり、街頭カメラの計画を公表すると約束してきました。しかし毎年その約束は破られ、ここに住む私たちは、カメラが設置された後に初めてその存在を知らされてきました。私たちは市議会に約束を守るよう求めます。',
  'zh-Hans': '多年来，市议会一直承诺公布街道摄像头的计划，却年年食言。我们这些居民总是在摄像头装好之后才得知消息。我们要求市议会信守诺言。',
  ko: '시의회는 여러 해 동안 거리 카메라 계획을 공개하겠다고 약속해 왔습니다. 그러나 해마다 그 약속을 어겼고, 이곳에 사는 우리는 카메라가 설치된 뒤에야 그 사실을 알게 되었습니다. 우리는 시의회가 약속을 지킬 것을 요구합니다.',
  hi: 'कई वर्षों से नगर परिषद हमारी सड़कों पर लगने वाले कैमरों की योजनाएँ प्रकाशित करने का वादा करती आई है। हर साल उसने यह वादा तोड़ा है, और यहाँ रहने वाले हम लोगों को हर कैमरे का पता तभी चला जब वह लग चुका था। हम परिषद से अपना वचन निभाने की माँग करते हैं।',
};

test.each(Object.entries(longSaid))('%s: a passage is as long as such passages are in its language', (language, text) => {
  expect(rulesOf(language, long, text)).toEqual([]);
  expect(rulesOf(language, long, [...text].slice(0, text.length / 6).join(''))).toEqual(['translation-length']);
  expect(rulesOf(language, long, `${text} `.repeat(4).trim())).toEqual(['translation-length']);
  // And from that language into English.
  expect(rulesOf('en', text, long, language)).toEqual([]);
});

test('names of talks and addresses of mail in their own letters are no other language; a sentence left in it is', () => {
  const talks =
    'See “Best Practices for Industrial Programming” and “How Do You Structure Your Go Apps”, or write to people@lists.lake.example.';
  expect(
    rulesOf(
      'zh-Hans',
      talks,
      '参见关于程序结构的两场演讲“Best Practices for Industrial Programming”和“How Do You Structure Your Go Apps”，或者写信至people@lists.lake.example。',
    ),
  ).toEqual([]);
  expect(rulesOf('ko', talks, '두 강연을 보시거나 people@lists.lake.example 로 편지를 보내 주세요.')).toEqual([]);
  const left = 'We wrote to the council four times. Nobody gave us an answer to what we had asked about the water.';
  expect(rulesOf('zh-Hans', left, '我们写了四次信。 Nobody gave us an answer to what we had asked about the water.')).toEqual([
    'translation-script',
  ]);
});

test('a number that is said once more than in the original is no other number; one that is said once less is missing', () => {
  const [twice, once] = [
    'Ohne Go 1.14 ist es anders, denn Go 1.14 macht es so. Schreiben Sie uns.',
    'Ohne Go 1.14 ist es anders, denn das macht es so. Schreiben Sie uns.',
  ];
  const [english, englishTwice] = [
    'Without Go 1.14 it is different, as it does so. Please write to us.',
    'Without Go 1.14 it is different, as Go 1.14 does so. Please write to us.',
  ];
  expect(rulesOf('de', english, twice)).toEqual([]);
  expect(rulesOf('de', englishTwice, once)).toEqual(['translation-numbers']);
});
