// Checks feeds against the grammar of RFC 4287 and the rules of JSON Feed 1.1.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { validateXML } from 'xmllint-wasm';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const grammar = fixture('atom.rng');

/** What feeds break of the grammar, with the place where each does; a text that is not XML breaks it too. */
export async function atomFaults(feeds: Readonly<Record<string, string>>): Promise<string[]> {
  const xml = Object.entries(feeds).map(([path, contents]) => ({ fileName: path.replaceAll('/', '-'), contents }));
  const { valid, errors } = await validateXML({ xml, schema: grammar, extension: 'relaxng' });
  if (valid !== (errors.length === 0)) throw new Error('xmllint is of two minds');
  return errors.map(({ rawMessage }) => rawMessage);
}

const isMoment = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text);
const ajv = new Ajv2020({ allErrors: true, formats: { uri: (text: string) => URL.canParse(text), 'date-time': isMoment } });
const isJsonFeed = ajv.compile(JSON.parse(fixture('json-feed.schema.json')));

export function jsonFeedFaults(data: unknown): string[] {
  isJsonFeed(data);
  return (isJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
