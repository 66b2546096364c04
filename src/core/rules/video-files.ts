// The files of videos are there, or at the one other site that pages may load them from. What lies in public/ is known by its name.

import type { FilePlace } from '../source.ts';
import type { Report } from '../report.ts';
import { isElsewhere } from '../schema/video.ts';
import { nearestKey } from '../schema/validate.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkVideoFiles: CampaignRule = ({ site, files, letters, translations }, report) => {
  const known = new Set(files.filter(({ place }) => place.kind === 'asset').map(({ place }) => place.id));
  for (const { facts, yaml } of [...letters, ...translations])
    for (const key of ['file', 'captions', 'poster'] as const) {
      const path = facts.video?.[key];
      if (path === undefined || known.has(path) || report.concerns(`public/${path}`)) continue;
      const at = yaml.at(['video', key]);
      if (isElsewhere(path)) checkOrigin(path, site?.facts.media, at, report);
      else {
        const nearest = nearestKey(path, [...known]);
        report.add('video-file', at, {
          message: `There is no public/${path}.`,
          hint: nearest === undefined ? 'Add the file, or remove this line.' : `Did you mean ${nearest}?`,
        });
      }
    }
};

function checkOrigin(address: string, media: string | undefined, at: FilePlace, report: Report): void {
  const { origin } = new URL(address);
  if (media !== undefined && new URL(media).origin === origin) return;
  report.add('video-file', at, {
    message:
      media === undefined ? `Pages load nothing from ${origin}.` : `Videos may lie at ${new URL(media).origin}, and this is ${origin}.`,
    hint: 'Put the video into public/. If the other site is the campaign’s own, a maintainer names it as “media” in content/site.yaml.',
  });
}
