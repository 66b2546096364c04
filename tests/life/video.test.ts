// Videos of editions: files of the public folder, and nothing from elsewhere.

import { expect, test } from 'vitest';
import { hostHeaders, policyFor } from '../../src/integrations/host-files.ts';
import { check, makeCampaign, short } from '../support/campaign.ts';
import { outputsOf } from '../support/outputs.ts';

const signed = (video: string): string => `---\ntitle: Ein Brief\nrevision: 1\n${video}---\n\nBitte hört zu.\n`;
const files = { 'public/videos/a.mp4': 'video', 'public/videos/a.vtt': 'WEBVTT\n' };

test('a video and its captions have their addresses in the data of the edition', () => {
  const video = 'video:\n  file: videos/a.mp4\n  captions: videos/a.vtt\n';
  const { json } = outputsOf(makeCampaign({ 'translations/gsg/a.md': signed(video), ...files }));
  const editions = json('api/a/letter.json').editions as { language: string; files: object }[];
  expect(editions.find(({ language }) => language === 'gsg')?.files).toMatchObject({
    video: 'https://minimal.example/videos/a.mp4',
    captions: 'https://minimal.example/videos/a.vtt',
  });
  expect(editions.find(({ language }) => language === 'en')?.files).not.toHaveProperty('video');
});

test.each([
  ['  file: videos/b.mp4\n', 'translations/gsg/a.md:5:9 video-file'],
  ['  file: videos/a.mp4\n  captions: videos/b.vtt\n', 'translations/gsg/a.md:6:13 video-file'],
  ['  file: https://video.example/a.mp4\n', 'translations/gsg/a.md:5:9 video-file'],
  ['  file: https://video.example/a.mp4?track=1\n', 'translations/gsg/a.md:5:9 invalid-value'],
  ['  file: http://video.example/a.mp4\n', 'translations/gsg/a.md:5:9 invalid-value'],
  ['  file: https://me@video.example/a.mp4\n', 'translations/gsg/a.md:5:9 invalid-value'],
  ['  file: videos/a.mp4\n  captions: https://video.example/a.vtt\n', 'translations/gsg/a.md:6:13 invalid-value'],
  ['  file: ../letters/a.mp4\n', 'translations/gsg/a.md:5:9 invalid-value'],
  ['  file: videos/a.html\n', 'translations/gsg/a.md:5:9 invalid-value'],
  ['  captions: videos/a.vtt\n', 'translations/gsg/a.md:5:3 missing-key'],
])('%j is refused', (video, expected) => {
  const found = check(makeCampaign({ 'translations/gsg/a.md': signed(`video:\n${video}`), ...files }));
  expect(found.filter(({ severity }) => severity === 'error').map(short)).toEqual([expected]);
});

const site = 'name: A\nurl: https://minimal.example\ndefaultLanguage: en\nmedia: https://media.minimal.example/\n';
const at = (address: string) =>
  makeCampaign({ 'content/site.yaml': site, 'translations/gsg/a.md': signed(`video:\n  file: ${address}\n`) });

test('the campaign may name one other site of its own, which pages may load videos from', () => {
  const address = 'https://media.minimal.example/2026/a.mp4';
  const { json, campaign } = outputsOf(at(address));
  const editions = json('api/a/letter.json').editions as { language: string; files: object }[];
  expect(editions.find(({ language }) => language === 'gsg')?.files).toMatchObject({ video: address });
  expect(hostHeaders(campaign)).toContain("; media-src 'self' https://media.minimal.example; ");
  expect(policyFor({})).toContain("; media-src 'self'; ");
});

test.each(['https://media.minimal.example.evil.example/a.mp4', 'https://media.minimal.example:8443/a.mp4', 'https://other.example/a.mp4'])(
  '%s is no address at it',
  (address) => {
    const found = check(at(address)).filter(({ severity }) => severity === 'error');
    expect(found.map(short)).toEqual(['translations/gsg/a.md:5:9 video-file']);
  },
);
