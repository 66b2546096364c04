// The files of a campaign that a site is made of: what it is called, its first letter, the pages that every campaign needs.

import { languageOf } from '../core/languages/language.ts';
import { yamlValue } from '../translation/facts-splices.ts';
import type { Answers } from './answers.ts';

/** By path from the campaign's folder. */
export type Files = ReadonlyMap<string, string>;

export function siteFiles(answers: Answers): Files {
  const { letter, language, languages } = answers;
  return new Map([
    ['content/site.yaml', siteYaml(answers)],
    ['content/pages/about.md', about(answers)],
    ['content/pages/privacy.md', privacy(answers)],
    ['content/pages/imprint.md', imprint(answers)],
    [`letters/${letter.id}.md`, letter.file],
    ['public/.gitkeep', ''],
    ...languages.filter((tag) => tag !== language).map((tag): [string, string] => [`translations/${tag}/ui.yaml`, words(tag)]),
  ]);
}

function siteYaml({ name, url, language, email, repository, accent }: Answers): string {
  return [
    '# What this campaign is called, where it is, and how it looks. Your editor explains each field.',
    `name: ${yamlValue(name)}`,
    `url: ${url}`,
    `defaultLanguage: ${language}`,
    ...(email === undefined ? [] : ['contact:', `  email: ${email}`]),
    ...(repository === undefined ? [] : ['repository:', `  url: ${repository.url}`, `  forge: ${repository.forge}`]),
    'licence:',
    '  name: CC BY 4.0',
    '  url: https://creativecommons.org/licenses/by/4.0/',
    ...(accent === undefined ? [] : ['look:', `  accent: "${accent}"`]),
    '',
  ].join('\n');
}

function about({ name, letter }: Answers): string {
  return `---
title: About
language: en
order: 1
---

${markdown(name)} publishes the open letter “${markdown(letter.title)}”, and asks for signatures under it.

## How it is made

This site is made of files that everybody may read: the letter, its translations, and a small file for each signature. People look at what is sent before it is shown.
`;
}

function privacy({ email }: Answers): string {
  const contact = email === undefined ? 'Write to us' : `Write to <${email}>`;
  return `---
title: Privacy
summary: This site sets no cookies and loads nothing from other sites. Signatures are public.
language: en
order: 2
---

## If you read

This site sets no cookies and counts no visitors. Nothing is loaded from other addresses than the one you see in your browser. A search runs in your browser, and what you type is sent to nobody.

Whoever hosts this site may keep the usual logs: the time, your network address, the page you asked for.

## If you sign

A signature is public. Everybody can read, copy and find it: the name, and whatever else you choose to give. Only the name is needed. Leave out e-mail addresses, telephone numbers and street addresses.

If you sign through an account at the place where our files are kept, your user name is public there, too. If you sign by e-mail, the people who read that mailbox see your address, and do not publish it.

## If you want your name removed

${contact}, or propose a change that removes your file. You need give no reason. When the site is built next, your name is gone from every page, list and download here.

So that no list brings it back by mistake, we keep a salted hash of it: nobody can read your name from that.

The files keep their history: a name that was removed can still be found in older states of them, and in copies that others have made. Think of that before you sign.
`;
}

function imprint({ name, email, repository, responsible }: Answers): string {
  const ways = [
    ...(email === undefined ? [] : [`- E-mail: <${email}>`]),
    ...(repository === undefined ? [] : [`- The files of this site: <${repository.url}>`]),
  ];
  return `---
title: Imprint
language: en
order: 3
---

${markdown(responsible ?? name)} is responsible for what is said here.
${ways.length > 0 ? `\n${ways.join('\n')}\n` : ''}${responsible === undefined ? '\n<!-- In many countries the law asks for the name and the postal address of whoever is responsible. Write them here. -->\n' : ''}`;
}

function words(tag: string): string {
  return `# The site is in ${languageOf(tag).englishName}, too, in Undersigned’s words. What you want to say otherwise goes here, under the same keys.
strings: {}
`;
}

/** A name as Markdown and MDX show it. */
function markdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#&|~]/g, '\\$&');
}
