// Loads the campaign that Astro should build, once for the whole process, and shares it with the pages when it is sound.

import { resolve } from 'node:path';
import { engineRoot } from '../core/engine.ts';
import { type EngineLanguages, type EngineStrings, readEngineStrings } from '../core/interface/reference.ts';
import { type LoadedCampaign, loadCampaign } from '../core/load.ts';
import type { Campaign } from '../core/model.ts';
import { share } from '../site/campaign.ts';
import { newTexts } from '../site/scaffolds.ts';

/** The campaign's directory: what the command line chose, or this repository. */
export function campaignRoot(): string {
  return resolve(process.env.UNDERSIGNED_ROOT ?? engineRoot);
}

/** Chooses it for this process. */
export function useRoot(root: string): void {
  process.env.UNDERSIGNED_ROOT = root;
}

/** From now on, texts of the campaign that are not recorded yet are taken with a warning: `LoadOptions.isEdited`. */
export function beginEditing(): void {
  editing[editingKey] = true;
}

const editingKey = Symbol.for('undersigned.editing');
const editing = globalThis as unknown as Record<symbol, boolean | undefined>;

interface Loaded {
  readonly root: string;
  readonly result: LoadedCampaign;
}

/** On globalThis, because Astro's configuration and the command line may hold two instances of this module. */
const key = Symbol.for('undersigned.loaded');
const shared = globalThis as unknown as Record<symbol, Loaded | undefined>;

/** The campaign and its problems, from memory unless it was never read or `reload` asks for it. */
export function takeCampaign({ reload = false } = {}): LoadedCampaign {
  const root = campaignRoot();
  const known = shared[key];
  if (!reload && known?.root === root) return known.result;
  const result = loadCampaign(root, { isEdited: editing[editingKey] === true });
  useCampaign(result);
  return result;
}

/** Hands over a campaign that was loaded already, so that a build does not read it twice. */
export function useCampaign(result: LoadedCampaign): void {
  shared[key] = { root: campaignRoot(), result };
  if (result.campaign) shareCampaign(result.campaign);
  listeners[listenerKey]?.(result);
}

function shareCampaign(campaign: Campaign): void {
  const engine = engineLanguages();
  share(campaign, engine, newTexts(campaign, engine));
}

/** Called with each campaign that is handed over from now on. There is one listener: what serves the site while it is edited. */
export function onCampaign(listener: (result: LoadedCampaign) => void): void {
  listeners[listenerKey] = listener;
}

const listenerKey = Symbol.for('undersigned.listener');
const listeners = globalThis as unknown as Record<symbol, ((result: LoadedCampaign) => void) | undefined>;

/** Each is read when a page asks for it: most campaigns speak few of the engine's languages. */
function engineLanguages(): EngineLanguages {
  const read = new Map<string, EngineStrings | undefined>();
  return {
    get: (tag) => {
      if (!read.has(tag)) read.set(tag, readEngineStrings(tag));
      return read.get(tag);
    },
  };
}
