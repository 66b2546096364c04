// Writes the JSON Schemas of docs/schemas/ from the schemas of src/core, and those of the data files of a site: npm run schemas

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../src/core/schema/json-schema.ts';
import { dataSchemas } from '../src/outputs/data/json-schema.ts';

const folders = { 'docs/schemas': jsonSchemas(), 'docs/schemas/data': dataSchemas() };
for (const [name, schemas] of Object.entries(folders)) {
  const folder = join(import.meta.dirname, '..', name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of schemas) writeFileSync(join(folder, file), text);
  console.log(`Wrote ${schemas.size} schemas to ${name}/.`);
}
