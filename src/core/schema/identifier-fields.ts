// Under which numbers people and organisations are known elsewhere: fields of parties of a letter and of signatures.

import { field } from './fields.ts';
import { identifier } from './identifiers.ts';

export const identifierFields = {
  ror: field(identifier('ror'), { description: 'An organisation’s ROR ID.', examples: ['05dxps055'] }).optional(),
  orcid: field(identifier('orcid'), { description: 'A person’s ORCID iD.', examples: ['0000-0002-1825-0097'] }).optional(),
  wikidata: field(identifier('wikidata'), { description: 'The Wikidata item about them.', examples: ['Q42'] }).optional(),
};
