// Open requests that change one text: each names the others, and which is merged first where one is on another.

import { placeOf } from '../../core/files/kinds.ts';
import type { Proposal } from '../proposal.ts';
import type { ReviewedRequest } from './reviewed.ts';

/** This many others are named of one request. */
const maxNamed = 5;

export class SameTexts {
  /** Requests by the path of a text that they change. */
  readonly #requests = new Map<string, { readonly request: ReviewedRequest; readonly isNew: boolean }[]>();

  /** `fixed`: as its files will be. */
  add(request: ReviewedRequest, { files }: Proposal): void {
    for (const { path, isNew } of files)
      if (isText(path)) this.#requests.set(path, [...(this.#requests.get(path) ?? []), { request, isNew }]);
  }

  /** Questions by the number of the request that they are about. */
  questions(): ReadonlyMap<number, readonly string[]> {
    const questions = new Map<number, string[]>();
    const ask = (number: number, question: string): void => {
      const before = questions.get(number) ?? [];
      if (!before.includes(question)) questions.set(number, [...before, question]);
    };
    for (const [path, changes] of this.#requests) {
      if (changes.length < 2) continue;
      for (const { request: own, isNew } of changes) {
        const others = changes.map(({ request }) => request).filter(({ number }) => number !== own.number);
        const below = others.filter(({ number }) => own.standsOn.includes(number));
        const above = others.filter(({ standsOn }) => standsOn.includes(own.number));
        const beside = others.filter((other) => !below.includes(other) && !above.includes(other));
        if (below.length > 0) ask(own.number, `It holds the commits of ${named(below)}: merge ${itOr(below)} first, then this.`);
        if (above.length > 0) ask(own.number, `${capital(named(above))} ${verb(above, 'stands', 'stand')} on this one: merge this first.`);
        if (beside.length > 0) ask(own.number, besideQuestion(beside, path, isNew));
      }
    }
    return questions;
  }
}

/** What tools record beside a text goes with it. */
function isText(path: string): boolean {
  const place = placeOf(path);
  return !('rule' in place) && place.letter === undefined && !['lock', 'revisions', 'decisions', 'asset', 'site'].includes(place.kind);
}

function besideQuestion(others: readonly ReviewedRequest[], path: string, isNew: boolean): string {
  return isNew
    ? `${capital(named(others))} ${verb(others, 'brings', 'bring')} ${path}, too. Only one can be merged as it is: compare them, and ask whoever wrote another to improve that one.`
    : `${capital(named(others))} ${verb(others, 'changes', 'change')} ${path}, too. Where they change different lines, all can be merged in one run.`;
}

function named(requests: readonly ReviewedRequest[]): string {
  const numbers = requests.slice(0, maxNamed).map(({ number }) => `#${number}`);
  const more = requests.length - numbers.length;
  return `${verb(requests, 'request', 'requests')} ${numbers.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function itOr(requests: readonly ReviewedRequest[]): string {
  return requests.length === 1 ? 'that' : 'those';
}

function verb(requests: readonly ReviewedRequest[], one: string, many: string): string {
  return requests.length === 1 ? one : many;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
