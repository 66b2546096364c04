// The data files of a campaign, below /api/.

import type { Campaign } from '../../core/model.ts';
import { publishedLetters } from '../../site/editions.ts';
import { hasList } from '../../site/signatories.ts';
import { Urls } from '../../site/urls.ts';
import type { OutputFile } from '../output.ts';
import { dataSchemas } from './json-schema.ts';
import { letterData } from './letter.ts';
import { countData } from './numbers.ts';
import { signatoriesCsv, signatoriesJson } from './signatories.ts';

export function dataFiles(campaign: Campaign): OutputFile[] {
  const urls = new Urls(campaign);
  const schemas = [...dataSchemas()].map(([name, text]): OutputFile => ({ path: `api/${name}`, pieces: () => [text] }));
  const letters = publishedLetters(campaign).flatMap((letter): OutputFile[] => {
    const file = (name: string, pieces: OutputFile['pieces']): OutputFile => ({ path: `api/${letter.id}/${name}`, pieces });
    return [
      file('letter.json', () => [json(letterData(campaign, letter))]),
      file('count.json', () => [json(countData(letter, urls))]),
      // The record of a letter whose list lies elsewhere has no list here: an empty one would say that nobody signed.
      ...(hasList(letter)
        ? [file('signatories.json', () => signatoriesJson(letter, urls)), file('signatories.csv', () => signatoriesCsv(letter))]
        : []),
    ];
  });
  return [...schemas, ...letters];
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
