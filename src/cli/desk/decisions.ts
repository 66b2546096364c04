// What is decided at the desk: what is to be merged or closed waits here until that is done, also for the next desk; what is held or refused
// goes to the other maintainers at once.

import { type Decision, canBeMerged } from '../../report/desk/page.ts';
import { Git } from '../../review/git/git.ts';
import { openRepository } from '../../review/repository.ts';
import { signInVariables } from '../../review/requests/gather.ts';
import { bringsNothingNew } from '../../review/judge/verdict.ts';
import { parseNumbers } from '../../review/requests/numbers.ts';
import { findRemote } from '../../review/requests/remote.ts';
import type { Review } from '../../review/review.ts';
import { recordSetAsides } from '../../review/set-aside.ts';
import { siteRepository } from '../../review/site-repository.ts';
import { UsageError } from '../command.ts';
import { checkReason } from '../review-set-aside.ts';
import { today } from '../today.ts';
import type { KeptDecisions } from './kept-decisions.ts';

export interface Asked {
  readonly numbers: readonly number[];
  readonly is: Decision['is'] | 'none';
  /** For the other maintainers. */
  readonly reason?: string | undefined;
  /** For the author of a request that does not come in. */
  readonly word?: string | undefined;
}

export interface Place {
  readonly root: string;
  readonly remote: string;
  readonly branch: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export class Decisions {
  readonly #place: Place;
  readonly #kept: KeptDecisions;
  #made = new Map<number, Decision>();
  /** What authors of refused requests will read, by number: of those that were refused here. */
  readonly words = new Map<number, string>();

  constructor(place: Place, kept: KeptDecisions) {
    this.#place = place;
    this.#kept = kept;
  }

  /** As a new review finds them. What was decided about what is still as it was stays. */
  take({ requests }: Review): void {
    const here = new Map(requests.map((request) => [request.number, request]));
    const kept = this.#kept.read().flatMap((decision) => {
      const request = here.get(decision.number);
      return request?.oid === decision.head ? [{ ...decision, request }] : [];
    });
    this.words.clear();
    for (const { number, is, word } of kept) if (is === 'refused' && word !== undefined) this.words.set(number, word);
    const waiting = kept.flatMap(({ number, is, request }): [number, Decision][] =>
      (is === 'approved' && canBeMerged(request)) || (is === 'closed' && bringsNothingNew(request.verdict))
        ? [[number, { is, said: saidOf(is) }]]
        : [],
    );
    const aside = requests.flatMap(({ number, verdict: { kind, questions } }): [number, Decision][] =>
      kind === 'held' || kind === 'refused' ? [[number, { is: kind, said: questions[0] ?? '' }]] : [],
    );
    this.#made = new Map([...waiting, ...aside]);
    this.#keep(requests);
  }

  get all(): ReadonlyMap<number, Decision> {
    return this.#made;
  }

  /** Numbers, in order. */
  those(which: Decision['is']): number[] {
    return [...this.#made].flatMap(([number, { is }]) => (is === which ? [number] : [])).sort((a, b) => a - b);
  }

  /** Throws a UsageError or ReviewError, and then nothing has changed. */
  async decide({ numbers, is, reason = '', word }: Asked, { requests }: Review): Promise<void> {
    const known = new Map(requests.map((request) => [request.number, request]));
    for (const number of numbers) {
      const request = known.get(number);
      if (!request) throw new UsageError(`There is no open request ${number} here.`);
      const before = this.#made.get(number)?.is;
      if ((is === 'approved' || is === 'closed') && before !== undefined && before !== is)
        throw new UsageError(`Request ${number} is ${before}. Take that back first.`);
      if (is === 'approved' && !canBeMerged(request)) throw new UsageError(`Request ${number} cannot be merged from here.`);
      if (is === 'closed' && !bringsNothingNew(request.verdict))
        throw new UsageError(`Request ${number} brings something that is not there yet.`);
    }
    if (is === 'held' || is === 'refused') {
      if (reason.trim() === '') throw new UsageError('Say why, in one line, for the other maintainers.');
      checkReason(reason.trim());
      await this.#share(numbers, is, reason.trim());
    } else {
      const shared = numbers.filter((number) => ['held', 'refused'].includes(this.#made.get(number)?.is ?? ''));
      if (shared.length > 0) await this.#share(shared, undefined, '');
    }
    for (const number of numbers) {
      this.words.delete(number);
      if (is === 'refused' && word !== undefined) this.words.set(number, word);
      if (is === 'none') this.#made.delete(number);
      else this.#made.set(number, { is, said: is === 'held' || is === 'refused' ? `${saidOf(is)}: ${reason.trim()}` : saidOf(is) });
    }
    this.#keep(requests);
  }

  #keep(requests: Review['requests']): void {
    this.#kept.write(
      requests.flatMap(({ number, oid }) => {
        const is = this.#made.get(number)?.is;
        const word = this.words.get(number);
        if (is === undefined || is === 'held' || (is === 'refused' && word === undefined)) return [];
        return [{ number, head: oid, is, ...(word !== undefined && { word }) }];
      }),
    );
  }

  async #share(numbers: readonly number[], is: 'held' | 'refused' | undefined, reason: string): Promise<void> {
    const { root, remote, branch, environment } = this.#place;
    const repository = await openRepository(new Git(root));
    const site = await siteRepository(repository);
    await recordSetAsides(repository, await findRemote(repository.git, remote, site?.forge), {
      numbers: parseNumbers(numbers.join(',')),
      is,
      reason,
      on: today(),
      branch: branch ?? site?.branch,
      env: signInVariables(environment),
    });
  }
}

function saidOf(is: Decision['is']): string {
  return { approved: 'Approved', closed: 'To be thanked and closed', held: 'Held', refused: 'Refused' }[is];
}
