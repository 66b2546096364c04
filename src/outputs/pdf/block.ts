// The text of a document as plain data: what pdf/blocks.ts makes and pdf/blocks.typ sets.

export type Inline =
  | string
  | { readonly kind: 'strong' | 'em' | 'del' | 'sup'; readonly parts: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly url: string; readonly parts: readonly Inline[]; readonly note: AddressNote | null }
  /** Without blocks it is a further reference to a note that is there. */
  | { readonly kind: 'note'; readonly number: number; readonly blocks: readonly Block[] | null };

/** The address at the foot of the page, where the words do not say it themselves; null where another link has brought it. */
export interface AddressNote {
  readonly number: number;
  readonly address: string | null;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly parts: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly start: number | null;
      /** Those from 0 to 9 that its numbers have; ASCII where there are none. */
      readonly digits?: readonly string[];
      /** Of a list within a list that is counted otherwise than in numbers: the mark of each item. */
      readonly marks?: readonly string[];
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'program'; readonly text: string }
  | Table
  | { readonly kind: 'rule' }
  /** What is said of a passage, and the passage in a box of its own. */
  | { readonly kind: 'label'; readonly parts: readonly Inline[] }
  | { readonly kind: 'passage'; readonly blocks: readonly Block[] }
  /** In the language of the original. */
  | { readonly kind: 'original'; readonly blocks: readonly Block[] };

export interface Table {
  readonly kind: 'table';
  readonly columns: number;
  /** A head is on every page of its table again, but one that brings notes: each note is there once. */
  readonly head: 'repeated' | 'once' | null;
  readonly cells: readonly (readonly Inline[])[];
}

/** The words of a block, as far as they identify it. */
export function wordsOf(block: Block): string {
  const words: string[] = [];
  JSON.stringify(block, (key, value) => {
    if (key === 'kind') return undefined;
    if (typeof value === 'string') words.push(value);
    return value;
  });
  return words.join('').replace(/\s+/gu, ' ').trim();
}
