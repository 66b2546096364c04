// Answers from options, or by asking: a wrong one on the terminal is asked for again, with why; a wrong option ends a command that asks nothing. Every
// answer can be changed before anything is done, and is kept in a command that says it again.

import { visible } from '../../core/text/characters.ts';
import { type Arguments, type Io, stringOption, UsageError } from '../command.ts';
import { type Ask, isNo, isYes } from '../sign-answers.ts';

export interface Question<Answer> {
  /** What it is about, in two or three words. */
  readonly label: string;
  /** Taken where nothing is answered. */
  readonly usual?: string | undefined;
  /** Whether an empty answer is asked for again, where nothing is usual. */
  readonly isNeeded?: boolean;
  /** False where only the option counts, or somebody who changes it. */
  readonly isAsked?: boolean;
  /** What an answer means. Throws UsageError, which says what is wrong with it. */
  readonly read?: (answer: string) => Answer;
}

/** Ends in a question: whether `meant` was meant, an answer that will do better. */
export class MeantError extends UsageError {
  readonly meant: string;

  constructor(message: string, meant: string) {
    super(message);
    this.meant = meant;
  }
}

export type Learn = <Answer = string>(name: string, question: string, about: Question<Answer>) => Promise<Answer | undefined>;

/** Takes an answer away. */
const nothing = '-';

export class Dialogue {
  readonly #args: Arguments;
  readonly #ask: Ask | undefined;
  readonly #io: Pick<Io, 'err'>;
  /** As they were typed, by the name of the option; empty where what is usual was taken. */
  readonly #typed = new Map<string, string>();
  /** What each came to, so that nothing is read, or said of it, twice. */
  readonly #read = new Map<string, { readonly answer: string; readonly value: unknown }>();
  #shown: { readonly name: string; readonly label: string; readonly answer: string | undefined }[] = [];
  #changing: string | undefined;

  constructor(args: Arguments, ask: Ask | undefined, io: Pick<Io, 'err'>) {
    [this.#args, this.#ask, this.#io] = [args, ask, io];
  }

  /** All questions anew: those that have an answer are asked again only where it does not do any more, and the one that is changed. */
  begin(): Learn {
    this.#shown = [];
    return (name, question, about) => this.#learn(name, question, about);
  }

  /** The answers with their numbers, each on a line. */
  summary(): string {
    const width = Math.max(...this.#shown.map(({ label }) => label.length));
    return this.#shown
      .map(({ label, answer }, index) => `${String(index + 1).padStart(4)}  ${label.padEnd(width)}  ${visible(answer ?? '(none)')}\n`)
      .join('');
  }

  /** Whether there is an answer of this number, which is then asked for again. */
  change(number: number): boolean {
    this.#changing = this.#shown[number - 1]?.name;
    return this.#changing !== undefined;
  }

  get isChanging(): boolean {
    return this.#changing !== undefined;
  }

  get count(): number {
    return this.#shown.length;
  }

  /** Options that say what was said until now; none where it was nothing. */
  options(): string[] {
    const given = Object.entries(this.#args.values).flatMap(([name, value]) =>
      this.#typed.has(name) || value === undefined || value === false ? [] : [[name, value] as const],
    );
    const typed = [...this.#typed].filter(([, answer]) => answer !== '');
    return [...given, ...typed].flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, String(value)]));
  }

  /** Whether an option says it. */
  isSaid(name: string): boolean {
    return (stringOption(this.#args, name)?.trim() ?? '') !== '';
  }

  get hasAnswers(): boolean {
    return [...this.#typed.values()].some((answer) => answer !== '');
  }

  async #learn<Answer>(name: string, question: string, about: Question<Answer>): Promise<Answer | undefined> {
    const isChanged = this.#changing === name;
    const { usual, isAsked = true } = about;
    const known = this.#typed.get(name) ?? stringOption(this.#args, name)?.trim();
    if (isChanged) this.#changing = undefined;
    if (isChanged && this.#ask) return this.#asked(this.#ask, name, question, about, known || usual);
    if (known) {
      try {
        return this.#taken(name, about, known);
      } catch (error) {
        if (!this.#ask) throw error;
        return this.#asked(this.#ask, name, question, about, usual, await this.#instead(this.#ask, error));
      }
    } else if (!this.#ask || !isAsked || this.#typed.has(name)) return this.#taken(name, about, usual);
    return this.#asked(this.#ask, name, question, about, usual);
  }

  /** What is taken instead of an answer that will not do; undefined where it has to be asked for again. */
  async #instead(ask: Ask, error: unknown): Promise<string | undefined> {
    if (!(error instanceof UsageError)) throw error;
    if (!(error instanceof MeantError)) {
      this.#io.err(`${error.message}\n`);
      return undefined;
    }
    const said = (await ask(`${error.message} (yes or no) [yes] `)).trim();
    if (said === '' || isYes(said)) return error.meant;
    return isNo(said) ? undefined : said;
  }

  /** Asks until the answer will do. `offered` is what an empty one stands for, `first` an answer that is there before. */
  async #asked<Answer>(
    ask: Ask,
    name: string,
    question: string,
    about: Question<Answer>,
    offered: string | undefined,
    first?: string,
  ): Promise<Answer | undefined> {
    const { usual, isNeeded = false } = about;
    const isTakenAway = offered !== undefined && usual === undefined && !isNeeded;
    let instead = first;
    for (;;) {
      const hint = offered === undefined ? '' : ` [${visible(offered)}${isTakenAway ? `; ${nothing} for none` : ''}]`;
      const typed = instead ?? (await ask(`${question}${hint} `)).trim();
      instead = undefined;
      const answer = isTakenAway && typed === nothing ? undefined : typed || offered;
      if (answer === undefined && isNeeded) {
        this.#io.err('This needs an answer.\n');
        continue;
      }
      try {
        const value = this.#taken(name, about, answer);
        this.#typed.set(name, answer === usual ? '' : (answer ?? ''));
        return value;
      } catch (error) {
        instead = await this.#instead(ask, error);
      }
    }
  }

  #taken<Answer>(name: string, { label, read }: Question<Answer>, answer: string | undefined): Answer | undefined {
    const before = this.#read.get(name);
    const isSame = before !== undefined && before.answer === answer;
    const value = answer === undefined ? undefined : isSame ? before.value : (read?.(answer) ?? answer);
    if (answer !== undefined && !isSame) this.#read.set(name, { answer, value });
    this.#shown.push({ name, label, answer });
    return value as Answer | undefined;
  }
}
