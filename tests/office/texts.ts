// The translations that the documents in fixtures/ hold.

export interface LibraryText {
  readonly title: string;
  readonly intro: string;
  readonly cost: string;
  /** Plain, bold, plain, linked, plain. */
  readonly council: readonly [string, string, string, string, string];
  readonly items: readonly [string, string];
  readonly quote: string;
  readonly numbers: string;
  readonly steps: readonly [string, string];
  readonly ask: string;
  readonly demand: string;
  readonly end: string;
  readonly note: string;
}

export type LibraryLanguage = 'fr' | 'ar' | 'hi' | 'ja';

export const texts: Readonly<Record<LibraryLanguage, LibraryText>> = {
  fr: {
    title: 'Gardez la bibliothèque ouverte le dimanche',
    intro: 'Nous lisons, apprenons et nous retrouvons à la bibliothèque d’Aldermoor, et 1 240 d’entre nous ont une carte.',
    cost: 'Ce que coûterait la fermeture',
    council: [
      'Le conseil économise 18 500 euros par an, ',
      'moins qu’une place de parking',
      ', comme le montre le ',
      'budget de 2027',
      '.',
    ],
    items: ['Les élèves perdent la seule salle calme.', 'Les soignants en horaires décalés perdent leur jour de visite.'],
    quote: 'Une ville qui ferme ses livres ferme son esprit.',
    numbers: 'En chiffres',
    steps: ['312 visiteurs un dimanche.', '47 bénévoles.'],
    ask: 'Ce que nous demandons',
    demand: 'Ouvrez les portes de 10 h à 16 h, et interrogez-nous avant de décider',
    end: '.',
    note: 'Une enquête dure deux semaines.',
  },
  ar: {
    title: 'أبقوا المكتبة مفتوحة أيام الأحد',
    intro: 'نقرأ ونتعلم ونلتقي في مكتبة ألدرمور، ويحمل ١٬٢٤٠ منا بطاقة.',
    cost: 'ماذا سيكلّف الإغلاق',
    council: ['يوفّر المجلس ١٨٬٥٠٠ يورو في السنة، ', 'أقل من ثمن موقف سيارة واحد', '، كما تبيّن ', 'ميزانية ٢٠٢٧', '.'],
    items: ['يفقد التلاميذ القاعة الهادئة الوحيدة.', 'يفقد الممرضون العاملون بالمناوبة يومهم هناك.'],
    quote: 'المدينة التي تغلق كتبها تغلق عقلها.',
    numbers: 'بالأرقام',
    steps: ['٣١٢ زائرًا في يوم أحد.', '٤٧ متطوعًا.'],
    ask: 'ماذا نطلب',
    demand: 'افتحوا الأبواب من الساعة ١٠ إلى ١٦، واسألونا قبل أن تقرروا',
    end: '.',
    note: 'يستغرق الاستطلاع أسبوعين.',
  },
  hi: {
    title: 'रविवार को पुस्तकालय खुला रखें',
    intro: 'हम ऐल्डरमूर के पुस्तकालय में पढ़ते, सीखते और मिलते हैं, और हममें से 1,240 के पास कार्ड है।',
    cost: 'बंद करने की क़ीमत',
    council: ['परिषद साल में 18,500 यूरो बचाती है, ', 'एक पार्किंग जगह से भी कम', ', जैसा ', '2027 का बजट', ' दिखाता है।'],
    items: ['विद्यार्थी अपना एकमात्र शांत कमरा खो देते हैं।', 'पाली में काम करने वाली नर्सें वहाँ का अपना दिन खो देती हैं।'],
    quote: 'जो नगर अपनी किताबें बंद करता है, वह अपना मन बंद करता है।',
    numbers: 'संख्याओं में',
    steps: ['रविवार को 312 आगंतुक।', '47 स्वयंसेवक।'],
    ask: 'हम क्या माँगते हैं',
    demand: 'दरवाज़े 10 से 16 बजे तक खोलें, और निर्णय से पहले हमसे पूछें',
    end: '।',
    note: 'एक सर्वेक्षण में दो सप्ताह लगते हैं।',
  },
  ja: {
    title: '日曜日も図書館を開けてください',
    intro: '私たちはアルダームーアの図書館で読み、学び、集い、1,240人が利用券を持っています。',
    cost: '閉館の代償',
    council: ['町議会が節約するのは年に18,500ユーロ、', '駐車場ひとつ分より少ない額です', '（', '2027年の予算', 'を参照）。'],
    items: ['生徒はただ一つの静かな部屋を失います。', '交代勤務の看護師はそこで過ごす休日を失います。'],
    quote: '本を閉ざす町は心を閉ざす。',
    numbers: '数字で見ると',
    steps: ['日曜日の来館者は312人。', 'ボランティアは47人。'],
    ask: '私たちの願い',
    demand: '10時から16時まで扉を開け、決める前に私たちの意見を聞いてください',
    end: '。',
    note: 'アンケートには2週間かかります。',
  },
};

/** The body of the file that a document of the language has to become. `quote`: with the marks that Google Docs needs to show it as one. */
export function bodyIn(language: LibraryLanguage, quote = (text: string): string => text): string {
  const text = texts[language];
  const [first, bold, second, linked, last] = text.council;
  return `${text.intro}

## ${text.cost}

${first}**${bold}**${second}[${linked}](https://budget.example/2027)${last}

- ${text.items[0]}
- ${text.items[1]}

> ${quote(text.quote)}

### ${text.numbers}

1. ${text.steps[0]}
2. ${text.steps[1]}

## ${text.ask}

${text.demand}[^1]${text.end}

[^1]: ${text.note}
`;
}
