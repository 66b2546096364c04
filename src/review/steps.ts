// Tells a person what is being done, step by step. The command line decides how it looks.

export interface Step {
  readonly of: (done: number, total: number) => void;
  readonly count: (done: number) => void;
  readonly end: () => void;
}

export interface Steps {
  /** `what` is done from now on; `unit` names what is counted, in the plural. */
  begin(what: string, unit?: string): Step;
  /** Something that a person should know while it runs. */
  say(sentence: string): void;
}
