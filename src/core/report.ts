// Collects problems while a campaign is read. Nothing is printed and nothing stops at the first one.

import { compareProblems, type Problem } from './problem.ts';
import { type RuleId, rules } from './rules.ts';
import type { FilePlace } from './source.ts';

/** In UTF-16 code units: an address of 200 KB is named, not printed whole. */
const maxMessageLength = 800;

function shorten(text: string): string {
  return text.length > maxMessageLength ? `${text.slice(0, maxMessageLength)}… (${text.length} characters)` : text;
}

/** What is said of a problem, as `Problem` has it. */
export type ProblemText = Pick<Problem, 'message' | 'hint'> & Partial<Pick<Problem, 'also' | 'hintInEditor'>>;

export class Report {
  readonly #problems: Problem[] = [];
  readonly #files = new Set<string>();

  /** Adds a problem of a file as a whole, or at a place in it. */
  add(rule: RuleId, at: string | FilePlace, { message, hint, also = [], hintInEditor }: ProblemText): void {
    const { file, line, column } = typeof at === 'string' ? { file: at, line: 1, column: 1 } : at;
    this.#files.add(file);
    const { severity } = rules[rule];
    this.#problems.push({
      file,
      line,
      column,
      rule,
      severity,
      message: shorten(message),
      hint: shorten(hint),
      also,
      ...(hintInEditor && { hintInEditor }),
    });
  }

  /** Takes over what another report found. */
  take(problems: readonly Problem[]): void {
    for (const problem of problems) {
      this.#files.add(problem.file);
      this.#problems.push(problem);
    }
  }

  /** A report of its own that knows which files this one concerns; `join` takes it over. */
  branch(): Report {
    const branch = new Report();
    for (const file of this.#files) branch.#files.add(file);
    return branch;
  }

  join(branch: Report): void {
    this.take(branch.#problems);
  }

  /** All problems in their stable order: by file, line, column, rule and message. */
  sorted(): Problem[] {
    return this.#problems.toSorted(compareProblems);
  }

  /** Whether something was reported about a file or folder itself: then no one needs to hear that it is missing, too. */
  concerns(file: string): boolean {
    return this.#files.has(file);
  }

  get size(): number {
    return this.#problems.length;
  }
}
