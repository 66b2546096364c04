// A role or an affiliation whose own words say that it is something else than its column does.

import type { Question, RawEntry } from './entry.ts';
import { isRemark, isWholeRole } from './names/explained.ts';
import { organisationEvidence } from './names/organisation-words.ts';
import { isWellKnown } from './names/part-words.ts';
import { classifyPart } from './names/part.ts';
import { roleWord } from './names/role-words.ts';

const nobody =
  /^(?:self|myself|me|individual|independent|private|personal|retired|unemployed|freelance(?:r)?|self[- ]employed|student|citizen|no(?:ne|t applicable)?|without|privat(?:person)?|selbst|selbständig|freiberuflich|rentner(?:in)?|keine|moi|retraité[e]?|indépendant[e]?|aucune?|particulier|jubilad[oa]|ninguna|independiente|aposentad[oa]|nenhuma|autônom[oa]|pensionat[oa]|nessuna|geen|zelfstandig|gepensioneerd|brak|emeryt(?:ka)?|žádná|důchod(?:ce|kyně)|нет|пенсионер(?:ка)?|немає|emekli|yok|無し|なし|无|없음)$/iu;

/** Takes out what is no affiliation, and says so; asks about what may be two things. */
export function contradictions(values: RawEntry['values'], notes: string[]): Question[] {
  const questions: Question[] = [];
  const ask = (message: string): void => {
    questions.push({ about: 'text', message });
  };
  const { affiliation, role } = values;
  if (affiliation !== undefined) {
    const text = affiliation.trim();
    const isUncertain = organisationEvidence(text)?.strength !== 'certain' && !isWellKnown(text);
    const isOccupation = roleWord(text) !== undefined && isUncertain && isWholeRole(text);
    const [, end = ''] = /\s[–—-]\s([^–—-]+)$/u.exec(text) ?? [];
    if (nobody.test(text) || isOccupation) {
      notes.push(`“${text.slice(0, 80)}” is no affiliation, and was left out.`);
      delete values.affiliation;
    } else if (
      (isRemark(text) && !/^(?:by|at|in) /iu.test(text)) ||
      classifyPart(text).kind === 'role-affiliation' ||
      (end !== '' && roleWord(end) !== undefined && isWholeRole(end))
    )
      ask(`Is “${text.slice(0, 80)}” the affiliation?`);
  }
  if (role !== undefined) {
    const comma = role.search(/[,，]/u);
    const [before, after] = comma === -1 ? [role, ''] : [role.slice(0, comma), role.slice(comma + 1).trim()];
    if (after !== '' && roleWord(before) !== undefined && roleWord(after) === undefined && classifyPart(after).kind === 'affiliation')
      ask(`Under the role stands “${role.trim().slice(0, 80)}”: is “${after.slice(0, 80)}” an affiliation?`);
    else if (isRemark(role)) ask(`Is “${role.trim().slice(0, 80)}” a role?`);
  }
  return questions;
}
