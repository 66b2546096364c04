// The one letter of a generated campaign, and its text in each language.

interface LetterText {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** Id of the letter. */
export const letterId = 'a-square-for-everyone';

const english: LetterText = {
  title: 'A square for everyone',
  summary: 'The cameras in our square shall count bicycles, not faces.',
  body: `Dear council,

people cross our square to work, to meet and to protest. Nobody should have to explain why.

## What we ask

- Cameras in the square count bicycles, not faces.
- What they record is deleted after a day.

## Why now

The contract for the cameras ends this year. A new one can say what they are for.
`,
};

/** Texts in their own language, for directions and scripts. Elsewhere the English text stands for a translation. */
const own: Readonly<Record<string, LetterText>> = {
  ar: {
    title: 'ساحة للجميع',
    summary: 'كاميرات ساحتنا تعدّ الدراجات لا الوجوه.',
    body: 'يعبر الناس ساحتنا إلى العمل واللقاء والاحتجاج. ولا ينبغي لأحد أن يشرح السبب.\n\n## ما نطلبه\n\n- أن تعدّ الكاميرات الدراجات لا الوجوه.\n- أن يُحذف ما تسجّله بعد يوم.\n',
  },
  'zh-Hans': {
    title: '属于每个人的广场',
    summary: '广场上的摄像头应当数自行车，而不是数面孔。',
    body: '人们穿过广场去上班、会面和抗议。谁都不必解释为什么。\n\n## 我们的要求\n\n- 摄像头数自行车，不数面孔。\n- 录下的内容一天后删除。\n',
  },
  es: {
    title: 'Una plaza para todas las personas',
    summary: 'Las cámaras de nuestra plaza deben contar bicicletas, no caras.',
    body: 'La gente cruza nuestra plaza para trabajar, encontrarse y protestar. Nadie tiene que explicar por qué.\n\n## Lo que pedimos\n\n- Que las cámaras cuenten bicicletas, no caras.\n- Que lo grabado se borre al cabo de un día.\n',
  },
  fa: {
    title: 'میدانی برای همه',
    summary: 'دوربین\u200cهای میدان باید دوچرخه\u200cها را بشمارند، نه چهره\u200cها را.',
    body: 'مردم برای کار، دیدار و اعتراض از میدان می\u200cگذرند. هیچ\u200cکس نباید توضیح بدهد چرا.\n\n## خواسته\u200cهای ما\n\n- دوربین\u200cها دوچرخه\u200cها را بشمارند، نه چهره\u200cها را.\n- آنچه ضبط می\u200cشود پس از یک روز پاک شود.\n',
  },
  hi: {
    title: 'सबके लिए एक चौक',
    summary: 'हमारे चौक के कैमरे साइकिलें गिनें, चेहरे नहीं।',
    body: 'लोग काम पर जाने, मिलने और विरोध करने के लिए चौक से गुज़रते हैं। किसी को इसका कारण न बताना पड़े।\n\n## हमारी माँगें\n\n- कैमरे साइकिलें गिनें, चेहरे नहीं।\n- जो दर्ज हो, वह एक दिन बाद मिटा दिया जाए।\n',
  },
  ru: {
    title: 'Площадь для всех',
    summary: 'Камеры на нашей площади должны считать велосипеды, а не лица.',
    body: 'Люди идут через площадь на работу, на встречу и на протест. Никто не должен объяснять зачем.\n\n## Чего мы просим\n\n- Камеры считают велосипеды, а не лица.\n- Записи удаляются через день.\n',
  },
  ja: {
    title: 'みんなの広場',
    summary: '広場のカメラは顔ではなく自転車を数えるべきです。',
    body: '人々は仕事や待ち合わせや抗議のために広場を通ります。その理由を説明する必要は誰にもありません。\n\n## 私たちの求め\n\n- カメラは顔ではなく自転車を数えること。\n- 記録は一日で消すこと。\n',
  },
  de: {
    title: 'Ein Platz für alle',
    summary: 'Die Kameras auf unserem Platz sollen Fahrräder zählen, keine Gesichter.',
    body: 'Menschen gehen über unseren Platz zur Arbeit, zu Treffen und zu Protesten. Niemand soll erklären müssen, warum.\n\n## Was wir fordern\n\n- Die Kameras zählen Fahrräder, keine Gesichter.\n- Aufnahmen werden nach einem Tag gelöscht.\n',
  },
  fr: {
    title: 'Une place pour tout le monde',
    summary: 'Les caméras de notre place doivent compter les vélos, pas les visages.',
    body: 'On traverse notre place pour travailler, se rencontrer et protester. Personne ne doit avoir à dire pourquoi.\n\n## Ce que nous demandons\n\n- Que les caméras comptent les vélos, pas les visages.\n- Que les images soient effacées après un jour.\n',
  },
};

/** letters/<id>.md */
export function originalText(language: string): string {
  return `---
title: ${english.title}
summary: ${english.summary}
language: ${language}
date: 2026-01-05
status: open
goal: 1000000
hashtags: ["#ASquareForEveryone"]
topics: [public space, cameras, privacy]
---

${english.body}`;
}

/** translations/<lang>/<id>.md, in one of the three states a translation can be in. */
export function translatedText(language: string, place: number): string {
  const { title, summary, body } = own[language] ?? {
    title: `${english.title} (${language})`,
    summary: english.summary,
    body: `This English text stands for a translation into the language with the tag ${language}.\n\n${english.body}`,
  };
  const states = [
    'machine:\n  date: 2026-01-06\n',
    'translators: [Example Translator]\n',
    'reviewed:\n  - name: Example Reader\n    date: 2026-01-07\n',
  ];
  return `---
title: ${title}
summary: ${summary}
revision: 1
${states[place % states.length] ?? ''}---

${body}`.normalize('NFC');
}
