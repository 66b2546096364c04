// The requests of a busy day of a real letter, in its proportions and with its defects, each with what has to become of it.

import { type Defect, defects } from '../defects.ts';
import { type Content, History, type Person } from '../fast-import.ts';
import { letterId, translatedText } from '../letter.ts';
import { makeRandom, type Random } from '../random.ts';
import { BaseCampaign, personOf, type Signed, signatureText } from '../request-base.ts';
import type { GeneratedSignature } from '../signatures.ts';

/**
 * merged: its signature is in, fixed where that is needed. closed: what it brings is there, or comes with a newer one. author, person: it waits
 * for its author, or for a maintainer who looks. never: it was closed, held or refused, and comes in by no command.
 */
export type Fate = 'merged' | 'closed' | 'author' | 'person' | 'never';

export interface DayRequest {
  readonly making: string;
  readonly fate: Fate;
  readonly author: Person;
  /** The account that opened it. */
  readonly account: string;
  readonly ref: string;
  /** How a maintainer has set it aside before, or whether it was closed on the forge. */
  readonly aside?: 'held' | 'refused' | 'closed';
  /** How its name is written in the list if it comes in; undefined where that is no matter. */
  readonly name?: string;
}

interface Sent {
  readonly files: Readonly<Record<string, Content>>;
  readonly fate: Fate;
  readonly signer: GeneratedSignature;
  readonly from?: 'first' | 'tip';
  readonly aside?: DayRequest['aside'];
}

/**
 * Of 1,737 requests of three days of a real letter. Counted there: second tries, who had signed already, wrong folders. The defects of files are
 * those of defects.ts in 13.8 % of what is left. For the others nothing was counted; their numbers are chosen so that each occurs.
 */
export const counted = {
  'second try': 190,
  'signed already': 124,
  'wrong folder': 20,
  'left over in the text': 18,
  'word on the list of bad words': 12,
  held: 6,
  refused: 4,
  'edits their own': 24,
  withdraws: 8,
  'edits another': 3,
  'two signatures': 4,
  'same name, says more': 8,
  'many by one author': 12,
  translation: 6,
  software: 4,
} as const;
const allOfThem = 1737;
const defectiveShare = 0.138;
/** Closed unmerged, beside those that are open. */
const closedShare = 40 / allOfThem;

/** In names of the kind “bad words”, which the site file has on its list. */
export const watchedWords = ['smurfhead', 'troddlefink'];

/** Valid or fixed, and for a person to decide: the last one is a note, which is for editors. */
const oddOnes: ReadonlySet<string> = new Set(['name like a number', 'markup in the name', '# in a value']);

export interface Day {
  readonly requests: readonly DayRequest[];
}

/** `directory`: a new bare repository; its requests lie at refs/day/N, from 1. `site`: more lines for content/site.yaml. */
export function makeDay(
  directory: string,
  { requests, signatures, seed, site }: { requests: number; signatures: number; seed: number; site: string },
): Day {
  const random = makeRandom(seed);
  const history = new History(directory);
  const scaled = (count: number): number => Math.max(1, Math.round((count * requests) / allOfThem));
  const base = new BaseCampaign(
    history,
    {
      signatures,
      owned: scaled(counted['edits their own']) + scaled(counted.withdraws) + scaled(counted['edits another']),
      isFlat: false,
      site: `${site}review:\n  watchedWords: [${watchedWords.join(', ')}]\n`,
    },
    random,
  );
  const makers = new Makers(base, random);
  const sent: { making: string; sent: Sent }[] = [];
  const add = (making: string, made: readonly Sent[]): void => void sent.push(...made.map((one) => ({ making, sent: one })));
  for (const [making, count] of Object.entries(counted)) {
    const wanted = scaled(count);
    if (making === 'many by one author') add(making, makers.many(Math.max(4, wanted)));
    else for (let left = wanted; left > 0; left--) add(making, makers.make(making as keyof typeof counted));
  }
  while (sent.length < requests) {
    if (random.chance(defectiveShare)) add('defect in the file', [makers.defective()]);
    else add('in order', [makers.plain()]);
  }
  for (let left = Math.round(requests * closedShare); left > 0; left--)
    add('closed', [{ ...makers.plain(), fate: 'never', aside: 'closed' }]);
  // The first try comes before the second one.
  const order = shuffledInPairs(sent, random);
  base.goOn(makers.meanwhile);
  const made = order.map(({ making, sent: { files, fate, signer, from, aside } }, index): DayRequest => {
    const ref = `refs/day/${index + 1}`;
    const author = personOf(signer);
    const began = from === 'first' ? base.first : from === 'tip' ? base.tip : base.somewhere(random);
    history.commit({
      ref,
      author,
      message: `Create ${Object.keys(files)[0]?.split('/').at(-1)?.slice(0, 40) ?? ''}`,
      parents: [began],
      files,
    });
    return { making, fate, author, account: accountOf(signer), ref, name: String(signer.fields.name), ...(aside && { aside }) };
  });
  history.end();
  return { requests: made };
}

function accountOf({ fields, id }: GeneratedSignature): string {
  const { handle } = fields;
  // As forges take names of accounts: no two hyphens beside each other, and none at an end.
  return (typeof handle === 'string' ? handle : id)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 39)
    .replace(/^-|-$/g, '');
}

/** What belongs together keeps its order. */
function shuffledInPairs<Item extends { readonly sent: Sent }>(items: readonly Item[], random: Random): Item[] {
  const places = items.map((_, index) => index);
  for (let last = places.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [places[last], places[other]] = [places[other] as number, places[last] as number];
  }
  const own = new Map<GeneratedSignature, Item[]>();
  for (const item of items) own.set(item.sent.signer, [...(own.get(item.sent.signer) ?? []), item]);
  return places.map((place) => own.get((items[place] as Item).sent.signer)?.shift() as Item);
}

class Makers {
  readonly #base: BaseCampaign;
  readonly #random: Random;
  readonly #bulk: Signed[];
  readonly #owned: Signed[];
  readonly #spoiling: Defect[];
  #turn = 0;
  /** What came into the list while the requests were open. */
  readonly meanwhile: Record<string, Content>[] = [];

  constructor(base: BaseCampaign, random: Random) {
    this.#base = base;
    this.#random = random;
    this.#bulk = [...base.bulk];
    this.#owned = [...base.owned];
    this.#spoiling = defects
      .filter(({ id, isBeyond }) => !isBeyond && id !== 'names equal without case')
      .flatMap((defect) => Array<Defect>(defect.count).fill(defect));
  }

  plain(signer = this.#base.newSigner()): Sent {
    return { signer, fate: 'merged', files: this.#file(signer, signatureText(signer.fields)) };
  }

  defective(): Sent {
    const signer = this.#base.newSigner();
    const defect = this.#random.pick(this.#spoiling);
    const draft = { stem: signer.id, file: `${signer.id}.yaml`, text: signatureText(signer.fields), name: String(signer.fields.name) };
    const { file, text, bytes } = defect.spoil(draft, this.#random);
    const fate = defect.outcome === 'refused' ? 'author' : oddOnes.has(defect.id) ? 'person' : 'merged';
    const path = this.#base.pathOf(signer.id);
    return { signer, fate, files: { [path.slice(0, path.lastIndexOf('/') + 1) + file]: bytes ?? text } };
  }

  /** Of somebody who is no maintainer. */
  many(count: number): Sent[] {
    const hand = this.#base.newSigner();
    return Array.from({ length: count }, (): Sent => {
      const { id, fields } = this.#base.newSigner();
      const { handle: _, link: __, ...own } = fields;
      return { signer: hand, fate: 'person', files: this.#file({ id }, signatureText(own)) };
    });
  }

  make(making: keyof typeof counted): Sent[] {
    const signer = this.#base.newSigner();
    const text = signatureText(signer.fields);
    const turn = this.#turn++;
    const one = (fate: Fate, files: Sent['files'], more: Partial<Sent> = {}): Sent[] => [{ signer, fate, files, ...more }];
    switch (making) {
      case 'second try':
        return this.#secondTry(signer, text, turn);
      case 'signed already':
        return this.#signedAlready(turn);
      case 'wrong folder': {
        const folder = ['', 'signatories/', `letters/${letterId}/`, 'signatures/', `${letterId}/`][turn % 5] as string;
        return one('merged', { [`${folder}${signer.id}.${turn % 3 === 0 ? 'yml' : 'yaml'}`]: text });
      }
      case 'left over in the text':
        return one('person', this.#file(signer, leftOver(text, String(signer.fields.name), turn)));
      case 'word on the list of bad words': {
        const fields = { ...signer.fields, name: `${String(signer.fields.name)} ${['SmurfHead', 'Troddlefink', 'smurf-head'][turn % 2]}` };
        return one('person', this.#file(signer, signatureText(fields)));
      }
      case 'held':
      case 'refused':
        return one('never', this.#file(signer, text), { aside: making });
      case 'edits their own': {
        const { path, fields, id } = take(this.#owned);
        return [{ signer: { id, fields }, fate: 'person', from: 'tip', files: { [path]: signatureText({ ...fields, role: 'Gardener' }) } }];
      }
      case 'withdraws': {
        const { path, fields, id } = take(this.#owned);
        return [{ signer: { id, fields }, fate: 'person', from: 'tip', files: { [path]: null } }];
      }
      case 'edits another': {
        const { path, fields } = take(this.#owned);
        return one('person', { [path]: signatureText({ ...fields, role: 'Poet' }) }, { from: 'tip' });
      }
      case 'two signatures': {
        const other = this.#base.newSigner();
        return one('person', { ...this.#file(signer, text), ...this.#file(other, signatureText(other.fields)) });
      }
      case 'same name, says more': {
        const { fields } = take(this.#bulk);
        return one(
          'person',
          this.#file(signer, signatureText({ name: String(fields.name), link: linkOf(fields), role: 'Gardener', statement: 'At last.' })),
          {
            signer: { id: signer.id, fields },
          },
        );
      }
      case 'many by one author':
        return [];
      case 'translation': {
        const tag = ['it', 'pt', 'sv', 'nl', 'cs', 'pl', 'fi', 'da', 'hu', 'ro'][turn % 10] as string;
        return one('person', { [`translations/${tag}/${letterId}.md`]: translatedText(tag, 0) });
      }
      case 'software':
        return one(
          'person',
          turn % 2 ? { 'package.json': '{ "name": "mine" }\n' } : { '.github/workflows/check.yml': 'on: pull_request_target\n' },
        );
    }
  }

  /** The first is replaced by the second. */
  #secondTry(signer: GeneratedSignature, text: string, turn: number): Sent[] {
    const { id } = signer;
    const path = this.#base.pathOf(id);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const first: Record<string, Content>[] = [
      { [`${folder}${id}`]: text },
      { [`${folder}${id}.yml`]: text },
      { [path]: text },
      { [path]: text.replace(/^link: https:\/\//m, 'link: ') },
      { [path]: 'I sign this letter.\n' },
      { [`${folder}${id}.yaml.yaml`]: text },
      { [`${folder}${id}-1.yaml`]: text },
      { [path]: text.replace(/^name: /m, 'name:') },
    ];
    return [
      { signer, fate: 'closed', files: first[turn % first.length] as Sent['files'] },
      { signer, fate: 'merged', files: { [path]: text } },
    ];
  }

  #signedAlready(turn: number): Sent[] {
    const signer = this.#base.newSigner();
    const { id, fields } = signer;
    const path = this.#base.pathOf(id);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const { date: _, ...rest } = fields;
    const own = { ...rest, link: linkOf(fields) };
    const name = String(fields.name);
    this.meanwhile.push({ [path]: signatureText({ ...own, received: '2026-10-01' }) });
    const text = signatureText(own);
    const files: Record<string, Content>[] = [
      { [`${folder}${id}.yml`]: text },
      { [path]: signatureText({ ...own, name: name.toLowerCase() }) },
      { [path]: text },
      { [`${folder}${id}-2.yaml`]: text },
      { [path]: signatureText({ name, link: own.link }) },
      { [`${folder}${id}`]: signatureText({ name: name.toUpperCase(), link: `${own.link}/` }) },
    ];
    return [{ signer, fate: 'closed', from: 'first', files: files[turn % files.length] as Sent['files'] }];
  }

  #file({ id }: { readonly id: string }, text: string): Record<string, Content> {
    return { [this.#base.pathOf(id)]: text };
  }
}

function linkOf({ link }: GeneratedSignature['fields']): string {
  return typeof link === 'string' ? link.replace(/\/$/, '') : 'https://example.org/nobody';
}

/** Valid, and not what was meant. */
function leftOver(text: string, name: string, turn: number): string {
  const named = (value: string): string => text.replace(/^name: .*$/m, () => `name: "${value}"`);
  const linked = (value: string): string => `${text.replace(/^link: .*\n/m, '').replace(/^handle: .*\n/m, '')}link: ${value}\n`;
  const kinds = [
    () => named(`<${name}>`),
    () => named(`${name} (Cooks)>`),
    () => linked('https://github.com/olgahttps://github.com/olga'),
    () => linked('https://github.con/marek'),
    () => linked('https://github.com/your-username'),
    () => named(`${name} [Town]`),
  ];
  return (kinds[turn % kinds.length] as () => string)();
}

function take(from: Signed[]): Signed {
  const one = from.pop();
  if (!one) throw new Error('there are too few signatures for so many requests');
  return one;
}
