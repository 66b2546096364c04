// The components that MDX pages may use. src/core/markdown/components.ts says which attributes they take; a test holds the two together.

import LanguageList from './LanguageList.astro';
import LetterList from './LetterList.astro';
import SignatoryCount from './SignatoryCount.astro';
import LetterLink from './LetterLink.astro';

export const pageComponents = { LanguageList, LetterList, SignatoryCount, LetterLink };
