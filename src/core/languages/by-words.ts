// Which language a text seems to be in: by its letters where one language has them, else by its most frequent words. For questions to people:
// nothing is decided by it.

import { remembered } from '../text/remembered.ts';
import { meantLanguage, scriptOfText } from './meant.ts';

/** Small words that texts of every kind are full of. One that several languages have says little of each. */
const frequent: Readonly<Record<string, string>> = {
  af: 'die en nie is van het ons wat vir met dat te hulle sal',
  be: 'і ў не на што мы з як гэта для але да па',
  bg: 'и в не на да за от се ние които са това до',
  ca: 'els amb per una que les dels és no del aquest més han i al',
  cs: 'a je se na že v to jsou s pro aby nás jak z ale jsme které nebo který jako podle si i',
  cy: 'yn y yr ac mae i o ar am ni wedi',
  da: 'og at det er ikke for på vi en af til med den har som hvad',
  de: 'der die das und ist nicht wir den mit ein eine für von zu auf dem sie',
  en: 'the and of to that is for we it with are not this by our who',
  eo: 'la kaj de en ne estas ni por al kiu estis ili',
  es: 'el los las que del una por con para es en como pero más nos y se',
  et: 'ja on ei et see me kui mis oma ning meie või seda ka',
  eu: 'eta da ez dira bat ere du gure dute dugu',
  fi: 'ja on ei että se me ovat joka kun mutta hän tämä olemme niin myös',
  fr: 'le la les des et est dans que nous une pour qui du au pas sur ce',
  ga: 'an na agus ar go is tá ní le sé leis',
  hr: 'i je da se na u za su koji ne smo kao od nije ili ova naš',
  hu: 'a az és hogy nem egy is van meg ez mi vagy csak',
  id: 'yang dan di untuk dengan tidak kami dari ini itu pada adalah akan',
  it: 'il che di della per non una con gli dei sono più nel è del le',
  lt: 'ir kad tai yra ne mes su į iš kaip bei mūsų',
  lv: 'un ir ka par no mēs kas ar uz nav tas mūsu',
  mk: 'и во не на да за од се ние кои ќе што',
  nb: 'og å det er ikke for på vi en av til med den har som hva',
  nl: 'de het een van en dat is niet wij voor zijn met op te die ook',
  nn: 'og å det er ikkje for på vi ein av til med den har som kva',
  pl: 'i w na nie się że jest do to z my są jak o',
  pt: 'os que do da em uma não para com por dos ao mais é se nos',
  ro: 'și în de la care nu pentru cu este din să pe au sunt',
  ru: 'и в не на что мы с как это для они но по из его или от их',
  sk: 'a je sa na že v to sú s pre aby nás ako z ale sme ktoré alebo ktorý podľa si i',
  sl: 'in je da se na v za so ki ne smo tudi kot',
  sq: 'dhe të në për një është nuk me që ne nga si',
  sr: 'и је да се на у за су који не смо као',
  sv: 'och att det som är inte för på vi en av till med den har',
  sw: 'na ya wa kwa ni katika la za kuwa hii sisi watu',
  tr: 've bir bu için ile da de ne olarak daha biz çok',
  uk: 'і в не на що ми з як це для та й за до у його або від їх ви',
  vi: 'và của không có là cho những các chúng tôi được người một này',
  ar: 'في من على أن إلى لا هذا هذه نحن التي الذي عن ما',
  fa: 'و در به از که را این با است برای می ما',
  ur: 'اور کے میں کی ہے کا سے کو پر نہیں یہ ہم',
  hi: 'और के में की है का से को पर नहीं हम यह',
  mr: 'आणि आहे च्या या आम्ही नाही हे ते ला',
  ne: 'र को मा छ हामी छैन यो ले का',
};

/** How much one finding of a word says of each language that has it. */
let weights: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;

/** Scripts that nearly everything in them is one language of. */
const ofOneLanguage = new Set('Armn Beng Geor Grek Gujr Guru Hang Hebr Jpan Khmr Laoo Mymr Sinh Taml Telu Thai'.split(' '));

/** The language of nearly everything in a script (ISO 15924; also `Kore`), undefined where there are several. */
export const languageOfScript: (script: string) => string | undefined = remembered((script) => {
  const letters = script === 'Kore' ? 'Hang' : script;
  return ofOneLanguage.has(letters) ? new Intl.Locale(`und-${letters}`).maximize().language : undefined;
});

/** So much of a text is looked at. */
const enough = 4000;
/** So many different ones, which weigh so much for so many words, and so much more than those of the next language. */
const fewestWords = 3;
const leastShare = 1 / 25;
const lead = 1.5;

/** A tag, undefined where it is not clear. */
export function languageByWords(text: string): string | undefined {
  const sample = text.slice(0, enough);
  const script = scriptOfText(sample);
  if (script === undefined) return undefined;
  if (script === 'Hani') return meantLanguage('chinese', sample);
  const only = languageOfScript(script);
  if (only !== undefined) return only;
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const [first, second] = weighed(words).toSorted((a, b) => b.weight - a.weight);
  if (!first || first.different < fewestWords || first.weight < leastShare * words.length) return undefined;
  return first.weight >= lead * (second?.weight ?? 0) ? first.tag : undefined;
}

function weighed(words: readonly string[]): { tag: string; weight: number; different: number }[] {
  weights ??= readWeights();
  const found = new Map<string, { weight: number; seen: Set<string> }>();
  for (const word of words)
    for (const [tag, weight] of weights.get(word) ?? []) {
      const one = found.get(tag) ?? { weight: 0, seen: new Set() };
      found.set(tag, { weight: one.weight + weight, seen: one.seen.add(word) });
    }
  return [...found].map(([tag, { weight, seen }]) => ({ tag, weight, different: seen.size }));
}

function readWeights(): Map<string, Map<string, number>> {
  const tags = new Map<string, string[]>();
  for (const [tag, words] of Object.entries(frequent))
    for (const word of words.split(' ')) tags.set(word, [...(tags.get(word) ?? []), tag]);
  return new Map([...tags].map(([word, own]) => [word, new Map(own.map((tag) => [tag, 1 / own.length]))]));
}
