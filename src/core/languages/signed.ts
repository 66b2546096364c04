// Sign languages, and what is read and written where each is signed: in that its pages have their words, dates and type.

/** By tag. Where several languages are written, the one of most who sign. */
const written: Readonly<Record<string, string>> = {
  ase: 'en',
  bfi: 'en',
  asf: 'en',
  isg: 'en',
  nzs: 'en',
  gsg: 'de',
  ogs: 'de',
  sgg: 'de',
  fsl: 'fr',
  fcs: 'fr',
  sfb: 'fr',
  ssp: 'es',
  mfs: 'es',
  aed: 'es',
  ise: 'it',
  dse: 'nl',
  vgt: 'nl',
  pso: 'pl',
  cse: 'cs',
  hsh: 'hu',
  rms: 'ro',
  gss: 'el',
  bzs: 'pt-BR',
  psr: 'pt',
  rsl: 'ru',
  ukl: 'uk',
  tsm: 'tr',
  isr: 'he',
  jsl: 'ja',
  kvk: 'ko',
  csl: 'zh-Hans',
  tsq: 'th',
  swl: 'sv',
  dsl: 'da',
  nsl: 'nb',
  fse: 'fi',
};

/** Undefined for languages that are written themselves. */
export function writtenBeside(tag: string): string | undefined {
  const language = tag.split('-', 1)[0] ?? '';
  return Object.hasOwn(written, language) ? written[language] : undefined;
}
