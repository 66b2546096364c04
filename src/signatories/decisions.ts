// Writes down that signatures which look alike are different people or organisations, as a record.

import { namePrint } from '../core/decisions.ts';
import { NotWritten } from '../core/write.ts';
import { type Decisions, decisionsSchema } from '../core/schema/decisions.ts';
import { addRecord } from './memory/record.ts';

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
  const result = decisionsSchema.safeParse({ distinct: [entry] });
  if (!result.success) throw new NotWritten(`${result.error.issues[0]?.path.at(-1)?.toString() ?? ''}: ${result.error.issues[0]?.message ?? ''}`);
  return addRecord(root, letter, 'distinct', { distinct: [entry] } as Decisions);
}
