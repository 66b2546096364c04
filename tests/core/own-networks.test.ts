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
])('%s', (link) => {
  expect(linksIn(link)).toEqual(['signatories/a/mia.yaml:2:7 invalid-link']);
});

test.each(['https://local.example/', 'https://lan.berlin/', 'https://home.pl/', 'https://my.box/', 'https://corp.example/internal'])(
  '%s is a site',
  (link) => {
    expect(linksIn(link)).toEqual([]);
  },
);
