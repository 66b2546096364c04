// The commands, each with a line for the list of them. Each is loaded only when it is asked for: `check` must not wait for Astro, nor `--help` for all.

import type { Command } from './command.ts';

export interface KnownCommand {
  /** One line for the list of commands. */
  readonly summary: string;
  readonly load: () => Promise<{ command: Command }>;
}

export const commands: Readonly<Record<string, KnownCommand>> = {
  align: {
    summary: 'Shows which passage of a translation follows which of the original, and records it.',
    load: () => import('./commands/align.ts'),
  },
  automate: {
    summary: 'One task of the automation, as the runs of a forge start it.',
    load: () => import('./commands/automate.ts'),
  },
  build: {
    summary: 'Checks the campaign, then builds its whole site.',
    load: () => import('./commands/build.ts'),
  },
  check: {
    summary: 'Names every problem of every file, with line, column and remedy.',
    load: () => import('./commands/check.ts'),
  },
  close: {
    summary: 'Closes a letter, and keeps how many had signed it on that day.',
    load: () => import('./commands/close.ts'),
  },
  confirm: {
    summary: 'Says that passages of a translation need no change, or that somebody has reviewed it.',
    load: () => import('./commands/confirm.ts'),
  },
  desk: {
    summary: 'Serves the open pull requests as a page on which a maintainer decides, and does what was decided.',
    load: () => import('./commands/desk.ts'),
  },
  dev: {
    summary: 'Serves the site while you edit its files.',
    load: () => import('./commands/dev.ts'),
  },
  duplicates: {
    summary: 'Names signatures that are probably one, with reasons and a score, and remembers which are two.',
    load: () => import('./commands/duplicates.ts'),
  },
  export: {
    summary: 'Writes a letter, or the words of the site, as a PO or XLIFF file for translators’ programs.',
    load: () => import('./commands/export.ts'),
  },
  import: {
    summary: 'Reads a list of signatories, and makes signatures of the rows that are certain.',
    load: () => import('./commands/import.ts'),
  },
  'import-po': {
    summary: 'Brings an edited PO or XLIFF file back into a translation.',
    load: () => import('./commands/import-po.ts'),
  },
  init: {
    summary: 'Begins a campaign of your own: a repository with everything it needs.',
    load: () => import('./commands/init.ts'),
  },
  mailbox: {
    summary: 'Reads a mailbox, and makes signatures of the e-mails by which people sign.',
    load: () => import('./commands/mailbox.ts'),
  },
  move: {
    summary: 'Moves a signature from one letter to another.',
    load: () => import('./commands/move.ts'),
  },
  preview: {
    summary: 'Serves the built site on this machine.',
    load: () => import('./commands/preview.ts'),
  },
  rename: {
    summary: 'Gives a signatory another name, or a letter or a language another address; what was before leads on.',
    load: () => import('./commands/rename.ts'),
  },
  retire: {
    summary: 'Takes the names of a closed letter down. How many they were stays, with the day.',
    load: () => import('./commands/retire.ts'),
  },
  review: {
    summary: 'Sorts the open pull requests of a remote, and merges those that are ready.',
    load: () => import('./commands/review.ts'),
  },
  revise: {
    summary: 'Records a new revision of a letter’s text.',
    load: () => import('./commands/revise.ts'),
  },
  same: {
    summary: 'Says that another name or another signature is the same signatory; the other one goes and is remembered.',
    load: () => import('./commands/same.ts'),
  },
  sign: {
    summary: 'Writes one signature file, from flags or by asking.',
    load: () => import('./commands/sign.ts'),
  },
  status: {
    summary: 'Says how every translation stands: missing, outdated, unreviewed, current.',
    load: () => import('./commands/status.ts'),
  },
  translate: {
    summary: 'Begins a translation, or shows exactly what there is to do in one.',
    load: () => import('./commands/translate.ts'),
  },
  upgrade: {
    summary: 'Follows a release of Undersigned: dependency, files around the campaign, what there is to do.',
    load: () => import('./commands/upgrade.ts'),
  },
  withdraw: {
    summary: 'Removes a signature, and keeps imports from bringing it back.',
    load: () => import('./commands/withdraw.ts'),
  },
};
