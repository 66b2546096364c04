// The campaign as it is at a commit: enough to judge a change without reading every signature with the YAML parser.

import type { FactsDocument } from '../../core/facts.ts';
import { placeOf } from '../../core/files/kinds.ts';
import type { InterfaceDocument } from '../../core/interface/read.ts';
import type { SiteFacts } from '../../core/schema/site.ts';
import type { CampaignFile } from '../../core/files/tree.ts';
import { isInCampaign, type ListedEntry, listEntries } from '../../core/files/listed.ts';
import { Report } from '../../core/report.ts';
import { foldersAbove } from '../folders.ts';
import { Groups } from './groups.ts';
import { idKeyOf, letterOf } from './paths.ts';
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
  readonly twins = new Groups<string>(() => this.entries.keys(), lowerCase);
  /** Paths of signature files by letter and id, in lower case. */
  readonly ids = new Groups<string>(() => this.entries.keys(), idKeyOf);
  /** What texts, settings and decisions hold, by path. */
  readonly texts = new Map<string, Buffer>();
  readonly #signed = new Map<string, SignedLetter>();
  readonly #folders = new Set<string>();
  /** How many entries the folder of each letter has. */
  readonly #inFolder = new Map<string, number>();
  #letterPaths: readonly string[] | undefined;
  #records: ReadonlyMap<string, readonly string[]> | undefined;
  #surroundings: Surroundings | undefined;
  #documents: TextDocuments | undefined;

  /** `entries`: the files of the campaign, as listTree has them. What they hold is to be taken next. */
  constructor(root: string, entries: Iterable<ListedEntry> = []) {
    this.root = root;
    for (const entry of entries) {
      this.#enter(entry);
      for (const folder of foldersAbove(entry.path)) this.#folders.add(folder);
    }
  }

  /** Whether something lay in a folder from the beginning. */
  hadFolder(folder: string): boolean {
    return this.#folders.has(folder);
  }

  #enter(entry: ListedEntry): void {
    const { path } = entry;
    const letter = letterOf(path);
    this.entries.set(path, entry);
    if (letter === undefined) this.others.set(path, entry);
    else this.#inFolder.set(letter, (this.#inFolder.get(letter) ?? 0) + 1);
  }

  /** What one of the entries holds. */
  take(path: string, bytes: Buffer): void {
    const letter = letterOf(path);
    if (letter === undefined) this.texts.set(path, bytes);
    else this.signed(letter).put(path, bytes);
  }

  put(entry: ListedEntry, bytes?: Buffer): void {
    const { path } = entry;
    this.remove(path);
    if (!isInCampaign(path)) return;
    this.#enter(entry);
    this.twins.add(path);
    this.ids.add(path);
    this.#forget(path);
    // A file with a name that is refused is not looked into, here as elsewhere.
    const isLookedInto = letterOf(path) === undefined ? !path.startsWith('public/') : listEntries([entry], new Report()).length > 0;
    if (bytes && isLookedInto) this.take(path, bytes);
  }

  remove(path: string): void {
    if (!this.entries.has(path)) return;
    this.entries.delete(path);
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

  /** Paths of the records of decisions about a letter's list. */
  recordsOf(letter: string): readonly string[] {
    this.#records ??= Map.groupBy(
      [...this.others.keys()].filter((path) => path.startsWith('content/signatories/') && path.split('/').length === 4),
      (path) => path.split('/')[2] ?? '',
    );
    return this.#records.get(letter) ?? [];
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
    this.#records = undefined;
    this.#surroundings = undefined;
    this.#documents = undefined;
  }
}

function lowerCase(path: string): string {
  return path.toLowerCase();
}
