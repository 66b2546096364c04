// Whether a column holds what people do and where, and no answers: the words of roles and organisations in its values say so.

import { classifyPart } from '../names/part.ts';
import { roleWord } from '../names/role-words.ts';
import type { ColumnProfile } from '../profile.ts';
import { anonymous, hide, notPublic } from './against.ts';
import { whatIsSaid } from './answers.ts';
import { fold } from '../fold.ts';

const work = new Set(['role', 'affiliation', 'role-affiliation']);

/** Every word of it is explained as a role, an affiliation, or both, also without what is in brackets: “Gardener (retired)”. */
export function isWork(value: string): boolean {
  const bare = value.replace(/(?<!\s)\s*\([^()]*\)\s*$/u, '');
  const isExplained = work.has(classifyPart(value).kind) || (bare !== value && bare !== '' && work.has(classifyPart(bare).kind));
  return isExplained && !asksToBeHidden(value);
}

/** “Anonymous supporter”; but not “Secretary”, whose word is that of a role. */
function asksToBeHidden(value: string): boolean {
  const rest = fold(value.replace(roleWord(value) ?? '', ' '));
  return anonymous.test(rest) || notPublic.test(rest) || hide.test(rest);
}

/** Most different values are, and none is a yes or a no. */
export function areWork({ answers }: ColumnProfile): boolean {
  const values = [...(answers?.keys() ?? [])];
  return (
    values.length > 1 &&
    values.filter(isWork).length >= values.length * 0.6 &&
    !values.some((value) => ['yes', 'no'].includes(whatIsSaid(value)))
  );
}
