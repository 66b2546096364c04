// The words of the site out of a PO file: undersigned import-po, and translate LANG ui --from FILE.

import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { checkFile } from '../../core/check-file.ts';
import { visible } from '../../core/text/characters.ts';
import { putFile } from '../../core/write.ts';
import { textReport } from '../../report/text.ts';
import { type PoFile, readPo } from '../../translation/po/file.ts';
import { PoError } from '../../translation/po/guard.ts';
import { importInterface } from '../../translation/po/import-interface.ts';
import { type Arguments, type ExitCode, type Io, stringOption, UsageError } from '../command.ts';
import { readOwnInterface } from '../own-interface.ts';
import { finish, sentence } from '../po-letter.ts';

export function interfaceFrom(root: string, language: string, args: Arguments, io: Io): ExitCode {
  const path = resolve(io.cwd, stringOption(args, 'from') ?? '');
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`There is no file ${visible(path)}.`);
  const refuse = (message: string): ExitCode => {
    io.err(`${visible(basename(path))}: ${message}\n`);
    return 1;
  };
  if (!/\.po$/i.test(path))
    return refuse(`The words of the site come as a PO file: npx undersigned export ${language} ui --out ui.${language}.po`);
  try {
    return intoInterface(readPo(readFileSync(path)), root, language, args.values.print === true, io);
  } catch (error) {
    if (!(error instanceof PoError)) throw error;
    return refuse(error.message);
  }
}

export function intoInterface(po: PoFile, root: string, language: string, isDry: boolean, io: Io): ExitCode {
  const { path, text, strings, errors, surroundings } = readOwnInterface(root, language);
  if (errors.length > 0) {
    io.out(textReport(errors, { colour: io.colour }));
    return 1;
  }
  const result = importInterface(po, language, path, text, strings);
  const faults = result.text === undefined ? [] : checkFile(path, Buffer.from(result.text), surroundings);
  if (faults.some(({ severity }) => severity === 'error')) {
    io.out(textReport(faults, { colour: io.colour }));
    io.err('\nThis is what the file would have had. Nothing was written.\n');
    return 1;
  }
  if (result.text !== undefined && !isDry) putFile(root, path, result.text);
  io.out(sentence('New texts', result.edited).join('') || 'Nothing in the file is new.\n');
  return finish(path, result.unused, result.text !== undefined, isDry, io);
}
