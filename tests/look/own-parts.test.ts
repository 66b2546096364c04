// Styles, a logo and components of a campaign in a built site: after ours, in their places, again when they change, and not where nobody trusts them.

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveFolder } from '../../src/build/serve.ts';
import { buildSite } from '../../src/build/site.ts';
import { engineRoot } from '../../src/core/engine.ts';
import { checkTrusted, UntrustedError } from '../../src/integrations/own-components.ts';
import { makeCampaign, minimal, writeFiles } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';
import { htmlFaults } from '../support/validator.ts';

test('whose link to this Undersigned came with its files is not one in which somebody installed it', () => {
  const root = makeCampaign();
  const campaign = { root, components: ['Footer' as const] };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(engineRoot, join(root, 'node_modules/undersigned'));
  // Unpacked from an archive.
  expect(() => checkTrusted(campaign)).toThrow(UntrustedError);
  git('init', '--quiet');
  expect(() => checkTrusted(campaign)).not.toThrow();
  git('add', '--force', 'node_modules');
  expect(() => checkTrusted(campaign)).toThrow(UntrustedError);
  rmSync(join(root, 'node_modules'), { recursive: true });
  symlinkSync(join(engineRoot, '..'), join(root, 'node_modules'));
  git('add', '--force', 'node_modules');
  expect(() => checkTrusted(campaign)).toThrow(UntrustedError);
});

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" fill="#123456"/></svg>';

test('all of them are in the pages, and a change of one is a change of the site', async () => {
  const root = makeCampaign({
    'content/site.yaml': `${minimal['content/site.yaml']?.replace('minimal.example', 'minimal.example/x/')}look:\n  logo: instead\n`,
    'content/look.css':
      ':root { --accent: light-dark(#7a1040, #ff9fc0) } .masthead h1 { text-decoration: underline } .note { background: url(/leaf.svg) }\n',
    'content/components/BelowLetter.astro':
      '---\nconst { letter, language } = Astro.props;\n---\n<p class="mine">{language.tag}: {letter.title}, {letter.signatories}</p>\n<style>.mine { color: rgb(1 2 3) }</style>\n',
    'content/components/Footer.astro': '<div class="around"><slot /></div>\n',
    'public/leaf.svg': drawing,
    'public/logo.svg': drawing,
    'public/logo-dark.svg': drawing,
  });
  const options = { root, out: join(root, 'dist'), records: join(root, 'records'), documents: false };
  await expect(buildSite(options)).rejects.toThrow(UntrustedError);
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(engineRoot, join(root, 'node_modules/undersigned'));
  execFileSync('git', ['init', '--quiet', root]);
  expect((await buildSite(options)).isBuilt).toBe(true);
  expect((await buildSite(options)).isUnchanged).toBe(true);
  const read = (path: string): string => readFileSync(join(options.out, path), 'utf8');
  const page = read('fr/a/index.html');
  expect(page).toMatch(/<p class="mine"[^>]*>fr: Une lettre, 1<\/p>/);
  expect(page).toMatch(/<div class="around">\s*<footer/);
  expect(read('en/a/sign/index.html')).not.toContain('class="mine"');
  for (const path of ['fr/a/index.html', 'en/a/embed/index.html', 'en/a/sign/index.html']) expect(await htmlFaults(read(path))).toEqual([]);

  const [server, browser] = await Promise.all([serveFolder(options.out), startBrowser()]);
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const tab = await browser.newPage({ colorScheme });
      const failed: string[] = [];
      tab.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
      tab.on('console', (message) => message.type() === 'error' && failed.push(message.text()));
      await tab.goto(`${server.url}en/a/`);
      const seen = await tab.evaluate(() => {
        const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
        const logo = document.querySelector<HTMLImageElement>('.site-name img');
        return {
          button: style('.join .button').backgroundColor,
          title: style('h1').textDecorationLine,
          mine: style('.mine').color,
          logo: [logo?.alt, logo?.currentSrc.replace(/.*\//, ''), logo?.complete && logo.naturalWidth > 0],
        };
      });
      expect(seen).toEqual({
        button: { light: 'rgb(122, 16, 64)', dark: 'rgb(255, 159, 192)' }[colorScheme],
        title: 'underline',
        mine: 'rgb(1, 2, 3)',
        logo: ['Minimal', { light: 'logo.svg', dark: 'logo-dark.svg' }[colorScheme], true],
      });
      expect(failed).toEqual([]);
      await tab.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }

  writeFiles(root, { 'content/components/BelowLetter.astro': '<p>Another</p>\n', 'content/look.css': '.note { margin: 0 }\n' });
  rmSync(join(root, 'content/components/Footer.astro'));
  expect((await buildSite(options)).isUnchanged).not.toBe(true);
  expect(read('en/a/index.html')).toContain('<p>Another</p>');
  expect(read('en/a/index.html')).not.toContain('around');
  expect(read('campaign.css')).toBe('.note{margin:0}\n');
});
