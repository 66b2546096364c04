// undersigned export: a letter, or the words of the site, as a PO file for translators' programs.

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readEngineStrings } from '../../core/interface/reference.ts';
import { textReport } from '../../report/text.ts';
import { exportInterface, exportLetter, exportSite, letterEntries } from '../../translation/po/export.ts';
import { writeXliff } from '../../translation/office/xliff/write.ts';
import { type Arguments, type Command, type ExitCode, formatOption, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { newLanguage, openLetter } from '../letter-files.ts';
import { readOwnInterface } from '../own-interface.ts';
import { campaignDirectory } from '../root.ts';
import { readTranslatedSite } from '../translated-site.ts';

const usage = 'undersigned export LANG LETTER';

export const command: Command = {
  usage: 'LANG LETTER|ui|site [--format xliff|xliff2] [--out FILE] [--root DIR], or --template LETTER|ui|site',
  details: `For Weblate, Poedit, Lokalize and other programs that read gettext’s PO files. Passages whose original changed are fuzzy and
carry the text they were made from; what was never translated is blank. The same files give the same bytes, without today’s date.
“undersigned import-po FILE” brings the work back.`,
  options: {
    out: { value: 'FILE', help: 'Where it is written. Without it, it is printed.' },
    format: { value: 'FORMAT', help: 'po, or of a letter xliff (XLIFF 1.2) or xliff2 (XLIFF 2.0).' },
    template: { help: 'A template (POT) without a language.' },
    ...rootOption,
  },
  positionals: 2,
  run: runExport,
};

async function runExport(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const isTemplate = args.values.template === true;
  const [first, second] = args.positionals;
  const id = isTemplate ? first : second;
  if (isTemplate && second !== undefined) throw new UsageError('A template has no language: undersigned export --template LETTER.');
  if (first === undefined || id === undefined) throw new UsageError(`Name a language and a letter, or “ui”, or “site”: ${usage}.`);
  const language = isTemplate ? undefined : newLanguage(first);
  const format = formatOption(args, ['po', 'xliff', 'xliff2']);
  if (format !== 'po' && (id === 'ui' || id === 'site' || language === undefined))
    throw new UsageError('XLIFF is for a letter in a language. Templates and the words of the site, which count, are PO files.');
  const text =
    id === 'ui' ? interfacePo(root, language, io) : id === 'site' ? sitePo(root, language, io) : letterIn(root, id, language, format, io);
  if (text === undefined) return 1;
  const out = stringOption(args, 'out');
  if (out === undefined) io.out(text);
  else {
    writeFileSync(resolve(io.cwd, out), text);
    io.out(`Wrote ${out}.\n`);
  }
  return 0;
}

function letterIn(root: string, id: string, language: string | undefined, format: 'po' | 'xliff' | 'xliff2', io: Io): string | undefined {
  const letter = openLetter(root, id, usage, io, language);
  if (!letter) return undefined;
  if (letter.document.facts.language === language)
    throw new UsageError(`“${id}” is written in ${language}, and needs no translation into it.`);
  const translation = letter.translations.find((candidate) => candidate.language === language);
  if (format === 'po' || language === undefined) return exportLetter(letter, language, translation);
  return writeXliff(letterEntries(letter, translation), {
    version: format === 'xliff' ? '1.2' : '2.0',
    letter: id,
    sourceLanguage: letter.document.facts.language,
    language,
  });
}

function sitePo(root: string, language: string | undefined, io: Io): string | undefined {
  const own = readTranslatedSite(root, language, io);
  return own && exportSite(own.standing, language);
}

function interfacePo(root: string, language: string | undefined, io: Io): string | undefined {
  if (language === undefined) return exportInterface(undefined, undefined).text;
  const { strings, errors } = readOwnInterface(root, language);
  if (errors.length > 0) {
    io.out(textReport(errors, { colour: io.colour }));
    return undefined;
  }
  if (readEngineStrings(language))
    io.err(
      `The words that Undersigned brings in ${language} are in it, too. Those that you change come back into translations/${language}/ui.yaml.\n`,
    );
  const { text, leftOut } = exportInterface(strings, language);
  if (leftOut.length > 0)
    io.err(
      `No formula of gettext counts as ${language} does, so these are not in it: ${leftOut.join(', ')}. Write them into translations/${language}/ui.yaml.\n`,
    );
  return text;
}
