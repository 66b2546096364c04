// Under which terms others may use what the data files say: for those who never see the pages.

import type { Campaign } from '../../core/model.ts';

/** In English, as the names of the fields are. */
export const peopleNotice =
  'Names, roles and statements of signatories are not under the licence of the texts. Anyone may withdraw: fetch the list again before you use it, remove who is no longer in it, and think of the person before you publish a name again.';

export const summaryNotice =
  'The texts are this site’s own summary of a letter that was published elsewhere. Those who are named signed that letter, and its drafters did not write the summary. Quote the letter from “publishedElsewhere”.';

/** Of the texts that are this site's own. */
export function licenceOf({ site }: Campaign): { readonly name: string; readonly url: string | undefined } | undefined {
  return site.licence && { name: site.licence.name, url: site.licence.url };
}
