// The data files of a campaign, below /api/.

import { rootPaths } from '../../core/addresses/paths.ts';
import type { Campaign, Letter } from '../../core/model.ts';
import { dataParts, listFiles } from '../../site/data-parts.ts';
import { publishedLetters } from '../../site/editions.ts';
import { hasList } from '../../site/signatories.ts';
import { Urls } from '../../site/urls.ts';
import type { OutputFile } from '../output.ts';
import { dataSchemas } from './json-schema.ts';
import { textData, textFile } from './edition.ts';
import { letterData } from './letter.ts';
import { countData } from './numbers.ts';
import { siteData } from './site.ts';
import { signatoriesCsv, signatoriesJson, signatoriesPartJson } from './signatories.ts';

export function dataFiles(campaign: Campaign): OutputFile[] {
  const urls = new Urls(campaign);
  const schemas = [...dataSchemas()].map(([name, text]): OutputFile => ({ path: `${rootPaths.data}${name}`, pieces: () => [text] }));
  const letters = publishedLetters(campaign).flatMap((letter): OutputFile[] => {
    const file = (name: string, pieces: OutputFile['pieces']): OutputFile => ({ path: `${rootPaths.data}${letter.id}/${name}`, pieces });
    return [
      file('letter.json', () => [json(letterData(campaign, letter))]),
      ...[...letter.editions.values()].map((edition) =>
        file(textFile(edition.language), () => [json(textData(campaign, letter, edition))]),
      ),
      file('count.json', () => [json(countData(letter, urls))]),
      ...(letter.facts.aliases ?? []).map(
        (alias): OutputFile => ({ path: `${rootPaths.data}${alias}/count.json`, pieces: () => [json(countData(letter, urls))] }),
      ),
      // The record of a letter whose list lies elsewhere has no list here: an empty one would say that no one signed.
      ...(hasList(letter) ? listOutputs(letter, urls, file) : []),
    ];
  });
  const index: OutputFile = { path: `${rootPaths.data}index.json`, pieces: () => [json(siteData(campaign))] };
  return [...schemas, index, ...letters];
}

function listOutputs(letter: Letter, urls: Urls, file: (name: string, pieces: OutputFile['pieces']) => OutputFile): OutputFile[] {
  const parts = dataParts(letter);
  const numbered = parts.length === 1 ? [] : listFiles(letter, 'json');
  return [
    file('signatories.json', () => signatoriesJson(letter, urls)),
    ...numbered.map((name, part) => file(name, () => signatoriesPartJson(letter, urls, part))),
    ...listFiles(letter, 'csv').map((name, part) => file(name, () => signatoriesCsv(letter, parts[part] ?? []))),
  ];
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
