// What a build is asked for, and what it answers.

import type { LoadedCampaign } from '../core/load.ts';
import type { FewerThanBefore } from './fewer-names.ts';

export interface BuildOptions {
  readonly root: string;
  readonly out: string;
  /** Languages of which a part is made, and not the whole site: `fr,ar`, or `1/4` for every fourth. */
  readonly only?: string | undefined;
  /** Folders of parts that are put into the site; what they do not have is made. */
  readonly parts?: readonly string[] | undefined;
  /** Told what is being done, a line each. */
  readonly onStep?: (step: string) => void;
  /** Whether it is built also where the site that is there is what would be made. */
  readonly force?: boolean;
  /** Whether it is built also where more names are gone than the campaign allows. */
  readonly allowsFewer?: boolean;
  /** How far the check is, in files. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Whether PDFs and share cards are made; they are, where it is left out. Without them the pages’ links to them lead nowhere. */
  readonly documents?: boolean;
  /** How far the PDFs and share cards are, in editions. */
  readonly onDocuments?: (done: number, total: number) => void;
  /** Whether each language gets an archive of its pages for readers without a connection; it does not, where this is left out. */
  readonly offline?: boolean;
  /** How far the archives are, in languages. */
  readonly onOffline?: (done: number, total: number) => void;
  /** How many things are done at the same time: by the machine’s processors and memory, where it is left out. The bytes are the same. */
  readonly jobs?: number;
  /** Where bundles of the pages’ code are kept from build to build. */
  readonly bundles?: string;
  /** Where PDFs and share cards are kept from build to build. */
  readonly documentCache?: string;
  /** Where it is written down what builds made of what. */
  readonly records?: string;
}

/** What the check said. */
export type Checked = Pick<LoadedCampaign, 'problems' | 'fileCount'>;

export interface BuildResult {
  readonly checked: Checked;
  /** Whether the site is there; where not, `checked` says why and the out folder is as it was. */
  readonly isBuilt: boolean;
  /** Whether it was there already, whole and with the bytes that a build would have given it. */
  readonly isUnchanged?: boolean;
  /** Open letters whose text was never recorded, by id; undefined where the site was not made anew. */
  readonly unrecorded?: readonly string[];
  /** The languages of a part. */
  readonly languages?: readonly string[];
  /** Letters that have fewer names than the site that was there. */
  readonly fewer?: readonly FewerThanBefore[];
}
