// Writes a whole valid campaign of any size into an empty folder. The same seed writes the same bytes.

import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { languageTags, maxLanguages } from './languages.ts';
import { signatureFolder, signaturePath } from '../src/signatories/signature-path.ts';
import { letterId, originalText, translatedText } from './letter.ts';
import { quickYaml, quickYamlList } from './quick-yaml.ts';
import { makeRandom } from './random.ts';
import { makeSignatures } from './signatures.ts';
import { start, UsageError, wholeNumber } from './tool.ts';

export interface GenerateOptions {
  readonly signatures: number;
  /** How many languages, the original’s included: from 1 to 400. */
  readonly languages: number;
  /** A whole number of 32 bits. */
  readonly seed: number;
  /** Lists of a thousand signatures each instead of one file for each signature. */
  readonly asLists?: boolean;
  /** Called for every thousand signatures. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface GeneratedCampaign {
  readonly files: number;
  /** Tags, the original’s first. */
  readonly languages: readonly string[];
}

/** Signatures in one list. */
const perList = 1000;

/**
 * Writes the campaign. A smaller one is part of a larger one with the same seed: its files are the same, under the same paths.
 * Throws a UsageError where the folder is not empty.
 */
export function generateCampaign(directory: string, options: GenerateOptions): GeneratedCampaign {
  const { signatures, languages, seed, asLists = false, onProgress } = options;
  refuseUnlessEmpty(directory);
  let files = 0;
  const write = (path: string, content: string): void => {
    writeFileSync(join(directory, path), content);
    files++;
  };
  const makeFolder = (path: string): void => void mkdirSync(join(directory, path), { recursive: true });

  const tags = languageTags(languages);
  const [original = 'en', ...others] = tags;
  const folders = new Set<string>();
  for (const folder of ['content', 'letters', signatureFolder(letterId)]) makeFolder(folder);
  write('content/site.yaml', stringify({ name: 'A generated campaign', url: 'https://campaign.example', defaultLanguage: original }));
  write(`letters/${letterId}.md`, originalText(original));
  for (const [place, tag] of others.entries()) {
    makeFolder(`translations/${tag}`);
    write(`translations/${tag}/${letterId}.md`, translatedText(tag, place));
  }

  const source = makeSignatures(makeRandom(seed));
  for (let done = 0; done < signatures; done += perList) {
    const batch = Array.from({ length: Math.min(perList, signatures - done) }, () => source.next().value);
    const number = String(done / perList).padStart(4, '0');
    if (asLists)
      write(
        `${signatureFolder(letterId)}part-${number}.list.yaml`,
        quickYamlList(batch.map(({ fields }, row) => ({ key: String(row + 1), ...fields }))),
      );
    else
      for (const { id, fields } of batch) {
        const path = signaturePath(letterId, id);
        const folder = dirname(path);
        if (!folders.has(folder)) makeFolder(folder);
        folders.add(folder);
        write(path, quickYaml(fields));
      }
    onProgress?.(done + batch.length, signatures);
  }
  return { files, languages: tags };
}

function refuseUnlessEmpty(directory: string): void {
  if (!existsSync(directory)) return;
  if (!statSync(directory).isDirectory()) throw new UsageError(`${directory} is a file. Name a new or an empty folder.`);
  if (readdirSync(directory).length > 0)
    throw new UsageError(`${directory} is not empty, so nothing was written. Name a new or an empty folder.`);
}

await start(import.meta.url, {
  help: `Writes a valid campaign with one letter, translations of it, and signatures in sixteen scripts.

Usage: node bench/generate.ts --out DIR [--signatures N] [--languages N] [--seed N] [--list]

Options:
  --out DIR       A new or an empty folder.
  --signatures N  How many signatures. 10000 where it is left out.
  --languages N   How many languages, the original’s included: 1 to ${maxLanguages}. 5 where it is left out.
  --seed N        The same number gives the same files, byte by byte. 1 where it is left out.
  --list          Lists of a thousand signatures (*.list.yaml) instead of one file for each.
  --help          Prints this.
`,
  options: { out: true, signatures: true, languages: true, seed: true, list: false },
  run: (values) => {
    if (typeof values.out !== 'string' || values.out === '')
      throw new UsageError('--out DIR is missing: the folder to write the campaign to.');
    const directory = resolve(values.out);
    const signatures = wholeNumber(values, 'signatures', 10_000, 0, 1_500_000);
    const { files, languages } = generateCampaign(directory, {
      signatures,
      languages: wholeNumber(values, 'languages', 5, 1, maxLanguages),
      seed: wholeNumber(values, 'seed', 1, 0, 2 ** 32 - 1),
      asLists: values.list === true,
      onProgress: (done, total) => {
        if (process.stderr.isTTY) process.stderr.write(done < total ? `\r${done} of ${total} signatures` : '\r\u001b[2K');
      },
    });
    process.stdout.write(`Wrote ${signatures} signatures in ${files} files and ${languages.length} languages to ${directory}.\n`);
  },
});
