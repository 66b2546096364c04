// The checks of a passage against its original that a person may waive, in the order in which they are reported.

import type { PassageCheck } from './check.ts';
import { checkDoubledWord } from './doubled-word.ts';
import { checkEmphasis } from './emphasis.ts';
import { checkIdentical } from './identical.ts';
import { checkLength } from './length.ts';
import { checkLinks } from './links.ts';
import { checkNumbers } from './numbers.ts';
import { checkScript } from './script.ts';
import { checkStructure } from './structure.ts';

export const passageChecks: readonly PassageCheck[] = [
  checkStructure,
  checkLinks,
  checkEmphasis,
  checkNumbers,
  checkIdentical,
  checkScript,
  checkDoubledWord,
  checkLength,
];
