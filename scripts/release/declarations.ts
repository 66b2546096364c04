// The types of what programs of others may import, as the package has them: for the two modules that it offers, and for whatever these name.

import { join, relative } from 'node:path';
import ts from 'typescript';
import { renamedImports } from './javascript.ts';

/** Below src/. */
const offered = ['core/public.ts', 'integrations/public.ts'];

/** By path below lib/. */
export function declarations(sources: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const { config } = ts.readConfigFile(join(sources, '../tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, join(sources, '..'));
  const program = ts.createProgram([...offered.map((path) => join(sources, path)), join(sources, 'env.d.ts')], {
    ...options,
    ...{
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      noCheck: true,
      incremental: false,
      composite: false,
      outDir: '/out',
      rootDir: sources,
    },
  });
  program.emit(undefined, (path, text) => {
    const own = relative('/out', path);
    // Modules are called .js in the package; the types of one lie beside it.
    files.set(own, renamedImports(join(sources, own.replace(/\.d\.ts$/, '.ts')), text));
  });
  return reachable(files);
}

/** Without the types of what no offered module names. */
function reachable(files: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  const queue = offered.map((path) => path.replace(/\.ts$/, '.d.ts'));
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const text = files.get(path);
    if (text === undefined || found.has(path)) continue;
    found.set(path, text);
    for (const { fileName } of ts.preProcessFile(text).importedFiles)
      if (fileName.startsWith('.')) queue.push(join(path, '..', fileName.replace(/\.js$/, '.d.ts')));
  }
  return found;
}
