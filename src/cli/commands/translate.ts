// undersigned translate: begins a translation, or shows exactly what there is to do in one.

import { visible } from '../../core/text/characters.ts';
import { factsStanding } from '../../core/translation/fact-standing.ts';
import { letterFreeFacts } from '../../core/translation/free-facts.ts';
import { isTextOf, lastRevision } from '../../core/translation/revisions.ts';
import { addFile, putFile } from '../../core/write.ts';
import { lockPath } from '../../core/translation/lock-text.ts';
import { openFacts } from '../../translation/fact-pairs.ts';
import { scaffold, translationPath } from '../../translation/scaffold.ts';
import { keepsPairs, prepareUpdate } from '../../translation/update.ts';
import { isBehind, workOn } from '../../translation/work.ts';
import { type Arguments, type Command, type ExitCode, formatOption, type Io, rootOption, UsageError } from '../command.ts';
import { offerFonts } from '../new-fonts.ts';
import { newLanguage, type OpenLetter, openLetterAnd } from '../letter-files.ts';
import { writeColumns } from '../office/columns.ts';
import { translateFrom } from '../office/from.ts';
import { interfaceFrom } from '../office/interface.ts';
import { pageNamed, translatePageFrom } from '../office/page.ts';
import { campaignDirectory } from '../root.ts';
import { translateInterface, translatePages } from '../site-scaffolds.ts';
import { sideBySide } from '../side-by-side.ts';
import { translateSite } from '../translated-site.ts';
import { workJson, workText } from '../work-report.ts';

const usage = 'undersigned translate LANG LETTER';

export const command: Command = {
  usage:
    'LANG LETTER|ui|site|pages|page:PAGE|news:NEWS [--write] [--all] [--print] [--from FILE] [--docx [--out FILE]] [--format json] [--root DIR]',
  details: `LANG is a language tag such as fr, pt-BR or zh-Hans. Where there is no translation, it makes translations/LANG/LETTER.md, with
each passage of the original in a comment and room below it. Where there is one, it shows the passages whose original changed,
with the old and the new words, your text and its line. No text that is there is ever written over.
--all shows every passage beside its original: to read a translation before it is published.
--write then prepares an existing translation for the work: it raises “revision”, puts what is missing into comments at its place,
and records what follows what, so that only passages you edit become current.
--from takes in a document that a translator sent (.docx, .odt, .html, .md, .txt, .po, .xliff, or a .zip of one): it finds the passages, writes the translation if there is
none yet, and reports what it was not sure of and what it left out.
--docx writes a document with two columns for translators who work in a word processor. When it comes back with --from, exactly the
passages that they changed are changed, also in a translation that is there.
ui instead of a letter is the words of the site (--from takes a .po of them), site the campaign’s name and description, pages the campaign’s pages and news, page:about and
news:2026-11-22-first-thousand one of them.`,
  options: {
    write: { help: 'Prepares an existing translation, or puts missing strings into an existing ui.yaml.' },
    all: { help: 'Shows all passages, also those with nothing to do.' },
    print: { help: 'Prints a new file instead of writing it.' },
    from: { value: 'FILE', help: 'A document with the translation: .docx, .odt, .html, .md, .txt, .po, .xliff, or a .zip of one.' },
    docx: { help: 'Writes a Word document with the original and the translation side by side, which comes back with --from.' },
    out: { value: 'FILE', help: 'With --docx: where it is written. LETTER.LANG.docx here, where it is left out.' },
    translator: { value: 'NAME', help: 'With --from: who translated it. Several names with ; between them.' },
    font: {
      help: 'With a new translation: installs the font that documents in this language need, and puts it into package.json. For maintainers.',
    },
    revision: { value: 'NUMBER', help: 'With --from: the revision of the original that was translated. The last, where it is left out.' },
    format: { value: 'FORMAT', help: 'text for people, json for programs.' },
    ...rootOption,
  },
  positionals: 2,
  run: runTranslate,
};

async function runTranslate(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const [tag, id] = args.positionals;
  if (tag === undefined || id === undefined)
    throw new UsageError(
      `Name a language and a letter, or “ui”, “site” or “pages”: ${usage}. A letter’s ID is the name of its file, without .md.`,
    );
  const language = newLanguage(tag);
  const format = formatOption(args, ['text', 'json']);
  if (args.values.print === true && args.values.write === true) throw new UsageError('--print and --write exclude each other.');
  const mode = { print: args.values.print === true, write: args.values.write === true };
  refuseMixed(args, id);
  if (id === 'ui' && args.values.from !== undefined) return interfaceFrom(root, language, args, io);
  if (id === 'ui') return translateInterface(root, language, mode, io);
  if (id === 'site') return translateSite(root, language, mode, io);
  if (id === 'pages') return translatePages(root, language, mode, io);
  const page = pageNamed(id);
  if (page)
    return args.values.from === undefined
      ? translatePages(root, language, mode, io, page)
      : translatePageFrom(root, page, language, args, io);
  const open = openLetterAnd(root, id, usage, io, language);
  if (!open) return 1;
  const { letter } = open;
  if (letter.document.facts.language === language)
    throw new UsageError(`“${id}” is written in ${language}: its text is letters/${id}.md, and needs no translation into it.`);
  if (args.values.docx === true) return writeColumns(root, open, language, args, io);
  if (args.values.from !== undefined) return translateFrom(root, open, language, args, io);
  const translation = letter.translations.find((candidate) => candidate.language === language);
  if (!translation) return begin(root, open, language, mode.print, io, args.values.font === true);
  const work = workOn(translation, letter);
  const facts = factsStanding(letterFreeFacts(letter.document.facts, letter.revisions), translation.document.facts.facts);
  if (format === 'json') io.out(workJson(translation, letter, work, facts));
  else if (args.values.all === true) io.out(sideBySide(translation, letter));
  else io.out(workText(translation, letter, work, facts, io.colour));
  if (args.values.all === true) return 0;
  if (mode.write) return update(root, open, language, io, format);
  if (
    format === 'text' &&
    (isBehind(translation, letter) ||
      work.some(({ state }) => state === 'missing') ||
      openFacts(facts.facts).some(({ pair }) => pair === undefined))
  )
    io.out(`\nTo prepare the file for this work: npx undersigned translate ${language} ${id} --write\n`);
  return 0;
}

/** Options that are about a document, in another company than theirs. */
function refuseMixed({ values }: Arguments, id: string): void {
  const [from, docx] = [values.from !== undefined, values.docx === true];
  if (docx && (id === 'ui' || id === 'site' || id === 'pages' || pageNamed(id))) throw new UsageError('--docx is for letters.');
  if (from && id === 'site')
    throw new UsageError('A PO file of the campaign’s name and description comes back with “undersigned import-po FILE”.');
  if (from && id === 'pages')
    throw new UsageError('With --from name one page, or one piece of news: page:about, news:2026-11-22-first-thousand.');
  if (values.revision !== undefined && pageNamed(id)) throw new UsageError('Pages have no revisions.');
  if ((from && docx) || ((from || docx) && values.write === true) || (docx && values.print === true))
    throw new UsageError('--from, --docx and --write exclude each other, and --print goes with --from alone.');
  for (const name of ['translator', 'revision'])
    if (values[name] !== undefined && !from) throw new UsageError(`--${name} goes with --from.`);
  if (values.all === true && (from || docx || values.write === true || values.print === true || values.format === 'json'))
    throw new UsageError('--all goes with no other option than --root.');
  if (values.out !== undefined && !docx) throw new UsageError('--out goes with --docx.');
}

function begin(root: string, { letter }: OpenLetter, language: string, isPrinted: boolean, io: Io, installs: boolean): ExitCode {
  const { facts } = letter.document;
  const text = scaffold({ facts, revisions: letter.revisions, original: { blocks: letter.blocks } }, language);
  if (isPrinted) {
    io.out(text);
    return 0;
  }
  if (letter.isRecorded && !isTextOf(lastRevision(letter.revisions), letter.blocks))
    io.err(`The text of “${letter.id}” was edited and not recorded; a maintainer does that with “undersigned revise”.\n`);
  const path = translationPath(language, letter.id);
  addFile(root, path, text);
  io.out(`Wrote ${path}. Write the translation below each comment, then run: npx undersigned check\n`);
  offerFonts(root, language, installs, io);
  return 0;
}

function update(root: string, { letter, surroundings }: OpenLetter, language: string, io: Io, format: string): ExitCode {
  const translation = letter.translations.find((candidate) => candidate.language === language);
  if (!translation) return 0;
  const { text, lock, inserted } = prepareUpdate(translation, letter, surroundings, { isQuoting: true });
  const { path } = translation.document.file;
  // Nothing but the text itself says which passage is which, where no revision is recorded.
  if (!letter.isRecorded && !keepsPairs(translation, text, letter, surroundings)) {
    io.err(
      `\nIt is not certain which passages of “${letter.id}” are in ${path}, and comments would decide it, so it is as it was. “npx undersigned align ${language} ${letter.id}” shows them. Write the original of each in doubt into a comment above it, or let a maintainer record the letter: npx undersigned revise ${letter.id}\n`,
    );
    return 1;
  }
  if (lock !== undefined) putFile(root, lockPath(language, letter.id), lock);
  const isChanged = text !== translation.document.source.text;
  if (isChanged) putFile(root, path, text);
  if (format === 'json') return 0;
  const added = inserted.length > 0 ? ` Put in as comments: ${inserted.map(visible).join(', ')}.` : '';
  io.out(isChanged ? `\nPrepared ${path}.${added}\n` : `\n${path} needed no preparation.\n`);
  return 0;
}
