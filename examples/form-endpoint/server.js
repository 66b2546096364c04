// Takes the form of the sign page, and writes one JSON file for each answer. Needs Node 20 and no package. See README.md.

import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The longest that each field may be, in characters. Other fields are not kept. */
const fields = {
  letter: 120,
  revision: 10,
  language: 35,
  kind: 20,
  name: 200,
  role: 200,
  affiliation: 200,
  personalCapacity: 5,
  country: 2,
  link: 500,
  statement: 1000,
  statementLanguage: 35,
};
const maxBytes = 16 * 1024;
/** Answers of one address within an hour, and of everybody together. */
const maxOfOne = 10;
const maxOfAll = 600;
const hour = 3_600_000;

/**
 * `folder`: where answers go, outside of everything that a web server shows. `thanks`: the page that whoever has signed finds a link to. `isBehindProxy`: a
 * proxy of yours is in front, and the last address in X-Forwarded-For is its word.
 */
export function formEndpoint({ folder, thanks, isBehindProxy = false }) {
  mkdirSync(folder, { recursive: true });
  let begun = Date.now();
  let all = 0;
  const ofOne = new Map();

  /** Addresses are counted in memory for an hour, and written nowhere. */
  const isTooMuch = (address) => {
    if (Date.now() - begun > hour) {
      begun = Date.now();
      all = 0;
      ofOne.clear();
    }
    const count = (ofOne.get(address) ?? 0) + 1;
    ofOne.set(address, count);
    return count > maxOfOne || ++all > maxOfAll;
  };

  const server = createServer(async (request, response) => {
    const say = (status, text, headers = {}) => {
      response.writeHead(status, {
        'Content-Type': 'text/plain; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
        Connection: 'close',
        ...headers,
      });
      response.end(`${text}\n`);
    };
    try {
      if (request.method !== 'POST') return say(405, 'This address takes the form of the sign page.', { Allow: 'POST' });
      if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? ''))
        return say(415, 'This is not the form of the sign page.');
      const body = await readBounded(request);
      if (body === undefined) return say(413, 'This is too long. Go back and shorten it.');
      const forwarded = isBehindProxy
        ? String(request.headers['x-forwarded-for'] ?? '')
            .split(',')
            .at(-1)
            ?.trim()
        : undefined;
      if (isTooMuch(forwarded || request.socket.remoteAddress || ''))
        return say(429, 'Too many at once. Please try again in an hour.', { 'Retry-After': '3600' });
      const form = new URLSearchParams(body);
      const done = () => thank(response, thanksFor(form, thanks));
      // A field that nobody sees was filled in: by a program, which is told nothing.
      if ((form.get('leave-empty') ?? '') !== '') return done();
      const answer = answerIn(form);
      if (typeof answer === 'string') return say(400, answer);
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomBytes(8).toString('hex')}.json`;
      writeFileSync(join(folder, name), `${JSON.stringify(answer, undefined, 2)}\n`, { flag: 'wx', mode: 0o600 });
      return done();
    } catch {
      return say(500, 'Your signature could not be kept. Please try again later.');
    }
  });
  server.requestTimeout = 20_000;
  server.headersTimeout = 10_000;
  server.maxConnections = 200;
  return server;
}

/** `{language}` and `{letter}` in it stand for what the form says. */
function thanksFor(form, thanks) {
  const word = (name) => /^[a-z0-9-]{1,120}$/i.exec(form.get(name) ?? '')?.[0].toLowerCase() ?? '';
  return thanks?.replaceAll('{language}', word('language') || 'en').replaceAll('{letter}', word('letter'));
}

/** A page that goes on, and no redirect: browsers hold the policy of the page with the form against wherever a redirect leads. */
function thank(response, thanks) {
  const link = thanks ? `<p><a href="${escaped(thanks)}">${escaped(thanks)}</a></p>` : '';
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
  });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${thanks ? `<meta http-equiv="refresh" content="0; url=${escaped(thanks)}">` : ''}<title>Thank you</title><h1>Thank you</h1><p>Someone from the campaign will read your signature and add it. Once your name is on the list, you have signed.</p>${link}</html>\n`,
  );
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** What is kept, or what the signer has to do. */
function answerIn(form) {
  if ((form.get('consent') ?? '') !== 'yes') return 'Go back, and tick the box if you agree that your signature will be public.';
  const answer = {};
  for (const [field, most] of Object.entries(fields)) {
    const values = form.getAll(field);
    if (values.length > 1) return 'This is not the form of the sign page.';
    const text = (values[0] ?? '').replace(/\s+/gu, ' ').trim();
    if (text.length > most) return `Go back and shorten this: ${field} (at most ${most} characters).`;
    if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text)) return `Some characters cannot be shown. Go back and type this again: ${field}.`;
    if (text !== '') answer[field] = text;
  }
  if (answer.name === undefined) return 'Go back, and enter the name that you want shown.';
  // What only a person is asked stays in the form when somebody goes over to an organisation.
  if (answer.kind === 'organisation') for (const field of ['role', 'affiliation', 'personalCapacity']) delete answer[field];
  return { ...answer, consent: 'yes', date: new Date().toISOString().slice(0, 10) };
}

/** Undefined where it is longer than a form can be. */
async function readBounded(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const { PORT = '8080', HOST = '127.0.0.1', FOLDER = 'answers', THANKS, BEHIND_PROXY } = process.env;
  formEndpoint({ folder: resolve(FOLDER), thanks: THANKS, isBehindProxy: BEHIND_PROXY === 'yes' }).listen(Number(PORT), HOST, () =>
    process.stdout.write(`Listening on http://${HOST}:${PORT}, answers go to ${resolve(FOLDER)}\n`),
  );
}
