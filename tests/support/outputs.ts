// What a campaign's data, feeds and badges say, without a build of its pages.

import { loadCampaign } from '../../src/core/load.ts';
import type { Campaign } from '../../src/core/model.ts';
import { useCampaign } from '../../src/integrations/service.ts';
import { textOutputs } from '../../src/outputs/texts.ts';
import { short } from './campaign.ts';

export interface Outputs {
  readonly campaign: Campaign;
  readonly paths: readonly string[];
  /** Throws where there is no such file, as the next two do. */
  pieces(path: string): Iterable<string>;
  /** Of a file that is no text. */
  bytes(path: string): Uint8Array;
  text(path: string): string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it and fail where something is missing.
  json(path: string): any;
}

/** Throws where the campaign has an error. */
export function outputsOf(root: string): Outputs {
  const loaded = loadCampaign(root);
  if (!loaded.campaign) throw new Error(loaded.problems.map((problem) => `${short(problem)} ${problem.message}`).join('\n'));
  useCampaign(loaded);
  const files = new Map(textOutputs(loaded.campaign).map(({ path, pieces }) => [path, pieces]));
  const made = (path: string): Iterable<string | Uint8Array> => {
    const make = files.get(path);
    if (!make) throw new Error(`there is no ${path}`);
    return make();
  };
  function* pieces(path: string): Iterable<string> {
    for (const piece of made(path)) yield typeof piece === 'string' ? piece : expectedText(path);
  }
  const bytes = (path: string): Uint8Array => Buffer.concat([...made(path)].map((piece) => Buffer.from(piece as string)));
  const text = (path: string): string => [...pieces(path)].join('');
  return { campaign: loaded.campaign, paths: [...files.keys()], pieces, bytes, text, json: (path) => JSON.parse(text(path)) };
}

function expectedText(path: string): never {
  throw new Error(`${path} is no text`);
}
