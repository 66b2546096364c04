// What the sites of all generators are made of: the letter of a generated campaign in each language, and everybody who signed it.

import { loadCampaign } from '../../src/core/load.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PeerLetter {
  /** BCP 47 in lower case: the name of its page. */
  readonly slug: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly markdown: string;
}

export interface PeerName {
  readonly name: string;
  readonly detail: string;
}

export interface PeerContent {
  readonly letters: readonly PeerLetter[];
  readonly names: readonly PeerName[];
}

/** Throws where the campaign has an error. */
export function contentOf(root: string): PeerContent {
  const { campaign } = loadCampaign(root);
  const [letter] = campaign?.letters ?? [];
  if (!letter) throw new Error('The generated campaign has problems.');
  return {
    letters: [...letter.editions.values()].map(({ language, title, file }) => ({
      slug: language.toLowerCase(),
      direction: ['ar', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'].includes(language) ? 'rtl' : 'ltr',
      title,
      markdown: readFileSync(join(root, file), 'utf8').replace(/^---\n.*?\n---\n/s, ''),
    })),
    names: letter.signatories.map(({ name, affiliation, country }) => ({
      name,
      detail: [affiliation, country].filter(Boolean).join(' · '),
    })),
  };
}
