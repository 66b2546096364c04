// The index by which names are found, file by file: what its files hold and how they are called. Read by browsers, written by builds.

/** Raised when a file changes its meaning. */
export const namesVersion = 1;

/** `index.json`: what is in which file. */
export interface NamesIndex {
  readonly $schema: string;
  readonly version: number;
  readonly letter: string;
  /** How many signatories there are. */
  readonly count: number;
  /** The folder of all other files, beside this one. It has another name when anything in it changes. */
  readonly folder: string;
  /** For each file of names the beginning from which on it has them; `''` for the first. */
  readonly names: readonly string[];
  /** For each file of ids its first. None where the list is one page, and every signatory on it. */
  readonly ids: readonly string[];
  /** Language tag → number of the order in which its list is. */
  readonly orders: Readonly<Record<string, number>>;
}

/** A signatory in a file of names. What is at the end and is empty is left out. */
export type NameRecord = readonly [
  id: string,
  name: string,
  /** Country by ISO 3166-1, or region by UN M49. */
  place?: string,
  /** 1 for an organisation. */
  kind?: 0 | 1,
  /** Role and affiliation. */
  detail?: string,
  /** A name that they had before, where they want it shown. */
  formerName?: string,
  /** In which language the role is, a tag of BCP 47; what else there is of the detail is a name. */
  roleLanguage?: string,
  /** How much at the beginning of the detail is the role, in UTF-16 code units; only with its language. */
  roleLength?: number,
  /** 1 where they sign in a personal capacity, 2 where they have died since, 3 where both are so. */
  marks?: number,
];

export const indexFile = 'index.json';

/** Names that have a word from some beginning on. */
export function namesFile({ folder }: Pick<NamesIndex, 'folder'>, number: number): string {
  return `${folder}/names/${number}.json`;
}

/** Ids in their order. */
export function idsFile({ folder }: Pick<NamesIndex, 'folder'>, number: number): string {
  return `${folder}/ids/${number}.json`;
}

/** The pages on which the signatories of a file of ids are. */
export function pagesFile({ folder }: Pick<NamesIndex, 'folder'>, order: number, number: number): string {
  return `${folder}/pages/${order}/${number}.json`;
}
