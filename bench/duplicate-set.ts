// Makes a list of signatures with duplicates and namesakes planted in it, and says which is which.

import type { Signatory } from '../src/core/model.ts';
import { namePools } from './names/index.ts';
import { makeRandom, type Random } from './random.ts';
import { makeSignatures } from './signatures.ts';

export interface PlantedPair {
  readonly kind: string;
  readonly ids: readonly [string, string];
}

export interface LabelledSet {
  readonly signatories: readonly Signatory[];
  /** Pairs that are one signatory written twice. */
  readonly duplicates: readonly PlantedPair[];
  /** Pairs that are alike and two. */
  readonly namesakes: readonly PlantedPair[];
}

type Fields = Omit<Signatory, 'id' | 'file'>;
/** A second way to write a signature, or undefined where this kind of duplicate cannot be made of it. */
type Variation = (original: Fields, random: Random) => Partial<Fields> | undefined;

/** Of all signatures, how many are planted duplicates, and how many planted namesakes. */
const duplicateShare = 0.06;
const namesakeShare = 0.03;

const isPerson = ({ kind }: Fields): boolean => kind === 'person';
const wordsOf = (name: string): string[] => name.split(' ');
const letters = (name: string): number => name.match(/\p{L}/gu)?.length ?? 0;
const unless = (name: string, same: string): { name: string } | undefined => (name === same ? undefined : { name });
const groupNames = namePools.flatMap(({ organisation: { form, types, topics, places } }) =>
  types.map((type, at) =>
    form
      .replace('{type}', type)
      .replace('{topic}', topics[at % topics.length] ?? '')
      .replace('{place}', places[at % places.length] ?? ''),
  ),
);

function initialsOf(name: string): string | undefined {
  const initials = wordsOf(name.replace(/[,–].*$/u, '').trim()).map(([letter = '']) => letter);
  const capitals = initials.filter((letter) => /\p{Lu}/u.test(letter)).join('');
  return capitals.length >= 3 ? capitals : undefined;
}

function otherLink(link: string, random: Random): string {
  return random.pick([
    link.replace('https:', 'http:'),
    link.replace('://', '://www.'),
    `${link}/`,
    `${link}?utm_source=newsletter&utm_medium=email`,
    `${link}#about`,
    `${link}/?fbclid=${random.below(1e9)}`,
  ]);
}

const twins: readonly (readonly [string, string])[] = ['aа', 'eе', 'oо', 'cс', 'pр', 'xх', 'oο', 'AА', 'BВ', 'MМ', 'TТ', 'HН', 'KК'].map(
  (pair) => [pair[0] ?? '', pair[1] ?? ''] as const,
);

function slip(name: string, random: Random): string {
  const places = [...name.matchAll(/(?<=\p{L}\p{M}*)\p{L}(?=\p{L})/gu)].map(({ index }) => index);
  if (places.length === 0) return name;
  const at = random.pick(places);
  const letter = name[at] ?? '';
  const another = random.pick([...name].filter((one) => /\p{Ll}|\p{Lo}/u.test(one)));
  switch (random.below(4)) {
    case 0:
      return name.slice(0, at) + name.slice(at + 1);
    case 1:
      return name.slice(0, at) + letter + name.slice(at);
    case 2:
      return name.slice(0, at) + another + name.slice(at + 1);
    default:
      return name.slice(0, at) + (name[at + 1] ?? '') + letter + name.slice(at + 2);
  }
}

const inInitials: Variation = (original) => {
  const [given = '', ...rest] = wordsOf(original.name);
  return isPerson(original) && rest.length === 1 && /^\p{Lu}\p{Ll}{2}/u.test(given) ? { name: `${given[0]}. ${rest[0]}` } : undefined;
};

const variations: Readonly<Record<string, Variation>> = {
  'same name': ({ name }) => ({ name }),
  'same link': (original, random) => {
    if (!original.link) return undefined;
    const named = inInitials(original, random) ?? { name: original.name };
    return { ...named, link: otherLink(original.link, random), handle: undefined };
  },
  'same handle': (original, random) => {
    const named = inInitials(original, random);
    return original.handle && named ? { ...named, handle: `@${original.handle}`, link: undefined } : undefined;
  },
  case: ({ name }, random) => unless(random.chance(0.5) ? name.toLowerCase() : name.toUpperCase(), name),
  spaces: ({ name }) =>
    unless(
      /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana} ]+$/u.test(name)
        ? name.includes(' ')
          ? name.replaceAll(' ', '')
          : `${name.slice(0, 1)} ${name.slice(1)}`
        : name.replace(' ', '-'),
      name,
    ),
  'wide letters': ({ name }) =>
    unless(
      name.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      name,
    ),
  diacritics: ({ name }) =>
    /[\p{Script=Latin}\p{Script=Greek}]/u.test(name)
      ? unless(
          name
            .normalize('NFD')
            .replace(/[\u0300-\u036f]/g, '')
            .replace(/ł/g, 'l')
            .replace(/đ/g, 'd')
            .replace(/ß/g, 'ss')
            .replace(/ı/g, 'i'),
          name,
        )
      : undefined,
  umlauts: ({ name }) =>
    unless(
      name.replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter),
      name,
    ),
  order: (original, random) => {
    const [given, family, ...rest] = wordsOf(original.name);
    return isPerson(original) && given && family && rest.length === 0
      ? { name: `${family}${random.chance(0.7) ? ',' : ''} ${given}` }
      : undefined;
  },
  'affiliation in the name': (original, random) => {
    if (!isPerson(original) || wordsOf(original.name).length < 2) return undefined;
    const affiliation = original.affiliation ?? random.pick(groupNames);
    return { name: random.chance(0.8) ? `${original.name} (${affiliation})` : `${original.name}, ${affiliation}`, affiliation: undefined };
  },
  title: (original, random) =>
    isPerson(original) && /\p{Script=Latin}/u.test(original.name)
      ? { name: `${random.pick(['Dr. ', 'Prof. ', 'Prof. Dr. '])}${original.name}` }
      : undefined,
  'legal form': ({ kind, name }, random) => {
    if (kind !== 'organisation') return undefined;
    if (/\p{Script=Latin}/u.test(name))
      return { name: `${name} ${random.pick(['e.V.', 'e. V.', 'Ltd', 'Ltd.', 'Inc.', 'gGmbH', 'ASBL', 'S.A.', 'vzw'])}` };
    return /\p{Script=Cyrillic}/u.test(name)
      ? { name: `${random.pick(['НКО', 'АНО', 'ООО'])} ${name}` }
      : /\p{Script=Han}/u.test(name)
        ? { name: `一般社団法人${name}` }
        : undefined;
  },
  article: ({ kind, name }, random) =>
    kind === 'organisation' && /\p{Script=Latin}/u.test(name) ? { name: `${random.pick(['The', 'La', 'Der', 'O'])} ${name}` } : undefined,
  'acronym in brackets': ({ kind, name }) => {
    const initials = initialsOf(name);
    return kind === 'organisation' && initials ? { name: `${name} (${initials})` } : undefined;
  },
  'acronym alone': (original, random) => {
    const initials = initialsOf(original.name);
    return original.kind === 'organisation' && original.link && initials
      ? { name: initials, link: otherLink(original.link, random) }
      : undefined;
  },
  'other alphabet': ({ name }, random) => {
    const possible = twins
      .flatMap(([latin, other]) => [[latin, other] as const, [other, latin] as const])
      .filter(([from]) => name.includes(from));
    if (possible.length === 0) return undefined;
    const [from, to] = random.pick(possible);
    return { name: name.replace(from, to) };
  },
  'one letter': ({ name }, random) => (letters(name) >= 11 ? unless(slip(name, random), name) : undefined),
  'two letters': ({ name }, random) => (letters(name) >= 18 ? unless(slip(slip(name, random), random), name) : undefined),
};

/** `size` signatures; the same seed makes the same list. */
export function makeLabelledSet(size: number, seed: number): LabelledSet {
  const random = makeRandom(seed);
  const source = makeSignatures(random);
  const all: { id: string; fields: Fields }[] = [];
  const taken = new Set<string>();
  const put = (fields: Fields): string => {
    const id = `s${String(all.length).padStart(7, '0')}`;
    all.push({ id, fields });
    taken.add(fields.name);
    return id;
  };
  const planted = Math.round(size * (duplicateShare + namesakeShare));
  while (all.length < size - planted) {
    const { fields } = source.next().value;
    put({ ...(fields as unknown as Fields), kind: fields.kind === 'organisation' ? 'organisation' : 'person' });
  }
  // Each original is used once, in an order without a pattern.
  const originals = all.slice();
  for (let i = originals.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const [a, b] = [originals[i], originals[j]];
    if (a && b) [originals[i], originals[j]] = [b, a];
  }
  const duplicates: PlantedPair[] = [];
  const kinds = Object.entries(variations);
  const skipped: typeof originals = [];
  for (let next = 0; duplicates.length < Math.round(size * duplicateShare); next++) {
    const original = originals.pop();
    if (!original) throw new Error('too few signatures for the duplicates');
    const [kind, vary] = kinds[next % kinds.length] ?? ['', () => undefined];
    const variation = vary(original.fields, random);
    // What another signature of the list is called by chance is labelled by neither.
    if (!variation?.name || (variation.name !== original.fields.name && taken.has(variation.name))) {
      skipped.push(original);
      if (skipped.length % 7 === 0) continue;
      next--;
      continue;
    }
    duplicates.push({ kind, ids: [original.id, put({ ...again(original.fields, random), ...variation })] });
  }
  const namesakes: PlantedPair[] = [];
  for (const original of skipped.concat(originals)) {
    if (namesakes.length >= Math.round(size * namesakeShare)) break;
    const [kind, fields] = namesakeOf(original.fields, namesakes.length, taken, random) ?? [];
    if (kind && fields) namesakes.push({ kind, ids: [original.id, put(fields)] });
  }
  return { signatories: all.map(({ id, fields }) => ({ ...fields, id, file: `signatories/a/${id}.yaml` })), duplicates, namesakes };
}

/** What someone says who signs a second time: mostly less, and sometimes with another page. */
function again({ kind, role, affiliation, country, link }: Fields, random: Random): Fields {
  const some = random.next();
  return {
    name: '',
    kind,
    role: random.chance(0.4) ? role : undefined,
    affiliation: random.chance(0.5) ? affiliation : undefined,
    country: random.chance(0.7) ? country : undefined,
    link: some < 0.25 ? link : some < 0.4 && kind === 'person' ? `https://${random.below(1e9).toString(36)}.example/` : undefined,
  };
}

/** Someone else who is alike. */
function namesakeOf(original: Fields, number: number, taken: ReadonlySet<string>, random: Random): readonly [string, Fields] | undefined {
  const { name, kind } = original;
  const page = `https://example.org/people/other-${number}`;
  switch (number % 4) {
    case 0:
      return isPerson(original) && original.link ? ['same name, other profile', { name, kind, link: page }] : undefined;
    case 1:
      return isPerson(original) && original.country
        ? [
            'same name, other country and work',
            {
              name,
              kind,
              country: original.country === 'IS' ? 'FJ' : 'IS',
              affiliation: 'Hafnarfjörður Beekeepers',
              ...(original.affiliation ? {} : { link: page }),
            },
          ]
        : undefined;
    case 2: {
      const [given = '', ...rest] = wordsOf(name);
      const pool = namePools.find((one) => one.given.includes(given) && one.givenParts === 1 && !one.familyFirst);
      const relative = pool && [random.pick(pool.given), ...rest].join(' ');
      if (!isPerson(original) || relative === undefined || taken.has(relative)) return undefined;
      return ['same family name', { name: relative, kind, country: original.country }];
    }
    default:
      return kind === 'organisation'
        ? ['other branch', { name: `${name} (${random.pick(['Reykjavík', 'Suva', 'Apia', 'Tuvalu'])})`, kind, country: original.country }]
        : undefined;
  }
}
