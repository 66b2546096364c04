// undersigned translate LANG ui, and LANG pages: the words of the site, and the campaign's pages and news.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadReferenceStrings, readEngineStrings } from '../core/interface/reference.ts';
import { languageOf } from '../core/languages/language.ts';
import { addFile, putFile } from '../core/write.ts';
import { textReport } from '../report/text.ts';
import { InterfaceFile } from '../translation/interface-file.ts';
import { interfaceBeginning, interfaceScaffold, missingKeys, varietyOf, withMissing } from '../translation/interface-scaffold.ts';
import { missingPages } from '../translation/page-files.ts';
import type { ExitCode, Io } from './command.ts';
import { readOwnInterface } from './own-interface.ts';
import { refuseUnfixed } from './unfixed.ts';

export interface Mode {
  readonly print: boolean;
  readonly write: boolean;
}

export function translateInterface(root: string, language: string, { print, write }: Mode, io: Io): ExitCode {
  const path = `translations/${language}/ui.yaml`;
  const english = loadReferenceStrings();
  // A campaign inherits the engine's words.
  const inherited = readEngineStrings(language)?.strings;
  const variety = varietyOf(language);
  const other = variety === undefined ? '' : languageOf(variety).englishName;
  if (!existsSync(join(root, path))) {
    const keys = missingKeys(english, inherited);
    if (keys.length === 0) {
      io.out(`Undersigned brings every word of the site in ${language}. To say some otherwise, write them into ${path}.\n`);
      return 0;
    }
    const text = interfaceBeginning(english, language, { get: readEngineStrings });
    if (print) io.out(text);
    else {
      addFile(root, path, text);
      io.out(
        variety === undefined
          ? `Wrote ${path} with ${keys.length} strings to translate.\n`
          : `Wrote ${path}. Readers get the words in ${other}, which are all in it, behind a #. Write only those that differ in ${languageOf(language).englishName}.\n`,
      );
    }
    return 0;
  }
  const { text = '', strings, errors } = readOwnInterface(root, language);
  if (errors.length > 0) {
    io.out(textReport(errors, { colour: io.colour }));
    return 1;
  }
  const keys = missingKeys(english, strings, inherited);
  if (keys.length === 0) io.out(`${path} has every string.\n`);
  else if (variety !== undefined && !print)
    io.out(
      `${path} has ${counted(strings?.size ?? 0)} of its own. The other ${keys.length} are shown in ${other}, so nothing has to be done. To see them: npx undersigned translate ${language} ui --print\n`,
    );
  else if (variety !== undefined) io.out(interfaceBeginning(english, language, { get: readEngineStrings }));
  else if (write) {
    putFile(root, path, withMissing(new InterfaceFile(path, text), english, keys, language));
    io.out(`Put ${keys.length} missing strings into ${path}, blank, with English above them.\n`);
  } else {
    io.out(interfaceScaffold(english, keys, language));
    if (!print)
      io.err(`\n${keys.length} strings are missing. Into their places in ${path}: npx undersigned translate ${language} ui --write\n`);
  }
  return 0;
}

export function translatePages(
  root: string,
  language: string,
  { print }: Mode,
  io: Io,
  only?: { readonly kind: 'page' | 'news'; readonly id: string },
): ExitCode {
  const { files: all, errors } = missingPages(root, language);
  if (errors.length > 0) {
    refuseUnfixed(errors, io);
    return 1;
  }
  const wanted = only && `translations/${language}/${only.kind === 'page' ? 'pages' : 'updates'}/${only.id}.md`;
  const files = wanted === undefined ? all : all.filter(({ path }) => path === wanted);
  if (files.length === 0)
    io.out(
      wanted === undefined
        ? `Every page and piece of news has a text in ${language}.\n`
        : `There is no such original, or ${wanted} is there already.\n`,
    );
  for (const { path, text } of files)
    if (print) io.out(`${path}\n\n${text}\n`);
    else {
      addFile(root, path, text);
      io.out(`Wrote ${path}.\n`);
    }
  return 0;
}

function counted(strings: number): string {
  return `${strings} ${strings === 1 ? 'string' : 'strings'}`;
}
