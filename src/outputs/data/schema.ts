// The fields of the data files. What is public on the pages is here, and nothing else: no e-mail address, no handle, no note.

import { z } from 'zod';
import { outcomeKinds, relations, statuses, unlistedKinds, papers } from '../../core/schema/letter.ts';
import { namesVersion } from '../../signatories/find/format.ts';

/** Raised when a field goes or changes its meaning. New fields may come without. */
export const dataVersion = 1;

const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const day = (description: string) => date.meta({ description: `${description} YYYY-MM-DD, or YYYY-MM or YYYY where no more is known.` });
const tag = (description: string) => z.string().meta({ description: `${description} A BCP 47 tag.` });
const url = (description: string) => z.url().meta({ description });
const whole = (description: string) => z.int().min(0).meta({ description });
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ description: 'ISO 3166-1 alpha-2.' });

const head = {
  $schema: url('Where the JSON Schema of this file is.'),
  version: z.literal(dataVersion).meta({ description: 'Version of the format.' }),
};

const asOf = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({
    description:
      'The newest day that the campaign’s files name, YYYY-MM-DD: this is not older. Another build has the same day until a newer one is in the files, so it does not show that someone withdrew.',
  })
  .optional();

const licence = z
  .object({ name: z.string(), url: url('Where it can be read.').optional() })
  .meta({ description: 'Licence of the texts of this site. It covers neither names nor what signatories wrote.' })
  .optional();

const notice = z.string().meta({ description: 'What anyone who uses this should know, in English.' });

const textIs = z.enum(['letter', 'summary']).meta({
  description:
    '“letter”: the texts are the letter and its translations. “summary”: they are this site’s own words about a letter that was published elsewhere, and those who are named signed that letter.',
});

export const countsSchema = z
  .object({
    all: whole('Everybody on the list.'),
    people: whole('People among them.'),
    organisations: whole('Organisations among them.'),
    countries: whole('Different countries that they named. Missing where no one has named any.').optional(),
  })
  .meta({ description: 'Who is listed on this site.' });

export const milestoneSchema = z
  .object({
    date: day('When the number was reported.'),
    count: whole('Signatories that were reported.'),
    orMore: z.boolean().meta({ description: 'Whether the report says “more than”.' }).optional(),
    countries: whole('From how many countries.').optional(),
    source: z.string().meta({ description: 'The id of one of the sources.' }).optional(),
  })
  .meta({ description: 'A number of signatories that somebody reported.' });

const dayCountSchema = z
  .object({
    day: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .meta({ description: 'YYYY-MM-DD.' }),
    all: whole('Everybody who was on the list at the end of that day.'),
    people: whole('People among them.'),
    organisations: whole('Organisations among them.'),
  })
  .meta({ description: 'The number at the end of a day on which it grew.' });

const signedTextsSchema = z
  .object({
    revision: whole('The last revision of the original that changed its meaning.'),
    date: day('When it was recorded.'),
    before: whole('Who signed before.'),
    since: whole('Who signed since.'),
    unknown: whole('Of whom nothing says which text they signed.'),
  })
  .meta({ description: 'Who signed before and after the meaning of the letter was changed. Missing where it never was.' });

const numbers = {
  counts: countsSchema
    .partial({ people: true, organisations: true })
    .meta({ description: 'Who is listed on this site, or was so until “namesTakenDown”: then without what was not kept.' })
    .optional(),
  total: whole('All who signed: “counts.all” and those in “unlisted”. Missing where there are none of these.').optional(),
  unlisted: z
    .array(
      z.object({
        count: whole('How many they are.'),
        kind: z.enum(unlistedKinds).meta({ description: 'Whether they signed on paper, or asked not to be named.' }),
        date: day('When they were counted.').optional(),
        source: z.string().meta({ description: 'The id of one of the sources.' }).optional(),
      }),
    )
    .meta({ description: 'Who signed and is on no list. “counts” are without them.' })
    .optional(),
  namesTakenDown: day('When the names were taken down. “counts” are those of that day then, and there is no list.').optional(),
  goal: whole('How many signatures are aimed at now: of several goals the first that is not reached yet, or the last.').optional(),
  goals: z
    .array(
      z.object({
        count: whole('How many signatures.'),
        reached: day('When it was reached, where that is known.').optional(),
      }),
    )
    .meta({ description: 'All goals, where there are several or one was reached on a known day, the smallest first.' })
    .optional(),
};

export const countSchema = z
  .object({
    ...head,
    letter: z.string().meta({ description: 'Id of the letter.' }),
    url: url('Page of the letter.'),
    textIs: textIs.optional(),
    asOf,
    ...numbers,
    byDay: z
      .array(dayCountSchema)
      .meta({
        description:
          'How the number grew: of those who are listed today, how many had signed, or been added, by the end of each day. The number of any other day is that of the last day before it. A month or a year counts from its last day.',
      })
      .optional(),
    undated: whole('How many of those who are listed are in no “byDay”, because no day is known.').optional(),
    signedTexts: signedTextsSchema.optional(),
    reported: milestoneSchema.optional(),
  })
  .meta({
    title: 'Count',
    description:
      'How many signed a letter. “counts” is missing where this site keeps no list of them; “reported” is the last number that was reported then.',
  });

const identifiers = {
  orcid: z.string().meta({ description: 'ORCID iD, without its address.' }).optional(),
  ror: z.string().meta({ description: 'ROR ID, without its address.' }).optional(),
  wikidata: z.string().meta({ description: 'Wikidata item, without its address.' }).optional(),
};

export const signatorySchema = z
  .object({
    id: z.string().meta({ description: 'Unique within the letter.' }),
    name: z.string().meta({ description: 'As it was given, in any script.' }),
    language: tag('Language of the name.').optional(),
    kind: z.enum(['person', 'organisation']),
    role: z.string().optional(),
    roleLanguage: tag('Language of the role, where it is known.').optional(),
    affiliation: z.string().optional(),
    personalCapacity: z.boolean().meta({ description: 'Whether they sign for themselves and not for the affiliation.' }).optional(),
    country: country.optional(),
    region: z.string().meta({ description: 'Instead of a country, for those who work in many.' }).optional(),
    link: url('A page of the signatory.').optional(),
    ...identifiers,
    initiator: z.boolean().meta({ description: 'Whether they are among those who began the letter.' }).optional(),
    formerName: z.string().meta({ description: 'A name that they had before, where they want it shown.' }).optional(),
    died: z.boolean().meta({ description: 'Whether they have died since, where those close to them want it said.' }).optional(),
    statement: z.string().optional(),
    statementLanguage: tag('Language of the statement.').optional(),
    featured: z.boolean().meta({ description: 'Whether the letter’s page shows the statement.' }).optional(),
    date: day('When they signed, as their signature says.').optional(),
    received: day('When the signature was added, where it does not say when they signed.').optional(),
    revision: whole('The revision of the original that they signed, where it is known.').optional(),
    revisionFrom: z
      .enum(['file', 'date', 'received'])
      .meta({
        description:
          'What the revision is known from: “file”: the signature names it. “date” and “received”: it was in force on that day, and on no part of the day another one.',
      })
      .optional(),
    placeName: z.string().meta({ description: 'What the country or region is called, in the language of the original.' }).optional(),
  })
  .meta({ description: 'A person or an organisation that signed.' });

export const signatoriesSchema = z
  .object({
    ...head,
    letter: z.string().meta({ description: 'Id of the letter.' }),
    url: url('Page of the list.'),
    textIs: textIs.optional(),
    asOf,
    counts: countsSchema,
    notice: notice.optional(),
    signatories: z.array(signatorySchema).meta({ description: 'In the order of their ids.' }).optional(),
    parts: z
      .array(url('A file of the same format with a part of the signatories.'))
      .meta({ description: 'Instead of “signatories”, where the list is too long for one file.' })
      .optional(),
    part: whole('Which of the parts this file is, from 1.').optional(),
  })
  .meta({ title: 'Signatories', description: 'Everybody who signed a letter, or where the parts of the list are.' });

const party = z.object({
  name: z.string(),
  link: url('Their page.').optional(),
  country: country.optional(),
  logo: url('Their logo, a picture.').optional(),
  ...identifiers,
});
const demands = z
  .array(
    z.object({
      heading: z.string().meta({ description: 'Heading of a group that begins here.' }).optional(),
      introduction: z.string().meta({ description: 'What is said before its demands.' }).optional(),
      addressee: z.string(),
      asks: z.array(z.string()),
      asksBelow: z
        .array(z.array(z.string()))
        .meta({ description: 'Of each of “asks” those that are below it. Missing where none has any.' })
        .optional(),
    }),
  )
  .meta({ description: 'What is asked of whom, in the language of the edition.' });

const recipient = z.object({
  name: z.string(),
  office: z.string().meta({ description: 'In the original language.' }).optional(),
  link: url('Their page.').optional(),
  country: country.optional(),
});
const offices = (of: string) =>
  z
    .array(z.string())
    .meta({ description: `Of each in “${of}” of letter.json the office, or the name where it has none, in the language of the edition.` });
const outcomeEntry = {
  date: day('When it happened.'),
  kind: z.enum(outcomeKinds).meta({ description: 'What it was. “met” is a meeting, “law” a change of the law.' }),
};
const outcome = z
  .array(
    z.object({
      ...outcomeEntry,
      text: z.string().meta({ description: 'Plain text. Missing where it has no words, or none in this language.' }).optional(),
    }),
  )
  .meta({ description: 'What came of the letter, the earliest first, in the language of the edition.' });

export const editionSchema = z
  .object({
    language: tag('Language of the edition.'),
    direction: z.enum(['ltr', 'rtl']),
    state: z.enum(['original', 'reviewed', 'unreviewed', 'machine']).meta({
      description:
        'How far it can be trusted: “original” is the text that others were translated from; “machine” is a draft that nobody has read. Which text is authoritative, “isAuthoritative” says.',
    }),
    isAuthoritative: z
      .boolean()
      .meta({
        description:
          'Whether this is the text that people signed. Of a letter that was published elsewhere none of this site is: “publishedElsewhere” says where it is.',
      })
      .optional(),
    revision: whole('The revision of the original that it follows.'),
    passages: z
      .object({
        all: whole('How many passages the original has: title, summary, demands and all of the text.'),
        missing: whole(
          'How many of them are not translated: pages and documents show them in the language of the original, and the data leave them out.',
        ),
        changed: whole('How many passages of the original were changed, added or removed since, and are not followed here.'),
      })
      .meta({ description: 'Of a translation: whether it is complete. It is, where “missing” is 0.' })
      .optional(),
    title: z.string(),
    summary: z.string().optional(),
    url: url('Page of the letter in this language.'),
    textSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'SHA-256 of “text” in the file of the edition, in UTF-8. Another value means that the words have changed.' }),
    to: offices('to').optional(),
    cc: offices('cc').optional(),
    demands: demands.optional(),
    outcome: outcome.optional(),
    factTranslations: z
      .array(
        z.object({
          original: z.string().meta({ description: 'A text of the facts, as the original has it.' }),
          translation: z.string().meta({ description: 'The same in the language of the edition.' }),
        }),
      )
      .meta({
        description: 'What else the facts say (topics, sources, related campaigns), where it is translated, in the order of the facts.',
      })
      .optional(),
    machineDate: day('The day the machine draft was made.').optional(),
    reviewed: z.array(z.object({ name: z.string(), date: day('When.'), link: url('Their page.').optional() })).optional(),
    translators: z.array(z.string()).optional(),
    files: z
      .object({
        text: url('The whole text as data.'),
        facts: url('The page of facts.'),
        pdf: url('The PDF.'),
        card: url('The picture for shared links, PNG.'),
        badge: url('A picture of its number, in words of its language.').optional(),
        video: url('A video of the letter, in a sign language or read aloud.').optional(),
        captions: url('Its captions, WebVTT.').optional(),
        plainText: url('The letter as plain text.').optional(),
        word: url('The letter as a Word document.').optional(),
        prints: z
          .array(
            z.object({
              kind: z.enum(['poster', 'sheet']).meta({ description: 'A poster, or a sheet to sign by hand.' }),
              paper: z.enum(papers).meta({ description: 'The size of the paper.' }),
              url: url('A PDF.'),
            }),
          )
          .meta({ description: 'What there is to print, where the campaign wants it.' })
          .optional(),
        pressKit: url('What journalists need, as a ZIP archive, where the letter says whom they ask.').optional(),
        embed: url('A page for frames.'),
        atom: url('Its feed, or that of the language where the site has one letter, as Atom.').optional(),
        jsonFeed: url('The same as JSON Feed.').optional(),
      })
      .meta({ description: 'What else there is of the letter in this language.' })
      .optional(),
  })
  .meta({ description: 'The letter in one language.' });

const { language, direction, state, isAuthoritative, revision, passages, title, summary, textSha256 } = editionSchema.shape;

export const textSchema = z
  .object({
    ...head,
    letter: z.string().meta({ description: 'Id of the letter.' }),
    url: url('Page of the letter in this language.'),
    ...{ textIs, licence, notice: notice.optional(), language, direction, state, isAuthoritative, revision, passages, title, summary },
    to: offices('to').optional(),
    cc: offices('cc').optional(),
    demands: demands.optional(),
    outcome: outcome.optional(),
    html: z.string().meta({ description: 'The text as safe HTML, with absolute addresses, without title, summary, demands and outcome.' }),
    text: z.string().meta({ description: 'The text without its markup: its blocks, a line feed between them and none at the end.' }),
    textSha256,
  })
  .meta({ title: 'Text', description: 'The whole text of a letter in one language.' });

export const letterDataSchema = z
  .object({
    ...head,
    id: z.string(),
    aliases: z.array(z.string()).meta({ description: 'Ids that it had before, the first one first.' }).optional(),
    url: url('Page of the letter in its original language.'),
    status: z.enum(statuses),
    example: z.boolean().meta({ description: 'Whether the letter is an invented example.' }).optional(),
    textIs: textIs.optional(),
    notice: notice.optional(),
    licence,
    asOf,
    date: day('When the letter was published. Of a summary this is the day of the letter that it is about.').optional(),
    deadline: day('The last day on which it takes signatures, or took some.').optional(),
    originalLanguage: tag('Language of the text that others were translated from.'),
    ...numbers,
    to: z.array(recipient).meta({ description: 'Whom it is addressed to, where that is said apart from the demands.' }).optional(),
    cc: z.array(recipient).meta({ description: 'Who gets a copy.' }).optional(),
    hashtags: z.array(z.string()).optional(),
    topics: z.array(z.string()).optional(),
    initiators: z.array(party).optional(),
    drafters: z.array(party).meta({ description: 'Who drafted the letter; of a summary, the letter that it is about.' }).optional(),
    facilitator: party.optional(),
    actions: z
      .array(
        z.object({
          title: z.string(),
          language: tag('Language of the title.'),
          url: url('Its page.'),
          where: z.array(z.string()).meta({ description: '“all”, or countries, ISO 3166-1 alpha-2.' }),
        }),
      )
      .meta({ description: 'What else readers can do.' })
      .optional(),
    publishedElsewhere: z
      .object({
        url: url('Where the letter that people signed can be read.'),
        title: z.string().optional(),
        publisher: z.string().optional(),
        date: day('When it was published there.').optional(),
        pdf: url('Its PDF.').optional(),
      })
      .meta({ description: 'Set where this site only records a letter that was published elsewhere.' })
      .optional(),
    milestones: z.array(milestoneSchema).optional(),
    outcome: z
      .array(
        z.object({
          ...outcomeEntry,
          text: z.string().meta({ description: 'In the original language.' }).optional(),
          source: z.string().meta({ description: 'The id of one of the sources.' }).optional(),
        }),
      )
      .meta({ description: 'What came of the letter, in the order of its file. Each edition has its own words for it.' })
      .optional(),
    related: z
      .array(
        z.object({
          title: z.string(),
          relation: z.enum(relations),
          letter: z.string().meta({ description: 'Its id, where it is on this site.' }).optional(),
          link: url('Its page.').optional(),
          region: z.string().optional(),
          note: z.string().optional(),
        }),
      )
      .optional(),
    sources: z
      .array(
        z.object({
          id: z.string().optional(),
          url: url('Its address, where it has one.').optional(),
          title: z.string(),
          publisher: z.string().optional(),
          backs: z.string().optional(),
          checked: day('When somebody last looked at it.').optional(),
        }),
      )
      .optional(),
    editions: z.array(editionSchema).meta({ description: 'The original first, then in the order of tags.' }),
    files: z
      .object({
        count: url('Its numbers.'),
        signatories: url('Its list as JSON.').optional(),
        csv: url('Its list as CSV.').optional(),
        csvParts: z
          .array(url('A part of the list as CSV.'))
          .meta({ description: 'Instead of “csv”, where the list is too long for one file.' })
          .optional(),
        names: url('The index by which its names are found.').optional(),
        badge: url('A picture of its number.').optional(),
      })
      .meta({ description: 'Where the rest of the data is.' }),
  })
  .meta({ title: 'Letter', description: 'An open letter: its facts, its editions, where its data is.' });

export const siteDataSchema = z
  .object({
    ...head,
    name: z.string().meta({ description: 'Name of the campaign.' }),
    url: url('First page of the site.'),
    asOf,
    defaultLanguage: tag('Language of the name.'),
    licence,
    notice: notice.optional(),
    letters: z.array(
      z.object({
        id: z.string(),
        title: z.string().meta({ description: 'In the original language.' }),
        url: url('Its page in the original language.'),
        data: url('Its facts and editions, and where its other data is.'),
        status: z.enum(statuses),
        example: z.boolean().meta({ description: 'Whether the letter is an invented example.' }).optional(),
        textIs,
        originalLanguage: tag('Language of the text that others were translated from.'),
        languages: z.array(z.string()).meta({ description: 'Languages that the letter is in, as BCP 47 tags.' }),
        ...numbers,
      }),
    ),
    languages: z.array(
      z.object({
        language: tag('A language of the site.'),
        direction: z.enum(['ltr', 'rtl']),
        name: z.string().meta({ description: 'What it calls itself.' }),
        siteName: z.string().meta({ description: 'The name of the campaign in it, where it is translated.' }).optional(),
        siteDescription: z.string().meta({ description: 'What the campaign is, in it, where that is translated.' }).optional(),
        url: url('First page in that language.'),
        atom: url('What is new, as Atom.').optional(),
        jsonFeed: url('The same as JSON Feed.').optional(),
      }),
    ),
    files: url('All files that are more than pages for reading, with type, size and fingerprint.'),
    checksums: url('The same fingerprints in the format of sha256sum.'),
  })
  .meta({ title: 'Site', description: 'What a site has for machines: begin here.' });

export const filesSchema = z
  .object({
    ...head,
    files: z.array(
      z.object({
        path: z.string().meta({ description: 'From the root of the site, without a slash before it.' }),
        type: z.string().meta({ description: 'Media type.' }),
        bytes: whole('Its size.'),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    ),
  })
  .meta({ title: 'Files', description: 'The files of SHA256SUMS, but for this one, in the order of their paths.' });

export const namesSchema = z
  .object({
    ...head,
    version: z.literal(namesVersion).meta({ description: 'Version of the format of the index and of the files that it names.' }),
    letter: z.string().meta({ description: 'Id of the letter.' }),
    count: whole('How many signatories there are.'),
    folder: z
      .string()
      .meta({ description: 'The folder of the other files, beside this one. Another build has another folder when one of them changes.' }),
    names: z.array(z.string()).meta({
      description: 'One for each file names/<number>.json of that folder: the beginning from which on it has the keys of names.',
    }),
    ids: z.array(z.string()).meta({ description: 'One for each file ids/<number>.json: its first id. Empty where the list is one page.' }),
    orders: z.record(z.string(), z.int().min(0)).meta({
      description: 'Language tag to the number of an order: pages/<order>/<number>.json has the page of each id of ids/<number>.json.',
    }),
  })
  .meta({ title: 'Index of names', description: 'What is in which file of the index by which names are found (docs/data.md).' });

export type EditionData = z.output<typeof editionSchema>;
export type TextData = z.output<typeof textSchema>;
export type SiteData = z.output<typeof siteDataSchema>;
export type FilesData = z.output<typeof filesSchema>;
export type LetterData = z.output<typeof letterDataSchema>;
export type CountData = z.output<typeof countSchema>;
export type SignatoryData = z.output<typeof signatorySchema>;
