// The formats of the data files as JSON Schema (2020-12), for those who read them.

import { z } from 'zod';
import {
  countSchema,
  dataVersion,
  filesSchema,
  letterDataSchema,
  namesSchema,
  signatoriesSchema,
  siteDataSchema,
  textSchema,
} from './schema.ts';

const schemas = {
  index: siteDataSchema,
  letter: letterDataSchema,
  text: textSchema,
  count: countSchema,
  signatories: signatoriesSchema,
  names: namesSchema,
  files: filesSchema,
} as const;

export type DataKind = keyof typeof schemas;

/**
 * File name → its text. `io: input` leaves room for the fields of later releases. The name of a format is the same on every site, so that
 * programs that read many know it again.
 */
export function dataSchemas(): ReadonlyMap<string, string> {
  made ??= new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(withId(name, z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' })), null, 2)}\n`,
    ]),
  );
  return made;
}

let made: ReadonlyMap<string, string> | undefined;

function withId(name: string, { $schema, ...rest }: object & { readonly $schema?: string }): object {
  return { $schema, $id: `urn:undersigned:data:${name}:${dataVersion}`, ...rest };
}
