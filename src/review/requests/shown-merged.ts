// Whether the forge shows requests as merged whose commits came with a push. Forgejo and Gitea do that only where a setting is on.

import { setTimeout as wait } from 'node:timers/promises';
import { ForgeError } from '../../forge/client.ts';
import { pullRequests, type RequestStyle } from '../../forge/kinds.ts';
import { ReviewError } from '../review-error.ts';
import { askForge, type ForgeAccess } from './ask.ts';
import { numberList } from './numbers.ts';
import type { Remote } from './remote.ts';

const setting = 'the repository’s setting “Auto-detect manual merge” (autodetect_manual_merge)';
const command = 'npx undersigned review --detect-merges';

/** What to know before anything is pushed, as sentences. `isTurningOn`: throws a ReviewError where the forge does not let it. */
export async function mergesDetected({ forge, page, variable }: ForgeAccess, isTurningOn: boolean): Promise<string[]> {
  if (isTurningOn)
    try {
      await forge.detectMerges();
      return [`${page.hostname} shows requests as merged from now on, also those of earlier pushes once something is pushed again.`];
    } catch (error) {
      if (!(error instanceof ForgeError)) throw error;
      throw new ReviewError(
        `${page.hostname} did not turn on ${setting}: ${error.message} The token in ${variable} has to be one of somebody who may change the settings of the repository; or turn it on there, under Settings, Pull requests.`,
      );
    }
  // Older ones do not say, and a token may not see it: what is pushed shows it.
  const isOn = await forge.detectsMerges().catch(() => undefined);
  if (isOn !== false) return [];
  return [`${page.hostname} will go on to show as open what is merged from here: ${setting} is off. ${command} turns it on.`];
}

/** In seconds. A forge with hundreds of requests to look through takes a while: as long as it gets on, it is asked again after the last of them. */
const patience = [1, 2, 4, 8, 15, 30];
const longest = 300;

/** After a push, as sentences. `access`: undefined where there is no token. */
export async function afterPush(
  access: ForgeAccess | undefined,
  { remote, style, numbers }: { readonly remote: Remote; readonly style: RequestStyle; readonly numbers: readonly number[] },
  pauses: readonly number[] = patience,
): Promise<string[]> {
  const mayBeForgejo = remote.forge === 'forgejo' || (remote.forge === undefined && remote.page !== undefined && style === pullRequests);
  if (numbers.length === 0) return [];
  if (!access)
    return mayBeForgejo
      ? [
          `On Forgejo and Gitea these are shown as merged only where ${setting} is on. Look at one of them there; with a token, ${command} turns it on.`,
        ]
      : [];
  let open = numbers;
  try {
    let waited = 0;
    for (let at = 0, isGettingOn = true; at < pauses.length || (isGettingOn && waited < longest); at++) {
      const seconds = pauses[Math.min(at, pauses.length - 1)] ?? 0;
      await wait(seconds * 1000);
      waited += seconds;
      const listed = await askForge(access);
      const before = open.length;
      open = numbers.filter((number) => listed.has(number));
      if (open.length === 0) return [`${access.page.hostname} shows ${numbers.length === 1 ? 'it' : 'all of them'} as merged.`];
      isGettingOn = open.length < before;
    }
  } catch (error) {
    if (!(error instanceof ReviewError)) throw error;
    return [`Whether they are shown as merged could not be seen: ${error.message}`];
  }
  const remedy = mayBeForgejo
    ? ` ${command} turns on ${setting}; the next push then shows these as merged, too.`
    : ' Look at one of them there.';
  // Some are merged: then it is on, most likely, and takes its time.
  const patient = open.length < numbers.length ? ' It looks at one after the other, so look again later. Where they stay open:' : '';
  return [
    `${access.page.hostname} still shows ${open.length} of ${numbers.length} as open: ${numberList(open.slice(0, 100))}.${patient}${remedy}`,
  ];
}
