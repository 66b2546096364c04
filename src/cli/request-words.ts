// What the author of a request reads that is closed from here, in their language.

import { wordsIn } from '../automation/words.ts';
import { bringsNothingNew } from '../review/judge/verdict.ts';
import type { ReviewedRequest } from '../review/sort/reviewed.ts';

export interface KindWord {
  readonly language: string;
  readonly text: string;
}

/** `otherwise`: the language where the request tells none. */
export function kindWord(request: ReviewedRequest, otherwise: string): KindWord {
  return bringsNothingNew(request.verdict) ? thanks(request, otherwise) : said(request, otherwise, 'automation.refused');
}

/** Where what it brings is there. */
export function thanks(request: ReviewedRequest, otherwise: string): KindWord {
  return said(request, otherwise, request.verdict.kind === 'empty' ? 'change.present' : 'automation.signPresent');
}

/** Where it was taken over without its own commits: the forge goes on to show its request as open. */
export function takenOver(request: ReviewedRequest, otherwise: string): KindWord {
  return said(request, otherwise, 'automation.takenOver');
}

/** And in English, where nobody has read our words in that language. */
function said({ verdict }: ReviewedRequest, otherwise: string, key: string): KindWord {
  const translated = verdict.translations.filter(({ isOriginal }) => !isOriginal).map(({ language }) => language);
  const named = new Set([...verdict.signatures.map(({ facts }) => facts.language), ...translated]);
  const [own] = named;
  const language = (named.size === 1 ? own : undefined) ?? otherwise;
  const words = wordsIn(language);
  const spoken = words.machineDraftOf === undefined ? [words] : [words, wordsIn('en')];
  return { language, text: [...new Set(spoken.map((one) => one.text(key)))].join('\n\n') };
}
