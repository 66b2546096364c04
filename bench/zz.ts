import { openFirefox } from '../scripts/other-browsers/firefox.ts';
import { openWebkit } from '../scripts/other-browsers/webkit.ts';
import { Driven } from '../scripts/other-browsers/driven.ts';
for (const open of [openFirefox, openWebkit]) {
  const b = new Driven(await open({ isDark: true }));
  console.log(b.name);
  await b.open('data:text/html,<p id=p>hi<input id=i>');
  await b.resize(320, 600);
  await b.fill('#i', 'Zoë 山');
  console.log(await b.run(() => [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches, (document.querySelector('#i') as HTMLInputElement).value]));
  await b.close();
}
process.exit(0);
