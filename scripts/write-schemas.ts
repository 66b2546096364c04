// Writes the JSON Schemas of docs/schemas/ from the schemas of src/core: npm run schemas

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../src/core/schema/json-schema.ts';

const folder = join(import.meta.dirname, '../docs/schemas');
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text);
console.log(`Wrote ${jsonSchemas().size} schemas to docs/schemas/.`);
