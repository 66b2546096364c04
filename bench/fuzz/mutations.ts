// Changes of a campaign, each of one kind: what people, programs and attackers do to files. Told in a line, so that a find can be read.

import type { Random } from '../random.ts';
import { fileNames, languageTags, mdxPassages, passages, publicPaths, siteAddresses, values } from './oddities.ts';

export type Files = Map<string, string>;

/** Gives what was changed; undefined where there is nothing of its kind to change. */
export type Mutation = (files: Files, random: Random) => string | undefined;

const isText = (path: string): boolean => /\.mdx?$/.test(path);
const isYaml = (path: string): boolean => path.endsWith('.yaml');

function pickPath(files: Files, random: Random, wanted: (path: string) => boolean): string | undefined {
  const paths = [...files.keys()].filter(wanted);
  return paths.length === 0 ? undefined : random.pick(paths);
}

function edit(
  wanted: (path: string) => boolean,
  change: (content: string, random: Random, path: string) => [string, string] | undefined,
): Mutation {
  return (files, random) => {
    const path = pickPath(files, random, wanted);
    const result = path === undefined ? undefined : change(files.get(path) ?? '', random, path);
    if (path === undefined || !result) return undefined;
    files.set(path, result[0]);
    return `${path}: ${result[1]}`;
  };
}

/** Where the facts of a text end; 0 where it has none. */
function bodyStart(content: string): number {
  const end = /^---\n[\s\S]*?\n---\n/.exec(content);
  return end ? end[0].length : 0;
}

function addPassage(content: string, random: Random, from: readonly string[]): [string, string] {
  const start = bodyStart(content);
  const body = content.slice(start).split('\n\n');
  const passage = random.pick(from);
  body.splice(random.below(body.length + 1), 0, passage);
  return [
    content.slice(0, start) + (start > 0 ? '\n' : '') + body.join('\n\n').replace(/\n*$/, '\n'),
    `passage ${JSON.stringify(passage.slice(0, 60))}`,
  ];
}

/** Lines `key: value`, of front matter or of a whole file. */
function factLines(content: string, path: string): { lines: string[]; rest: string; places: number[] } {
  const start = isText(path) ? bodyStart(content) : content.length;
  const lines = content.slice(0, start).split('\n');
  const places = lines.flatMap((line, index) => (/^\s*(?:- )?[\w-]+:/.test(line) ? [index] : []));
  return { lines, rest: content.slice(start), places };
}

const changeValue =
  (pool: readonly string[]) =>
  (content: string, random: Random, path: string): [string, string] | undefined => {
    const { lines, rest, places } = factLines(content, path);
    if (places.length === 0) return undefined;
    const place = random.pick(places);
    const value = random.pick(pool);
    lines[place] = (lines[place] ?? '').replace(/^(\s*(?:- )?[\w-]+:).*$/, (_, key: string) => `${key} ${value}`);
    return [lines.join('\n') + rest, `line ${place + 1} is ${JSON.stringify((lines[place] ?? '').slice(0, 80))}`];
  };

function changeLines(content: string, random: Random): [string, string] | undefined {
  const lines = content.split('\n');
  if (lines.length < 2) return undefined;
  const place = random.below(lines.length);
  switch (random.below(4)) {
    case 0:
      lines.splice(place, 1);
      return [lines.join('\n'), `without line ${place + 1}`];
    case 1:
      lines.splice(place, 0, lines[random.below(lines.length)] ?? '');
      return [lines.join('\n'), `another line at ${place + 1}`];
    case 2:
      lines[place] = `  ${lines[place]}`;
      return [lines.join('\n'), `line ${place + 1} indented`];
    default:
      lines.length = place;
      return [`${lines.join('\n')}\n`, `ends after line ${place}`];
  }
}

const characters = [...'-:#"\'[]{}()<>*_`|!&%@\\/~^$=+.,;? \n\t0aÉж漢ا‣😀'];

function changeCharacter(content: string, random: Random): [string, string] | undefined {
  if (content.length === 0) return undefined;
  const place = random.below(content.length);
  const character = random.pick(characters);
  const isInserted = random.chance(0.6);
  return [
    content.slice(0, place) + character + content.slice(place + (isInserted ? 0 : 1)),
    `${JSON.stringify(character)} ${isInserted ? 'at' : 'in place of'} ${place}`,
  ];
}

const optionalFacts = [
  'summary: Short.',
  'example: true',
  'goal: 1',
  'order: date',
  'press: {name: x, link: https://example.org/}',
  'original: {url: https://example.org/, title: T, publisher: P, date: 2020-01-01}',
  'topics: ["x", "‣"]',
  'hashtags: ["#é1"]',
  'milestones: [{date: 2020, count: 0}, {date: 2021-01, count: 5}]',
  'milestones: [{date: 2026-01-01, count: 999999999}]',
  'facilitator: {name: ﷽}',
  'machine: {date: 2026-01-01}',
  'related: [{title: x, relation: parallel, letter: later}]',
  'related: [{title: x, relation: parallel, letter: square}, {title: y, relation: includes, link: "https://example.org/"}]',
  'letter: later',
  'language: ar',
  'language: fr',
  'order: 3',
];

function addFact(content: string, random: Random): [string, string] | undefined {
  const start = bodyStart(content);
  if (start === 0) return undefined;
  const fact = random.pick(optionalFacts);
  const key = new RegExp(`^${fact.split(':', 1)[0]}:.*(?:\\n[ -].*)*\\n`, 'm');
  const facts = content.slice(4, start - 4).replace(key, '');
  return [`---\n${facts}${fact}\n---\n${content.slice(start)}`, fact];
}

/** All keys of the interface with an odd value. */
const interfaceKeys = [
  'nav.skip',
  'nav.main',
  'letter.demands',
  'letter.related',
  'document.online',
  'document.revision',
  'document.authoritative',
  'document.qr',
  'document.boxes',
  'paging.position',
  'signatories.title',
  'signatories.count',
  'signatories.initiator',
  'status.open',
  'standing.changed',
  'home.read',
  'sign.button',
  'search.title',
  'none.such',
];

const interfaceValues = [
  ...values,
  '"{page} / {pages}"',
  '"{url}"',
  '"{number} {number} {number}"',
  '{one: x, other: "{count} x"}',
  '{other: "{count}"}',
  '{}',
];

function changeInterface(content: string, random: Random): [string, string] {
  const [group = '', name = ''] = random.pick(interfaceKeys).split('.');
  const value = random.pick(interfaceValues);
  const line = `    ${name}: ${value.replaceAll('\n', '\n    ')}`;
  const has = new RegExp(`^  ${group}:\n`, 'm');
  const changed = has.test(content) ? content.replace(has, (start) => `${start}${line}\n`) : `${content}  ${group}:\n${line}\n`;
  return [changed, `${group}.${name} is ${value.slice(0, 60)}`];
}

const signatureLines = [
  'role: "‣ x"',
  'affiliation: "Ünïversity of ཨ"',
  'country: AQ',
  'country: EU',
  'region: europe',
  'link: https://example.org/x',
  'language: ja',
  'sortName: "aaa"',
  'kind: organisation',
  'date: 2020',
  'received: 2026-01-01',
  'statement: "Because = SUM(A1)"',
  'initiator: true',
  'revision: 1',
  'revision: 9',
  'personalCapacity: true',
];

const names = [
  '"‣"',
  '"Ꙁ 𒀀"',
  '"O\'Brien <b>"',
  `"${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)}"`,
  '"أحمد (Ahmed)"',
  '"བསྟན་འཛིན"',
  '"="',
  '"1"',
  '"null"',
  '"👍"',
  '"Ann Lee"',
  '"Аnn Lee"',
  '"יִצְחָק"',
  '"\u2800"',
];

const addSignature: Mutation = (files, random) => {
  const name = random.pick(fileNames);
  const lines = [`name: ${random.pick(names)}`, ...Array.from({ length: random.below(3) }, () => random.pick(signatureLines))];
  const isList = random.chance(0.3);
  const path = `signatories/${random.chance(0.9) ? 'square' : random.pick(['later', 'none', 'Square'])}/${name}${isList ? '.list' : ''}.yaml`;
  files.set(path, `${isList ? `- ${lines.join('\n  ')}` : lines.join('\n')}\n`);
  return `${path}: ${lines.join(', ').slice(0, 100)}`;
};

const addLanguage: Mutation = (files, random) => {
  const tag = random.pick(languageTags);
  const source = pickPath(files, random, (path) => /^translations\/fr\/[^/]+\.(?:md|yaml)$/.test(path));
  if (source === undefined) return undefined;
  const path = source.replace(/^translations\/fr\//, `translations/${tag}/`);
  files.set(path, files.get(source) ?? '');
  return `${path} like ${source}`;
};

const rename: Mutation = (files, random) => {
  const path = pickPath(files, random, () => true);
  if (path === undefined) return undefined;
  const slash = path.lastIndexOf('/');
  const ending = /(?:\.list|\.lock|\.revisions)?\.[^.]*$/.exec(path)?.[0] ?? '';
  const target = `${path.slice(0, slash + 1)}${random.pick(fileNames)}${random.chance(0.9) ? ending : ending.toUpperCase()}`;
  files.set(target, files.get(path) ?? '');
  if (random.chance(0.6)) files.delete(path);
  return `${path} → ${target.slice(0, 80)}`;
};

const remove: Mutation = (files, random) => {
  const path = pickPath(files, random, () => true);
  if (path === undefined) return undefined;
  files.delete(path);
  return `without ${path}`;
};

const addPublic: Mutation = (files, random) => {
  const path = `public/${random.pick(publicPaths)}`;
  files.set(path, random.pick(['x\n', '', '<h1>x</h1>\n', '<svg xmlns="http://www.w3.org/2000/svg"/>\n', '/*\n  X-A: b\n']));
  return path;
};

const addText: Mutation = (files, random) => {
  const [folder, ending] = random.pick([
    ['letters', '.md'],
    ['content/pages', '.md'],
    ['content/pages', '.mdx'],
    ['content/updates', '.md'],
  ] as const);
  const name =
    folder === 'content/updates' && random.chance(0.8)
      ? `2026-04-0${1 + random.below(9)}-${random.pick(fileNames)}`
      : random.pick(fileNames);
  const path = `${folder}/${name}${ending}`;
  const facts =
    folder === 'letters'
      ? `title: T\nlanguage: ${random.pick(['en', 'ar', 'fr', 'ja'])}\nstatus: ${random.pick(['open', 'draft', 'archived'])}\n`
      : 'title: T\n';
  files.set(path, `---\n${facts}---\n\n${random.pick(ending === '.mdx' ? mdxPassages : passages)}\n`);
  return `${path} is new`;
};

const letters = (path: string): boolean => /^(?:letters|translations\/[^/]+)\/[^/]+\.md$/.test(path);
const others = (path: string): boolean => isText(path) && !letters(path);

/** Each with how often it is chosen. */
export const mutations: readonly (readonly [share: number, mutation: Mutation])[] = [
  [14, edit(letters, (content, random) => addPassage(content, random, passages))],
  [7, edit(others, (content, random) => addPassage(content, random, passages))],
  [
    5,
    edit(
      (path) => path.endsWith('.mdx'),
      (content, random) => addPassage(content, random, mdxPassages),
    ),
  ],
  [6, edit((path) => isText(path), changeValue(values))],
  [5, edit((path) => isText(path), addFact)],
  [5, edit((path) => path === 'content/site.yaml', changeValue(values))],
  [
    3,
    edit(
      (path) => path === 'content/site.yaml',
      (content, random) => changeSite(content, random),
    ),
  ],
  [6, edit((path) => path.endsWith('/ui.yaml'), changeInterface)],
  [2, edit((path) => path.startsWith('signatories/') && isYaml(path), changeValue(values))],
  [2, edit((path) => /(?:revisions|lock)\.yaml$/.test(path), changeValue(values))],
  [2, edit((path) => isYaml(path) || isText(path), changeLines)],
  [4, edit((path) => isYaml(path) || isText(path), changeCharacter)],
  [6, addSignature],
  [6, addLanguage],
  [2, rename],
  [2, remove],
  [4, addPublic],
  [4, addText],
];

function changeSite(content: string, random: Random): [string, string] {
  const address = random.pick(siteAddresses);
  return [content.replace(/^url:.*$/m, () => `url: ${address}`), `url is ${address}`];
}

const total = mutations.reduce((sum, [share]) => sum + share, 0);

/** Makes one change and tells which; undefined where there was nothing of its kind to change. */
export function mutate(files: Files, random: Random): string | undefined {
  let left = random.next() * total;
  for (const [share, mutation] of mutations) {
    left -= share;
    if (left < 0) return mutation(files, random);
  }
  return undefined;
}
