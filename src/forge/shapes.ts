// The parts of the forges' answers that are read, held against their shapes: an answer of another shape is an error and no guess.

import { z } from 'zod';
import { ForgeError } from './client.ts';

export const sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
/** A body that nobody wrote is null. */
export const body = z
  .string()
  .nullish()
  .transform((text) => text ?? '');
export const named = z.object({ name: z.string() });
export const account = z.object({ login: z.string() }).nullish();

/** Other people’s text, as much of it as a list shows. */
export const shortText = z.string().transform((value) => value.slice(0, 300));
export const requestNumber = z.int().positive().max(999_999_999);

/** What an answer holds, or a ForgeError that says what was asked. */
export function hold<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ForgeError(
    200,
    `The forge’s answer about ${what} has not the shape that is documented: ${issue?.path.join('.')} ${issue?.message}.`,
  );
}

/** The same for a list; an entry of another shape makes the whole list useless. */
export function holdList<Schema extends z.ZodType>(schema: Schema, values: readonly unknown[], what: string): z.output<Schema>[] {
  return values.map((value) => hold(schema, value, what));
}
