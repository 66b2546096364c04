// The icon of the site.
import { getCampaign } from '../site/campaign.ts';
import { siteIcon } from '../site/icon.ts';

export function GET(): Response {
  return new Response(siteIcon(getCampaign()), { headers: { 'Content-Type': 'image/svg+xml' } });
}
