// A role or an affiliation whose own words say that it is something else than its column does.

import { remembering } from '../../core/text/remembering.ts';
import { whoAsks } from './consent/withholding.ts';
import type { Question, RawEntry } from './entry.ts';
import { isOnlyTitles, isRemark, isWholeRole } from './names/explained.ts';
import { organisationEvidence } from './names/organisation-words.ts';
import { isDiscipline, isWellKnown } from './names/part-words.ts';
import { classifyPart } from './names/part.ts';
import { roleWord } from './names/role-words.ts';

const nobody =
  /^(?:self|myself|me|individual|independent|private|personal|retired|unemployed|freelance(?:r)?|self[- ]employed|student|citizen|no(?:ne|t applicable)?|without|privat(?:person)?|selbst|selbständig|freiberuflich|rentner(?:in)?|keine|moi|retraité[e]?|indépendant[e]?|aucune?|particulier|jubilad[oa]|ninguna|independiente|aposentad[oa]|nenhuma|autônom[oa]|pensionat[oa]|nessuna|geen|zelfstandig|gepensioneerd|brak|emeryt(?:ka)?|žádná|důchod(?:ce|kyně)|нет|пенсионер(?:ка)?|немає|emekli|yok|無し|なし|无|없음)$/iu;

/** What someone writes who does not want to say it. */
const unsaid =
  /^(?:(?:i )?(?:prefer|would rather|rather|'d rather) not(?: to)? say|not (?:stated|specified|given|applicable)|undisclosed|unknown|keine angaben?|möchte ich nicht sagen|je préfère ne pas (?:le )?dire|non précisé|prefiero no decirlo|prefiro não dizer|preferisco non dirlo|zeg ik liever niet|wolę nie mówić|не указано|не вказано)$/iu;

const comma = /[,，、]/u;

/** “Professor, University of Sampleton” under the affiliation, where no other column has roles: each word is explained, as in a line. */
function partAffiliation(values: RawEntry['values'], notes: string[]): void {
  const text = values.affiliation?.trim();
  if (text === undefined || values.role !== undefined || !comma.test(text) || roleWord(text) === undefined || isRemark(text)) return;
  const { kind, values: parts } = classifyPart(text);
  const [role, affiliation] = [parts.role, parts.affiliation];
  if (kind !== 'role-affiliation' || role === undefined || affiliation === undefined) return;
  values.role = role;
  values.affiliation = affiliation;
  if (parts.place !== undefined && values.country === undefined && values.region === undefined) values.place ??= parts.place;
  notes.push(`“${text.slice(0, 80)}” was parted into a role and an affiliation.`);
}

/** Takes out what is no affiliation and no role, and says so; asks about what may be two things. */
export function contradictions(values: RawEntry['values'], notes: string[]): Question[] {
  const questions: Question[] = [];
  partAffiliation(values, notes);
  for (const field of ['affiliation', 'role'] as const) {
    const text = values[field]?.trim();
    if (text === undefined) continue;
    const { isHidden, left, messages } = field === 'role' ? ofRole(text) : ofAffiliation(text);
    if (isHidden) return [{ about: 'consent', message: `They wrote “${text.slice(0, 100)}”.` }];
    for (const message of messages) questions.push({ about: 'text', message });
    if (left === undefined) continue;
    // “Electrical Engineer”, where no other column has roles.
    const isRole = field === 'affiliation' && values.role === undefined && !comma.test(text) && !nobody.test(text) && isWholeRole(text);
    if (isRole) values.role = text;
    notes.push(isRole ? `“${text.slice(0, 80)}” is no affiliation, and was taken for the role.` : left);
    delete values[field];
  }
  return questions;
}

interface Said {
  /** “Anonymous” where others write what they do. */
  readonly isHidden: boolean;
  /** Why it is left out. */
  readonly left?: string;
  readonly messages: readonly string[];
}

const hidden: Said = { isHidden: true, messages: [] };
const plain: Said = { isHidden: false, messages: [] };

/** The same roles and employers come again and again. */
const ofRole = remembering((text): Said => {
  if (whoAsks(text) !== undefined) return hidden;
  const shown = text.slice(0, 80);
  if (unsaid.test(text)) return { ...plain, left: `“${shown}” is no role, and was left out.` };
  if (isOnlyTitles(text)) return { ...plain, left: `“${shown}” is a title, and no role; it was left out.` };
  return { ...plain, messages: roleSays(text) };
});

const ofAffiliation = remembering((text): Said => {
  if (whoAsks(text) !== undefined) return hidden;
  const shown = text.slice(0, 80);
  const said = unsaid.test(text) ? 'none' : affiliationSays(text);
  if (said === 'none') return { ...plain, left: `“${shown}” is no affiliation, and was left out.` };
  return said === 'unclear' ? { ...plain, messages: [`Is “${shown}” the affiliation?`] } : plain;
});

function affiliationSays(text: string): 'none' | 'unclear' | undefined {
  if (nobody.test(text)) return 'none';
  if (isRemark(text) && !/^(?:by|at|in) /iu.test(text)) return 'unclear';
  if (roleWord(text) === undefined) return undefined;
  const isUncertain = organisationEvidence(text)?.strength !== 'certain' && !isWellKnown(text);
  if (isUncertain && isWholeRole(text)) return 'none';
  const [, end = ''] = /\s[–—-]\s([^–—-]+)$/u.exec(text) ?? [];
  return classifyPart(text).kind === 'role-affiliation' || (roleWord(end) !== undefined && isWholeRole(end)) ? 'unclear' : undefined;
}

/** “CEO, Example Labs”, “CEO, Examplify”: where somebody works, or may. “Lecturer, Physics” and “Poet, translator” are roles. */
function isElsewhere(text: string): boolean {
  return (
    roleWord(text) === undefined &&
    (classifyPart(text).kind === 'affiliation' || (/^\p{Lu}/u.test(text) && !isDiscipline(text) && !isWholeRole(text)))
  );
}

function roleSays(text: string): readonly string[] {
  const comma = text.search(/[,，]/u);
  const after = comma === -1 ? '' : text.slice(comma + 1).trim();
  if (after !== '' && isElsewhere(after))
    return [`Under the role stands “${text.slice(0, 80)}”: is “${after.slice(0, 80)}” an affiliation?`];
  return isRemark(text) ? [`Is “${text.slice(0, 80)}” a role?`] : [];
}
