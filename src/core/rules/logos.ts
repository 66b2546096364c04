// Logos are pictures that are there, and that do nothing but be seen: they often come from those whom they stand for.

import type { TextDocument } from '../documents.ts';
import type { FilePlace } from '../source.ts';
import { logoFault, ownLogo } from '../files/logo.ts';
import type { OwnStyles } from '../styles/read.ts';
import type { LetterFacts } from '../schema/letter.ts';
import { nearestKey } from '../schema/validate.ts';
import type { CampaignRule } from './campaign-rule.ts';

/** Whether the files are there. What lies in public/ is known by its name. */
export const checkLogoFiles: CampaignRule = ({ files, letters }, report) => {
  const known = new Set(files.filter(({ place }) => place.kind === 'asset').map(({ place }) => place.id));
  for (const { path, at } of letters.flatMap(logosIn)) {
    if (known.has(path) || report.concerns(`public/${path}`)) continue;
    const nearest = nearestKey(path, [...known]);
    report.add('logo-file', at, {
      message: `There is no public/${path}.`,
      hint: nearest === undefined ? 'Add the picture, or remove this line.' : `Did you mean ${nearest}?`,
    });
  }
};

/** What the files hold, where they can be read. */
export const checkLogos: CampaignRule = ({ root, files, letters, styles }, report) => {
  const known = new Set(files.filter(({ place }) => place.kind === 'asset').map(({ place }) => place.id));
  for (const { path, at } of letters.flatMap(logosIn)) {
    const fault = known.has(path) ? logoFault(root, path) : undefined;
    if (fault) report.add('logo-file', at, fault);
  }
  const shown = [...Object.values(ownLogo).map((path) => ({ path, at: `public/${path}` })), ...styles.flatMap(picturesIn)];
  for (const { path, at } of shown) {
    const fault = known.has(path) ? logoFault(root, path) : undefined;
    if (fault) report.add('logo-file', at, fault);
  }
};

function picturesIn({ source, pictures }: OwnStyles): { path: string; at: FilePlace }[] {
  return pictures.map(({ path, offset }) => ({ path, at: source.at(offset) }));
}

function logosIn({ facts, yaml }: TextDocument<LetterFacts>): { path: string; at: FilePlace }[] {
  const lists = [
    ...(['initiators', 'drafters'] as const).flatMap((key) =>
      (facts[key] ?? []).map((party, index) => ({ party, keys: [key, index] as (string | number)[] })),
    ),
    ...(facts.facilitator ? [{ party: facts.facilitator, keys: ['facilitator'] as (string | number)[] }] : []),
  ];
  return lists.flatMap(({ party, keys }) =>
    (['logo', 'logoDark'] as const).flatMap((key) => {
      const path = party[key];
      return path === undefined ? [] : [{ path, at: yaml.at([...keys, key]) }];
    }),
  );
}
