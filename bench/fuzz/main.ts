// npm run fuzz: campaigns, or “npm run fuzz -- readers”.

import { fileURLToPath } from 'node:url';

const [node = '', , first, ...rest] = process.argv;
const isReaders = first === 'readers';
const program = new URL(isReaders ? './readers.ts' : './run.ts', import.meta.url);
// As if it had been started itself.
process.argv = [node, fileURLToPath(program), ...(isReaders ? rest : first === undefined ? [] : [first, ...rest])];
await import(program.href);
