// The formats of the data files as JSON Schema (2020-12), for those who read them.

import { z } from 'zod';
import { countSchema, letterDataSchema, namesSchema, signatoriesSchema } from './schema.ts';

const schemas = { letter: letterDataSchema, count: countSchema, signatories: signatoriesSchema, names: namesSchema } as const;

export type DataKind = keyof typeof schemas;

/** File name → its text. `io: input` leaves room for the fields of later releases. */
export function dataSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }), null, 2)}\n`,
    ]),
  );
}
