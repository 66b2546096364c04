// The typefaces that a campaign can choose from. All of them are on the readers' machines already, so that none has to be loaded.

/** A typeface by its place among faces, with the names it has on the systems that bring it along. */
export interface Face {
  /** For `content/site.yaml` and its documentation. */
  readonly description: string;
  /** Names for Latin, Greek and Cyrillic, the best first. */
  readonly families: readonly string[];
  /** What other scripts follow, and what a machine takes that has none of them. */
  readonly kind: 'serif' | 'sans';
}

export const faces = {
  'old-style': {
    description: 'Letters of a book: Iowan, Palatino and their kin.',
    families: ['Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', 'P052', 'Palatino', 'Book Antiqua'],
    kind: 'serif',
  },
  transitional: {
    description: 'Sturdy letters of a newspaper: Charter, Cambria and their kin.',
    families: ['Charter', 'Bitstream Charter', 'XCharter', 'Sitka Text', 'Cambria'],
    kind: 'serif',
  },
  slab: {
    description: 'Letters of a poster, with square feet: Rockwell and its kin.',
    families: ['Rockwell', 'Rockwell Nova', 'Roboto Slab', 'Sitka Small', 'DejaVu Serif'],
    kind: 'serif',
  },
  humanist: {
    description: 'Letters without feet, drawn as if by hand: Seravek, Gill Sans and their kin.',
    families: ['Seravek', 'Gill Sans Nova', 'Ubuntu', 'Calibri', 'Source Sans 3', 'DejaVu Sans'],
    kind: 'sans',
  },
  grotesque: {
    description: 'Even letters without feet: Helvetica, Arial and their kin.',
    families: ['Helvetica Neue', 'Inter', 'Roboto', 'Arial Nova', 'Nimbus Sans', 'Arial'],
    kind: 'sans',
  },
  system: {
    description: 'The letters in which the reader’s machine speaks.',
    families: ['system-ui', '-apple-system', 'Segoe UI', 'Roboto'],
    kind: 'sans',
  },
} as const satisfies Record<string, Face>;

export type FaceName = keyof typeof faces;

export const defaultFace: FaceName = 'old-style';

export const faceNames = Object.keys(faces) as readonly FaceName[] as [FaceName, ...FaceName[]];
