// Loads the campaign that Astro shall build, once for the whole process, and shares it with the pages when it is sound.

import { resolve } from 'node:path';
import { engineLanguages, engineRoot, type EngineStrings, readEngineStrings } from '../core/interface/reference.ts';
import { type LoadedCampaign, loadCampaign } from '../core/load.ts';
import { share } from '../site/campaign.ts';

/** The campaign's directory: what the command line chose, or this repository. */
export function campaignRoot(): string {
  return resolve(process.env.UNDERSIGNED_ROOT ?? engineRoot);
}

let loaded: { root: string; result: LoadedCampaign } | undefined;

/** The campaign and its problems, from memory unless it was never read or `reload` asks for it. */
export function takeCampaign({ reload = false } = {}): LoadedCampaign {
  const root = campaignRoot();
  if (reload || loaded?.root !== root) useCampaign(loadCampaign(root));
  return (loaded as NonNullable<typeof loaded>).result;
}

/** Hands over a campaign that was loaded already, so that a build does not read it twice. */
export function useCampaign(result: LoadedCampaign): void {
  loaded = { root: campaignRoot(), result };
  if (result.campaign) share(result.campaign, readAllEngineStrings());
}

function readAllEngineStrings(): Map<string, EngineStrings> {
  return new Map(
    engineLanguages().flatMap((tag) => {
      const strings = readEngineStrings(tag);
      return strings ? [[tag, strings] as const] : [];
    }),
  );
}
