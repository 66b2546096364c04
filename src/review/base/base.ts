// The campaign as it is at a commit: enough to judge a change without reading every signature with the YAML parser.

import type { FactsDocument } from '../../core/facts.ts';
import { placeOf } from '../../core/files/kinds.ts';
import type { InterfaceDocument } from '../../core/interface/read.ts';
import type { SiteFacts } from '../../core/schema/site.ts';
import type { CampaignFile } from '../../core/files/tree.ts';
import { isInCampaign, type ListedEntry, listEntries } from '../../core/files/listed.ts';
import { Report } from '../../core/report.ts';
import { ByPath, type InOrder, inOrder, placeInOrder } from './by-path.ts';
import { Groups } from './groups.ts';
import { behind, hasOtherId, hasOtherLowerCase, idKeyOf, letterOf } from './paths.ts';
import { SignedLetter } from './signed-letter.ts';
import { type Surroundings, surroundingsOf, TextDocuments } from './texts.ts';

/** What a path holds; undefined where nothing is there. */
export interface Content {
  readonly entry: ListedEntry;
  /** Undefined for links, submodules, pictures and what is too large. */
  readonly bytes: Buffer | undefined;
}

/** What a base begins with. */
export interface Contents {
  /** The files of the campaign, as listTree has them. */
  readonly entries?: InOrder<ListedEntry>;
  /** What texts hold, by path. */
  readonly texts?: ReadonlyMap<string, Buffer>;
  /** By letter. */
  readonly signed?: ReadonlyMap<string, SignedLetter>;
}

export class Base {
  /** Where fonts that the campaign installed are looked for. No file of the campaign is read from there. */
  readonly root: string;
  readonly entries: ByPath<ListedEntry>;
  /** Those of them outside signatories/. */
  readonly others = new Map<string, ListedEntry>();
  /** Paths by their lower case. */
  readonly twins = new Groups<string>((lower) => this.#pathsBut(lower, hasOtherLowerCase), lowerCase);
  /** Paths of signature files by letter and id, in lower case. */
  readonly ids = new Groups<string>((key) => this.#pathsBut(key, hasOtherId), idKeyOf);
  /** What texts, settings and decisions hold, by path. */
  readonly texts: Map<string, Buffer>;
  readonly #signed: Map<string, SignedLetter>;
  /** How many entries the folder of each letter has. */
  readonly #inFolder = new Map<string, number>();
  #letterPaths: readonly string[] | undefined;
  #surroundings: Surroundings | undefined;
  #documents: TextDocuments | undefined;

  constructor(root: string, { entries = inOrder([]), texts = new Map(), signed = new Map() }: Contents = {}) {
    this.root = root;
    this.entries = new ByPath(entries);
    this.texts = new Map(texts);
    this.#signed = new Map(signed);
    this.#enterAll(entries);
  }

  /** Folders with very many files are only counted. */
  #enterAll(entries: InOrder<ListedEntry>): void {
    for (let at = 0; at < entries.length; ) {
      const letter = letterOf(entries.pathAt(at));
      const next = letter === undefined ? at + 1 : placeInOrder(behind(`signatories/${letter}/`), entries);
      if (letter === undefined) this.others.set(entries.pathAt(at), entries.at(at));
      else this.#inFolder.set(letter, next - at);
      at = next;
    }
  }

  #pathsBut(key: string | undefined, hasOther: (path: string, key: string) => boolean): string[] {
    return this.entries.paths((path) => key === undefined || !hasOther(path, key));
  }

  put(entry: ListedEntry, bytes?: Buffer): void {
    const { path } = entry;
    this.remove(path);
    if (!isInCampaign(path)) return;
    this.entries.put(entry);
    this.twins.add(path);
    this.ids.add(path);
    const letter = letterOf(path);
    if (letter === undefined) {
      this.others.set(path, entry);
      if (bytes && !path.startsWith('public/')) this.texts.set(path, bytes);
      this.#forget(path);
    } else {
      this.#inFolder.set(letter, (this.#inFolder.get(letter) ?? 0) + 1);
      // A file with a name that is refused is not looked into, here as elsewhere.
      if (bytes && listEntries([entry], new Report()).length > 0) this.signed(letter).put(path, bytes);
    }
  }

  remove(path: string): void {
    if (!this.entries.has(path)) return;
    this.entries.remove(path);
    this.twins.remove(path);
    this.ids.remove(path);
    const letter = letterOf(path);
    if (letter === undefined) {
      this.others.delete(path);
      this.texts.delete(path);
      this.#forget(path);
      return;
    }
    this.#inFolder.set(letter, (this.#inFolder.get(letter) ?? 0) - 1);
    this.signed(letter).remove(path);
  }

  contentOf(path: string): Content | undefined {
    const entry = this.entries.get(path);
    if (!entry) return undefined;
    const letter = letterOf(path);
    return { entry, bytes: letter === undefined ? this.texts.get(path) : this.signed(letter).files.get(path)?.bytes };
  }

  /** Who has signed a letter, as far as its signatures were loaded. */
  signed(letter: string): SignedLetter {
    let signed = this.#signed.get(letter);
    if (!signed) {
      signed = new SignedLetter();
      this.#signed.set(letter, signed);
    }
    return signed;
  }

  /** The first signature file in the folder of a letter, whatever the letter is, of those that count. */
  firstSignatureOf(letter: string, counts: (path: string) => boolean = () => true): string | undefined {
    if (!this.#inFolder.get(letter)) return undefined;
    const folder = `signatories/${letter}/`;
    const own = [...this.entries.values()].filter(({ path }) => path.startsWith(folder) && counts(path));
    return listEntries(own, new Report())[0]?.path;
  }

  /** The folders below signatories/ that have something in them. */
  signedFolders(): string[] {
    return [...this.#inFolder].flatMap(([letter, count]) => (count > 0 ? [letter] : []));
  }

  /** Paths that signatures are checked against whatever they say: the letters, and the site. */
  get letterPaths(): readonly string[] {
    this.#letterPaths ??= [...this.others.keys()].filter((path) => /^(?:letters(?:\/|$)|content$|content\/site\.yaml$)/.test(path));
    return this.#letterPaths;
  }

  get surroundings(): Surroundings {
    this.#surroundings ??= surroundingsOf(this.others.values(), (path) => this.texts.get(path));
    return this.#surroundings;
  }

  /** A text as it was read once, with the problems that it has on its own. */
  document(file: CampaignFile): ReturnType<TextDocuments['of']> {
    this.#documents ??= new TextDocuments(this.root, this.surroundings);
    return this.#documents.of(file, this.texts.get(file.path));
  }

  /** What the site is; undefined where it cannot be read. */
  get site(): SiteFacts | undefined {
    return (this.#documentAt('content/site.yaml') as FactsDocument<SiteFacts> | undefined)?.facts;
  }

  /** The interface in a language, as the campaign itself has it. */
  interfaceIn(tag: string): InterfaceDocument | undefined {
    return this.#documentAt(`translations/${tag}/ui.yaml`) as InterfaceDocument | undefined;
  }

  #documentAt(path: string): unknown {
    const place = placeOf(path);
    const bytes = this.texts.get(path);
    return bytes && !('rule' in place) ? this.document({ path, place, size: bytes.length }).document : undefined;
  }

  /** What a text says of other texts may have been read from it; so all of them are read again when asked for. */
  #forget(path: string): void {
    if (path.startsWith('signatories/')) return;
    this.#letterPaths = undefined;
    this.#surroundings = undefined;
    this.#documents = undefined;
  }
}

function lowerCase(path: string): string {
  return path.toLowerCase();
}
