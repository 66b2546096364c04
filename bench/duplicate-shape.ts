// A list in the shape of a real one of 6,868, most of whom signed with an account: mononyms, nicknames, initials, pages of teams and of families,
// namesakes, and few who are there twice. Which pairs are one person is known.

import type { Signatory } from '../src/core/model.ts';
import type { LabelledSet, PlantedPair } from './duplicate-set.ts';
import { namePools } from './names/index.ts';
import { makeRandom, type Random } from './random.ts';

/** Counted on the real list: its size, 33 names that 73 have, 7 pairs with one name and one link. The others are chosen so that each occurs. */
export const shape = {
  size: 6868,
  sameNameAndLink: 7,
  otherwiseTwice: 11,
  namesakes: 40,
  mononyms: 0.14,
  withInitial: 0.03,
  bracketed: 0.07,
  profile: 0.79,
  noLink: 0.008,
  teams: 24,
  families: 12,
};

const syllables =
  'ba be bi bo da de di do fa fi ga ge gi ka ke ki ko la le li lo lu ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi xa ya za ze zo'.split(
    ' ',
  );

export function makeShapedSet(seed: number): LabelledSet {
  const random = makeRandom(seed);
  const all: Omit<Signatory, 'id' | 'file'>[] = [];
  const duplicates: PlantedPair[] = [];
  const namesakes: PlantedPair[] = [];
  const idOf = (at: number): string => `s${String(at).padStart(5, '0')}`;
  const put = (name: string, link: string | undefined): number =>
    all.push({ kind: 'person', name, ...(link !== undefined && { link }) }) - 1;
  const pools = namePools.filter(({ familyFirst }) => !familyFirst);
  const given = (): string => random.pick(random.pick(pools).given);
  const family = (): string => random.pick(random.pick(pools).family);
  const accounts = new Set<string>();
  const profile = (): string | undefined => {
    if (random.chance(shape.noLink)) return undefined;
    // An account is one person's.
    let account = '';
    do account = `${nickname(random)}${random.chance(0.4) ? random.below(100) : ''}`.toLowerCase();
    while (accounts.has(account));
    accounts.add(account);
    return random.chance(shape.profile)
      ? `https://github.com/${account}`
      : `https://${account}.${random.pick(['dev', 'me', 'net', 'org', 'com'])}`;
  };
  const taken = new Set<string>();
  const name = (): string => {
    for (;;) {
      const kind = random.next();
      const found =
        kind < shape.mononyms
          ? random.chance(0.5)
            ? nickname(random)
            : given()
          : kind < shape.mononyms + shape.withInitial
            ? `${given()} ${random.pick([...'ABCDEFGHJKLMNPRSTVWZ'])}.`
            : `${given()} ${family()}${random.chance(shape.bracketed) ? ` (${random.pick(['Debian', 'Mozilla', 'University of Suva', 'Codeberg', 'Free Software Group'])})` : ''}`;
      // Those who have one name are counted below.
      const bare = found.replace(/ \(.*/, '').toLowerCase();
      if (taken.has(bare)) continue;
      taken.add(bare);
      return found;
    }
  };
  for (let team = 0; team < shape.teams; team++) {
    const link = `https://${nickname(random)}.example/team`;
    for (let member = 2 + random.below(4); member > 0; member--) put(name(), link);
  }
  for (let home = 0; home < shape.families; home++) {
    const [link, shared] = [`https://${nickname(random)}.example`, family()];
    for (let member = 2; member > 0; member--) put(`${given()} ${shared}`, link);
  }
  const rest = shape.size - shape.sameNameAndLink - shape.otherwiseTwice - shape.namesakes;
  while (all.length < rest) put(name(), profile());
  const originals = all.map((_, at) => at).filter((at) => at > 200 && all[at]?.link !== undefined && !all[at]?.link?.endsWith('/team'));
  const one = (): number => originals.splice(random.below(originals.length), 1)[0] ?? 0;
  for (let left = shape.sameNameAndLink; left > 0; left--) {
    const at = one();
    duplicates.push({ kind: 'same name and link', ids: [idOf(at), idOf(put(all[at]?.name ?? '', all[at]?.link))] });
  }
  for (let left = shape.otherwiseTwice; left > 0; left--) {
    const at = one();
    const { name: own = '', link = '' } = all[at] ?? {};
    const [kind, second, page] = [
      ['other case', own.toUpperCase(), link] as const,
      ['a slash more', own, `${link}/`] as const,
      ['more in brackets', `${own.replace(/ \(.*/, '')} (Example Group)`, link] as const,
      ['a letter less', own.length > 8 ? own.slice(0, 3) + own.slice(4) : own.toLowerCase(), link] as const,
    ][left % 4] as readonly [string, string, string];
    duplicates.push({ kind, ids: [idOf(at), idOf(put(second, page))] });
  }
  // Most who share a name have no other one.
  for (let left = shape.namesakes; left > 0; left--) {
    let at = one();
    while (left % 4 !== 0 && all[at]?.name.includes(' ')) at = one();
    namesakes.push({ kind: 'same name, other page', ids: [idOf(at), idOf(put(all[at]?.name ?? '', profile()))] });
  }
  return {
    signatories: all.map((fields, at) => ({ ...fields, id: idOf(at), file: `signatories/a/${idOf(at)}.yaml` })),
    duplicates,
    namesakes,
  };
}

function nickname(random: Random): string {
  const count = 2 + random.below(3);
  const text = Array.from({ length: count }, () => random.pick(syllables)).join('');
  return random.chance(0.5) ? text : `${text[0]?.toUpperCase()}${text.slice(1)}`;
}
