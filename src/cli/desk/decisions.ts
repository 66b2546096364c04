// What is decided at the desk: approvals wait here until they are merged; what is held or refused goes to the other maintainers at once.

import { type Decision, canBeMerged } from '../../report/desk/page.ts';
import { Git } from '../../review/git/git.ts';
import { openRepository } from '../../review/repository.ts';
import { signInVariables } from '../../review/requests/gather.ts';
import { parseNumbers } from '../../review/requests/numbers.ts';
import { findRemote } from '../../review/requests/remote.ts';
import type { Review } from '../../review/review.ts';
import { recordSetAsides } from '../../review/set-aside.ts';
import { siteRepository } from '../../review/site-repository.ts';
import { UsageError } from '../command.ts';
import { checkReason } from '../review-set-aside.ts';
import { today } from '../today.ts';

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
  #made = new Map<number, Decision>();
  /** What authors of refused requests will read, by number: of those that were refused here. */
  readonly words = new Map<number, string>();

  constructor(place: Place) {
    this.#place = place;
  }

  /** As a new review finds them. Approvals of what is still as it was stay. */
  take({ requests }: Review, before?: Review): void {
    const heads = new Map(before?.requests.map(({ number, oid }) => [number, oid]));
    const isSame = (number: number): boolean => requests.some((one) => one.number === number && one.oid === heads.get(number));
    const approved = [...this.#made].filter(([number, { is }]) => is === 'approved' && isSame(number));
    const aside = requests.flatMap(({ number, verdict: { kind, questions } }): [number, Decision][] =>
      kind === 'held' || kind === 'refused' ? [[number, { is: kind, said: questions[0] ?? '' }]] : [],
    );
    this.#made = new Map([...approved, ...aside]);
  }

  get all(): ReadonlyMap<number, Decision> {
    return this.#made;
  }

  get approved(): number[] {
    return [...this.#made].flatMap(([number, { is }]) => (is === 'approved' ? [number] : [])).sort((a, b) => a - b);
  }

  /** Throws a UsageError or ReviewError, and then nothing has changed. */
  async decide({ numbers, is, reason = '', word }: Asked, { requests }: Review): Promise<void> {
    const known = new Map(requests.map((request) => [request.number, request]));
    for (const number of numbers) {
      const request = known.get(number);
      if (!request) throw new UsageError(`There is no open request ${number} here.`);
      const before = this.#made.get(number)?.is;
      if (is === 'approved' && before !== undefined && before !== 'approved')
        throw new UsageError(`Request ${number} is ${before}. Take that back first.`);
      if (is === 'approved' && !canBeMerged(request)) throw new UsageError(`Request ${number} cannot be merged from here.`);
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
      else this.#made.set(number, { is, said: is === 'approved' ? 'Approved' : `${is === 'held' ? 'Held' : 'Refused'}: ${reason.trim()}` });
    }
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
