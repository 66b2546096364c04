// The typesetter: one Typst compiler in this process, which knows our templates, the installed fonts and the data it is given.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** The templates may import each other, and read nothing outside this folder. */
export const templateFolder = dirname(dirname(fileURLToPath(import.meta.url)));

export type Template = 'pdf/letter.typ' | 'card/card.typ' | 'print/poster.typ' | 'print/sheet.typ';

/** Where a template finds its data. */
const dataPath = join(templateFolder, 'data.json');

/** What the compiler keeps of earlier documents; most of it is only good for the next one with the same names. */
const keptDocuments = 3;

let lastBegun: { readonly fonts: string; readonly typesetter: Typesetter } | undefined;

/** One for these files of faces: the one that was begun last, where it has the same. To begin one takes longer than to set a short letter. */
export function typesetterWith(fontPaths: readonly string[]): Typesetter {
  const fonts = fontPaths.join('\n');
  if (lastBegun?.fonts !== fonts) lastBegun = { fonts, typesetter: new Typesetter(fontPaths) };
  return lastBegun.typesetter;
}

export class Typesetter {
  readonly #compiler: NodeCompiler;

  /** `fontPaths` are the files of all faces. */
  constructor(fontPaths: readonly string[]) {
    this.#compiler = NodeCompiler.create({ workspace: templateFolder, fontArgs: [{ fontPaths: [...fontPaths] }] });
  }

  /** A tagged PDF that keeps to PDF/UA-1. Throws with the compiler’s words where the template fails. */
  pdf(template: Template, data: string): Buffer {
    return this.#run(template, data, (mainFilePath) => this.#compiler.pdf({ mainFilePath }, { pdfStandard: 'ua-1' }));
  }

  /** The only page as a picture whose letters are outlines. */
  svg(template: Template, data: string): string {
    return this.#run(template, data, (mainFilePath) => this.#compiler.plainSvg({ mainFilePath }));
  }

  /** What is wrong: the compiler says it of a template only when it is asked again. */
  #wordsOf(error: unknown, template: Template): string {
    const { message } = error as Error;
    const diagnostics = message === '' ? this.#compiler.compile({ mainFilePath: join(templateFolder, template) }).takeDiagnostics() : null;
    if (!diagnostics) return message;
    const found = this.#compiler.fetchDiagnostics(diagnostics) as { message: string; path: string; range?: { start: { line: number } } }[];
    return found.map(({ message: words, path, range }) => `${path}:${(range?.start.line ?? 0) + 1} ${words}`).join('\n');
  }

  // A document is never held here: handles of native memory are let go of late, and a document may have a hundred megabytes.
  #run<Result>(template: Template, data: string, set: (mainFilePath: string) => Result): Result {
    this.#compiler.mapShadow(dataPath, Buffer.from(data));
    try {
      return set(join(templateFolder, template));
    } catch (error) {
      throw new Error(`Typst could not set ${template}: ${this.#wordsOf(error, template).slice(0, 1000)}`, { cause: error });
    } finally {
      this.#compiler.evictCache(keptDocuments);
    }
  }
}
