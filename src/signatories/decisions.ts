// Writes down that signatures which look alike are different people or organisations, as a record.

import { namePrint } from '../core/decisions.ts';
import type { Problem } from '../core/problem.ts';
import { Report } from '../core/report.ts';
import { type Decisions, decisionsSchema } from '../core/schema/decisions.ts';
import { validate } from '../core/schema/validate.ts';
import { Source } from '../core/source.ts';
import { checkCharacters } from '../core/text/check-characters.ts';
import { NotWritten } from '../core/write.ts';
import { readYaml } from '../core/yaml/read.ts';
import { addRecord, recordText } from './memory/record.ts';

/** Signatures that look alike and are different people or organisations. */
export type Distinction = Omit<NonNullable<Decisions['distinct']>[number], 'names' | 'signatories'>;

/** Who is meant, each with the name by which they are found after their file was renamed. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Adds a record, and answers its path from the campaign's root. Throws NotWritten where it would not pass the check. */
export function rememberDistinct(root: string, letter: string, people: readonly Named[], about: Distinction): string {
  const entry = {
    signatories: people.map(({ id }) => id),
    names: people.map(({ name }) => namePrint(name)),
    ...Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined)),
  };
  const problems = problemsOf(recordText({ distinct: [entry] } as Decisions));
  const [problem] = problems;
  if (problem) throw new NotWritten(`${problem.message} ${problem.hint}`);
  return addRecord(root, letter, 'distinct', { distinct: [entry] } as Decisions);
}

/** As the check would find them. */
function problemsOf(text: string): readonly Problem[] {
  const report = new Report();
  const source = new Source('', text);
  const yaml = checkCharacters(source, report) ? readYaml(source, text, 0, report) : undefined;
  if (yaml) validate(decisionsSchema, yaml, report);
  return report.sorted();
}
