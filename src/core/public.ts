// What programs of others may use of the core, as “undersigned/core” (docs/library.md). It stays through a major version.

export { type LoadedCampaign, loadCampaign, type LoadOptions } from './load.ts';
export type { Campaign, Edition, EditionState, Letter, LetterEdition, Page, Signatory, Update } from './model.ts';
export type { Problem } from './problem.ts';
export { type RuleId, rules, type Severity } from './rules.ts';
export { type Language, languageOf } from './languages/language.ts';
