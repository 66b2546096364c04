// An invented letter, and the commands that translations of it are taken in with.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { type Files, makeCampaign } from '../support/campaign.ts';
import { type Run, undersigned } from '../support/cli.ts';

export const original = `---
title: Keep the library open on Sundays
language: en
status: open
---

We read, learn and meet in the library of Aldermoor, and 1,240 of us hold a card.

## What closing would cost

The council saves 18,500 euros a year, **less than one parking space**, as the [budget of 2027](https://budget.example/2027) shows.

- Pupils lose the only quiet room.
- Nurses who work in shifts lose their day there.

> A town that closes its books closes its mind.

### In numbers

1. 312 visitors on a Sunday.
2. 47 volunteers.

## What we ask

Open the doors from 10 to 16 o’clock, and ask us before you decide[^1].

[^1]: A survey takes two weeks.
`;

export const fixtures = join(engineRoot, 'tests/office/fixtures');

export function libraryCampaign(changes: Files = {}): string {
  return makeCampaign({ 'letters/library.md': original, ...changes });
}

export function translate(root: string, language: string, ...args: string[]): Run {
  return undersigned(['translate', language, 'library', ...args, '--root', root], { cwd: root });
}

/** Undefined where there is none. */
export function translationIn(root: string, language: string): string | undefined {
  const path = join(root, `translations/${language}/library.md`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
