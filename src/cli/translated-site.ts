// The campaign's name and description in a language: undersigned translate LANG site, export LANG site, import-po of that.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from '../core/check-file.ts';
import type { ReadingContext } from '../core/facts.ts';
import { listFiles } from '../core/files/tree.ts';
import type { Problem } from '../core/problem.ts';
import { diskReader } from '../core/readers.ts';
import { Report } from '../core/report.ts';
import type { FactTranslation } from '../core/schema/fact-translations.ts';
import { visible } from '../core/text/characters.ts';
import { type FactsStanding, factsStanding } from '../core/translation/fact-standing.ts';
import { type FreeFact, siteFreeFacts } from '../core/translation/free-facts.ts';
import { addFile, putFile } from '../core/write.ts';
import { textReport } from '../report/text.ts';
import { siteScaffold } from '../translation/blank-facts.ts';
import { addBlankPairs, openFacts, setPairs } from '../translation/fact-pairs.ts';
import { contextOf } from '../translation/letter-files.ts';
import { factChanges } from '../translation/po/facts.ts';
import type { PoFile } from '../translation/po/file.ts';
import { spliced } from '../translation/spans.ts';
import { type ExitCode, type Io, UsageError } from './command.ts';
import { finish, sentence } from './po-letter.ts';
import type { Mode } from './site-scaffolds.ts';
import { refuseUnfixed } from './unfixed.ts';
import { factsWork } from './work-report.ts';

export interface OwnSite {
  readonly path: string;
  /** Undefined where there is no file. */
  readonly text: string | undefined;
  readonly entries: readonly FactTranslation[];
  /** What there is to translate. */
  readonly facts: readonly FreeFact[];
  readonly standing: FactsStanding;
  readonly surroundings: ReadingContext;
}

/** Undefined, with the problems printed, where it or content/site.yaml cannot be read. */
export function readTranslatedSite(root: string, language: string | undefined, io: Io): OwnSite | undefined {
  const path = `translations/${language ?? ''}/site.yaml`;
  const files = listFiles(root, new Report());
  const report = new Report();
  const surroundings = contextOf(root, files, report);
  const read = diskReader(surroundings);
  const site = read(
    'site',
    files.find(({ place }) => place.kind === 'site'),
  );
  const own = read(
    'translated-site',
    files.find((file) => file.path === path),
  );
  const errors: Problem[] = report.sorted().filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !site) {
    refuseUnfixed(errors, io);
    return undefined;
  }
  if (site.facts.defaultLanguage === language)
    throw new UsageError(`content/site.yaml is written in ${visible(language)}, and needs no translation into it.`);
  const facts = siteFreeFacts(site.facts);
  const entries = own?.facts.facts ?? [];
  return { path, text: own?.source.text, entries, facts, standing: factsStanding(facts, entries), surroundings };
}

export function translateSite(root: string, language: string, { print, write }: Mode, io: Io): ExitCode {
  const own = readTranslatedSite(root, language, io);
  if (!own) return 1;
  const { path, text, facts, standing } = own;
  if (text === undefined && !existsSync(join(root, path))) {
    const begun = siteScaffold(facts, language);
    if (print) io.out(begun);
    else {
      addFile(root, path, begun);
      io.out(`Wrote ${path} with the name and the description of the campaign to translate.\n`);
    }
    return 0;
  }
  io.out(factsWork(path, standing) || `${path} has everything.\n`);
  const splices = addBlankPairs({ yaml: text ?? '', yamlOffset: 0 }, openFacts(standing.facts));
  if (splices.length === 0) return 0;
  if (write) {
    putFile(root, path, spliced(text ?? '', splices));
    io.out(`\nPut what is missing into ${path}, blank.\n`);
  } else io.out(`\nBlank lines for these: npx undersigned translate ${language} site --write\n`);
  return 0;
}

export function intoTranslatedSite(po: PoFile, root: string, language: string, isDry: boolean, io: Io): ExitCode {
  const own = readTranslatedSite(root, language, io);
  if (!own) return 1;
  const { path, text, entries, standing, surroundings } = own;
  const { texts, edited, unused } = factChanges(po, 'site', standing);
  const strange = po.entries
    .filter(({ context, isObsolete }) => !context.startsWith('site#fact-') && !isObsolete)
    .map(({ context }) => ({ context, message: 'is nothing that the campaign says of itself.' }));
  const written = texts.size === 0 ? undefined : spliced(text ?? '', setPairs({ yaml: text ?? '', yamlOffset: 0 }, entries, texts));
  const faults = written === undefined ? [] : checkFile(path, Buffer.from(written), surroundings);
  if (faults.some(({ severity }) => severity === 'error')) {
    io.out(textReport(faults, { colour: io.colour }));
    io.err('\nThis is what the file would have had. Nothing was written.\n');
    return 1;
  }
  if (written !== undefined && !isDry) putFile(root, path, written);
  io.out(sentence('New texts', edited).join('') || 'Nothing in the file is new.\n');
  return finish(path, [...unused, ...strange], written !== undefined, isDry, io);
}
