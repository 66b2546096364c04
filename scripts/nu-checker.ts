// Runs the W3C's Nu Html Checker over the built site, served as a host would, and prints what it says of pages, style sheets and pictures:
//   npm run nu -- [DIST]
// It exits with 1 where something is left, and needs Java 11 or newer and once `npm ci --prefix scripts/nu-checker --ignore-scripts`.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../src/build/serve.ts';
import { filesBelow } from '../tests/support/site.ts';

interface Message {
  readonly type: string;
  readonly message: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly lastColumn?: number;
  readonly extract?: string;
}

/** What the checker says and is no fault of a page, with the reason. */
const accepted: readonly { readonly reason: string; isMeant(message: Message): boolean }[] = [
  {
    reason: 'data for machines (JSON-LD) is no script: browsers do not run it, so no policy is asked (HTML, “prepare the script element”)',
    isMeant: ({ message, extract = '' }) =>
      message.startsWith('Inline script violates Content Security Policy') && /<script type="application\/ld\+json">/.test(extract),
  },
  {
    reason:
      'Safari takes a list without marks of its own for no list, and numbers of demands are links: with the role VoiceOver says what it is',
    isMeant: ({ message, extract = '' }) =>
      message === 'The “list” role is unnecessary for element “ol”.' && /<ol [^>]*role="list"/.test(extract),
  },
];
/** Addresses on one command line: systems allow two megabytes, and Windows 32 kB. */
const perRun = 300;
const kinds = [
  ['pages', '.html', []],
  ['style sheets', '.css', ['--css']],
  ['pictures', '.svg', ['--svg']],
] as const;

/** As a service for others it would look at no address of its own machine. */
const ownMachine = ['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-Dnu.validator.servlet.allowed-address-type=all'];

const jar = fileURLToPath(new URL('nu-checker/node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
if (!existsSync(jar)) {
  console.error('The checker is not installed. Run “npm ci --prefix scripts/nu-checker --ignore-scripts” once: it brings 31 MB.');
  process.exit(2);
}
const folder = process.argv[2] ?? 'dist';
const files = filesBelow(folder);
const server = await serveFolder(folder);
let left = 0;
for (const [name, ending, options] of kinds) {
  const paths = files.filter((path) => path.endsWith(ending));
  const passed = accepted.map(() => 0);
  for (let at = 0; at < paths.length; at += perRun)
    for (const message of await check(paths.slice(at, at + perRun), options)) {
      const reason = accepted.findIndex(({ isMeant }) => isMeant(message));
      if (reason >= 0) passed[reason] = (passed[reason] ?? 0) + 1;
      else {
        left++;
        const { url = '', lastLine = 0, lastColumn = 0, type, message: said, extract = '' } = message;
        console.log(`${url.replace(server.url, '')}:${lastLine}:${lastColumn} ${type} ${said}\n    ${extract.replaceAll(/\s+/g, ' ')}`);
      }
    }
  console.log(`${paths.length} ${name} checked.`);
  for (const [at, count] of passed.entries()) if (count > 0) console.log(`    ${count} messages accepted: ${accepted[at]?.reason}.`);
}
await server.close();
console.log(left === 0 ? 'Nothing to fix.' : `${left} messages.`);
process.exitCode = left === 0 ? 0 : 1;

/** By address and not as files, so that headers, types and policies are checked as browsers get them. Pictures it takes for pages then. */
async function check(paths: readonly string[], options: readonly string[]): Promise<readonly Message[]> {
  const addresses = options.includes('--svg')
    ? paths.map((path) => join(folder, path))
    : paths.map((path) => new URL(path.split('/').map(encodeURIComponent).join('/'), server.url).href);
  const java = spawn(
    'java',
    [...ownMachine, '-Xss2m', '-jar', jar, '--stdout', '--format', 'json', '--exit-zero-always', ...options, ...addresses],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const failed = new Promise<never>((_, fail) => {
    java.on('error', (error) => fail(new Error('Java does not start. The checker needs Java 11 or newer.', { cause: error })));
  });
  const { messages } = JSON.parse(await Promise.race([text(java.stdout), failed])) as { messages: readonly Message[] };
  return messages;
}
