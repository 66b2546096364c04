// The styles of content/look.css, where a campaign has it.
import { rootPaths } from '../core/addresses/paths.ts';
import { getCampaign } from '../site/campaign.ts';

export function getStaticPaths() {
  return getCampaign().ownStyles === undefined ? [] : [{ params: { own: rootPaths.ownStyle.replace(/\.css$/, '') } }];
}

export function GET(): Response {
  return new Response(getCampaign().ownStyles, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
}
