// How likely two signatures are one: what speaks for it, what against it, and a number from 0 to 1.

import { compareText } from '../../core/problem.ts';
import { editDistance, toleratedEdits } from './distance.ts';
import type { Form, LeftOut } from './forms.ts';
import { haveOtherMarks } from './plain.ts';
import type { Frequencies, Profile } from './profile.ts';

export type Reason =
  | 'same-link'
  | 'same-handle'
  | 'same-name'
  | 'spelling'
  | 'spaces'
  | 'diacritics'
  | 'word-order'
  | 'brackets'
  | 'tail'
  | 'legal-form'
  | 'foundation'
  | 'article'
  | 'title'
  | 'acronym'
  | 'confusable'
  | 'same-affiliation';

export type Objection =
  | 'other-link'
  | 'other-handle'
  | 'other-country'
  | 'other-affiliation'
  | 'other-kind'
  | 'other-words'
  | 'known-words';

export interface Likeness {
  /** 0 to 1. A judgement and no probability: 0.6 is worth a look, 0.95 is mostly right. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly objections: readonly Objection[];
}

interface Evidence {
  score: number;
  reasons: Set<Reason>;
  objections: Set<Objection>;
}

/** What it costs when one of two names has more than the other. */
const extra: Readonly<Record<LeftOut, number>> = {
  brackets: 0.06,
  tail: 0.08,
  'legal-form': 0.04,
  foundation: 0.14,
  article: 0.05,
  title: 0.06,
};
/** What it costs when both have more, and not the same. */
const clash: Readonly<Record<LeftOut, number>> = {
  brackets: 0.35,
  tail: 0.4,
  'legal-form': 0.15,
  foundation: 0.05,
  article: 0.02,
  title: 0.04,
};

export function compareProfiles(a: Profile, b: Profile, frequencies: Frequencies): Likeness | undefined {
  const evidence = compareNames(a, b, frequencies) ?? compareWithoutNames(a, b, frequencies);
  if (!evidence) return undefined;
  weighCircumstances(evidence, a, b, frequencies);
  return {
    score: Math.round(Math.min(1, Math.max(0, evidence.score)) * 100) / 100,
    reasons: [...evidence.reasons],
    objections: [...evidence.objections],
  };
}

function compareNames(a: Profile, b: Profile, frequencies: Frequencies): Evidence | undefined {
  let best: Evidence | undefined;
  const offer = (evidence: Evidence | undefined): void => {
    if (evidence && evidence.score > (best?.score ?? 0)) best = evidence;
  };
  for (const left of a.name.forms) for (const right of b.name.forms) offer(compareForms(left, right, a, b));
  if (!best || best.score < 0.9) {
    offer(compareLooks(a, b));
    offer(compareAcronym(a, b, frequencies) ?? compareAcronym(b, a, frequencies));
  }
  if (!best || best.score < 0.6) {
    for (const left of ends(a)) for (const right of ends(b)) offer(compareLetters(left, right, a, b, frequencies));
  }
  return best;
}

/** The forms in which slips of the finger are looked for: the same as those that candidates.ts makes keys of. */
function ends({ name: { forms } }: Profile): Set<Form> {
  const last = forms.at(-1);
  return new Set([forms[0], last?.isAlias ? undefined : last].filter((form) => form !== undefined));
}

function compareForms(left: Form, right: Form, a: Profile, b: Profile): Evidence | undefined {
  const isSame = left.compact === right.compact;
  const isTwoLetters = !isSame && left.shortened !== undefined && left.shortened === right.shortened && (left.hasUmlaut || right.hasUmlaut);
  const isReordered = !isSame && !isTwoLetters && left.plain.length > 1 && left.sorted === right.sorted;
  if (!isSame && !isTwoLetters && !isReordered) return undefined;

  const isOneWord = left.plain.length === 1 && right.plain.length === 1;
  const isGroup = a.signatory.kind === 'organisation' && b.signatory.kind === 'organisation';
  const evidence: Evidence = {
    score: isOneWord && !isGroup && left.compact.length > 3 ? 0.7 : 0.95,
    reasons: new Set(),
    objections: new Set(),
  };
  // One syllable in Latin letters is no name to go by; three letters of Chinese or Korean writing are a whole one.
  if (isOneWord && left.compact.length <= 3 && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(left.compact)) evidence.score = 0.7;
  const take = (cost: number, reason: Reason): void => {
    evidence.score -= cost;
    evidence.reasons.add(reason);
  };
  if (isReordered) take(orderCost(left, right, a, b), 'word-order');
  if (isTwoLetters) take(0.08, 'diacritics');
  else {
    const marks = marksCost(left, right);
    if (marks > 0) take(marks, 'diacritics');
    else if (isSame && left.words.join(' ') !== right.words.join(' ')) take(0.03, 'spaces');
  }
  if (left.isAlias && right.isAlias) take(0.4, 'acronym');
  else if (left.isAlias || right.isAlias) take(0.08, 'acronym');
  for (const kind of new Set([...left.leftOut.keys(), ...right.leftOut.keys()])) {
    const [more, other] = [left.leftOut.get(kind), right.leftOut.get(kind)];
    if (more === other) continue;
    if (more !== undefined && other !== undefined) {
      evidence.score -= clash[kind];
      evidence.objections.add('other-words');
    } else take(extraCost(kind, (more ?? other) as string, more === undefined ? b : a, more === undefined ? a : b), kind);
  }
  if (evidence.reasons.size === 0) evidence.reasons.add('same-name');
  return evidence;
}

/** What is in brackets or after a comma is mostly an affiliation for a person, and a place for an organisation. */
function extraCost(kind: LeftOut, text: string, longer: Profile, shorter: Profile): number {
  if (kind !== 'brackets' && kind !== 'tail') return extra[kind];
  if (shorter.affiliation === text) return 0;
  if (shorter.affiliation !== undefined && !isSameAffiliation(shorter.affiliation, text)) return extra[kind] + 0.2;
  if (longer.signatory.kind !== 'organisation') return extra[kind];
  // The acronym of what stands before it adds nothing.
  const isAcronym = kind === 'brackets' && longer.name.forms.some((form) => form.isAlias && form.compact === text);
  return isAcronym ? 0.03 : 0.36;
}

function orderCost(left: Form, right: Form, a: Profile, b: Profile): number {
  const rotations = left.plain.map((_, index) => [...left.plain.slice(index), ...left.plain.slice(0, index)].join(' '));
  if (!rotations.includes(right.plain.join(' '))) return 0.4;
  return a.name.hasComma !== b.name.hasComma ? 0.04 : 0.14;
}

/** 0 where the marks are the same, little where one of two has left them out, much where both have different ones. */
function marksCost(left: Form, right: Form): number {
  const isSplitAlike = left.sorted === right.sorted;
  const words = isSplitAlike ? inOrder(left) : left.words.join('');
  const others = isSplitAlike ? inOrder(right) : right.words.join('');
  if (words === others) return 0;
  return haveOtherMarks(words, others) ? 0.4 : 0.08;
}

/** Words with their marks, in the order that they have without them. */
function inOrder({ words, plain }: Form): string {
  return words
    .map((word, place) => [plain[place] ?? '', word] as const)
    .sort(([a], [b]) => compareText(a, b))
    .map(([, word]) => word)
    .join(' ');
}

function compareLooks(a: Profile, b: Profile): Evidence | undefined {
  if (a.skeleton !== b.skeleton || a.name.folded === b.name.folded) return undefined;
  const isOfOtherScript = scriptsOf(a.name.folded) !== scriptsOf(b.name.folded);
  return { score: isOfOtherScript ? 0.92 : 0.65, reasons: new Set<Reason>(['confusable']), objections: new Set() };
}

const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u, /\p{Script=Cherokee}/u];

/** Whose letters occur, as a text to compare. Decorated letters were made ordinary ones by folding. */
function scriptsOf(folded: string): string {
  return (
    alphabets.map((alphabet) => (alphabet.test(folded) ? '1' : '0')).join('') +
    (/[\p{L}--[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]]/v.test(folded) ? '1' : '0')
  );
}

/** An acronym alone against a name whose words begin with its letters. */
function compareAcronym(short: Profile, long: Profile, { initials }: Frequencies): Evidence | undefined {
  const letters = short.name.acronyms.find((acronym) => long.name.initials.includes(acronym));
  if (letters === undefined) return undefined;
  // Where several names have these letters, nothing says which of them is meant.
  const isOnly = (initials.get(letters) ?? 0) <= 1;
  return { score: (isOnly ? 0.68 : 0.5) + (letters.length > 3 ? 0.05 : 0), reasons: new Set<Reason>(['acronym']), objections: new Set() };
}

/** Names in which a letter or two differ. */
function compareLetters(left: Form, right: Form, a: Profile, b: Profile, { words }: Frequencies): Evidence | undefined {
  const tolerated = toleratedEdits(Math.max(left.compact.length, right.compact.length));
  // In Chinese and Japanese writing another sign is another word.
  if (tolerated === 0 || /\p{Script=Han}/u.test(left.compact)) return undefined;
  const edits = editDistance(left.compact, right.compact, tolerated);
  // The same letters under other marks were judged as that.
  if (edits === 0 || edits > tolerated || digitsOf(left.compact) !== digitsOf(right.compact)) return undefined;
  const evidence: Evidence = { score: edits <= 1 ? 0.85 : 0.76, reasons: new Set<Reason>(['spelling']), objections: new Set() };
  if (left.compact.length >= 20) evidence.score += 0.03;
  const places = left.plain.length === right.plain.length ? left.plain.entries() : [];
  let isKnown = false;
  for (const [place, word] of places) {
    const other = right.plain[place] ?? '';
    if (word === other) continue;
    // A slip makes a word that nobody else has. Two words that others have as well are two names.
    const rarer = Math.min(words.get(word) ?? 0, words.get(other) ?? 0);
    if (rarer >= 3) isKnown = true;
    else if (Math.min(word.length, other.length) <= 2) evidence.score -= 0.3;
    else if (Math.min(word.length, other.length) <= 3) evidence.score -= 0.15;
    // Mario and Maria, Novák and Nováková, Kowalski and Kowalska.
    else if (rarer >= 2 || (endless(word) === endless(other) && word.length > 4)) evidence.score -= 0.28;
  }
  if (isKnown) {
    evidence.score -= 0.35;
    evidence.objections.add('known-words');
  }
  for (const kind of new Set([...left.leftOut.keys(), ...right.leftOut.keys()])) {
    const [more, other] = [left.leftOut.get(kind), right.leftOut.get(kind)];
    if (more === other) continue;
    if (more !== undefined && other !== undefined) {
      evidence.score -= clash[kind];
      evidence.objections.add('other-words');
    } else {
      evidence.score -= extraCost(kind, (more ?? other) as string, more === undefined ? b : a, more === undefined ? a : b);
      evidence.reasons.add(kind);
    }
  }
  return evidence;
}

function digitsOf(text: string): string {
  return text.replace(/\P{Nd}/gu, '');
}

/** A word without an ending that differs between women and men. */
function endless(word: string): string {
  return word.replace(/(?:ov[aá]?|ev[aá]?|ова|ева|ов|ев|[aeiouyаеиоуыйя])+$/u, '');
}

/** Names that are not alike: the same page or the same account may still be one signatory under two names. */
function compareWithoutNames(a: Profile, b: Profile, { links, handles }: Frequencies): Evidence | undefined {
  const isSameKind = a.signatory.kind === b.signatory.kind;
  if (a.link && a.link.key === b.link?.key) {
    const holders = links.get(a.link.key) ?? 0;
    const isGroup = isSameKind && a.signatory.kind === 'organisation';
    // Colleagues share the page of their employer, and people name the page of their organisation.
    const alone = !isSameKind ? 0.3 : holders > 2 ? 0.3 : isGroup ? 0.75 : a.link.isBelowHome ? 0.66 : 0.4;
    return {
      score: sharesWord(a, b) && isSameKind ? Math.max(alone, 0.82) : alone,
      reasons: new Set<Reason>(['same-link']),
      objections: new Set(),
    };
  }
  if (a.handle !== undefined && a.handle === b.handle) {
    // A helper may propose the signatures of many with one account.
    const alone = (handles.get(a.handle) ?? 0) > 2 ? 0.3 : 0.65;
    return { score: sharesWord(a, b) && isSameKind ? 0.85 : alone, reasons: new Set<Reason>(['same-handle']), objections: new Set() };
  }
  return undefined;
}

function sharesWord(a: Profile, b: Profile): boolean {
  const words = new Set(a.name.forms[0]?.plain.filter((word) => word.length > 2));
  return b.name.forms[0]?.plain.some((word) => words.has(word)) ?? false;
}

/** What the other fields say for and against it. */
function weighCircumstances(evidence: Evidence, a: Profile, b: Profile, { words }: Frequencies): void {
  const { reasons, objections } = evidence;
  const isCommon = Math.min(...(a.name.forms[0]?.plain ?? ['']).map((word) => words.get(word) ?? 1)) >= 8;
  const object = (cost: number, objection: Objection, whenCommon = 1.5): void => {
    evidence.score -= isCommon ? cost * whenCommon : cost;
    objections.add(objection);
  };
  const isNamed = !reasons.has('same-link') && !reasons.has('same-handle');
  const isGroup = a.signatory.kind === 'organisation' && b.signatory.kind === 'organisation';
  let isSure = false;
  if (a.link && b.link && isNamed) {
    if (a.link.key === b.link.key) {
      isSure = true;
      reasons.add('same-link');
    } else if (a.link.host === b.link.host && a.link.isBelowHome && b.link.isBelowHome) object(0.4, 'other-link');
    else object(isGroup ? 0.2 : 0.15, 'other-link', 1.2);
  }
  if (a.handle !== undefined && b.handle !== undefined && isNamed) {
    if (a.handle === b.handle) {
      isSure = true;
      reasons.add('same-handle');
    } else object(0.25, 'other-handle');
  }
  const { country, region, kind } = a.signatory;
  const other = b.signatory;
  if (country && other.country && country !== other.country) object(0.25, 'other-country');
  else if (region && other.region && region !== other.region) object(0.15, 'other-country');
  if (a.affiliation && b.affiliation) {
    if (isSameAffiliation(a.affiliation, b.affiliation)) {
      if (isNamed) reasons.add('same-affiliation');
      evidence.score += 0.06;
    } else object(0.2, 'other-affiliation');
  } else if (a.role && b.role && a.role !== b.role) evidence.score -= 0.03;
  if (kind !== other.kind) object(0.1, 'other-kind');
  // A page or an account in common outweighs what else differs: people move, and change their work.
  if (isSure) evidence.score = Math.max(evidence.score, 0.95);
}

function isSameAffiliation(a: string, b: string): boolean {
  if (a === b) return true;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length >= 4 && longer.includes(shorter);
}
