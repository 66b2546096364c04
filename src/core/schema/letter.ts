// The front matter of letters/<letter>.md: the facts of an open letter, as campaigns publish them about theirs.

import { z } from 'zod';
import { country, date, day, email, type IssueParams, link, text, wholeNumber, yesNo } from './fields.ts';
import { identifierFields } from './identifier-fields.ts';
import { language } from './language-field.ts';
import { videoSchema } from './video.ts';

/** A picture of the public folder. */
const picture = (description: string) =>
  z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*\.(?:svg|png|jpe?g|webp|avif)$/, {
      error: 'A picture is named by its path below public/, such as logos/open-square.svg: SVG, PNG, JPEG, WebP or AVIF.',
    })
    .meta({ description });

/** A person or organisation that is named in connection with a letter. */
const party = (description: string) =>
  z
    .strictObject({
      name: text(200, 'The name.'),
      link: link('Their page.').optional(),
      country: country('Their country, ISO 3166-1 alpha-2.').optional(),
      logo: picture(
        'Their logo: a path below public/, such as logos/open-square.svg. At most 200 KB; an SVG holds nothing but shapes and words.',
      ).optional(),
      logoDark: picture('The same for pages on a dark ground. Without it the logo is shown on a light one there.').optional(),
      ...identifierFields,
    })
    .meta({ description });

const recipients = (description: string) =>
  z
    .array(
      z.strictObject({
        name: text(200, 'The name of the person or body.'),
        office: text(200, 'What the person is: “Minister of the Interior”. A translation has it in its language.').optional(),
        link: link('Their page.').optional(),
        country: country('Their country, ISO 3166-1 alpha-2.').optional(),
      }),
    )
    .min(1)
    .max(50)
    .meta({ description });

const aim = 'How many signatures are aimed at.';

/** One number or several; read as a list in any case. */
const goals = z
  .union([
    z
      .array(wholeNumber(aim))
      .min(1)
      .max(50)
      .superRefine((steps, context) => {
        for (const [at, step] of steps.entries()) {
          const before = steps[at - 1];
          // What is no number is named already.
          if (before === undefined || !(step <= before)) continue;
          const params: IssueParams = { rule: 'goal-order', hint: 'Write the numbers from the smallest to the largest, each once.' };
          context.addIssue({ code: 'custom', path: [at], message: `The goal ${step} is not above the one before it, ${before}.`, params });
        }
      }),
    wholeNumber(aim),
  ])
  .transform((value) => (typeof value === 'number' ? [value] : value))
  .meta({ description: 'How many signatures are aimed at. Of a list the first that is not reached yet is shown.' });

const contact = (description: string) =>
  z
    .strictObject({
      name: text(200, 'Whom to ask for.').optional(),
      email: email('An address that is shown on the site.').optional(),
      link: link('A page with a form or more addresses.').optional(),
    })
    .meta({ description });

export const demandsSchema = z
  .array(
    z.strictObject({
      heading: text(200, 'The heading of a group of demands that begins here.').optional(),
      introduction: text(600, 'What is said before the demands of a group, or of this addressee.').optional(),
      addressee: text(200, 'Who is asked.'),
      asks: z
        .array(
          z.union([
            z.strictObject({
              ask: text(600, 'What they are asked to do, up to where its parts begin.'),
              asks: z.array(text(600, 'A part of it.')).min(1).max(30),
            }),
            text(600, 'What they are asked to do, as one sentence.'),
          ]),
        )
        .min(1)
        .max(30),
    }),
  )
  .max(30)
  .meta({
    description:
      'What is asked of whom. With headings, or with asks below asks, addressees are numbered, asks have letters, and what is below them small Roman numbers. A translation carries the same list in its language.',
  });

export const statuses = ['draft', 'open', 'paused', 'closed', 'archived'] as const;
export const orders = ['name', 'date', 'given'] as const;
export const unlistedKinds = ['paper', 'unnamed'] as const;
/** What may come of a letter, from its delivery on. */
export const outcomeKinds = [
  'delivered',
  'acknowledged',
  'met',
  'debated',
  'answered',
  'promised',
  'fulfilled',
  'law',
  'rejected',
] as const;
export const papers = ['a4', 'a3', 'us-letter'] as const;
export const relations = ['parallel', 'predecessor', 'successor', 'partOf', 'includes', 'related'] as const;

export const letterSchema = z
  .strictObject({
    title: text(200, 'The letter’s title.'),
    language: language('The language of the authoritative text. BCP 47.'),
    status: z.enum(statuses).meta({
      description:
        'draft: not public yet. open: takes signatures. paused: takes none for now. closed: takes none any more. archived: kept as a record.',
    }),
    summary: text(600, 'What the letter asks, in two or three sentences.').optional(),
    aliases: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'An id has lower-case letters, digits and single hyphens.' })
          .max(120),
      )
      .max(20)
      .meta({
        description:
          'Ids that the letter had before, the first one first. Their addresses lead to it. Written by “undersigned rename letter”.',
      })
      .optional(),
    date: date('The day it was published.').optional(),
    example: yesNo('Whether the letter is an invented example; the page then says so.').optional(),
    goal: goals.optional(),
    deadline: day(
      'The last day on which it takes signatures. It ends when it is over everywhere on Earth (at noon of the next day in universal time).',
    ).optional(),
    order: z
      .enum(orders)
      .meta({
        description:
          'How signatories are listed; those who began the letter come first in any case. name (where it is left out): by “sortName” or name, in the order of the page’s language. date: in the order of signing, the earliest first, as lists that grow do; those without a date at the end. given: by the path of the file, and within a list by the row.',
      })
      .optional(),
    to: recipients('Whom the letter is addressed to. Where it is left out, pages name those of whom something is demanded.').optional(),
    cc: recipients('Who gets a copy.').optional(),
    video: videoSchema.optional(),
    print: z
      .array(z.enum(papers).meta({ description: 'A size of paper.' }))
      .min(1)
      .max(3)
      .meta({
        description:
          'Sizes of paper in which each edition has a poster and, while the letter takes signatures, a sheet to sign by hand. None are made where it is left out.',
      })
      .optional(),
    demands: demandsSchema.optional(),
    drafters: z.array(party('Who drafted the letter.')).max(100).meta({ description: 'Who drafted the letter.' }).optional(),
    facilitator: party('Who brings the signatories together.').optional(),
    initiators: z.array(party('Who began the letter.')).max(100).meta({ description: 'Who began the letter.' }).optional(),
    contact: contact('Whom to ask about the letter.').optional(),
    press: contact('Whom journalists ask.').optional(),
    hashtags: z
      .array(
        z
          .string()
          .regex(/^#[\p{L}\p{N}\p{M}_]{1,60}$/u, { error: 'A hashtag is # followed by letters, digits or underscores, in quotes.' }),
      )
      .max(20)
      .meta({ description: 'Hashtags, each as "#word" in quotes.' })
      .optional(),
    topics: z.array(text(80, 'A topic.')).max(40).meta({ description: 'What the letter is about, in a few words each.' }).optional(),
    original: z
      .strictObject({
        url: link('Where the letter that people signed can be read.'),
        title: text(300, 'Its title.').optional(),
        publisher: text(200, 'Who published it.').optional(),
        date: date('When it was published.').optional(),
        pdf: link('Its PDF.').optional(),
        translations: z
          .array(
            z.strictObject({
              language: language('The language of that translation.'),
              by: text(200, 'Who made it.').optional(),
              url: link('Where it can be read.').optional(),
            }),
          )
          .max(200)
          .meta({ description: 'Translations that others published elsewhere.' })
          .optional(),
      })
      .meta({ description: 'For a letter that was published elsewhere. The page then says that it is a record of that letter.' })
      .optional(),
    milestones: z
      .array(
        z.strictObject({
          date: date('When the number was reported; a month or a year where no more is known.'),
          count: wholeNumber('How many signatories were reported.'),
          orMore: yesNo('Whether the report says “more than”.').optional(),
          countries: wholeNumber('From how many countries.').optional(),
          source: text(60, 'The id of one of the sources below.').optional(),
        }),
      )
      .max(200)
      .meta({ description: 'Reported numbers of signatories over time.' })
      .optional(),
    unlisted: z
      .array(
        z.strictObject({
          count: wholeNumber('How many they are.'),
          kind: z.enum(unlistedKinds).meta({ description: 'paper: they signed on paper. unnamed: they signed and asked not to be named.' }),
          date: date('When they were counted.').optional(),
          source: text(60, 'The id of one of the sources below.').optional(),
        }),
      )
      .max(100)
      .meta({
        description: 'Signatures that count and are in no list. They are part of the total and of the goal, and always shown apart.',
      })
      .optional(),
    outcome: z
      .array(
        z.strictObject({
          date: date('When it happened; a month or a year where no more is known.'),
          kind: z.enum(outcomeKinds).meta({
            description:
              'delivered: it was handed over. acknowledged: its receipt was confirmed. met: there was a meeting. debated: a parliament or another body spoke about it. answered: there was an answer. promised: something was promised. fulfilled: a demand was met. law: a law was changed. rejected: it was turned down.',
          }),
          text: text(600, 'What happened, in a sentence or two. A translation has its own.').optional(),
          source: text(60, 'The id of one of the sources below.').optional(),
        }),
      )
      .min(1)
      .max(200)
      .meta({ description: 'What came of the letter: when it was delivered, who answered, what changed.' })
      .optional(),
    namesTakenDown: z
      .strictObject({
        date: date('When the names were taken down.'),
        count: wholeNumber('How many had signed.'),
        people: wholeNumber('How many of them were people.').optional(),
        organisations: wholeNumber('How many of them were organisations.').optional(),
        countries: wholeNumber('From how many countries.').optional(),
      })
      .meta({
        description:
          'For a letter whose names are not listed any more; written by “undersigned retire”. The numbers are shown in their place.',
      })
      .optional(),
    related: z
      .array(
        z.strictObject({
          title: text(
            200,
            'The other campaign’s name. A letter of this campaign has its own, in each language, where this is left out.',
          ).optional(),
          relation: z.enum(relations).meta({ description: 'How it is related to this letter.' }),
          letter: text(60, 'Its id, where it is a letter of this campaign.').optional(),
          link: link('Its page.').optional(),
          region: text(100, 'Where it is active.').optional(),
          note: text(400, 'One sentence about it.').optional(),
        }),
      )
      .max(100)
      .meta({ description: 'Related campaigns.' })
      .optional(),
    sources: z
      .array(
        z.strictObject({
          id: text(60, 'A short name that milestones refer to.').optional(),
          url: link('Its address; left out where it has none, as a list on paper or a letter.').optional(),
          title: text(300, 'Its title, or what it is: “Paper lists of the May assembly”.'),
          publisher: text(200, 'Who published it.').optional(),
          backs: text(600, 'Which of the facts above it backs.').optional(),
          checked: date('When somebody last looked at it.').optional(),
        }),
      )
      .max(200)
      .meta({ description: 'Where the facts are from.' })
      .optional(),
    signing: z
      .strictObject({
        repository: yesNo('Whether people may sign by a pull request. Yes where site.yaml names a repository.').optional(),
        email: email('An address that takes signatures.').optional(),
        form: link(
          'An address that takes the form of the sign page (POST): a service for forms, or a program of your own. The page then sends signatures there, also without JavaScript.',
        ).optional(),
        confirm: yesNo(
          'Whether who signs by e-mail is asked to reply to an e-mail before their signature is taken (“undersigned mailbox”).',
        ).optional(),
      })
      .meta({ description: 'How to sign.' })
      .optional(),
  })
  .meta({ title: 'Letter', description: 'The facts above the text of an open letter.' });

export type LetterFacts = z.output<typeof letterSchema>;
export type Recipient = NonNullable<LetterFacts['to']>[number];
export type Demands = z.output<typeof demandsSchema>;
export type Paper = (typeof papers)[number];
export type Status = (typeof statuses)[number];
export type Order = (typeof orders)[number];
