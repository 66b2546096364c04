// The files of videos are there. What lies in public/ is known by its name.

import { nearestKey } from '../schema/validate.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkVideoFiles: CampaignRule = ({ files, letters, translations }, report) => {
  const known = new Set(files.filter(({ place }) => place.kind === 'asset').map(({ place }) => place.id));
  for (const { facts, yaml } of [...letters, ...translations])
    for (const key of ['file', 'captions', 'poster'] as const) {
      const path = facts.video?.[key];
      if (path === undefined || known.has(path) || report.concerns(`public/${path}`)) continue;
      const nearest = nearestKey(path, [...known]);
      report.add('video-file', yaml.at(['video', key]), {
        message: `There is no public/${path}.`,
        hint: nearest === undefined ? 'Add the file, or remove this line.' : `Did you mean ${nearest}?`,
      });
    }
};
