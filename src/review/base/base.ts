// The campaign as it is at a commit: enough to judge a change without reading every signature with the YAML parser.

import type { FactsDocument } from '../../core/documents.ts';
import { placeOf } from '../../core/files/kinds.ts';
import type { InterfaceDocument } from '../../core/interface/read.ts';
import type { SiteFacts } from '../../core/schema/site.ts';
import type { CampaignFile } from '../../core/files/tree.ts';
import { isInCampaign, type ListedEntry, listEntries } from '../../core/files/listed.ts';
import { Report } from '../../core/report.ts';
import { Groups } from './groups.ts';
import { SignedLetter } from './signed-letter.ts';
import { type Surroundings, surroundingsOf, TextDocuments } from './texts.ts';

/** What a path holds; undefined where nothing is there. */
export interface Content {
  readonly entry: ListedEntry;
  /** Undefined for links, submodules, pictures and what is too large. */
  readonly bytes: Buffer | undefined;
}

export class Base {
  /** Where fonts that the campaign installed are looked for. No file of the campaign is read from there. */
  readonly root: string;
  readonly entries = new Map<string, ListedEntry>();
  /** Those of them outside signatories/. */
  readonly others = new Map<string, ListedEntry>();
  /** Paths by their lower case. */
  readonly twins = new Groups<string>(
    () => this.entries.keys(),
    (path) => path.toLowerCase(),
  );
  /** Paths of signature files by letter and id, in lower case. */
  readonly ids = new Groups<string>(() => this.entries.keys(), idKeyOf);
  /** What texts, settings and decisions hold, by path. */
  readonly texts = new Map<string, Buffer>();
  readonly #signed = new Map<string, SignedLetter>();
  /** How many entries the folder of each letter has. */
  readonly #inFolder = new Map<string, number>();
  #letterPaths: readonly string[] | undefined;
  #surroundings: Surroundings | undefined;
  #documents: TextDocuments | undefined;

  constructor(root: string) {
    this.root = root;
  }

  put(entry: ListedEntry, bytes?: Buffer): void {
    const { path } = entry;
    if (this.entries.has(path)) this.remove(path);
    if (!isInCampaign(path)) return;
    this.entries.set(path, entry);
    this.twins.add(path);
    this.ids.add(path);
    const letter = letterOf(path);
    if (letter === undefined) {
      this.others.set(path, entry);
      if (bytes && !path.startsWith('public/')) this.texts.set(path, bytes);
      this.#forget(path);
      return;
    }
    this.#inFolder.set(letter, (this.#inFolder.get(letter) ?? 0) + 1);
    // A file with a name that is refused is not looked into, here as elsewhere.
    if (bytes && listEntries([entry], new Report()).length > 0) this.signed(letter).put(path, bytes);
  }

  remove(path: string): void {
    if (!this.entries.delete(path)) return;
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

  /** Paths that signatures are held against whatever they say: the letters, and the site. */
  get letterPaths(): readonly string[] {
    this.#letterPaths ??= [...this.others.keys()].filter((path) => /^(?:letters(?:\/|$)|content$|content\/site\.yaml$)/.test(path));
    return this.#letterPaths;
  }

  get surroundings(): Surroundings {
    this.#surroundings ??= surroundingsOf(this.others.values(), this.texts.get('content/site.yaml'));
    return this.#surroundings;
  }

  /** A text as it was read once, with the problems that it has by itself. */
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

const signed = 'signatories/';

/** The folder that was asked for last, with its slash, and its name: files of one letter follow each other a hundred thousand times. */
let lastFolder = signed;
let lastLetter: string | undefined;

/** The folder below signatories/ that a path lies in. */
export function letterOf(path: string): string | undefined {
  if (lastLetter !== undefined && path.startsWith(lastFolder)) return lastLetter;
  const slash = path.startsWith(signed) ? path.indexOf('/', signed.length) : -1;
  if (slash === -1) return undefined;
  lastLetter = path.slice(signed.length, slash);
  lastFolder = path.slice(0, slash + 1);
  return lastLetter;
}

/** What no two signature files may share: letter and id, in lower case. By the same endings as core/files/kinds.ts. */
export function idKeyOf(path: string): string | undefined {
  const letter = letterOf(path);
  if (letter === undefined || !path.endsWith('.yaml')) return undefined;
  const id = path.slice(path.lastIndexOf('/') + 1, path.endsWith('.list.yaml') ? -'.list.yaml'.length : -'.yaml'.length);
  return `${letter}/${id.toLowerCase()}`;
}
