// Identifiers of people and organisations, with the digits by which each shows that it was copied right.

import { type Reader, refusal } from './readings.ts';

export const identifierKinds = ['orcid', 'ror', 'wikidata'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

interface Kind {
  readonly name: string;
  /** What the address of one begins with. */
  readonly address: string;
  /** As it is kept. */
  readonly pattern: RegExp;
  readonly example: string;
  readonly isRight: (id: string) => boolean;
}

const kinds: Readonly<Record<IdentifierKind, Kind>> = {
  orcid: {
    name: 'ORCID iD',
    address: 'https://orcid.org/',
    pattern: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/,
    example: '0000-0002-1825-0097',
    isRight: (id) => isOrcid(id.replaceAll('-', '')),
  },
  ror: { name: 'ROR ID', address: 'https://ror.org/', pattern: /^0[0-9a-hjkmnp-tv-z]{6}\d{2}$/, example: '05dxps055', isRight: isRor },
  wikidata: {
    name: 'Wikidata item',
    address: 'https://www.wikidata.org/wiki/',
    pattern: /^Q[1-9]\d{0,9}$/,
    example: 'Q42',
    // It has no digits to check it by.
    isRight: () => true,
  },
};

/** An identifier, or its whole address; it is kept without the address. */
export const identifier =
  (kind: IdentifierKind): Reader =>
  (typed) => {
    const { name, address, pattern, example, isRight } = kinds[kind];
    const bare = typed.trim().replace(/^https?:\/\/(?:www\.)?(?:orcid\.org|ror\.org|wikidata\.org\/(?:wiki|entity))\//i, '');
    const id = kind === 'ror' ? bare.toLowerCase() : bare.toUpperCase();
    if (!pattern.test(id)) return refused(`“${typed}” is no ${name}.`, `Write it as ${example}, or as ${address}${example}.`);
    return isRight(id)
      ? { value: id }
      : refused(
          `“${typed}” is no ${name}: its last digits do not fit the others.`,
          'Copy it again: a digit is wrong, missing or in another place.',
        );
  };

function refused(message: string, hint: string) {
  return { faults: [refusal('invalid-identifier', message, hint)] };
}

export function identifierLink(kind: IdentifierKind, id: string): string {
  return kinds[kind].address + id;
}

/** ISO 7064, MOD 11-2: ORCID, “Structure of the ORCID Identifier”. */
function isOrcid(id: string): boolean {
  const sum = [...id.slice(0, -1)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return id.at(-1) === (check === 10 ? 'X' : String(check));
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** ISO 7064, MOD 97-10, over what Crockford’s Base32 stands for: ROR, “ROR identifier pattern”. */
function isRor(id: string): boolean {
  const number = [...id.slice(0, 7)].reduce((total, letter) => total * 32 + letters.indexOf(letter), 0);
  return 98 - ((number * 100) % 97) === Number(id.slice(7));
}
