// The campaign's own colour, as a stylesheet: the content security policy allows no inline styles.
import { getCampaign } from '../site/campaign.ts';

export function GET(): Response {
  const accent = getCampaign().site.look?.accent;
  // Stronger than the :root of base.css, which stands behind this file in the head of every page.
  const css = accent ? `html:root{--accent-base:${accent}}` : '';
  return new Response(`${css}\n`, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
}
