// Cities that are known by a time zone of theirs: enough to notice that a column holds places and not employers.

import { foldText } from '../names/words.ts';

const others = (
  'munich|münchen|hamburg|köln|cologne|frankfurt|stuttgart|düsseldorf|leipzig|dresden|barcelona|milan|milano|genf|genève|' +
  'geneva|basel|lyon|marseille|toulouse|bordeaux|nantes|lille|rotterdam|utrecht|the hague|den haag|antwerp|ghent|gent|' +
  'san francisco|boston|seattle|austin|houston|dallas|philadelphia|atlanta|washington|washington dc|portland|san diego|' +
  'oakland|berkeley|brooklyn|manchester|birmingham|leeds|bristol|edinburgh|glasgow|cardiff|cambridge|oxford|liverpool|kraków|' +
  'warszawa|wien|praha|roma|firenze|napoli|torino|bologna|porto|lisboa|rio de janeiro|brasília|mumbai|delhi|new delhi|' +
  'bangalore|bengaluru|chennai|hyderabad|pune|osaka|kyoto|beijing|shenzhen|guangzhou|ankara|izmir|tel aviv|haifa|cape town|' +
  'rosario|medellín|cali|quito|são paulo|recife'
).split('|');
let known: Set<string> | undefined;

export function isCity(text: string): boolean {
  known ??= new Set([
    ...Intl.supportedValuesOf('timeZone').map((zone) => foldText(zone.split('/').at(-1) ?? '').replaceAll('_', ' ')),
    ...others.map(foldText),
  ]);
  const folded = foldText(text).replace(/[.,]$/, '').trim();
  return known.has(folded);
}
