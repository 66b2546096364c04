// A campaign as the rest of the software sees it: letters with their editions and signatories, pages, news, interface strings.

import type { Slot } from './files/slots.ts';
import type { Region } from './languages/country-codes.ts';
import type { RenderedText } from './markdown/render.ts';
import type { PluralCategory } from './schema/interface.ts';
import type { LetterDecisions } from './decisions.ts';
import type { Demands, LetterFacts } from './schema/letter.ts';
import type { LockFacts } from './schema/lock.ts';
import type { PageFacts } from './schema/page.ts';
import type { SignatureFacts } from './schema/signature.ts';
import type { Video } from './schema/video.ts';
import type { SiteFacts } from './schema/site.ts';
import type { Provenance } from './schema/translation.ts';
import type { PlacedBlock } from './translation/blocks.ts';
import type { Revisions } from './translation/revisions.ts';
import type { Standing } from './translation/standing.ts';

/** How far a text in another language can be trusted. An original is `original`. */
export type EditionState = 'original' | 'reviewed' | 'unreviewed' | 'machine';

/** A text in one language: the original of a letter, page or piece of news, or a translation of it. */
export interface Edition {
  /** BCP 47, canonical. */
  readonly language: string;
  readonly state: EditionState;
  readonly title: string;
  readonly summary: string | undefined;
  readonly text: RenderedText;
  /** Path of its file from the campaign's root. */
  readonly file: string;
  readonly provenance: Provenance;
}

export interface LetterEdition extends Edition {
  /** The revision of the original that this edition follows. */
  readonly revision: number;
  /** In the language of the edition; undefined where a translation has none, and the original's are shown. */
  readonly demands: Demands | undefined;
  /** Of its text. */
  readonly video: Video | undefined;
  /** Its words for what else the letter's front matter says; empty in the original. */
  readonly facts: FactTranslations;
  /** Title, summary, demands and the passages of the text, in this order. */
  readonly blocks: readonly PlacedBlock[];
  /** Which passage follows which of the original, as it was recorded. */
  readonly lock: LockFacts | undefined;
  /** How it is to the original as it is now; of an original undefined. */
  readonly standing: Standing | undefined;
  /** Names of the original's passages whose translation is newer than its last review. */
  readonly newerThanReview: readonly string[];
}

export interface Letter {
  readonly id: string;
  /** As they count now: closed where `hasEnded`. */
  readonly facts: LetterFacts;
  /** Whether its file calls it open, and its last day for signatures is over. */
  readonly hasEnded: boolean;
  readonly original: LetterEdition;
  /** The states that its text has had. A letter that was never recorded has one: what it says now. */
  readonly revisions: Revisions;
  /** By language tag, the original included, in the order of tags. */
  readonly editions: ReadonlyMap<string, LetterEdition>;
  /** What maintainers decided about the list. */
  readonly decisions: LetterDecisions;
  /** In the order of their ids. */
  readonly signatories: readonly Signatory[];
}

export interface Signatory extends Omit<SignatureFacts, 'kind' | 'region'> {
  /** Unique within a letter; stable as long as the file keeps its name. */
  readonly id: string;
  readonly file: string;
  /** Its row in a list file, from 0; undefined where the file holds this one signature. */
  readonly row?: number | undefined;
  readonly kind: 'person' | 'organisation';
  readonly region?: Region | undefined;
}

export interface Page {
  readonly id: string;
  readonly facts: PageFacts;
  readonly original: Edition;
  readonly editions: ReadonlyMap<string, Edition>;
}

export interface Update {
  /** Date and slug: `2026-11-22-first-thousand`. */
  readonly id: string;
  /** `2026-11-22`. */
  readonly date: string;
  readonly letter: string | undefined;
  readonly original: Edition;
  readonly editions: ReadonlyMap<string, Edition>;
}

/** What a translation has for texts of the original's facts: each text of the original, and the same in the other language. */
export type FactTranslations = ReadonlyMap<string, string>;

/** What the campaign says of itself, in another language. */
export interface TranslatedSite {
  readonly language: string;
  readonly provenance: Provenance;
  readonly facts: FactTranslations;
}

/** A string of the interface, or its plural forms. */
export type InterfaceString = string | Partial<Record<PluralCategory, string>>;

export interface Interface {
  readonly language: string;
  readonly provenance: Provenance;
  /** `letter.title` → the string. */
  readonly strings: ReadonlyMap<string, InterfaceString>;
}

export interface Campaign {
  /** Absolute path of its directory. */
  readonly root: string;
  readonly site: SiteFacts;
  /** `https://org.example` */
  readonly origin: string;
  /** `''`, or `/letter` for a site below a path. */
  readonly basePath: string;
  /** What content/look.css has for the pages, after the styles of the engine; undefined where there is none. */
  readonly ownStyles: string | undefined;
  /** Paths below public/ of the campaign's logo; undefined where it has none. */
  readonly logo: { readonly file: string; readonly dark: string | undefined } | undefined;
  /** Places of pages for which there is a component in content/components/. */
  readonly components: readonly Slot[];
  /** Every language that something is written in, in the order of tags. */
  readonly languages: readonly string[];
  readonly letters: readonly Letter[];
  readonly pages: readonly Page[];
  readonly updates: readonly Update[];
  /** By language tag: what the campaign itself brings. The engine's own strings are added by src/site. */
  readonly interfaces: ReadonlyMap<string, Interface>;
  /** By language tag: name and description of the campaign. */
  readonly translatedSites: ReadonlyMap<string, TranslatedSite>;
}
