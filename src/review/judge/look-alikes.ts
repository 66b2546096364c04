// Who has signed already and has a name that reads like a new one.

import type { Signatory } from '../../core/model.ts';
import { foldName } from '../../core/text/fold.ts';
import { lookAlikesOf } from '../../core/text/look-alikes.ts';
import { wholeOf } from '../../signatories/duplicates/glimpse.ts';
import type { Base } from '../base/base.ts';

interface Named {
  readonly name: string;
  readonly kind: Signatory['kind'];
  readonly letter: string;
}

/** As sentences in English. People have names that are like others’; of an organisation's a letter or two make another one. */
export function questionsAboutLookAlikes({ name, kind, letter }: Named, base: Base): string[] {
  const own = foldName(name);
  const { byName } = base.signed(letter);
  const questions: string[] = [];
  for (const reading of lookAlikesOf(own, kind === 'organisation')) {
    const there = byName
      .of(reading)
      .map(wholeOf)
      .find((one) => one !== undefined);
    if (there) questions.push(`“${name}” reads like “${there.name}” in ${there.file}.`);
  }
  return questions;
}
