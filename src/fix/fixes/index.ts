// The fixes of what a file holds, in the order in which they are tried: first what hides other problems.

import type { Fix } from '../automatic-fix.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { codeFence } from './code-fence.ts';
import { colonInValue } from './colon-in-value.ts';
import { colonSpace } from './colon-space.ts';
import { countries } from './countries.ts';
import { frontMatterFence } from './front-matter-fence.ts';
import { invisible } from './invisible.ts';
import { keys } from './keys.ts';
import { languages } from './languages.ts';
import { lineEndings } from './line-endings.ts';
import { listKeys } from './list-keys.ts';
import { links } from './links.ts';
import { noLink } from './no-link.ts';
import { normalForm } from './normal-form.ts';
import { numberSign } from './number-sign.ts';
import { quotes } from './quotes.ts';
import { simpleHtml } from './simple-html.ts';
import { spaces } from './spaces.ts';
import { specialFirstCharacter } from './special-first-character.ts';
import { translationHead } from './translation-head.ts';
import { typedLists } from './typed-lists.ts';
import { words } from './words.ts';

export const fixes: Readonly<Record<string, Fix>> = {
  'byte-order-mark': byteOrderMark,
  'line-endings': lineEndings,
  invisible,
  'normal-form': normalForm,
  'code-fence': codeFence,
  'front-matter-fence': frontMatterFence,
  'translation-head': translationHead,
  'simple-html': simpleHtml,
  'typed-lists': typedLists,
  'colon-space': colonSpace,
  quotes,
  'number-sign': numberSign,
  'colon-in-value': colonInValue,
  'special-first-character': specialFirstCharacter,
  keys,
  spaces,
  links,
  'no-link': noLink,
  countries,
  languages,
  words,
  'list-keys': listKeys,
};
