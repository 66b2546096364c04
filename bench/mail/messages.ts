// A mailbox of a campaign, made from a seed: e-mails of five programs in the languages of the interface, each with what must become of it.

import { wordsIn } from '../../src/automation/words.ts';
import { engineLanguages } from '../../src/core/interface/reference.ts';
import { foldName } from '../../src/core/text/fold.ts';
import type { Kind } from '../../src/mailbox/sort/sort.ts';
import { signatureId } from '../../src/signatories/file-name.ts';
import type { Outcome } from '../../src/signatories/import/plan.ts';
import { signaturePath } from '../../src/signatories/signature-path.ts';
import { readTyped, type TypedSignature } from '../../src/signatories/signed-values.ts';
import { namePools } from '../names/index.ts';
import { makeRandom, type Random } from '../random.ts';
import { charsets, encode } from './charsets.ts';
import { type Form, head, htmlOf, type Letterhead, mail, programs } from './shapes.ts';

export interface LabelledMail {
  readonly bytes: Buffer;
  /** What makes it what it is: `forwarded`, `bounce`, `charset big5`. */
  readonly sort: string;
  readonly kind: Kind;
  /** Of each signature in it. */
  readonly outcomes: readonly Outcome[];
  /** Every address in it. None may be anywhere else. */
  readonly addresses: readonly string[];
}

export interface MailOptions {
  readonly count: number;
  readonly seed: number;
  readonly letter: string;
  readonly title: string;
  /** The campaign’s. */
  readonly to: string;
  /** Of the attachments that are as large as providers allow; small ones in tests. In bytes. */
  readonly large: number;
}

interface Signer {
  readonly name: string;
  readonly address: string;
  readonly language: string;
  readonly file: string;
  readonly path: string;
}

const day = '2026-11-30';

class Maker {
  readonly random: Random;
  readonly options: MailOptions;
  readonly #names = new Set<string>();
  #number = 0;

  constructor(options: MailOptions) {
    this.options = options;
    this.random = makeRandom(options.seed);
  }

  signer(given?: string): Signer {
    const { random, options } = this;
    const language = random.pick(engineLanguages());
    const own = namePools.filter((pool) => pool.language === language || pool.language.startsWith(`${language}-`));
    const pool = random.pick(own.length > 0 ? own : namePools);
    for (let attempt = 0; ; attempt++) {
      const parts = [random.pick(pool.given), ...(pool.givenParts === 2 || attempt > 40 ? [random.pick(pool.given)] : [])];
      const family = random.pick(pool.family);
      const first = parts.join(pool.space);
      const name = given ?? (pool.familyFirst ? `${family}${pool.space}${first}` : `${first}${pool.space}${family}`);
      const keys = [foldName(name), signatureId(name)];
      if (given === undefined && keys.some((key) => this.#names.has(key)) && attempt < 500) continue;
      for (const key of keys) this.#names.add(key);
      const typed: TypedSignature = {
        name,
        ...(random.chance(0.4) ? { role: random.pick(pool.roles) } : {}),
        ...(random.chance(0.5) ? { country: random.pick(pool.countries) } : {}),
        ...(random.chance(0.3) ? { statement: random.pick(pool.statements) } : {}),
        ...(random.chance(0.15) ? { link: `https://pages.example/${this.#number}` } : {}),
      };
      const result = readTyped(typed, { date: day, revision: 1 });
      if (!('text' in result)) throw new Error(`${name}: ${result.faults[0]?.kind}`);
      return {
        name,
        address: this.address(),
        language,
        file: result.text,
        path: signaturePath(options.letter, signatureId(name)),
      };
    }
  }

  address(): string {
    return `person.${++this.#number}.${this.random.below(1e6)}@mail-${this.random.below(50)}.example`;
  }

  letterhead(signer: Pick<Signer, 'name' | 'address' | 'language'>, change: Partial<Letterhead> = {}): Letterhead {
    const { title, to } = this.options;
    const hour = String(this.random.below(24)).padStart(2, '0');
    return {
      from: signer.address,
      name: this.random.chance(0.8) ? signer.name : '',
      to,
      subject: wordsIn(signer.language).text('sign.of', { title }),
      id: `${this.random.below(1e9)}.${++this.#number}.${signer.address}`,
      date: `Mon, 30 Nov 2026 ${hour}:12:44 +0100`,
      ...change,
    };
  }

  /** What the sign page puts into the e-mail. */
  body({ language, path, file }: Signer): string {
    return `${wordsIn(language).text('sign.emailBody')}\n\n${path}\n\n${file}`;
  }

  form(): Form {
    return { program: this.random.pick(programs), parts: this.random.pick(['plain', 'plain', 'html', 'both'] as const) };
  }
}

type Make = (maker: Maker) => Omit<LabelledMail, 'addresses' | 'sort'> & { readonly sort?: string; readonly from: readonly string[] };

const closings = ['Sent from my telephone', 'Von meinem Telefon gesendet', 'Envoyé de mon téléphone', '電話から送信'];
const footer = (signer: Signer): string => `\n-- \n${signer.name}\n+49 30 1234567 · ${signer.address}\n`;
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((row) => `> ${row}`)
    .join('\n');
const one = (signer: Signer, bytes: Buffer, outcomes: readonly Outcome[] = ['new']): ReturnType<Make> => ({
  bytes,
  kind: 'signature',
  outcomes,
  from: [signer.address],
});
const none = (kind: Kind, bytes: Buffer, ...from: string[]): ReturnType<Make> => ({ bytes, kind, outcomes: [], from });

/** By the share that they have of a campaign’s mail. */
export const sorts: readonly (readonly [share: number, name: string, make: Make])[] = [
  [
    42,
    'sign page',
    (m) => {
      const s = m.signer();
      return one(s, mail(m.letterhead(s), m.body(s), m.form()));
    },
  ],
  [
    8,
    'signature block below',
    (m) => {
      const s = m.signer();
      const below = m.random.chance(0.5) ? footer(s) : `\n${m.random.pick(closings)}\n`;
      return one(s, mail(m.letterhead(s), m.body(s) + below, m.form()));
    },
  ],
  [
    4,
    'answer to the campaign',
    (m) => {
      const s = m.signer();
      const other = m.signer();
      const text = `${m.body(s)}\n\nOn Mon, Nov 30, 2026 at 10:00 Campaign <${m.options.to}> wrote:\n${quoted(`Thank you!\n${m.body(other)}`)}`;
      return one(
        s,
        mail(m.letterhead(s, { subject: `Re: ${m.options.title}` }), text, { program: m.random.pick(programs), parts: 'plain' }),
      );
    },
  ],
  [
    3,
    'quoted alone',
    (m) => {
      const s = m.signer();
      const text = `Did you get this?\n\nAm 30.11.2026 um 10:00 schrieb ${s.name} <${s.address}>:\n${quoted(m.body(s))}`;
      return one(
        s,
        mail(m.letterhead(s, { subject: `Re: ${m.options.title}` }), text, { program: m.random.pick(programs), parts: 'plain' }),
        ['held'],
      );
    },
  ],
  [
    2,
    'quoted in HTML',
    (m) => {
      const s = m.signer();
      const html = `<div>Hallo</div><blockquote type="cite">${htmlOf(m.body(s), 'gmail')}</blockquote>`;
      const bytes = Buffer.from(`${head(m.letterhead(s))}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`);
      return one(s, bytes, ['held']);
    },
  ],
  [
    3,
    'forwarded',
    (m) => {
      const s = m.signer();
      const by = { ...m.signer(), language: 'en' };
      const headers = m.random.pick([
        `---------- Forwarded message ---------\nFrom: ${s.name} <${s.address}>\nDate: Mon, Nov 30\nSubject: Sign\n`,
        `-------- Weitergeleitete Nachricht --------\nBetreff: Sign\nVon: ${s.name} <${s.address}>\n`,
        `________________________________\nVan: ${s.name} <${s.address}>\nVerzonden: maandag\nAan: x\nOnderwerp: Sign\n`,
        `差出人: ${s.name} <${s.address}>\n日付: 2026年11月30日\n件名: 署名\n宛先: x\n`,
      ]);
      return {
        ...one(
          s,
          mail(m.letterhead(by, { subject: `Fwd: ${m.options.title}` }), `This came to me.\n\n${headers}\n${m.body(s)}`, m.form()),
          ['held'],
        ),
        from: [s.address, by.address],
      };
    },
  ],
  [
    1,
    'forwarded whole',
    (m) => {
      const s = m.signer();
      const by = m.signer();
      const inner = mail(m.letterhead(s), m.body(s), m.form()).toString('latin1');
      const part = `Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${inner}`;
      const bytes = Buffer.from(
        mail(m.letterhead(by, { subject: `Fwd: ${m.options.title}` }), 'See below.', { ...m.form(), attached: ['@@'] })
          .toString('latin1')
          .replace('@@', () => part),
        'latin1',
      );
      return { ...one(s, bytes, ['held']), from: [s.address, by.address] };
    },
  ],
  [
    2,
    'several',
    (m) => {
      const all = Array.from({ length: 2 + m.random.below(2) }, () => m.signer());
      const [s] = all as [Signer];
      return {
        ...one(
          s,
          mail(m.letterhead(s), all.map((each) => m.body(each)).join('\n\n'), m.form()),
          all.map(() => 'new' as const),
        ),
        from: all.map(({ address }) => address),
      };
    },
  ],
  [
    7,
    'own words',
    (m) => {
      const s = m.signer();
      const [language, text] = m.random.pick(ownWords);
      const bytes = mail(
        m.letterhead({ ...s, language }, { subject: m.random.pick(['', 'Open letter', m.options.title]), name: s.name }),
        text.replace('{name}', s.name),
        m.form(),
      );
      return one(s, bytes, ['held']);
    },
  ],
  [
    2,
    'attached file',
    (m) => {
      const s = m.signer();
      const attached = `Content-Type: application/yaml; name="signature.yaml"\r\nContent-Disposition: attachment; filename="signature.yaml"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(s.file).toString('base64')}`;
      return one(s, mail(m.letterhead(s), 'My file.', { ...m.form(), attached: [attached] }));
    },
  ],
  [
    1,
    'large picture',
    (m) => {
      const s = m.signer();
      const picture = `Content-Type: image/jpeg; name="a.jpg"\r\nContent-Disposition: attachment; filename="a.jpg"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.alloc(m.options.large, 7).toString('base64')}`;
      return one(s, mail(m.letterhead(s), m.body(s), { ...m.form(), attached: [picture] }));
    },
  ],
  [
    4,
    'charset',
    (m) => {
      const [charset, name] = m.random.pick(charsets);
      const s = m.signer(
        `${name} ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[m.random.below(26)]}${'aeiou'[m.random.below(5)]}${'lmnrst'[m.random.below(6)]}${'aeiou'[m.random.below(5)]}`,
      );
      const text = `signatories/${m.options.letter}/x/x.yaml\r\n\r\nname: ${s.name}\r\nrevision: 1\r\n`;
      const body = encode(text, charset)
        .toString('base64')
        .match(/.{1,76}/g)
        ?.join('\r\n');
      const headers = `${head(m.letterhead({ ...s, name: '' }, { subject: 'x', name: '' }))}\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
      return { ...one(s, Buffer.from(`${headers}${body}\r\n`)), sort: `charset ${charset}` };
    },
  ],
  [
    3,
    'bounce',
    (m) => {
      const s = m.signer();
      const report = `Content-Type: multipart/report; report-type=delivery-status; boundary="r"\r\n\r\n--r\r\n\r\nYour message could not be delivered to ${s.address}.\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; ${s.address}\r\nAction: failed\r\n--r\r\nContent-Type: message/rfc822\r\n\r\n${head(m.letterhead(s))}\r\n\r\n${m.body(s).replaceAll('\n', '\r\n')}\r\n--r--\r\n`;
      const from = `mailer-daemon@mail-${m.random.below(50)}.example`;
      return none(
        'bounce',
        Buffer.from(
          `${head(m.letterhead({ ...s, address: from }, { subject: 'Undelivered Mail', name: '' })).replace(/^Return-Path: .*$/m, 'Return-Path: <>')}\r\n${report}`,
        ),
        from,
        s.address,
      );
    },
  ],
  [
    3,
    'automatic answer',
    (m) => {
      const s = m.signer();
      const headers = m.random.pick([['Auto-Submitted: auto-replied'], ['X-Autoreply: yes'], ['Precedence: auto_reply']]);
      return none(
        'automatic',
        mail(m.letterhead(s, { headers, subject: 'Away' }), `I am away. I sign nothing.\n\n${m.body(s)}`, m.form()),
        s.address,
      );
    },
  ],
  [
    3,
    'newsletter',
    (m) => {
      const s = m.signer();
      const headers = [`List-Id: <news.mail.example>`, `List-Unsubscribe: <mailto:leave@mail.example>`];
      return none(
        'list',
        mail(m.letterhead(s, { headers, subject: 'News' }), 'Please add my name to the many who support this letter: I sign!', m.form()),
        s.address,
      );
    },
  ],
  [
    1,
    'signature through a list',
    (m) => {
      const s = m.signer();
      return one(s, mail(m.letterhead(s, { headers: ['List-Id: <talk.mail.example>'] }), m.body(s), m.form()), ['held']);
    },
  ],
  [
    1,
    'our own answer',
    (m) => {
      const s = m.signer();
      return none('own', mail(m.letterhead({ ...s, address: m.options.to }), m.body(s), m.form()));
    },
  ],
  [
    3,
    'withdrawal',
    (m) => {
      const s = m.signer();
      const subject = wordsIn(s.language).text('sign.withdrawOf', { title: m.options.title });
      return none('withdrawal', mail(m.letterhead(s, { subject, name: s.name }), s.name, m.form()), s.address);
    },
  ],
  [
    5,
    'something else',
    (m) => {
      const s = m.signer();
      const text = m.random.pick([
        'When is the next meeting?',
        'Can I have the letter as a PDF?',
        'Buy our pills.',
        '¿Dónde está la carta?',
        'ありがとうございます。',
      ]);
      return none('other', mail(m.letterhead(s, { subject: 'Question' }), text, m.form()), s.address);
    },
  ],
  [
    1,
    'nested without end',
    (m) => {
      const s = m.signer();
      const open = Array.from(
        { length: 400 },
        (_, depth) => `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n`,
      ).join('');
      return none('unreadable', Buffer.from(`${head(m.letterhead(s))}\r\n${open}Content-Type: text/plain\r\n\r\n${m.body(s)}`), s.address);
    },
  ],
  [
    1,
    'header in a name',
    (m) => {
      const s = m.signer();
      const text = `signatories/${m.options.letter}/x/x.yaml\n\nname: "Ann\\r\\nBcc: ${s.address}"\nrevision: 1\n`;
      return one(s, mail(m.letterhead(s), text, m.form()), ['refused']);
    },
  ],
];

const ownWords: readonly (readonly [language: string, text: string])[] = [
  ['en', 'Hello,\n\nI sign. My name is {name}.\n'],
  ['de', 'Hallo,\n\nich unterzeichne den Brief. Mein Name ist {name}.\n'],
  ['fr', 'Bonjour,\n\nje signe cette lettre. Je m’appelle {name}.\n'],
  ['es', 'Hola, firmo la carta. Me llamo {name}.\n'],
  ['pl', 'Dzień dobry, podpisuję list. Nazywam się {name}.\n'],
  ['ru', 'Здравствуйте, подписываю письмо. Меня зовут {name}.\n'],
  ['ar', 'مرحبا، أود التوقيع على الرسالة. اسمي {name}.\n'],
  ['ja', '{name}と申します。この書簡に署名します。\n'],
  ['zh-Hans', '您好，我签署这封公开信。我叫{name}。\n'],
  ['tr', 'Merhaba, mektubu imzalıyorum. Benim adım {name}.\n'],
];

function pick(random: Random, total: number): (typeof sorts)[number] {
  let left = random.next() * total;
  const found = sorts.find(([share]) => {
    left -= share;
    return left < 0;
  });
  return found ?? (sorts[0] as (typeof sorts)[number]);
}

/** The same for the same seed. Some messages come twice. */
export function* labelledMails(options: MailOptions): Generator<LabelledMail> {
  const maker = new Maker(options);
  const total = sorts.reduce((sum, [share]) => sum + share, 0);
  let last: LabelledMail | undefined;
  for (let index = 0; index < options.count; index++) {
    if (last && last.outcomes[0] === 'new' && maker.random.chance(0.03)) {
      // Sent a second time, by somebody who saw no answer: the program gives it another id.
      const again = last.bytes.toString('latin1').replace(/^Message-ID: </m, 'Message-ID: <again.');
      last = { ...last, bytes: Buffer.from(again, 'latin1'), sort: 'sent twice', outcomes: last.outcomes.map(() => 'duplicate') };
      yield last;
      continue;
    }
    // The first of a mailbox are one of each.
    const [, name, make] = sorts[index] ?? pick(maker.random, total);
    const { from, sort = name, ...made } = make(maker);
    last = { ...made, sort, addresses: from.filter((address) => address !== options.to) };
    yield last;
  }
}
