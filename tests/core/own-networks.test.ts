// A link leads every reader to the same place: names that each network gives its own machines are no sites.

import { expect, test } from 'vitest';
import { check, makeCampaign, short } from '../support/campaign.ts';

const linksIn = (link: string): string[] => check(makeCampaign({ 'signatories/a/mia.yaml': `name: Mia Holt\nlink: ${link}\n` })).map(short);

test.each([
  'http://router.local/reboot',
  'http://printer.lan:9100/',
  'https://nas.home.arpa/',
  'http://fritz.box/?sid=1',
  'http://www.fritz.box/',
  'https://wiki.corp/',
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://a.localhost:3000/',
  'http://box.HOME/',
  'http://4.3.2.10.in-addr.arpa/',
  'http://192.168.178.10/reboot',
  'http://168.63.129.16/metadata',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.012:8080/',
  'http://0xc0a8b20a/',
  'http://3232281098/',
  'http://１９２.168.178.10/',
  'https://93.184.216.34/',
  'http://speedport.ip/',
])('%s', (link) => {
  expect(linksIn(link)).toEqual(['signatories/a/mia.yaml:2:7 invalid-link']);
});

test('texts lead to no number either, and maintainers may name their own machines by one', () => {
  const site =
    'name: N\nurl: https://10.20.30.40/\ndefaultLanguage: en\nrepository:\n  forge: forgejo\n  url: http://192.168.178.10:3000/a/b\n';
  const page = '---\ntitle: A\n---\n\nSee [it](http://192.168.178.10/reboot).\n';
  expect(check(makeCampaign({ 'content/site.yaml': site, 'content/pages/x.md': page })).map(short)).toEqual([
    'content/pages/x.md:5:5 markdown-link',
  ]);
});

test.each([
  'https://local.example/',
  'https://lan.berlin/',
  'https://home.pl/',
  'https://my.box/',
  'https://corp.example/internal',
  'https://1.0.0.example/',
])('%s is a site', (link) => {
  expect(linksIn(link)).toEqual([]);
});
