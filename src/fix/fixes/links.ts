// A link without its scheme, with half of it, or with two.

import { findLinkFault, meantSite, siteName } from '../../core/schema/readings.ts';
import { valueEdits } from '../lines.ts';
import { applied, type Fix } from '../automatic-fix.ts';

export const links: Fix = {
  examples: [
    { wrong: 'name: Bo Chen\nlink: bo.example/me\n# mine\n', right: 'name: Bo Chen\nlink: https://bo.example/me\n# mine\n' },
    { wrong: 'name: Bo Chen\nlink: https:/bo.example\n', right: 'name: Bo Chen\nlink: https://bo.example\n' },
    { wrong: 'name: Bo Chen\nlink: "https://https://bo.example"\n', right: 'name: Bo Chen\nlink: "https://bo.example"\n' },
    { wrong: 'name: Bo Chen\nlink: <https://bo.example>\n', right: 'name: Bo Chen\nlink: https://bo.example\n' },
  ],
  *candidates(fixing) {
    yield* applied(fixing.text, valueEdits(fixing, 'invalid-link', 'the link begins with its scheme, once', meantLink));
  },
};

/** The address that was meant, undefined where that is not certain. */
export function meantLink(written: string): string | undefined {
  const bare = written.replace(/^<(.*)>$/, '$1');
  const schemes = /^(?:(https?)(?::\/*|\/\/+))+/i.exec(bare);
  const rest = schemes ? bare.slice(schemes[0].length) : bare.replace(/^\/\//, '');
  if (!siteName.test(rest)) return undefined;
  // The innermost scheme is that of the address itself.
  const link = schemes ? `${(schemes[1] ?? 'https').toLowerCase()}://${rest}` : meantSite(rest);
  return link === undefined || findLinkFault(link) ? undefined : link;
}
