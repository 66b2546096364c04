// The direction of languages whose scripts few systems know.

import { expect, test } from 'vitest';
import { languageOf } from '../../src/core/languages/language.ts';

test.each(['men-Mend', 'nqo', 'dv', 'ff-Adlm', 'rhg', 'syr', 'yi', 'sd', 'ku-Arab', 'uz-Arab'])(
  '%s is written from right to left',
  (tag) => {
    expect(languageOf(tag).direction).toBe('rtl');
  },
);

test.each(['men', 'ff', 'sd-Deva', 'ku', 'vai', 'bax'])('%s is written from left to right', (tag) => {
  expect(languageOf(tag).direction).toBe('ltr');
});
