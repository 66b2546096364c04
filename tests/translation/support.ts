// Letters with revisions and translations, made with the commands that people use.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import type { Letter } from '../../src/core/model.ts';
import { type BlockStanding, isNoticed } from '../../src/core/translation/standing.ts';
import { type Files, makeCampaign } from '../support/campaign.ts';
import { type Run, undersigned } from '../support/cli.ts';

export const letterText = `---
title: A letter
summary: What it asks.
language: en
status: open
demands:
  - addressee: The council
    asks:
      - Publish the plans.
      - Hold a meeting.
---

## Why we write

The first paragraph speaks of the river and its banks.

- The first item is about water.
- The second item is about fish.

> A quotation that everybody knows by heart.

The last paragraph says goodbye to the reader.
`;

export const frenchText = `---
title: Une lettre
summary: Ce qu’elle demande.
revision: 1
demands:
  - addressee: Le conseil
    asks:
      - Publiez les plans.
      - Tenez une réunion.
---

## Pourquoi nous écrivons

Le premier paragraphe parle de la rivière et de ses rives.

- Le premier point concerne l’eau.
- Le deuxième point concerne les poissons.

> Une citation que tout le monde connaît par cœur.

Le dernier paragraphe prend congé du lecteur.
`;

/** A letter with its first revision recorded, and a French translation whose pairs someone has looked at. */
export function makeLetter(changes: Files = {}): string {
  const root = makeCampaign({ 'letters/a.md': letterText, 'translations/fr/a.md': frenchText, ...changes });
  run(root, 'revise', 'a', '--date', '2026-11-22');
  run(root, 'align', 'all', 'a', '--write', '--looked-at');
  return root;
}

/** Runs a command that has to succeed. */
export function run(root: string, ...args: string[]): Run {
  const result = undersigned([...args, '--root', root]);
  expect(`${result.code} ${result.stderr}`).toBe('0 ');
  return result;
}

export function edit(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

export function revise(root: string, impact: 'wording' | 'meaning', note = 'A change.'): void {
  run(root, 'revise', 'a', '--impact', impact, '--note', note, '--date', '2026-11-23');
}

export function letterOf(root: string): Letter {
  const { campaign, problems } = loadCampaign(root);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const letter = campaign?.letters.find(({ id }) => id === 'a');
  if (!letter) throw new Error('the letter is gone');
  return letter;
}

export function standings(root: string, language = 'fr'): readonly BlockStanding[] {
  return letterOf(root).editions.get(language)?.standing?.blocks ?? [];
}

/** `changed: The first paragraph…`: what is not as it should be. */
export function stale(root: string, language = 'fr'): string[] {
  return standings(root, language)
    .filter(({ state }) => state !== 'current')
    .map(({ state, original, translation }) => `${state}: ${original?.text ?? translation[0]?.text}`);
}

export function noticed(root: string, language = 'fr'): number {
  return standings(root, language).filter(isNoticed).length;
}
