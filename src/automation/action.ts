// What the automation wants to do on a forge, as data: planned by functions that reach nothing, carried out in one place.

import type { Forge, Thread } from '../forge/forge.ts';
import type { Label } from '../forge/labels.ts';
import { type MarkerKind, marker, markerValue } from './marker.ts';

export type Action =
  /** One comment of a kind per thread: written once, edited in place afterwards. */
  | { readonly do: 'say'; readonly thread: Thread; readonly kind: MarkerKind; readonly value: string; readonly text: string }
  | { readonly do: 'label'; readonly thread: Thread; readonly add: readonly Label[]; readonly remove: readonly Label[] };

/** Carries out actions in their order. Says in a line each what was done; nothing is said of what was so already. */
export async function perform(actions: readonly Action[], forge: Forge): Promise<string[]> {
  const done: string[] = [];
  for (const action of actions) {
    const where = `${action.thread.on} ${action.thread.number}`;
    if (action.do === 'label') {
      if (action.add.length + action.remove.length === 0) continue;
      await forge.setLabels(action.thread, action.add, action.remove);
      done.push(`${where}: labels ${[...action.add.map((label) => `+${label}`), ...action.remove.map((label) => `-${label}`)].join(', ')}`);
      continue;
    }
    const body = `${marker(action.kind, action.value)}\n${action.text}`;
    const own = await ownNote(forge, action.thread, action.kind);
    if (own === undefined) await forge.addNote(action.thread, body);
    else if (own.body.trim() !== body.trim()) await forge.editNote(action.thread, own.id, body);
    else continue;
    done.push(`${where}: comment ${own === undefined ? 'written' : 'updated'}`);
  }
  return done;
}

export interface OwnNote {
  readonly id: number;
  readonly body: string;
  readonly value: string;
}

/** Our comment of a kind; what others wrote is none of ours, whatever it begins with. */
export async function ownNote(forge: Forge, thread: Thread, kind: MarkerKind): Promise<OwnNote | undefined> {
  const [accounts, notes] = [await forge.accounts(), await forge.notes(thread)];
  for (const { id, author, body } of notes) {
    const value = accounts.includes(author) ? markerValue(kind, body) : undefined;
    if (value !== undefined) return { id, body, value };
  }
  return undefined;
}
