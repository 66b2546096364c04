// What the check is checked against: reads the files of a campaign and parses their YAML, in one plain loop and with nothing of ours.
// Called by bench/check.ts with the campaign’s folder.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = process.argv[2] ?? '.';
let files = 0;
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  if (entry.name.endsWith('.yaml')) parse(text, { schema: 'failsafe' });
  files++;
}
process.stdout.write(`${files} files\n`);
