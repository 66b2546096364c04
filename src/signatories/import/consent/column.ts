// Whether a column says who may be named, and how each of its answers is read: by its header, by its values, or by what a person decided.

import { isRole } from '../evidence.ts';
import { suggestCountry } from '../../../core/languages/countries.ts';
import { headerKey } from '../headers.ts';
import type { ColumnProfile } from '../profile.ts';
import type { Answer, AnswerDecision, ConsentColumn, ReadConsentColumn } from './answer.ts';
import { foldAnswer, type Said, whatIsSaid } from './answers.ts';
import { type Asked, foldHeader, whatIsAsked } from './header.ts';
import { stateOf } from './states.ts';

/** Below this, two different values are no choice but two people. */
const fewRows = 8;
/** A question of a form has no more answers than this. */
const maxChoices = 3;

export const readConsentColumn: ReadConsentColumn = (profile, field, asked, decided) => {
  const header = whatIsAsked(profile.header);
  if (decided) return decidedColumn(asked ?? 'public', decided);
  if (asked) return column(asked, asked === 'status' ? 'status' : header === 'choice' ? 'choice' : asked, profile);
  if (profile.filled === 0 && profile.rows > 0) return undefined;
  if (header === 'other') return undefined;
  if (header === 'unknown') return byValues(profile, field);
  if (isFreeText(profile, header, field)) return undefined;
  const meaning = header === 'public' || header === 'choice' ? 'public' : header === 'anonymous' ? 'anonymous' : 'status';
  return column(meaning, header, profile);
};

/** A column of names, roles or reasons whose header only sounds like a question: hardly any of its values is an answer. */
function isFreeText({ answers, filled }: ColumnProfile, asked: Asked, field: string | undefined): boolean {
  if (asked === 'done' || asked === 'undone') return false;
  if (!answers) return true;
  const read = [...answers.keys()].filter((answer) => whatIsSaid(answer) !== 'unclear' || stateOf(answer) !== undefined).length;
  if (read > 0) return false;
  const isKnown = field !== undefined && field !== 'private';
  return isKnown || (answers.size > maxChoices && answers.size > filled * 0.5);
}

function column(meaning: ConsentColumn['meaning'], asked: Asked, profile: ColumnProfile): ConsentColumn {
  const ticked = labelOf(profile);
  const read = (cell: string): Answer => answerTo(asked, cell, ticked, profile);
  return { meaning, read, note: noteOf(meaning, read, profile) };
}

/** The one value of a box that is ticked or not: nothing else stands in the column. */
function labelOf({ header, answers, rows, filled }: ColumnProfile): string | undefined {
  const [only] = answers?.keys() ?? [];
  if (answers?.size === 1 && only !== undefined && filled < rows) return foldAnswer(only);
  return [...(answers?.keys() ?? [])].map(foldAnswer).find((answer) => answer.length > 3 && answer === foldAnswer(header));
}

function answerTo(asked: Asked, cell: string, ticked: string | undefined, profile: ColumnProfile): Answer {
  const isBlank = cell.trim() === '';
  if (asked === 'done') return /\p{Nd}/u.test(cell) ? 'named' : isBlank || whatIsSaid(cell) === 'blank' ? 'no-signature' : stateAnswer(cell);
  if (asked === 'undone') return isBlank || ['no', 'blank'].includes(whatIsSaid(cell)) ? 'named' : whatIsSaid(cell) === 'unclear' && !/\p{Nd}/u.test(cell) ? 'unclear' : 'no-signature';
  if (asked === 'status') return stateAnswer(cell);
  const said = whatIsSaid(cell);
  const isTick = !isBlank && ticked !== undefined && foldAnswer(cell) === ticked;
  if (said === 'named') return isTick && asked === 'anonymous' ? 'unnamed' : 'named';
  if (said === 'unnamed') return 'unnamed';
  if (asked === 'public') {
    if (said === 'yes' || (isTick && said !== 'no' && said !== 'no-if' && said !== 'blank')) return 'named';
    return said === 'no' || said === 'no-if' || said === 'blank' ? 'unnamed' : 'unclear';
  }
  if (asked === 'anonymous') {
    if (said === 'yes' || said === 'yes-if') return 'unnamed';
    if (isTick && said !== 'no' && said !== 'no-if') return 'unnamed';
    if (said === 'no') return 'named';
    // A box that is left empty says nothing about hiding; a question that is left open does.
    return isBlank && isBox(profile) ? 'named' : 'unclear';
  }
  return said === 'blank' && profile.answers !== undefined && profile.answers.size > 0 ? 'unnamed' : 'unclear';
}

/** Nothing in it answers no: it is ticked or left empty. */
function isBox({ answers }: ColumnProfile): boolean {
  return answers !== undefined && ![...answers.keys()].some((answer) => ['no', 'no-if', 'blank', 'named'].includes(whatIsSaid(answer)));
}

function stateAnswer(cell: string): Answer {
  const state = stateOf(cell);
  if (state !== undefined) return state;
  const said = whatIsSaid(cell);
  if (said === 'yes') return 'named';
  return said === 'no' || said === 'blank' ? 'no-signature' : 'unclear';
}

function decidedColumn(meaning: 'public' | 'anonymous' | 'status', decided: AnswerDecision): ConsentColumn {
  const meant = new Map<string, Answer>();
  for (const answer of decided.named) meant.set(headerKey(answer), 'named');
  for (const answer of decided.unnamed) meant.set(headerKey(answer), 'unnamed');
  for (const answer of decided.notSigned) meant.set(headerKey(answer), 'no-signature');
  return { meaning, read: (cell) => meant.get(headerKey(cell)) ?? 'unclear', note: 'read as you decided.' };
}

/** A header that says nothing. Its answers do, or nobody can tell; then every row waits. */
function byValues(profile: ColumnProfile, field: string | undefined): ConsentColumn | undefined {
  const { answers, rows, filled, header } = profile;
  if (!answers || answers.size === 0 || field === 'kind') return undefined;
  const values = [...answers.keys()];
  const said = values.map(whatIsSaid);
  const has = (...wanted: Said[]): boolean => said.some((one) => wanted.includes(one));
  const isKnown = field !== undefined;
  // Answers that say themselves what is to be done with a name, and nothing else.
  const isSelfEvident = has('unnamed') && values.length <= 6 && said.every((one) => one === 'named' || one === 'unnamed' || one === 'blank');
  if (isSelfEvident) return column('public', 'choice', profile);
  const isAnswers = values.length <= 4 && has('yes', 'no', 'yes-if', 'no-if', 'unnamed') && !values.every(isNumberOfMany);
  if (isAnswers && !(isKnown && !said.every((one) => one !== 'unclear'))) return isKnown && isOwnYesNo(field) ? undefined : undecided(profile);
  if (isKnown) return undefined;
  const isOwnLabel = values.some((value) => foldAnswer(value) === foldHeader(header));
  if (isOwnLabel && values.length <= maxChoices) return undecided(profile);
  const choices = values.length + (filled < rows ? 1 : 0);
  const isChoice = rows >= fewRows && choices >= 2 && choices <= maxChoices && (filled >= 2 || values.length > 1);
  return isChoice && !values.every(isSomethingElse) ? undecided(profile) : undefined;
}

/** Fields that hold yes or no by themselves. */
function isOwnYesNo(field: string): boolean {
  return field === 'personalCapacity' || field === 'initiator' || field === 'rowId' || field === 'revision';
}

function undecided(profile: ColumnProfile): ConsentColumn {
  const values = profile.answers ? [...profile.answers.keys()].slice(0, 4).map((value) => `“${value.slice(0, 40)}”`) : [];
  return {
    meaning: 'undecided',
    read: () => 'unclear',
    note: `holds ${values.join(', ')}, and may say who agreed to be named. Nothing is written before somebody says what it is.`,
  };
}

const isNumberOfMany = (value: string): boolean => /^\d+$/.test(value) && !/^[01]$/.test(value);
const technical =
  /^(?:[a-z]{2,3}(?:[-_][a-z]{2,4})?|m|f|male|female|man|woman|männlich|weiblich|divers|frau|herr|mr|mrs|ms|mx|dr|prof|m\.|mme|sr|sra|web|website|mobile|desktop|ios|android|facebook|twitter|paper|online|e-?mail|api|import)\.?$/i;

/** Countries, languages, titles, numbers, days, addresses: no answers to a question about a name. */
function isSomethingElse(value: string): boolean {
  if (technical.test(value) || isRole(value) || value.length > 60) return true;
  if (/^https?:|@|^\d{2,}$|^\d+[.,]\d+$|\d{4}-\d\d|\d[/.]\d{1,2}[/.]\d/i.test(value)) return true;
  return value.length > 2 && suggestCountry(value) !== undefined;
}

function noteOf(meaning: ConsentColumn['meaning'], read: (cell: string) => Answer, { answers, rows, filled }: ColumnProfile): string {
  const what = meaning === 'status' ? 'says which are valid signatures' : meaning === 'anonymous' ? 'says who is not to be named' : 'says who may be named';
  const words: Readonly<Record<Answer, string>> = { named: 'named', unnamed: 'not named', 'no-signature': 'no signature', unclear: 'held' };
  const shown = [...(answers?.keys() ?? [])].slice(0, 8).map((answer) => `“${answer.slice(0, 40)}” ${words[read(answer)]}`);
  if (filled < rows) shown.push(`nothing ${words[read('')]}`);
  return `${what}${shown.length === 0 ? '' : `: ${shown.join(', ')}`}.`;
}
