// The request for a branch with signatures from e-mails: what it says, and who is asked to open it.

import type { ChangeRequest, Forge, Proposal } from '../../forge/forge.ts';

export interface RequestCounts {
  /** New signatures in the branch, by letter. */
  readonly signatures: ReadonlyMap<string, number>;
  /** Messages that wait for a person. */
  readonly waiting: number;
  /** What a maintainer may call verified: the path of its file, and what that rests on. */
  readonly suggestions: readonly (readonly [path: string, how: string])[];
}

const suggestion = /^- `signatories\/[^`\n]{1,300}`: the e-mail came from the domain of its link \(.{1,200}\)$/;

/** No name, and no word of a message: what is said here stays. */
export function requestText(
  day: string,
  { signatures, waiting, suggestions }: RequestCounts,
  before = '',
): Pick<Proposal, 'title' | 'body'> {
  // What earlier runs of the day have suggested stays.
  const known = before.split('\n').filter((line) => suggestion.test(line));
  const all = [
    ...new Set([...known, ...suggestions.map(([path, how]) => `- \`${path}\`: the e-mail came from the domain of its link (${how})`)]),
  ];
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
      ...(all.length === 0 ? [] : ['', 'To these you may add `verified` with `kind: organisation`, your name and the day:', '', ...all]),
      '',
      'Whoever should not be on the list is left out by removing their file from this branch. Their e-mail is not read again.',
    ].join('\n'),
  };
}

/** One request for each who asks to be taken off. No name is in it: the file that goes says who. */
export function withdrawalText(day: string, letter: string | undefined, isProven: boolean): Pick<Proposal, 'title' | 'body'> {
  return {
    title: `Somebody withdraws by e-mail, ${day}`,
    body: [
      `Somebody wrote to the campaign that they want to be taken off the list${letter === undefined ? '' : ` of \`${letter}\``}, and one signature has their name.`,
      '',
      isProven
        ? 'The e-mail is proven to come from the domain of its sender’s address. Nothing proves that its sender is who signed.'
        : 'Nothing proves that the e-mail comes from the address that it names. Nothing proves that its sender is who signed.',
      '',
      'You decide. Merging takes them off, and remembers that no import brings them back; closing leaves everything as it is. Answer them from the mailbox. What stays in git’s history: docs/signers.md.',
    ].join('\n'),
  };
}

/** Opens the request of a branch, or brings the text of the open one up to date. Undefined where it was merged or closed before. */
export async function keepRequest(
  forge: Forge,
  branch: string,
  textOf: (before: string | undefined) => Pick<Proposal, 'title' | 'body'>,
): Promise<ChangeRequest | undefined> {
  const known = await forge.requestFrom(branch);
  if (known && !known.isOpen) return undefined;
  const text = textOf(known?.body);
  if (known) {
    if (known.body !== text.body) await forge.editRequest(known.number, text.body);
    return known;
  }
  return forge.openRequest({ ...text, branch, path: '', text: '', replaces: undefined, message: '' });
}
