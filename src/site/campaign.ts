// The campaign that is being built or served. Pages read it here; the integration puts it there once it is sound.
// It lies on globalThis because Astro bundles pages apart from the integration, and both must see one campaign:
// through the content store a million signatories would be written and read once more.

import type { EngineLanguages } from '../core/interface/reference.ts';
import type { Campaign } from '../core/model.ts';

interface Shared {
  readonly campaign: Campaign;
  /** The engine's interface strings by language tag. */
  readonly engine: EngineLanguages;
  readonly newText: NewText;
}

/**
 * The text of a new file of a translation, by its path from the campaign's root; undefined where there is no original that can be read. It comes
 * with the campaign, because whoever has loaded that can read its texts, and the code of the pages would need all of the readers for it.
 */
export type NewText = (language: string, path: string) => string | undefined;

const key = Symbol.for('undersigned.campaign');
const shared = globalThis as unknown as Record<symbol, Shared | undefined>;

export function share(campaign: Campaign, engine: EngineLanguages, newText: NewText): void {
  shared[key] = { campaign, engine, newText };
}

function take(): Shared {
  const value = shared[key];
  if (!value)
    throw new Error(
      'No campaign was loaded before this page was made. Run “undersigned build”, or “astro build” with this repository’s astro.config.mjs.',
    );
  return value;
}

export function getCampaign(): Campaign {
  return take().campaign;
}

export function getEngineStrings(): EngineLanguages {
  return take().engine;
}

export function getNewText(): NewText {
  return take().newText;
}
