// Everything a sheet to sign by hand shows, as plain data for print/sheet.typ.

import { recipientNames } from '../../site/recipients.ts';
import { contactEmail } from '../../site/signing.ts';
import { deadlineOf, type PrintDocument, type PrintOf, printDocument } from './document.ts';

export interface SheetDocument extends PrintDocument {
  /** Whom the letter is addressed to: label and names; null where it does not say. */
  readonly to: readonly [label: string, names: string] | null;
  readonly deadline: string | null;
  /** Above the lines: what is written in each, and the last but one is a box to tick. */
  readonly columns: readonly [name: string, affiliation: string, place: string, publish: string, signature: string];
  readonly digits: readonly string[];
  /** What becomes of what is written here. */
  readonly rule: string;
  /** Where the sheet goes; null where the campaign says no address. */
  readonly back: string | null;
}

export function sheetDocument(print: PrintOf): SheetDocument {
  const { campaign, letter, edition } = print;
  const address = contactEmail(campaign, letter) ?? letter.facts.contact?.link ?? campaign.site.contact?.link;
  const named = recipientNames(letter, edition, 'to');
  const addressees =
    named.length > 0 ? named : (edition.demands ?? letter.original.demands ?? []).flatMap(({ addressee }) => addressee ?? []);
  return printDocument(print, ({ passages, wording }) => ({
    to: addressees.length > 0 ? ([wording.text('letter.to'), addressees.map((one) => passages.value(one)).join(' · ')] as const) : null,
    deadline: deadlineOf(letter, wording),
    columns: [
      wording.text('sign.name'),
      wording.text('sign.affiliation'),
      wording.text('sign.country'),
      wording.text('document.sheetPublish'),
      wording.text('document.sheetSignature'),
    ] as const,
    digits: wording.digits,
    rule: wording.text('document.sheetRule'),
    back: address === undefined ? null : wording.text('document.sheetReturn', { address }),
  }));
}
