// What Astro sites of others may use, as “undersigned/integration” (docs/library.md). It stays through a major version.

export { type OwnSiteOptions, undersigned } from './own-site.ts';
export { getCampaign } from '../site/campaign.ts';
export { editionFor, publishedLetters, type ShownEdition } from '../site/editions.ts';
export { siteLanguages } from '../site/languages.ts';
