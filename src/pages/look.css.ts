// The campaign's own colours and typeface, as a stylesheet: the content security policy allows no inline styles.
import { getCampaign } from '../site/campaign.ts';
import { lookStyles } from '../site/look.ts';

export function GET(): Response {
  return new Response(`${lookStyles(getCampaign())}\n`, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
}
