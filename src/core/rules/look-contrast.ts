// The colour of a campaign is readable as it is. Pages take a shade of it that is, and here the campaign learns of it.

import { contrastOf, defaultAccent, paletteOf, schemes, textContrast, textPairs } from '../look/palette.ts';
import { colourFaults } from '../styles/colours.ts';
import { cssTree } from '../styles/read.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkLook: CampaignRule = ({ site }, report) => {
  const own = site?.facts.look?.accent?.toLowerCase();
  if (!site || own === undefined) return;
  const at = site.yaml.at(['look', 'accent']);
  const palette = paletteOf(own);
  // Dark pages need a lighter shade of nearly every colour: no one has to hear of that.
  const { accent, ...light } = palette.light;
  if (accent !== own) {
    const [behind, contrast] = (['paper', 'raised', 'soft', 'warn', 'mark'] as const)
      .map((name) => [name, contrastOf(own, light[name])] as const)
      .reduce((least, pair) => (pair[1] < least[1] ? pair : least));
    report.add('look-contrast', at, {
      message: `The colour ${own} has a contrast of ${contrast.toFixed(2)} to 1 with ${light[behind]} (${behind}), and text needs ${textContrast} to 1.`,
      hint: `On light pages text and buttons have the shade ${accent} instead. Write that, or a darker colour of your own, if it shall be the same everywhere.`,
    });
  }
  for (const scheme of schemes)
    for (const [text, behind] of textPairs) {
      const contrast = contrastOf(palette[scheme][text], palette[scheme][behind]);
      if (contrast >= textContrast) continue;
      report.add('look-contrast', at, {
        message: `On ${scheme} pages the contrast of ${text} (${palette[scheme][text]}) with ${behind} (${palette[scheme][behind]}) is ${contrast.toFixed(2)} to 1, and text needs ${textContrast} to 1.`,
        hint: 'Choose another colour.',
      });
    }
};

/** The colours of content/look.css, beside those that follow from the campaign's one. */
export const checkOwnColours: CampaignRule = ({ site, styles }, report) => {
  for (const { source, tree } of styles)
    for (const { offset, message, hint } of colourFaults(tree, site?.facts.look?.accent?.toLowerCase() ?? defaultAccent, cssTree()))
      report.add('look-contrast', source.at(offset), { message, hint });
};
