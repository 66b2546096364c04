// The campaign that requests are made to: its files, its history, and who added what.

import { stringify } from 'yaml';
import { signatureFolder, signaturePath } from '../src/signatories/signature-path.ts';
import type { Content, History, Person } from './fast-import.ts';
import { letterId, originalText, translatedText } from './letter.ts';
import { makeRandom, type Random } from './random.ts';
import { type GeneratedSignature, makeSignatures, type SignatureFields } from './signatures.ts';

/** A signature that is there, and who added it. */
export interface Signed {
  readonly id: string;
  readonly path: string;
  readonly fields: SignatureFields;
  readonly owner: Person;
}

export const languages = ['ar', 'zh-Hans', 'es', 'fr', 'de'] as const;
const office: Person = { name: 'Campaign office', email: 'office@campaign.example' };
const ref = 'refs/heads/main';

export function signatureText(fields: SignatureFields): string {
  return stringify(fields, { schema: 'failsafe', lineWidth: 0 });
}

/** Someone with an account. */
export function personOf({ id, fields }: GeneratedSignature): Person {
  return { name: String(fields.name).replace(/[<>\n]/g, ''), email: `${id}@users.example` };
}

export class BaseCampaign {
  readonly #history: History;
  readonly #isFlat: boolean;
  readonly #marks: number[] = [];
  readonly #merged: { mark: number; author: Person }[] = [];
  /** Added by the office in one go. */
  readonly bulk: readonly Signed[];
  /** Each added by the one who signed. */
  readonly owned: readonly Signed[];
  /** Endless, and none is there yet. */
  readonly #source: Generator<GeneratedSignature, never, void>;
  readonly #names = new Set<string>();

  constructor(
    history: History,
    { signatures, owned, isFlat, site = '' }: { signatures: number; owned: number; isFlat: boolean; site?: string },
    random: Random,
  ) {
    this.#history = history;
    this.#isFlat = isFlat;
    this.#source = makeSignatures(makeRandom(random.below(2 ** 32)));
    const own = owned + 5;
    this.bulk = Array.from({ length: Math.max(20, signatures - own) }, () => this.#sign(office));
    this.owned = Array.from({ length: own }, () => this.#sign(undefined));
    const files: Record<string, Content> = {
      'content/site.yaml': `name: Requests\nurl: https://campaign.example\ndefaultLanguage: en\n${site}`,
      'content/pages/about.md': '---\ntitle: About\n---\n\nWho we are.\n',
      [`letters/${letterId}.md`]: originalText('en'),
      'package.json': '{ "name": "letter", "private": true }\n',
      '.github/workflows/check.yml': 'on: pull_request\n',
      'README.md': '# A letter\n',
    };
    for (const [place, tag] of languages.entries()) files[`translations/${tag}/${letterId}.md`] = translatedText(tag, place);
    for (const { path, fields } of this.bulk) files[path] = signatureText(fields);
    this.#marks.push(history.commit({ ref, author: office, message: 'The campaign', files }));
    for (const { path, fields, owner } of this.owned) {
      const mark = history.commit({ ref, author: owner, message: 'Sign', parents: [this.tip], files: { [path]: signatureText(fields) } });
      this.#marks.push(mark);
      this.#merged.push({ mark, author: owner });
    }
  }

  pathOf(id: string): string {
    return this.#isFlat ? `${signatureFolder(letterId)}${id}.yaml` : signaturePath(letterId, id);
  }

  get tip(): number {
    return this.#marks.at(-1) ?? 0;
  }

  /** Where the history began, when only the office's files were there. */
  get first(): number {
    return this.#marks[0] ?? 0;
  }

  somewhere(random: Random): number {
    return random.pick(this.#marks);
  }

  /** Someone new, of whom no one here has the name, without what only maintainers write. */
  newSigner(): GeneratedSignature {
    for (;;) {
      const { id, fields } = this.#source.next().value;
      const { verified: _, source: __, initiator: ___, revision: ____, ...own } = fields;
      if (this.#names.has(String(fields.name))) continue;
      this.#names.add(String(fields.name));
      return { id, fields: { ...own, link: typeof own.link === 'string' ? own.link : `https://example.org/people/${id}` } };
    }
  }

  /** More commits of the office, which older requests do not know. */
  goOn(changes: readonly Readonly<Record<string, Content>>[]): void {
    for (const files of changes)
      this.#marks.push(this.#history.commit({ ref, author: office, message: 'Corrections', parents: [this.tip], files }));
  }

  /** Requests of the past, whose heads are in the history. */
  mergedRequests(): readonly { mark: number; author: Person }[] {
    return this.#merged;
  }

  #sign(owner: Person | undefined): Signed {
    const signer = this.newSigner();
    return { id: signer.id, path: this.pathOf(signer.id), fields: signer.fields, owner: owner ?? personOf(signer) };
  }
}
