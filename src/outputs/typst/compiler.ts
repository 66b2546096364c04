// The typesetter: one Typst compiler in this process, which knows our templates, the installed fonts and the data it is given.

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { FontFamily } from '../../core/fonts/installed.ts';

/** The templates may import each other, and read nothing outside this folder. */
export const templateFolder = dirname(dirname(fileURLToPath(import.meta.url)));

export type Template = 'pdf/letter.typ' | 'card/card.typ';

/** Where a template finds its data. */
const dataPath = `${templateFolder}/data.json`;

/** What the compiler keeps of earlier documents; most of it is only good for the next one with the same names. */
const keptDocuments = 3;

export class Typesetter {
  readonly #compiler: NodeCompiler;

  constructor(families: readonly FontFamily[]) {
    const fontPaths = families.flatMap(({ files }) => [...files]);
    this.#compiler = NodeCompiler.create({ workspace: templateFolder, fontArgs: [{ fontPaths }] });
  }

  /** A tagged PDF that keeps to PDF/UA-1. Throws with the compiler’s words where the template fails. */
  pdf(template: Template, data: unknown): Buffer {
    return this.#run(template, data, (document) => this.#compiler.pdf(document, { pdfStandard: 'ua-1' }));
  }

  /** The only page as a picture whose letters are outlines. */
  svg(template: Template, data: unknown): string {
    return this.#run(template, data, (document) => this.#compiler.plainSvg(document));
  }

  #run<Result>(template: Template, data: unknown, use: (document: NonNullable<CompileResult['result']>) => Result): Result {
    this.#compiler.mapShadow(dataPath, Buffer.from(JSON.stringify(data)));
    try {
      const compiled = this.#compiler.compile({ mainFilePath: `${templateFolder}/${template}` });
      const { result } = compiled;
      if (!result) throw new Error(`Typst could not set ${template}: ${messages(compiled)}`);
      return use(result);
    } finally {
      this.#compiler.evictCache(keptDocuments);
    }
  }
}

type CompileResult = ReturnType<NodeCompiler['compile']>;

function messages(compiled: CompileResult): string {
  const found = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
  return (found as { message?: string }[]).map(({ message }) => message ?? '').join('; ');
}
