// The request for a branch with signatures from e-mails: what it says, and who is asked to open it.

import type { ChangeRequest, Forge, Proposal } from '../../forge/forge.ts';

export interface RequestCounts {
  /** New signatures in the branch, by letter. */
  readonly signatures: ReadonlyMap<string, number>;
  /** Messages that wait for a person. */
  readonly waiting: number;
}

/** No name, and no word of a message: what is said here stays. */
export function requestText(day: string, { signatures, waiting }: RequestCounts): Pick<Proposal, 'title' | 'body'> {
  const lines = [...signatures].map(([letter, count]) => `- ${count} ${count === 1 ? 'signature' : 'signatures'} for \`${letter}\``);
  return {
    title: `Signatures by e-mail, ${day}`,
    body: [
      'Made from e-mails to the campaign: a commit for each signature, with the name of whoever signed as its author and an address that is nobody’s.',
      '',
      ...lines,
      ...(waiting === 0
        ? []
        : [
            '',
            `${waiting} ${waiting === 1 ? 'message waits' : 'messages wait'} for a person: \`npx undersigned mailbox\` shows ${waiting === 1 ? 'it' : 'them'} to whoever can read the mailbox.`,
          ]),
      '',
      'Whoever should not be on the list is left out by removing their file from this branch. Their e-mail is not read again.',
    ].join('\n'),
  };
}

/** Opens the request of a branch, or brings the text of the open one up to date. Undefined where it was merged or closed before. */
export async function keepRequest(
  forge: Forge,
  branch: string,
  text: Pick<Proposal, 'title' | 'body'>,
): Promise<ChangeRequest | undefined> {
  const known = await forge.requestFrom(branch);
  if (known && !known.isOpen) return undefined;
  if (known) {
    if (known.body !== text.body) await forge.editRequest(known.number, text.body);
    return known;
  }
  return forge.openRequest({ ...text, branch, path: '', text: '', replaces: undefined, message: '' });
}
