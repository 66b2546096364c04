// A role, an affiliation, or both, by the words of a text and their order.

import { countryOf } from '../../../core/languages/country-names.ts';
import type { RawEntry } from '../entry.ts';
import { certainWords, organisationEvidence } from './organisation-words.ts';
import { beside, isWellKnown, isWorkWord, wellKnown } from './part-words.ts';
import { isRemark, isWholeAffiliation, isWholeRole } from './explained.ts';
import { roleAtEnd, roleWord } from './role-words.ts';
import { foldText, wordsOf } from './words.ts';

export type PartKind =
  | 'role'
  | 'affiliation'
  | 'role-affiliation'
  | 'country'
  | 'region'
  | 'handle'
  | 'link'
  | 'email'
  | 'post-nominal'
  | 'pronouns'
  | 'capacity'
  | 'link-word'
  /** Where a link leads, or who someone works for. */
  | 'platform'
  /** An account elsewhere than on a forge. */
  | 'account'
  /** The name of a site: ada.example. */
  | 'site'
  | 'withdrawn'
  | 'unknown'
  /** It holds words of a role and of an organisation, and not in an order that says which is which. */
  | 'mixed';

export interface Part {
  readonly kind: PartKind;
  readonly text: string;
  readonly values: RawEntry['values'];
}

/** An organisation by a word that nothing else has in its name. */
export function isCertainlyPlace(text: string): boolean {
  return (organisationEvidence(text)?.strength === 'certain' || wellKnown.has(text)) && !/\s(?:at|@|for)\s/iu.test(text);
}

/** “ISEG”, “OpenLab”: neither a place nor what somebody does. */
export function isAbbreviation(text: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\d&-]{2,}|\p{Lu}(?:(?!\p{Ll}\p{Lu})\p{L})*\p{Ll}\p{Lu}\p{L}*)(?:\s\p{Lu}[\p{L}-]*)?$/u.test(text.trim());
}

/** Role, affiliation, or both, where every word of it is explained. */
export function workPart(text: string, part: (kind: PartKind, values?: RawEntry['values']) => Part): Part {
  const found = byWords(text, part);
  const { role, affiliation } = found.values;
  const isWhole = (role === undefined || isWholeRole(role)) && (affiliation === undefined || isWholeAffiliation(affiliation));
  return isWhole ? found : part('mixed');
}

function byWords(text: string, part: (kind: PartKind, values?: RawEntry['values']) => Part): Part {
  if (isRemark(text)) return part('mixed');
  const at = /^(.{2,80}?)(?:\s+@\s+|\s+at\s+(?:the\s+)?|\s+bei(?:m)?\s+|\s+chez\s+)(\S.*)$/iu.exec(text);
  if (at?.[1] && at[2] && roleWord(at[1]) !== undefined) return part('role-affiliation', { role: at[1], affiliation: at[2] });
  // “Trapper at the Example Company”: what somebody is there, in a word that no one knows.
  if (at?.[1] && at[2] && organisationEvidence(at[1]) === undefined && !isWellKnown(at[1]) && organisationEvidence(at[2]) !== undefined)
    return part('mixed');
  const comma = /^([^,，،]{2,80})[,，،]\s*(\S.*)$/u.exec(text);
  if (comma?.[1] && comma[2]) {
    const [first, rest] = [byWords(comma[1].trim(), part), byWords(comma[2].trim(), part)];
    if (first.kind === 'role' && (rest.kind === 'affiliation' || (rest.kind === 'unknown' && isAbbreviation(comma[2]))))
      return part('role-affiliation', { role: comma[1].trim(), affiliation: comma[2].trim() });
    // “climatologue, Institut des Neiges”: in small letters, and then an employer.
    if (first.kind === 'unknown' && /^\p{Ll}/u.test(comma[1]) && rest.kind === 'affiliation' && isCertainlyPlace(comma[2]))
      return part('role-affiliation', { role: comma[1].trim(), affiliation: comma[2].trim() });
    if (first.kind === 'affiliation' && rest.kind === 'role' && isCertainlyPlace(comma[1]) && !/[,，،]/u.test(comma[2]))
      return part('role-affiliation', { role: comma[2].trim(), affiliation: comma[1].trim() });
    if (first.kind === 'role' && rest.kind === 'role') return part('role', { role: text });
    const isPlaceBeside = rest.kind === 'unknown' && !/^\p{Ll}/u.test(comma[2]) && comma[2].length <= 40;
    if (first.kind === 'affiliation' && (rest.kind === 'affiliation' || isPlaceBeside || countryOf(comma[2]) !== undefined))
      return part('affiliation', { affiliation: text });
    return part(first.kind === 'unknown' && rest.kind === 'unknown' ? 'unknown' : 'mixed');
  }
  const role = roleWord(text);
  const organisation = organisationEvidence(text);
  if (role === undefined) {
    const unparted = unpartedWork(text, part);
    if (unparted) return unparted;
  }
  const isPlace =
    (organisation !== undefined && organisation.strength !== 'vague') || wellKnown.has(text) || /^\p{Lu}/u.test(beside.find(text) ?? '');
  if (role === undefined)
    return isPlace || wellKnown.find(text) !== undefined ? part('affiliation', { affiliation: text }) : part('unknown');
  const unparted = unpartedWork(text, part);
  if (unparted) return unparted;
  // “작가회의”: where nothing parts words, what someone is comes last.
  if (/[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u.test(text) && roleAtEnd(text) === undefined) return part('unknown');
  if (!isPlace) return isName(text, role) ? part('unknown') : part('role', { role: text });
  return byOrder(text, role, part);
}

/** “云溪大学副教授”, “水辺の会 代表”: an organisation, and at the end what someone is there. Undefined for writing with spaces. */
function unpartedWork(text: string, part: (kind: PartKind, values?: RawEntry['values']) => Part): Part | undefined {
  if (/\p{sc=Hangul}$/u.test(text)) return koreanWork(text, part);
  if (!/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u.test(text)) return undefined;
  const dotted = text.includes('・') ? byDot(text, part) : undefined;
  if (dotted !== undefined && dotted.kind !== 'mixed') return dotted;
  if (certainWords.ending(text) !== undefined) return part('affiliation', { affiliation: text });
  const role = roleAtEnd(text);
  const before = role === undefined ? '' : text.slice(0, -role.length).trim();
  // What follows the word of an organisation may be anything: “大学院生” is a student.
  if (role === undefined && /[会會团團社盟组組队隊馆館院站園园局部课課所室系科校署庁厅塾堂家]$/u.test(text)) return undefined;
  if (role === undefined) return part(organisationEvidence(text) === undefined ? 'unknown' : 'mixed');
  if (before === '') return undefined;
  // “大学教授”, “団体職員”: a house, and not which.
  if (certainWords.ending(before) === foldText(before)) return part('role', { role: text });
  // Anything between the two may belong to either: “名誉” to the professor, and not to the university.
  const isWhole =
    certainWords.ending(before) !== undefined || (organisationEvidence(before)?.strength === 'certain' && /[会會团團社盟]$/u.test(before));
  return isWhole
    ? part('role-affiliation', { role: text.slice(-role.length), affiliation: before })
    : part(organisationEvidence(before) ? 'mixed' : 'role', { role: text });
}

/** “弁護士・みなと法律事務所”: what someone is, a dot, and where. */
function byDot(text: string, part: (kind: PartKind, values?: RawEntry['values']) => Part): Part {
  const [before = '', after = '', ...more] = text.split('・');
  const isParted = more.length === 0 && roleAtEnd(before) === before && certainWords.ending(after) !== undefined;
  return isParted ? part('role-affiliation', { role: before, affiliation: after }) : part('mixed');
}

/** “해양학과 교수”: the last word is what someone does, and before it is where. Alone it is a role. */
function koreanWork(text: string, part: (kind: PartKind, values?: RawEntry['values']) => Part): Part | undefined {
  const [, before = '', last = ''] = /^(.*\S)\s+(\S+)$/u.exec(text) ?? [];
  if (before === '' || roleAtEnd(last) === undefined || certainWords.ending(last) !== undefined) return undefined;
  // “전 연구원”: once, and no longer.
  const isCertain = !/^(?:전|현)\s/u.test(text) && certainWords.find(before) !== undefined && roleAtEnd(last) === last;
  return isCertain ? part('role-affiliation', { role: last, affiliation: before }) : part('mixed');
}

/** Families and firms are called so, too. */
const alsoNamesOfFirms = new Set(
  'baker bishop dean judge head lead principal fellow driver chef cleaner coach singer farmer citizen user parent carpenter independent'.split(
    ' ',
  ),
);

/** “Baker Hughes”, “The Independent” */
function isName(text: string, role: string): boolean {
  const words = wordsOf(text);
  const next = words[words.indexOf(role) + 1];
  if (!alsoNamesOfFirms.has(foldText(role))) return false;
  return (
    /^the /iu.test(text) ||
    (next !== undefined && /^\p{Lu}/u.test(role) && /^\p{Lu}/u.test(next) && roleWord(next) === undefined && !isWorkWord(next))
  );
}

/** “Director of the Example Institute” is a role; “Teachers College” and “Example Union of Journalists” are organisations. */
function byOrder(text: string, role: string, part: (kind: PartKind, values?: RawEntry['values']) => Part): Part {
  const words = wordsOf(text);
  const at = words.findIndex((word) => foldText(word) === foldText(role));
  const before = words.slice(0, Math.max(at, 0));
  const next = words[at + 1];
  const isHead = at !== -1 && before.every((word) => isWorkWord(word));
  if (isHead && (next === undefined || /^(?:of|for|in|on|de|des|du|der|für|fur|di|del|della|da|do|van|to|and|&)$/iu.test(next)))
    return part('role', { role: text });
  const withoutRole = words.filter((_, index) => index !== at).join(' ');
  const isPlural = /(?:s|s'|en|innen|ers)$/iu.test(role) && !/(?:ss|us|is)$/iu.test(role) && /^[a-z']+$/i.test(role);
  if (isPlural && organisationEvidence(withoutRole)?.strength !== undefined) return part('affiliation', { affiliation: text });
  return part('mixed');
}
