// Several people in one line, parted by semicolons; and which separator a block uses.

import type { Question } from '../entry.ts';
import { examineName } from '../names/examine.ts';
import { isKnownPerson } from '../names/person.ts';
import { canBePerson } from '../names/shape.ts';
import { classifyPart } from '../names/part.ts';
import { wordsOf } from '../names/words.ts';
import { cellsOf, type Separator, separatorsOf } from './split.ts';
import type { TidyLine } from './tidy.ts';

/** The one that most lines have. A comma counts last: it is within cells, too. */
export function usualSeparator(lines: readonly TidyLine[]): Separator | undefined {
  const counts = new Map<Separator, number>();
  const parted = lines.filter(({ text }) => separatorsOf(text).size > 0).length;
  for (const { text } of lines) for (const separator of separatorsOf(text)) counts.set(separator, (counts.get(separator) ?? 0) + 1);
  const order: readonly Separator[] = ['|', ';', '–', ',', '@'];
  return order.find((separator) => (counts.get(separator) ?? 0) >= parted * 0.6 && (counts.get(separator) ?? 0) > 1);
}

interface Person {
  readonly text: string;
  readonly questions: readonly Question[];
}

const isWork = (text: string): boolean => ['role', 'affiliation', 'role-affiliation', 'mixed', 'country'].includes(classifyPart(text).kind);

/** A name of two words or more that nothing says to be something else. */
function isNameLike(text: string): boolean {
  return canBePerson(text) && wordsOf(text).length > 1 && !isWork(text) && examineName(text).questions.length === 0;
}

const withoutAside = (text: string): string => text.replace(/(?<!\s)\s*[(（][^()（）]{1,120}[)）]$/u, '');

/** Undefined where the line is one entry. */
export function splitPeople({ text }: TidyLine, all: readonly TidyLine[]): Person[] | undefined {
  const parts = cellsOf(text, ';');
  if (parts.length < 2) return enumerated(text, all) ?? runOn(text);
  const starts = parts.map((part) => withoutAside(cellsOf(part, ',')[0] ?? ''));
  const withWork = parts.filter((part) => cellsOf(part, ',').length > 1);
  const isColumns = parts.slice(1).some((part, at) => isWork(part) && cellsOf(parts[at] ?? '', ',').length === 1 && withWork.length === 0);
  if (isColumns && parts.length <= 6) return undefined;
  const people = starts.filter(isNameLike).length;
  const isPeople = people >= parts.length * 0.6 && people > 1;
  if (!isPeople) return undefined;
  // “Ann Lee; Red Hat” among lines of one name and one company.
  const isUsual = all.filter((line) => separatorsOf(line.text).has(';')).length > 1;
  const doubt: Question[] =
    parts.length === 2 || (withWork.length === 0 && isUsual)
      ? [{ about: 'name', message: `Are these several people: “${text.slice(0, 80)}”?` }]
      : [];
  return joinBroken(parts).flatMap((person) =>
    (runOn(person.text) ?? [person]).map((one) => ({ ...one, questions: [...person.questions, ...one.questions, ...doubt] })),
  );
}

/** “Gracie; Bradley, Director”: a semicolon in a name, it seems. */
function joinBroken(parts: readonly string[]): Person[] {
  const joined: Person[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const next = parts[at + 1];
    const [start = ''] = next === undefined ? [] : cellsOf(next, ',');
    if (next !== undefined && wordsOf(part).length === 1 && wordsOf(start).length === 1 && next.includes(',')) {
      joined.push({
        text: `${part} ${next}`,
        questions: [{ about: 'name', message: `A semicolon stands inside a name, it seems: “${part}; ${start}”.` }],
      });
      at++;
    } else joined.push({ text: part, questions: [] });
  }
  return joined;
}

const minEnumerated = 4;

/** A paragraph that is nothing but names: “Ann Lee, Ben Roe, Cy Poe”, “欧阳晓岚、徐振邦”. */
function enumerated(text: string, all: readonly TidyLine[]): Person[] | undefined {
  const parts = cellsOf(text, ',');
  const names = parts.map(withoutAside);
  const isName = (name: string): boolean =>
    isNameLike(name) ||
    (/^[\p{sc=Han}\p{sc=Katakana}ー·・]{2,12}$/u.test(name) && !isWork(name) && examineName(name).questions.length === 0);
  if (names.length < 2 || !names.every(isName)) return undefined;
  if (all.length === 1 ? names.length < minEnumerated : !goesOnInLines(all)) return undefined;
  return parts.map((part) => ({ text: part, questions: [] }));
}

const known = new WeakMap<readonly TidyLine[], boolean>();

/** A paragraph of names that was broken into lines: each line but the last holds many, and most are known for people’s. */
function goesOnInLines(all: readonly TidyLine[]): boolean {
  const before = known.get(all);
  if (before !== undefined) return before;
  const cells = all.map(({ text }) => cellsOf(text, ',').map(withoutAside));
  const names = cells.flat();
  const isEnumeration =
    cells.slice(0, -1).every((line) => line.length >= minEnumerated) &&
    names.every((name) => canBePerson(name) && !isWork(name)) &&
    names.filter(isKnownPerson).length >= names.length * 0.6;
  known.set(all, isEnumeration);
  return isEnumeration;
}

/** “A, role, x, B, role, y”: a comma where a semicolon belongs. */
function runOn(text: string): Person[] | undefined {
  const cells = cellsOf(text, ',');
  if (cells.length < 4) return undefined;
  const isStart = (index: number): boolean => classifyPart(cells[index + 1] ?? '').kind === 'role' && isNameLike(cells[index] ?? '');
  const starts = cells.flatMap((_, index) => (isStart(index) ? [index] : []));
  if (starts.length < 2 || starts[0] !== 0 || starts.some((start, at) => at > 0 && start - (starts[at - 1] ?? 0) < 2)) return undefined;
  const question: Question = {
    about: 'name',
    message: `${starts.length} people run together with commas, it seems; they were parted before each name that a role follows.`,
  };
  return starts.map((start, at) => ({ text: cells.slice(start, starts[at + 1]).join(', '), questions: [question] }));
}
