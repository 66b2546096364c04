// Lines of names → entries. A block votes on its shape, so that a line counts as certain where it is like the others and its parts fit.

import { whoAsks, withholding } from '../consent/withholding.ts';
import type { Question, RawEntry } from '../entry.ts';
import { faultOf } from '../names/no-signature.ts';
import { isOpen } from '../names/explained.ts';
import { hasShapeOfPerson, isKnownPerson, isPlainlyPerson } from '../names/person.ts';
import { roleWord } from '../names/role-words.ts';
import { looksLikePerson, roleOnly } from '../names/shape.ts';
import type { LinesBlock, SourceLine } from '../source/block.ts';
import { readColumns } from './columns.ts';
import { type HeadingSays, readHeading } from '../names/heading.ts';
import { isOfOthers } from '../names/withdrawal.ts';
import { organisationOf } from './organisation.ts';
import { type Kind, kindOf, type KindVote, type VotedLine, voteOnKind } from './kind.ts';
import { linkValues, votesForHandles } from './links.ts';
import { type ParsedLine, parseLine } from './parse.ts';
import { splitPeople, usualSeparator } from './people.ts';
import { turnNames } from './surname-first.ts';
import { withStatements } from './statements.ts';
import { type TidyLine, tidyLine } from './tidy.ts';
import { voteOnColumns } from './votes.ts';

const maxLineLength = 1000;
const maxPeopleLine = 20_000;

export function readLines(block: LinesBlock, kind?: Kind): RawEntry[] {
  const own = readHeading(block.heading);
  const heading = own.kind === undefined && block.above !== undefined ? { ...own, kind: readHeading(block.above).kind } : own;
  const lines = withoutLastStop(block.lines);
  const spoken = withStatements(lines.map((line) => (tidyFault(line) === undefined ? tidyLine(line) : undefined)));
  const tidy = lines.map((line, index) => ({ line, tidy: spoken[index] }));
  const texts = tidy.flatMap((one) => (one.tidy && !one.line.isStruck ? [one.tidy] : []));
  const separator = usualSeparator(texts);
  const drafts = tidy.flatMap(({ line, tidy: one }): Draft[] => (one ? draftsOf(one, separator, texts) : [{ faulty: faultyEntry(line) }]));
  const parsed = turnNames(drafts.flatMap(({ parsed: one }) => (one && !one.isStruck ? [one] : [])));
  const votes = voteOnColumns(
    [...parsed.values()].map(({ line }) => line),
    heading,
  );
  const isCountryUsual = votes.share('only', 'country');
  const hasHandles = votesForHandles([...parsed.keys()]);
  const voted = new Map<ParsedLine, VotedLine>();
  for (const [before, { line }] of parsed) voted.set(before, { line, columns: readColumns(line, votes) });
  const vote = voteOnKind([...voted.values()], heading, { asked: kind, areItems: block.isMarked === true });
  const doubts = blockDoubts(
    block,
    heading,
    drafts.map(({ parsed: one }) => (one && voted.get(one)?.line) ?? one),
    vote,
  );
  return drafts.map((draft, index): RawEntry => {
    if (draft.faulty) return draft.faulty;
    const one = draft.parsed && voted.get(draft.parsed);
    if (!draft.parsed || !one) return struckEntry(draft.parsed);
    const turned = parsed.get(draft.parsed);
    const questions = [...(draft.questions ?? []), ...(turned?.questions ?? []), ...(doubts.get(index) ?? [])];
    return entryOf(one, { vote, questions, names: turned?.names, hasHandles, isCountryUsual });
  });
}

interface Draft {
  readonly parsed?: ParsedLine;
  readonly questions?: readonly Question[];
  readonly faulty?: RawEntry;
}

function tidyFault({ fault, text }: SourceLine): string | undefined {
  if (fault !== undefined) return fault;
  if (text.length <= maxLineLength || (text.includes(';') && text.length <= maxPeopleLine)) return undefined;
  return `This line has more than ${maxLineLength} characters, and no name has.`;
}

function faultyEntry(line: SourceLine): RawEntry {
  return {
    where: line.where,
    values: {},
    notes: [],
    questions: [],
    said: line.text.slice(0, maxLineLength),
    fault: tidyFault(line) ?? 'It cannot be read.',
  };
}

function struckEntry(line: ParsedLine | undefined): RawEntry {
  const said = line?.said ?? '';
  const name = line?.examined.name ?? '';
  return {
    where: line?.where ?? '',
    values: name === '' ? {} : { name },
    notes: [],
    questions: [],
    said,
    unnamed: 'Struck out in the source: withdrawn, it seems.',
  };
}

function draftsOf(line: TidyLine, separator: ReturnType<typeof usualSeparator>, all: readonly TidyLine[]): Draft[] {
  const people = splitPeople(line, all);
  if (!people) return [{ parsed: parseLine(line, separator) }];
  return people.map(({ text, questions }) => ({ parsed: parseLine({ ...line, text, said: text }, ','), questions }));
}

/** “A, teacher;”, “B, nurse.”: a stop that ends an enumeration, and no abbreviation. */
function withoutLastStop(lines: readonly SourceLine[]): readonly SourceLine[] {
  const last = lines.at(-1);
  const ended = lines.filter(({ text }) => /[;,،；，]\s*$/u.test(text)).length;
  if (!last || lines.length < 3 || ended < lines.length * 0.6 || !/(?<![.\p{L}\p{M}-])[\p{L}\p{M}-]{4,}\)?\.\s*$/u.test(last.text))
    return lines;
  return [...lines.slice(0, -1), { ...last, text: last.text.replace(/\.\s*$/u, '') }];
}

/** “and Society”, below “Institute for Water” */
const continues = /^(?:and|und|et|y|og|och|of|for|the|für|pour|para)\s/u;

/** What speaks against a line because of the lines around it. */
function blockDoubts(
  block: LinesBlock,
  heading: HeadingSays,
  lines: readonly (ParsedLine | undefined)[],
  vote: KindVote,
): Map<number, Question[]> {
  const doubts = new Map<number, Question[]>();
  const add = (index: number, question: Question): void => {
    doubts.set(index, [...(doubts.get(index) ?? []), question]);
  };
  const all = (question: Question): void => {
    for (const index of lines.keys()) add(index, question);
  };
  if (!block.isList) all({ about: 'signature', message: 'It stands in running text, and not in a list. Is it a signature?' });
  if (heading.isOther) all({ about: 'signature', message: `It stands below “${(block.heading ?? '').slice(0, 80)}”. Is it a signature?` });
  const without = [block.heading, block.above].find((text) => text !== undefined && isOfOthers(text));
  if (without !== undefined)
    all({ about: 'consent', message: `It stands below “${without.slice(0, 80)}”. Has it been withdrawn, or not been given?` });
  // “- Ada Example”, and below it “- biologist” and “- Example Institute”.
  const isBelowPerson = (name: string): boolean =>
    isKnownPerson(name) || (looksLikePerson(name) && lines.some((line) => line && isRoleAlone(line)));
  if (block.heading !== undefined && isBelowPerson(block.heading))
    all({
      about: 'signature',
      message: `It stands below “${block.heading.slice(0, 80)}”, and may say something about them. Is it a signature?`,
    });
  const isSentence = (line: ParsedLine | undefined): boolean =>
    line?.examined.questions.some(({ about }) => about === 'signature') ?? false;
  const sentences = lines.filter(isSentence).length;
  if (sentences > 1 && sentences > lines.length / 3)
    all({ about: 'signature', message: `${sentences} of the ${lines.length} lines around it are no names, it seems. Is it a signature?` });
  let below: string | undefined;
  for (const [index, line] of lines.entries()) {
    // “Withdrawn:” in a line of its own, and names in those below it.
    const said = line?.said.trim() ?? '';
    if (line?.rest.length === 0 && /[:：]$/u.test(said)) below = isOfOthers(said) ? said : undefined;
    if (below !== undefined)
      add(index, { about: 'consent', message: `It stands below “${below.slice(0, 80)}”. Has it been withdrawn, or not been given?` });
    const before = lines[index - 1];
    // A line that was too long for its page.
    if (line && before && (continues.test(line.text) || isOpen(before.text)))
      for (const at of [index - 1, index])
        add(at, { about: 'text', message: `“${line.text.slice(0, 60)}” seems to go on with the line before it.` });
    if (line && before && /^\W*(?:best|regards|kind regards|sincerely|thanks|cheers|yours)\b/iu.test(before.first) && isSentence(before))
      add(index, { about: 'signature', message: `It follows “${before.first}”, as the name of a sender does. Is it a signature?` });
  }
  // “Ada Example”, and in the next line “Hausärztin”: what no word explains may be what somebody does as well.
  if (block.isMarked !== true && lines.filter((line) => line && isRoleAlone(line)).length >= 2)
    for (const [index, line] of lines.entries())
      if (
        line &&
        !isRoleAlone(line) &&
        !isKnownPerson(line.examined.name) &&
        !(/\s/u.test(line.text) && isPlainlyPerson(line.examined.name))
      )
        add(index, { about: 'name', message: 'Other lines around it hold what people do, and no names. Is it a name?' });
  if (block.isMarked !== true && isOneSignature(lines, vote))
    all({ about: 'text', message: 'The lines around it hold roles and affiliations without names: several lines may be one signature.' });
  return doubts;
}

const isRoleAlone = ({ text, rest }: ParsedLine): boolean =>
  rest.length === 0 && (roleOnly(text) || (/^\S+$/u.test(text) && roleWord(text) !== undefined));

/** A name, and below it what belongs to it, as at the end of an e-mail. */
function isOneSignature(lines: readonly (ParsedLine | undefined)[], { said, isOfOrganisations }: KindVote): boolean {
  if (lines.length < 2 || lines.length > 8 || said !== undefined || isOfOrganisations) return false;
  const [first, ...others] = lines;
  if (!first || first.examined.kind === 'organisation') return false;
  const belongs = others.filter(
    (line) => line && (roleOnly(line.text) || line.examined.kind === 'organisation' || (line.rest.length > 0 && roleOnly(line.first))),
  ).length;
  return belongs > 0 && (others.some((line) => line && roleOnly(line.text)) || belongs >= others.length / 2);
}

interface Context {
  readonly vote: KindVote;
  readonly questions: readonly Question[];
  readonly names: RawEntry['values'] | undefined;
  readonly hasHandles: boolean;
  readonly isCountryUsual: boolean;
}

function entryOf(voted: VotedLine, { vote, questions, names, hasHandles, isCountryUsual }: Context): RawEntry {
  const { line } = voted;
  const { examined } = line;
  const base = { where: line.where, said: line.said, notes: [...line.notes, ...examined.notes] };
  if (isHeaderRow(line)) return { ...base, values: {}, questions: [], fault: `“${line.text.slice(0, 80)}” is a row of headings.` };
  if (examined.fault !== undefined) return { ...base, values: {}, questions: [], fault: examined.fault };
  if (examined.unnamed !== undefined) return { ...base, values: {}, questions: [], unnamed: examined.unnamed };
  const byKind = kindOf(voted, vote);
  const isOrganisation = byKind.kind === 'organisation';
  const organisation = isOrganisation ? organisationOf(voted, isCountryUsual) : undefined;
  const columns = organisation?.columns ?? voted.columns;
  const link = linkValues(line, hasHandles);
  const values: RawEntry['values'] = {
    ...(isOrganisation ? {} : examined.values),
    ...(line.place === undefined ? {} : { place: line.place }),
    ...columns.values,
    ...link.values,
    ...(line.statement === undefined ? {} : { statement: line.statement }),
    ...(organisation === undefined && names
      ? names
      : { name: organisation?.name ?? [examined.name, ...columns.open.map((text) => `(${text})`)].join(' ') }),
    ...(byKind.kind === undefined ? {} : { kind: byKind.kind }),
  };
  if (link.isForeign) delete values.handle;
  const twice = (['affiliation', 'role', 'link', 'handle'] as const).find((field) => {
    const [a, b] = [examined.values[field], columns.values[field]];
    return a !== undefined && b !== undefined && a !== b;
  });
  const doubled: Question[] =
    twice === undefined || isOrganisation ? [] : [{ about: 'text', message: `Two parts of the line can be the ${twice}.` }];
  const beside =
    [...line.rest, ...line.asides].map(({ text }) => whoAsks(text)).find((found) => found !== undefined) ?? withholding(line.said);
  const asking: Question[] = beside === undefined ? [] : [{ about: 'consent', message: `They wrote “${beside.slice(0, 100)}”.` }];
  const unticked: Question[] = line.isUnticked
    ? [{ about: 'signature', message: 'The box before the name is not ticked. Is it a signature?' }]
    : [];
  const isShaped = isOrganisation || hasShapeOfPerson(examined.name) || isKnownPerson(examined.name);
  const isNone = [...examined.questions, ...questions].some(({ about }) => about === 'signature');
  const shape: Question[] =
    isShaped || isNone ? [] : [{ about: 'name', message: `“${examined.name}” has not the shape of a person’s name.` }];
  const own = examined.questions.filter(({ about }) => about !== 'kind' && !(isOrganisation && about === 'name'));
  return {
    ...base,
    notes: [...base.notes, ...columns.notes, ...link.notes],
    values,
    questions: mostTelling([...asking, ...unticked, ...own, ...shape, ...questions, ...byKind.questions, ...columns.questions, ...doubled]),
  };
}

/** One question for each fact, and none about the rest of a line that may be no signature at all. */
function mostTelling(questions: readonly Question[]): Question[] {
  const one = questions.filter(({ about }, index) => questions.findIndex((other) => other.about === about) === index);
  const isNone = one.some(({ about }) => about === 'signature');
  return isNone ? one.filter(({ about }) => about === 'signature' || about === 'consent' || about === 'name') : one;
}

function isHeaderRow({ first, rest }: ParsedLine): boolean {
  return rest.length > 0 && faultOf(first) !== undefined && rest.every(({ text }) => faultOf(text) !== undefined);
}
