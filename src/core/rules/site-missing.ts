// A campaign has a content/site.yaml.

import type { CampaignRule } from './campaign-rule.ts';

export const checkSite: CampaignRule = ({ files }, report) => {
  if (files.some(({ place }) => place.kind === 'site')) return;
  if (['content', 'content/site.yaml'].some((path) => report.concerns(path))) return;
  report.add('site-missing', 'content/site.yaml', {
    message: 'The campaign has no content/site.yaml that could be read.',
    hint: 'Write it with three lines: name, url and defaultLanguage. If this is not a campaign’s directory, name one with --root.',
  });
};
