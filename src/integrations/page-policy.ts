// The content security policy that pages name themselves, for hosts that send no headers.

import { policyFor } from './host-files.ts';

/** On globalThis for the same reason as the campaign (src/site/campaign.ts). */
const key = Symbol.for('undersigned.edited');
const shared = globalThis as unknown as Record<symbol, boolean | undefined>;

/** While someone edits, Vite puts styles and scripts into the page. Told by Astro's command: the environment may say anything. */
export function leaveOutPolicy(isEdited: boolean): void {
  shared[key] = isEdited;
}

/** `form`: where a form of the page is sent, if it has one. `media`: the other site that its videos may lie on. */
export function pagePolicy({
  form,
  media,
}: {
  readonly form?: string | undefined;
  readonly media?: string | undefined;
} = {}): string | undefined {
  return shared[key] === true ? undefined : policyFor({ forms: form === undefined ? [] : [new URL(form).origin], media });
}
