// The languages that somebody asks a part to be made of: by their tags, or as one of so many shares.

import type { Campaign } from '../../core/model.ts';
import { visible } from '../../core/text/characters.ts';
import { siteLanguages } from '../../site/languages.ts';
import { PartError } from './part-error.ts';

/** `fr,ar`, or `2/4`: every fourth language, from the second on, so that machines need not know which there are. Throws PartError. */
export function askedLanguages(asked: string, campaign: Campaign): readonly string[] {
  const tags = siteLanguages(campaign).map(({ tag }) => tag);
  const [, number, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(asked) ?? [];
  if (number !== undefined) {
    if (Number(number) > Number(of)) throw new PartError(`--only ${number}/${of}: of ${of} parts there is none with that number.`);
    return tags.filter((_, place) => place % Number(of) === Number(number) - 1);
  }
  const wanted = asked
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const unknown = wanted.find((tag) => !tags.includes(tag));
  if (unknown !== undefined || wanted.length === 0)
    throw new PartError(
      `--only takes languages of the site, or a part such as 1/4. ${unknown === undefined ? '' : `“${visible(unknown)}” is none of them. `}They are ${tags.join(', ')}.`,
    );
  return tags.filter((tag) => wanted.includes(tag));
}
