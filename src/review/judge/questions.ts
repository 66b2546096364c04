// What about a new signature is for a person to decide although nothing about it is wrong.

import { domainToUnicode } from 'node:url';
import type { Problem } from '../../core/problem.ts';
import { isOfRegisteredParts } from '../../core/languages/tags.ts';
import type { RuleId } from '../../core/rules.ts';
import type { LetterFacts } from '../../core/schema/letter.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import { remarksIn } from '../../core/remarks.ts';
import { foldName } from '../../core/text/fold.ts';
import { nameOfText } from '../translations/sentences.ts';
import type { TranslatedText } from '../translations/translated-text.ts';
import type { Base } from '../base/base.ts';
import { skeletonOf } from '../../core/text/skeleton.ts';
import { questionsAboutLeftovers } from './leftovers.ts';
import { foreignWords } from './path-words.ts';
import { accountsOf, seemingAccount } from './ownership.ts';
import type { Person, ProposedFile } from '../proposal.ts';

/** Warnings that ask for no one's judgement. A new kind of warning does until someone has thought about it. */
const harmless: ReadonlySet<RuleId> = new Set(['text-line-endings', 'list-key-missing']);
/** They are told as what they are. */
const apart: ReadonlySet<RuleId> = new Set(['likely-duplicate', 'translation-unaligned']);

export interface Circumstances {
  /** Undefined where the letter cannot be read. */
  readonly letter: LetterFacts | undefined;
  readonly author: Person;
  /** `2026-11-22`. */
  readonly today: string;
  readonly forgeHosts: ReadonlySet<string>;
}

/** As sentences in English; values of strangers are in quotation marks and not escaped. */
export function questionsAbout(facts: SignatureFacts, circumstances: Circumstances): string[] {
  return [
    ...aboutTheLetter(facts, circumstances),
    ...aboutThePerson(facts, circumstances),
    ...aboutTheWords(facts),
    ...questionsAboutLeftovers(facts),
  ];
}

/** With the place where it is about a text: one request may bring ten. */
export function questionsFrom(problems: readonly Problem[], texts: readonly TranslatedText[] = []): string[] {
  const names = new Map(texts.map((text) => [text.path, nameOfText(text)]));
  return problems
    .filter(({ severity, rule }) => severity === 'warning' && !harmless.has(rule) && !apart.has(rule))
    .filter((problem) => !isAboutCoverage(problem, texts))
    .map(({ file, line, message }) => (names.has(file) ? `${names.get(file)}, line ${line}: ${message}` : message));
}

/** How much of a text is there is told with the text. */
function isAboutCoverage({ file, rule, message }: Problem, texts: readonly TranslatedText[]): boolean {
  const isTold = texts.some(({ path, coverage }) => path === file && coverage);
  return isTold && (rule === 'translation-identical' || (rule === 'translation-passages' && /^\d/.test(message)));
}

/** A file of a mode that git would start is one that someone has to look at. */
export function questionsAboutMode({ path, isExecutable }: ProposedFile): string[] {
  return isExecutable ? [`${path} would be an executable file. A signature is none.`] : [];
}

/** The name of a signature's file, and comments in it: both are published, and neither is a field that the check looks at. */
export function questionsAboutFile({ path, after }: ProposedFile, facts: SignatureFacts, base: Base): string[] {
  const questions: string[] = [];
  const folder = path.split('/', 2).join('/');
  const foreign = foreignWords(path.slice(folder.length + 1).replace(/\.yaml$/, ''), facts, (inner) =>
    base.entries.hadFolder(`${folder}/${inner}`),
  );
  if (foreign.length > 0)
    questions.push(
      `The path of its file has words that its name has not: ${foreign.slice(0, 5).join(', ')}. The name of the file is published.`,
    );
  const remarks = remarksIn(after?.toString('utf8') ?? '').map(({ text }) => text.replace(/[^\p{L}\p{N}]+/gu, ''));
  const letters = remarks.reduce((sum, { length }) => sum + length, 0);
  if (letters > 0) questions.push(`Its file has comments with ${letters} letters, which would stay in the repository.`);
  return questions;
}

/** Who signed a letter longer ago comes with a list. */
const maxYears = 10;

function aboutTheLetter({ date, received }: SignatureFacts, { letter, today }: Circumstances): string[] {
  if (!letter) return ['The letter that it is for cannot be read.'];
  const questions: string[] = [];
  if (letter.original !== undefined)
    questions.push('The letter is the record of one that was published elsewhere, and takes no signatures here.');
  else if (letter.status !== 'open') questions.push(`The letter is ${letter.status}, and not open for signatures.`);
  if (date !== undefined && isLater(date, dayAfter(today))) questions.push(`It is dated ${date}, which is still to come.`);
  if (received !== undefined) questions.push('It says of itself on which day it was merged, which is recorded when it is merged.');
  if (date !== undefined && letter.date !== undefined && isLater(letter.date, date))
    questions.push(`It is dated ${date}, before the letter was published (${letter.date}).`);
  if (date !== undefined && letter.date === undefined && Number(date.slice(0, 4)) < Number(today.slice(0, 4)) - maxYears)
    questions.push(`It is dated ${date}, more than ${maxYears} years ago.`);
  return questions;
}

/** Legal forms that are nobody's family name, as they are written. */
const companies = 'e.V. gGmbH GmbH Ltd Ltd. Inc Inc. LLC PLC CIC SARL S.A.R.L. B.V. ASBL s.r.o. z.s. o.p.s. 株式会社'.split(' ');

function aboutThePerson(facts: SignatureFacts, { author, forgeHosts }: Circumstances): string[] {
  const questions: string[] = [];
  const named = accountsOf(facts, forgeHosts);
  const account = seemingAccount(author);
  const other = named.find((name) => name !== account);
  if (account !== undefined && other !== undefined) questions.push(`It names the account “${other}”, and “${account}” proposes it.`);
  if (named.length > 1 && new Set(named).size > 1) questions.push('Its handle and its link name two accounts.');
  const posed = facts.link === undefined ? undefined : posedHost(facts.link);
  if (posed !== undefined) questions.push(`Its link leads to “${posed}”, which looks like another address than it is.`);
  if (facts.kind === undefined && companies.some((form) => facts.name.endsWith(` ${form}`)))
    questions.push(`“${facts.name}” ends as names of organisations do, and would count as a person: “kind: organisation” is missing.`);
  if (facts.handle !== undefined && (facts.handle.length > longestHandle || address.test(facts.handle)))
    questions.push(`Its handle “${facts.handle}” is none that forges give: it reads as a sentence or an address.`);
  if (facts.initiator === true) questions.push('It says of itself that the signatory is among those who began the letter.');
  if (facts.featured === true) questions.push('It asks for its statement to be shown on the letter’s page, which is for you to decide.');
  if (facts.source !== undefined) questions.push('It says of itself that it was imported from somewhere.');
  if (facts.died === true) questions.push('It says of the signatory that they have died.');
  if (facts.formerName !== undefined) questions.push(`It names a former name, “${facts.formerName}”, which would be shown.`);
  if (facts.note !== undefined) questions.push(`It has a note, which is where editors say what they changed: “${facts.note}”`);
  return questions;
}

/** Of user names on GitHub and Codeberg, with the sign before it. */
const longestHandle = 41;

/** The host of a link that reads as if it were written in Latin letters, and is not. */
function posedHost(link: string): string | undefined {
  const host = domainToUnicode(new URL(link).hostname);
  // What is neither a letter nor a digit may look like a slash or a dot, behind which another host seems to begin.
  const isPosed = host
    .split('.')
    .some(
      (label) => /[^ -~]/.test(label) && (/^[a-z0-9-]+$/.test(skeletonOf(label)) || /[^\p{L}\p{M}\p{N}\p{Join_Control}·・-]/u.test(label)),
    );
  return isPosed ? host : undefined;
}

/** Endings of addresses that advertisements have; any ending does where a path follows. */
const address =
  /(?:https?:|www\.)|(?<![a-z0-9-])[a-z0-9-]{1,63}\.(?:com|net|org|info|biz|xyz|top|ru|cn|io|shop|online|site|store|club|live|party|win|link|click|app|dev|me|co|icu|vip|fun|space|website|bet|casino|loan|sale|digital|world|today|pro|cc|tk|ml|ga|gq|cf|pw|su|to|ly|gg|onion)\b|(?<![a-z0-9-])[a-z0-9-]{2,63}\.[a-z]{2,24}\/[\w?#%-]/i;
/** A company or a project may be called by its address. */
const addressWithPath =
  /https?:|www\.|(?<![a-z0-9-])(?:[a-z0-9-]{2,63}\.[a-z]{2,24}|[a-z0-9]\.(?:me|com|co|gd|gg|ly|link|page))\/[\w?#%-]/i;

/** As programs read it that make links of addresses: letters of all widths, and all that is a dot to browsers (UTS #46). */
function asTypedInAddresses(text: string): string {
  return text.normalize('NFKC').replaceAll(/(?<=[a-z0-9])。(?=[a-z0-9])/gi, '.');
}

function aboutTheWords({
  name,
  sortName,
  role,
  affiliation,
  statement,
  language,
  roleLanguage,
  statementLanguage,
}: SignatureFacts): string[] {
  const questions: string[] = [];
  for (const tag of new Set([language, roleLanguage, statementLanguage]))
    if (tag !== undefined && !isOfRegisteredParts(tag)) questions.push(`Its language “${tag}” has parts that are in no registry.`);
  // “Booking.com” is an affiliation; in a name or a statement an address is an advertisement.
  if ([name, statement].some((text) => text !== undefined && address.test(asTypedInAddresses(text))))
    questions.push('Its name or statement holds a web address.');
  if ([role, affiliation].some((text) => text !== undefined && addressWithPath.test(asTypedInAddresses(text))))
    questions.push('Its role or affiliation holds a web address.');
  if ([name, role, affiliation, statement].some((text) => text !== undefined && /[\p{Co}\p{Cn}]/u.test(text)))
    questions.push('It holds a character that means nothing by itself, which every device shows as it likes or not at all.');
  if ([name, role, affiliation, statement].some((text) => text !== undefined && holdsIdle(text)))
    questions.push('It holds a character that nobody sees, where its letters need none.');
  if (!/\p{L}/u.test(name)) questions.push('Its name has no letters.');
  else if (firstSign.test(name)) questions.push('Its name begins with a sign, which puts it before all others in lists.');
  if (sortName !== undefined && !isOfWords(sortName, name)) questions.push('It shall be sorted under words that its name has not.');
  else if (
    sortName !== undefined &&
    (foreignSigns.test(sortName) || (/^[^\p{L}\p{N}]/u.test(sortName) && !name.includes(sortName.charAt(0))))
  )
    questions.push('It shall be sorted under signs that names have not, such as those that come before all letters.');
  return questions;
}

/** Between letters that join in no writing. Persian has them behind Latin ones, and emoji within. */
const idleJoiner =
  /(?<=^|[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{N}\p{Z}])[\u200c\u200d](?=$|[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{N}\p{Z}])/u;

/** Whether joiners stand where nothing is joined, or marks of direction where all of it has one. */
function holdsIdle(text: string): boolean {
  return idleJoiner.test(text) || (/[\u200e\u200f]/.test(text) && !/[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u.test(text));
}

/** Every collation has signs before letters. An apostrophe may begin a name, where a letter follows: ’t Hooft. */
const firstSign = /^(?!['’‘ʻʼ]\p{L})[^\p{L}\p{N}]/u;
/** What is neither in names nor between them. */
const foreignSigns = /[^\p{L}\p{M}\p{N}\p{Z}\p{Pd}\p{Join_Control},،、.'’‘ʻʼ·・]/u;

/** Whether every word of one text is in the other. */
function isOfWords(text: string, whole: string): boolean {
  const words = (value: string): string[] => foldName(value).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const known = new Set(words(whole));
  return words(text).every((word) => known.has(word));
}

/** Dates may be months or years: later is what is so in any case. */
function isLater(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}

/** Where the sun rises first it is tomorrow already. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
