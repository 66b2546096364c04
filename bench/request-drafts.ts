// What each kind of request changes, and what it has to be judged to be.

import { dirname } from 'node:path';
import { type Defect, defects } from './defects.ts';
import type { Content, Person } from './fast-import.ts';
import { languageTags } from './languages.ts';
import { letterId, translatedText } from './letter.ts';
import type { Random } from './random.ts';
import { type BaseCampaign, personOf, type Signed, signatureText } from './request-base.ts';
import { type Expected, kinds, type Making } from './request-kinds.ts';
import type { GeneratedSignature } from './signatures.ts';

export interface Draft {
  readonly files: Readonly<Record<string, Content>>;
  readonly author: Person;
  readonly message: string;
  readonly expected: Expected;
  readonly isFixable?: boolean;
  /** The commit it starts from, where that matters. */
  readonly from?: number;
  readonly closed?: boolean;
}

/** Only what is one file: twins are requests of their own here. */
/** Valid, and for a person to decide. */
const oddNames: ReadonlySet<string> = new Set(['name like a number', 'markup in the name']);

const spoiling = defects
  .filter(({ id, isBeyond }) => !isBeyond && id !== 'names equal without case')
  .flatMap((defect) => Array<Defect>(defect.count).fill(defect));

export class Drafts {
  readonly #base: BaseCampaign;
  readonly #random: Random;
  readonly #owned: Signed[];
  readonly #bulk: Signed[];
  readonly #tags: string[];
  /** What the office changes while the requests are open. */
  readonly meanwhile: Record<string, Content>[] = [];

  constructor(base: BaseCampaign, random: Random) {
    this.#base = base;
    this.#random = random;
    this.#owned = [...base.owned];
    this.#bulk = [...base.bulk];
    this.#tags = languageTags(400).slice(60).reverse();
  }

  /** The requests of one kind: two for the kinds that are about two. */
  make(making: Making): Draft[] {
    const expected = kinds.find((kind) => kind.making === making)?.expected ?? 'ready';
    const drafts = this.#files(making);
    return drafts.map(({ author = personOf(this.#base.newSigner()), ...draft }) => ({
      message: 'Update',
      expected,
      author,
      ...draft,
    }));
  }

  #files(making: Making): (Pick<Draft, 'files'> & Partial<Draft>)[] {
    const signer = this.#base.newSigner();
    const author = personOf(signer);
    const add = ({ id, fields }: GeneratedSignature = signer): Record<string, Content> => ({
      [this.#base.pathOf(id)]: signatureText(fields),
    });
    const message = `Sign as ${String(signer.fields.name)}`;
    switch (making) {
      case 'signature':
        return [{ files: add(), author, message }];
      case 'defective signature':
        return [this.#defective(signer)];
      case 'two signatures':
        return [{ files: { ...add(), ...add(this.#base.newSigner()) }, author }];
      case 'verifies itself':
        return [
          {
            files: add({
              id: signer.id,
              fields: { ...signer.fields, verified: { kind: 'account', by: 'Campaign office', date: '2026-10-01' } },
            }),
            author,
            isFixable: true,
          },
        ];
      case 'edits its own': {
        const { path, fields, owner } = take(this.#owned);
        return [{ files: { [path]: signatureText({ ...fields, role: 'Gardener' }) }, author: owner, from: this.#base.tip }];
      }
      case 'edits another': {
        const { path, fields } = take(this.#bulk);
        return [{ files: { [path]: signatureText({ ...fields, role: 'Gardener' }) }, author }];
      }
      case 'withdraws': {
        const { path, owner } = take(this.#owned);
        return [{ files: { [path]: null }, author: owner, from: this.#base.tip }];
      }
      case 'removes another':
        return [{ files: { [take(this.#bulk).path]: null }, author }];
      case 'signed before': {
        const { id, fields } = take(this.#bulk);
        // Without a link it may be somebody else.
        return [{ files: add({ id: `${id}-again`, fields }), author, ...(fields.link !== undefined && { expected: 'signed' as const }) }];
      }
      case 'person in two requests':
        return [{ files: add(), author }, { files: add({ id: `${signer.id}-again`, fields: { ...signer.fields, role: 'Gardener' } }) }];
      case 'file in two requests':
        return [
          { files: add(), author, expected: 'replaced' },
          { files: add(), author, expected: 'ready' },
        ];
      case 'name taken in two requests':
        return [{ files: add(), author }, { files: { [this.#base.pathOf(signer.id)]: signatureText(this.#base.newSigner().fields) } }];
      case 'edited meanwhile': {
        const { path, fields } = take(this.#bulk);
        this.meanwhile.push({ [path]: signatureText({ ...fields, role: 'Poet' }) });
        return [{ files: { [path]: signatureText({ ...fields, role: 'Gardener' }) }, author, from: this.#base.first }];
      }
      case 'taken meanwhile':
        this.meanwhile.push({ [this.#base.pathOf(signer.id)]: signatureText(this.#base.newSigner().fields) });
        return [{ files: add(), author, from: this.#base.first }];
      case 'there already':
        this.meanwhile.push(add());
        return [{ files: add(), author, from: this.#base.first }];
      case 'new translation': {
        const tag = this.#tags.pop() ?? '';
        return [{ files: { [`translations/${tag}/${letterId}.md`]: translatedText(tag, 0) }, author }];
      }
      case 'edited translation':
        return [{ files: { [`translations/fr/${letterId}.md`]: translatedText('fr', 3).replace('Une place', 'La place') }, author }];
      case 'news':
        return [
          {
            files: { [`content/updates/2026-10-0${1 + this.#random.below(9)}-${signer.id}.md`]: '---\ntitle: News\n---\n\nMore.\n' },
            author,
          },
        ];
      case 'page':
        return [{ files: { 'content/pages/about.md': '---\ntitle: About\n---\n\nWho we are, and why.\n' }, author }];
      case 'decision':
        return [{ files: { [`content/signatories/${letterId}.yaml`]: `distinct:\n  - signatories: [${this.#twoIds()}]\n` }, author }];
      case 'software':
        return [{ files: { 'src/extra.js': 'export {};\n', 'package.json': '{ "name": "letter" }\n' }, author }];
      case 'automation':
        return [{ files: { '.github/workflows/check.yml': 'on: pull_request_target\n' }, author }];
      case 'site file':
        return [{ files: { 'content/site.yaml': 'name: Mine\nurl: https://campaign.example\ndefaultLanguage: en\n' }, author }];
      case 'signature and software':
        return [{ files: { ...add(), 'package.json': '{ "name": "mine" }\n' }, author }];
      case 'signature and news':
        return [{ files: { ...add(), [`content/updates/2026-10-01-${signer.id}.md`]: '---\ntitle: News\n---\n\nMore.\n' }, author }];
    }
  }

  #defective(signer: GeneratedSignature): Pick<Draft, 'files'> & Partial<Draft> {
    const defect = this.#random.pick(spoiling);
    const text = signatureText(signer.fields);
    const {
      file,
      text: spoilt,
      bytes,
    } = defect.spoil({ stem: signer.id, file: `${signer.id}.yaml`, text, name: String(signer.fields.name) }, this.#random);
    // Ends of lines are a matter of the checkout, and only warned about.
    const outcome = defect.id === 'CRLF' ? 'fine' : defect.outcome;
    return {
      files: { [`${dirname(this.#base.pathOf(signer.id))}/${file}`]: bytes ?? spoilt },
      author: personOf(signer),
      // A valid file can still be nobody's, or hold what was left over.
      expected: outcome !== 'fine' ? 'invalid' : oddNames.has(defect.id) ? 'doubtful' : 'ready',
      ...(outcome !== 'fine' && { isFixable: outcome === 'fixed' }),
      message: 'Sign',
    };
  }

  #twoIds(): string {
    return [take(this.#bulk).id, take(this.#bulk).id].join(', ');
  }
}

function take(from: Signed[]): Signed {
  const one = from.pop();
  if (!one) throw new Error('there are too few signatures for so many requests');
  return one;
}
