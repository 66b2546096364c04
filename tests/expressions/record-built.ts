// Loads every module of src, and writes the regular expressions that were built meanwhile: source, flags, and the line that built each.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const found = new Map<string, { source: string; flags: string; place: string }>();
const folder = pathToFileURL(`${process.cwd()}/`).href;

const record = (made: RegExp): RegExp => {
  // The first two lines are of this file.
  const caller = new Error().stack?.split('\n')[3] ?? '';
  const [, path, line] = /(src\/[^:?]+)[^:]*:(\d+):\d+\)?$/.exec(caller.replace(folder, '')) ?? [];
  if (path !== undefined && caller.includes(folder) && !caller.includes('node_modules')) {
    const place = `${path}:${line}`;
    found.set(JSON.stringify([made.source, made.flags, place]), { source: made.source, flags: made.flags, place });
  }
  return made;
};

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, args, newTarget) => record(Reflect.construct(target, args, newTarget)),
  apply: (target, self, args) => record(Reflect.apply(target, self, args)),
});

Error.stackTraceLimit = 12;
const { sourceFiles } = await import('./source-files.ts');
// The command line and what runs in browsers do something as soon as they are loaded.
for (const path of sourceFiles()) {
  if (!/\.ts$/.test(path) || /^src\/(?:cli\/main|scripts\/)/.test(path) || !/RegExp/.test(readFileSync(path, 'utf8'))) continue;
  await import(`${folder}${path}`).catch(() => {});
}
process.stdout.write(JSON.stringify([...found.values()]));
