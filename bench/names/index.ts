// All pools of names: more than ten scripts, Latin letters for a little under half of the signatures.

import { africanPools } from './africa.ts';
import { eastAsianPools } from './east-asia.ts';
import { europeanPools } from './europe.ts';
import { latinPools } from './latin.ts';
import type { NamePool } from './pool.ts';
import { rightToLeftPools } from './right-to-left.ts';
import { southAsianPools } from './south-asia.ts';

export const namePools: readonly NamePool[] = [
  ...latinPools,
  ...europeanPools,
  ...rightToLeftPools,
  ...southAsianPools,
  ...eastAsianPools,
  ...africanPools,
];
