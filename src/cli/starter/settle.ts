// What `init` is to write, settled with whoever types it: all answers at once, with numbers, each to be changed until they are right.

import { visible } from '../../core/text/characters.ts';
import type { Answers } from '../../starter/answers.ts';
import type { Files } from '../../starter/site-files.ts';
import { type Arguments, type Io, UsageError } from '../command.ts';
import { quoted } from '../paths.ts';
import { type Ask, isNo, isYes } from '../sign-answers.ts';
import { answersFor } from './options.ts';
import { Dialogue } from './questions.ts';

export interface Place {
  readonly root: string;
  /** Its name, of which a title is made; empty where it says nothing. */
  readonly folder: string;
  readonly filesOf: (answers: Answers) => Files;
  /** How many files give way. */
  readonly replaced: number;
  /** Where the package itself comes to lie. */
  readonly copied: string | undefined;
}

export interface Settled {
  readonly answers: Answers;
  readonly files: Files;
}

/** Undefined where somebody wants none of it. Then, and when it is broken off, a command keeps what was answered. `ask` is undefined where nobody is asked. */
export async function settle(args: Arguments, place: Place, ask: Ask | undefined, io: Io): Promise<Settled | undefined> {
  const talk = new Dialogue(args, ask, io);
  try {
    if (ask) io.out('At the end you see all your answers, and can change each of them before anything is written.\n');
    let before = '';
    for (;;) {
      const answers = await answersFor(talk, place.folder, ask === undefined, io);
      const settled = { answers, files: place.filesOf(answers) };
      if (!ask) return settled;
      const paths = listed(place, settled.files);
      io.out(`\n${paths === before ? '' : `${paths}\n`}Your answers:\n${talk.summary()}\n`);
      before = paths;
      if (await isRight(talk, ask, io)) return settled;
      if (!talk.isChanging) break;
    }
    io.out(`Nothing was written.${talk.hasAnswers ? kept(talk, args) : ''}\n`);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError && talk.hasAnswers) throw new UsageError(`${error.message}${kept(talk, args)}`);
    throw error;
  }
}

/** False for no, and for a number, which is noted. An empty answer is none: everything that was said before would be lost with it. */
async function isRight(talk: Dialogue, ask: Ask, io: Io): Promise<boolean> {
  for (;;) {
    const answer = (await ask('Write all this? (yes or no, or the number of an answer to change) ')).trim();
    if (isYes(answer)) return true;
    if (isNo(answer) || (/^\d{1,3}$/.test(answer) && talk.change(Number(answer)))) return false;
    if (answer !== '') io.err(`“${visible(answer)}” is neither yes nor no, nor a number from 1 to ${talk.count}.\n`);
  }
}

/** A command that begins with the answers. */
function kept(talk: Dialogue, { positionals }: Arguments): string {
  const words = ['npx', 'undersigned', 'init', ...positionals, ...talk.options()];
  return ` To begin again with your answers:\n  ${words.map(quoted).join(' ')}`;
}

function listed({ root, replaced, copied }: Place, files: Files): string {
  const deleted = replaced > 0 ? `${replaced} files of the campaign in ${root} are deleted (git keeps them). ` : '';
  const paths = [...files.keys(), ...(copied === undefined ? [] : [copied])];
  return `${deleted}These are written in ${root}:\n${paths.map((path) => `  ${path}\n`).join('')}`;
}
