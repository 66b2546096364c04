// Every file beside the pages that no typesetter makes: data, feeds, badges, the index of names, editions as text, what translators fill in.

import type { Campaign } from '../core/model.ts';
import { badgeFiles } from './badge/files.ts';
import { dataFiles } from './data/files.ts';
import { feedFiles } from './feed/files.ts';
import { movedFiles } from './moved/files.ts';
import { nameFiles } from './names/files.ts';
import type { OutputFile } from './output.ts';
import { textFiles } from './text/files.ts';
import { translatorFiles } from './translators/files.ts';

/** What lies at the root of a site; it takes all names of all letters. */
const ofSite = [dataFiles, badgeFiles, nameFiles];
/** What lies in the folders of languages, and at former addresses of such. */
const ofLanguages = [feedFiles, textFiles, translatorFiles, movedFiles];

/** Needs a campaign that is shared (src/site/campaign.ts): feeds and badges have words of the interface. */
export function textOutputs(campaign: Campaign, { isOfLanguages = false } = {}): OutputFile[] {
  return [...(isOfLanguages ? [] : ofSite), ...ofLanguages].flatMap((files) => files(campaign));
}
