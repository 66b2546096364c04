// undersigned translate LANG page:PAGE --from FILE, and news: a document becomes the translation of a page or of a piece of news.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { TooComplex } from '../../core/markdown/guard.ts';
import { visible } from '../../core/text/characters.ts';
import { addFile } from '../../core/write.ts';
import { textReport } from '../../report/text.ts';
import { OfficeError } from '../../translation/office/document.ts';
import { openOffice } from '../../translation/office/open.ts';
import { takePage } from '../../translation/office/take-page.ts';
import { readPage } from '../../translation/page-files.ts';
import { type Arguments, type ExitCode, formatOption, type Io, stringOption, UsageError } from '../command.ts';
import { translatorsIn } from './from.ts';
import { takenInJson, takenInText } from './report.ts';

const kinds = { page: 'page', news: 'update' } as const;

/** `about` of `page:about`; undefined for what is no page. */
export function pageNamed(id: string): { readonly kind: keyof typeof kinds; readonly id: string } | undefined {
  const [kind = '', name] = id.split(':');
  return name === undefined || !Object.hasOwn(kinds, kind) ? undefined : { kind: kind as keyof typeof kinds, id: name };
}

export function translatePageFrom(
  root: string,
  page: NonNullable<ReturnType<typeof pageNamed>>,
  language: string,
  args: Arguments,
  io: Io,
): ExitCode {
  const file = resolve(io.cwd, stringOption(args, 'from') ?? '');
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new UsageError(`There is no file ${visible(file)}.`);
  const refuse = (message: string): ExitCode => {
    io.err(`${visible(basename(file))}: ${message}\n`);
    return 1;
  };
  if (stats.size > 64 * 1024 * 1024) return refuse('This file is larger than 64 MiB. Take its pictures out, and save it again.');
  const original = readPage(root, kinds[page.kind], page.id);
  if ('errors' in original) {
    if (original.errors.length === 0)
      throw new UsageError(`There is no ${page.kind} “${visible(page.id)}”. There are: ${original.ids.join(', ') || 'none'}.`);
    io.out(textReport(original.errors, { colour: io.colour }));
    return 1;
  }
  const { letter } = original;
  if (letter.document.facts.language === language)
    throw new UsageError(`“${page.id}” is written in ${language}, and needs no translation into it.`);
  const path = original.pathIn(language);
  const isPrinted = args.values.print === true;
  if (existsSync(join(root, path)) && !isPrinted)
    return refuse(`${path} is there already, and is not written over. To see what would be made of the document, add --print.`);
  try {
    const document = openOffice(basename(file), readFileSync(file));
    const taken = takePage(document, original, { language, translators: translatorsIn(args) });
    if (taken.passages.found === 0 && taken.title === undefined && document.text === undefined)
      return refuse(`There is no text in it that could be the ${page.kind}.`);
    const { text, problems } = taken;
    if (isPrinted) io.out(text);
    else addFile(root, path, text);
    const say = isPrinted ? io.err : io.out;
    if (formatOption(args, ['text', 'json']) === 'json') say(takenInJson(taken));
    else {
      if (!isPrinted) say(`Wrote ${path}.\n`);
      say(takenInText(taken, { id: page.id, language, isPage: true }));
      if (problems.length > 0) say(`\nLeft to do by a person:\n${textReport(problems, { colour: io.colour })}\n`);
    }
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  } catch (error) {
    if (error instanceof OfficeError) return refuse(error.message);
    if (error instanceof TooComplex) return refuse('This text takes too long to read. Send the page alone.');
    throw error;
  }
}
