// A pool of names: what people and groups of one language are called, in their own script. Common, generic names only.

export interface NamePool {
  /** Short name, used for file names where the script has no Latin letters. */
  readonly id: string;
  /** BCP 47 tag of the names. */
  readonly language: string;
  /** Share of all signatures, relative to the other pools. */
  readonly weight: number;
  /** ISO 3166-1 codes of countries where such names are common. */
  readonly countries: readonly string[];
  readonly familyFirst: boolean;
  /** What is between the parts of a name: a space, or nothing. */
  readonly space: '' | ' ';
  /** How many entries of `given` make a given name: two where each is one syllable or character. */
  readonly givenParts: 1 | 2;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly roles: readonly string[];
  readonly statements: readonly string[];
  readonly organisation: OrganisationWords;
}

export interface OrganisationWords {
  /** How the three words are together: `{type}`, `{topic}` and `{place}` are filled in. */
  readonly form: string;
  readonly types: readonly string[];
  readonly topics: readonly string[];
  readonly places: readonly string[];
}

/** Entries separated by a comma and a space, in NFC as every text of a campaign. */
export function list(entries: string): readonly string[] {
  return entries.normalize('NFC').split(', ');
}

type Words = Omit<NamePool, 'language' | 'familyFirst' | 'space' | 'givenParts'> & Partial<NamePool>;

/** Fills in what most pools have in common. */
export function pool(words: Words): NamePool {
  const { form } = words.organisation;
  return {
    language: words.id,
    familyFirst: false,
    space: ' ',
    givenParts: 1,
    ...words,
    statements: words.statements.map((statement) => statement.normalize('NFC')),
    organisation: { ...words.organisation, form: form.normalize('NFC') },
  };
}
