// What every reader makes of a document: its text as a tree of Markdown, its tables with all that their cells hold, and what was left out.

import type { PhrasingContent, RootContent } from 'mdast';

/** A file that is not taken, in the words of a volunteer, with the way out. */
export class OfficeError extends Error {}

export interface OfficeParagraph {
  readonly type: 'officeParagraph';
  readonly role: 'title' | 'heading' | 'text' | 'quotation' | 'item';
  /** Of a heading: 1 to 6, as the document counts. Of an item: how deep it lies, from 0 on. */
  readonly level: number;
  /** Of an item in a numbered list: its number. */
  readonly number?: number | undefined;
  /** All of its letters are bold, which some take for a heading. */
  readonly isBold: boolean;
  readonly children: readonly PhrasingContent[];
}

export interface OfficeTable {
  readonly type: 'officeTable';
  readonly rows: readonly (readonly (readonly OfficePart[])[])[];
}

/** A note at the foot of a page or the end of the text. */
export interface OfficeNote {
  readonly type: 'officeNote';
  readonly label: string;
  readonly parts: readonly OfficePart[];
}

/** What is Markdown already, or made of it by a library, is there as it is. */
export type OfficePart = OfficeParagraph | OfficeTable | OfficeNote | RootContent;

export interface OfficeDocument {
  readonly parts: readonly OfficePart[];
  readonly losses: Losses;
  /** Markdown of a translation's file as it is, with its front matter: it is taken word for word. */
  readonly text?: string;
}

/** What of a document does not come along, as it is said: `picture`, in the singular. */
export type Loss =
  | 'picture'
  | 'embedded object'
  | 'comment'
  | 'tracked deletion'
  | 'tracked insertion'
  | 'hidden text'
  | 'text box'
  | 'table of contents'
  | 'formula'
  | 'reading aid'
  | 'symbol'
  | 'link'
  | 'header or footer'
  | 'invisible character'
  | 'form field';

export class Losses {
  readonly #counts = new Map<Loss, number>();
  readonly #examples = new Map<Loss, string>();

  add(loss: Loss, example = '', count = 1): void {
    if (count <= 0) return;
    this.#counts.set(loss, (this.#counts.get(loss) ?? 0) + count);
    const said = example.replace(/\s+/gu, ' ').trim().slice(0, 80);
    if (said !== '' && !this.#examples.has(loss)) this.#examples.set(loss, said);
  }

  join(other: Losses): void {
    for (const { loss, count, example } of other.all()) this.add(loss, example, count);
  }

  /** In the order in which they were first met. */
  all(): { readonly loss: Loss; readonly count: number; readonly example: string | undefined }[] {
    return [...this.#counts].map(([loss, count]) => ({ loss, count, example: this.#examples.get(loss) }));
  }
}
