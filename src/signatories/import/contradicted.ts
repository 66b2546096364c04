// A role or an affiliation whose own words say that it is something else than its column does.

import { remembering } from '../../core/text/remembering.ts';
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
  const messages: string[] = [];
  if (values.affiliation !== undefined) {
    const text = values.affiliation.trim();
    const said = affiliationSays(text);
    if (said === 'none') {
      notes.push(`“${text.slice(0, 80)}” is no affiliation, and was left out.`);
      delete values.affiliation;
    } else if (said === 'unclear') messages.push(`Is “${text.slice(0, 80)}” the affiliation?`);
  }
  if (values.role !== undefined) messages.push(...roleSays(values.role.trim()));
  return messages.map((message) => ({ about: 'text', message }));
}

const affiliationSays = remembering((text): 'none' | 'unclear' | undefined => {
  if (nobody.test(text)) return 'none';
  if (isRemark(text) && !/^(?:by|at|in) /iu.test(text)) return 'unclear';
  if (roleWord(text) === undefined) return undefined;
  const isUncertain = organisationEvidence(text)?.strength !== 'certain' && !isWellKnown(text);
  if (isUncertain && isWholeRole(text)) return 'none';
  const [, end = ''] = /\s[–—-]\s([^–—-]+)$/u.exec(text) ?? [];
  return classifyPart(text).kind === 'role-affiliation' || (roleWord(end) !== undefined && isWholeRole(end)) ? 'unclear' : undefined;
});

const roleSays = remembering((text): readonly string[] => {
  const comma = text.search(/[,，]/u);
  const [before, after] = comma === -1 ? [text, ''] : [text.slice(0, comma), text.slice(comma + 1).trim()];
  if (after !== '' && roleWord(before) !== undefined && roleWord(after) === undefined && classifyPart(after).kind === 'affiliation')
    return [`Under the role stands “${text.slice(0, 80)}”: is “${after.slice(0, 80)}” an affiliation?`];
  return isRemark(text) ? [`Is “${text.slice(0, 80)}” a role?`] : [];
});
