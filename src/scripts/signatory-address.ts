// Goes on from an address that names a signatory to the page of the list on which that signatory is now.

import { idsFile, pagesFile } from '../signatories/find/format.ts';
import { fileOfId } from '../signatories/find/keys.ts';
import type { NamesFiles } from './names-index.ts';

export interface ListAddress {
  /** Address of the list’s first page. */
  readonly list: string;
  /** Tag of the language in whose order the list is. */
  readonly order: string;
}

const anchor = /^#s-(.+)$/;

/** The id that the address names, where no one on this page has it. */
export function missingId(): string | undefined {
  const name = anchor.exec(location.hash)?.[1];
  if (name === undefined) return undefined;
  const id = decode(name);
  return document.getElementById(`s-${id}`) ? undefined : id;
}

/** The address of the page with the signatory; undefined where no one has the id. */
export async function addressOf(id: string, files: NamesFiles, { list, order }: ListAddress): Promise<string | undefined> {
  const index = await files.index();
  const number = fileOfId(index.ids, id);
  const orderNumber = index.orders[order];
  // A list of one page has no ids to look in: anyone who is not on it is not there.
  if (index.ids.length === 0 || orderNumber === undefined) return undefined;
  const [ids, pages] = (await Promise.all([files.file(idsFile(index, number)), files.file(pagesFile(index, orderNumber, number))])) as [
    readonly string[],
    readonly number[],
  ];
  const page = pages[ids.indexOf(id)];
  if (page === undefined) return undefined;
  return `${list}${page === 1 ? '' : `${page}/`}#s-${encodeURIComponent(id)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
