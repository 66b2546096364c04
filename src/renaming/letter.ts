// A letter gets another id: its files move, what names it follows, and its old addresses lead on.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, type YAMLSeq } from 'yaml';
import { aliasesIn } from '../core/files/aliases.ts';
import { type CampaignFile, listFiles } from '../core/files/tree.ts';
import { Report } from '../core/report.ts';
import { isReserved } from '../core/rules/reserved-name.ts';
import { changedFacts, changedText } from '../signatories/closing/letter-facts.ts';
import { isThere, moveFolderSteps, moveSteps, NotRenamed, type Plan, type Step } from './plan.ts';

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Goes on with what an earlier run left undone. Throws NotRenamed. */
export function planLetter(root: string, old: string, id: string): Plan {
  const files = listFiles(root, new Report());
  refuseTaken(root, old, id, files);
  const languages = isThere(root, 'translations') ? readdirSync(join(root, 'translations')) : [];
  return [
    // First of all: from then on a second run knows what the letter was called.
    ...letterSteps(root, old, id),
    ...moveSteps(root, `letters/${old}.revisions.yaml`, `letters/${id}.revisions.yaml`),
    ...moveSteps(root, `content/signatories/${old}.yaml`, `content/signatories/${id}.yaml`),
    ...moveFolderSteps(root, `content/signatories/${old}`, `content/signatories/${id}`),
    ...languages.flatMap((tag) =>
      ['.md', '.lock.yaml'].flatMap((end) => moveSteps(root, `translations/${tag}/${old}${end}`, `translations/${tag}/${id}${end}`)),
    ),
    ...moveFolderSteps(root, `signatories/${old}`, `signatories/${id}`),
    ...files.flatMap((file) => editSteps(root, file, old, id)),
  ];
}

/** Texts that link to the old address. They need not be changed, since it leads on. */
export function linkingTexts(root: string, old: string): string[] {
  const link = new RegExp(`\\]\\([^)\\s]{0,300}\\b${RegExp.escape(old)}(?:\\.mdx?|/)`);
  return listFiles(root, new Report()).flatMap(({ path, place }) =>
    /\.mdx?$/.test(path) && place.kind !== 'signature' && link.test(readFileSync(join(root, path), 'utf8')) ? [path] : [],
  );
}

function refuseTaken(root: string, old: string, id: string, files: readonly CampaignFile[]): void {
  if (!idPattern.test(id) || id.length > 100)
    throw new NotRenamed(`“${id}” cannot be an address. Use small letters, digits and single hyphens, such as ${slug(id)}.`);
  if (id === old) throw new NotRenamed('That is its name already.');
  if (isReserved(id)) throw new NotRenamed(`“${id}” is the address of another page of the site. Choose another name.`);
  const letters = files.filter(({ place }) => place.kind === 'letter');
  const isGoingOn = aliasesAt(root, id).includes(old);
  if (!letters.some(({ place }) => place.id === old) && !isGoingOn)
    throw new NotRenamed(`There is no letter “${old}”. There are: ${letters.map(({ place }) => place.id).join(', ')}.`);
  const other = files.find(({ place }) => (place.kind === 'page' || (place.kind === 'letter' && !isGoingOn)) && place.id === id);
  if (other) throw new NotRenamed(`${other.path} has this address. Choose another name.`);
  const alias = letters.find(({ place }) => place.id !== old && place.id !== id && aliasesAt(root, place.id).includes(id));
  if (alias) throw new NotRenamed(`“${id}” is a former address of ${alias.path}, and leads there. Choose another name.`);
}

function letterSteps(root: string, old: string, id: string): Step[] {
  const [from, to] = [`letters/${old}.md`, `letters/${id}.md`];
  if (!isThere(root, from)) return [];
  const aliases = [...aliasesAt(root, old).filter((alias) => alias !== id), old];
  const text = changedFacts(root, from, (facts) => {
    const list = facts.createNode(aliases) as YAMLSeq;
    list.flow = true;
    facts.set('aliases', list);
  });
  if (!isThere(root, to)) return [{ kind: 'move', from, to, text }];
  // Stopped between the two halves of a move.
  if (readFileSync(join(root, to), 'utf8') === text) return [{ kind: 'remove', path: from }];
  throw new NotRenamed(`${from} and ${to} are both there, and differ. Remove one of the two first.`);
}

/** News, other letters and pages that name it. */
function editSteps(root: string, { path, place }: CampaignFile, old: string, id: string): Step[] {
  const what = `names the letter “${id}”`;
  if (place.kind !== 'update' && !isPage(place) && (place.kind !== 'letter' || place.id === old || place.id === id)) return [];
  const before = readFileSync(join(root, path), 'utf8');
  const named = isPage(place) ? inComponents(before, old, id) : before;
  // Front matter is only written anew where it names the letter: that may lay out lines in another way.
  const text = new RegExp(`^[ -]*letter:\\s*["']?${RegExp.escape(old)}["']?\\s*(?:#.*)?$`, 'm').test(before)
    ? changedText(path, named, (facts) => {
        if (String(facts.get('letter')) === old) facts.set('letter', id);
        const related = facts.get('related');
        if (isSeq(related)) for (const one of related.items) if (isMap(one) && String(one.get('letter')) === old) one.set('letter', id);
      })
    : named;
  if (text === before) return [];
  return [{ kind: 'edit', path, what, text }];
}

/** Both may have components. */
function isPage({ kind }: CampaignFile['place']): boolean {
  return kind === 'page' || kind === 'translated-page';
}

/** Of a page or its translation: the components that are told which letter. */
function inComponents(text: string, old: string, id: string): string {
  return text.replace(
    new RegExp(`(<(?:SignatoryCount|LetterLink)\\b[^>]{0,300}\\bletter=["'])${RegExp.escape(old)}(?=["'])`, 'g'),
    `$1${id}`,
  );
}

function aliasesAt(root: string, id: string): string[] {
  const path = `letters/${id}.md`;
  return isThere(root, path) ? aliasesIn(readFileSync(join(root, path))) : [];
}

function slug(id: string): string {
  const right = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return right === '' ? 'our-letter' : right;
}
