// content/site.yaml: the one file that a fork has to edit.

import { z } from 'zod';
import { repositoryPage } from '../text/git-address.ts';
import { address, email, field, link, linkFormat, siteAddress, text, wholeNumber, yesNo } from './fields.ts';
import { language } from './language-field.ts';
import { maxLinkLength, type Reader, refusal, webAddress } from './readings.ts';
import { faces, faceNames } from '../look/faces.ts';

/** People copy what stands beside “Clone”. */
const repositoryLink: Reader = (typed) => {
  const page = repositoryPage(typed);
  if (page === undefined) return webAddress(typed);
  return { faults: [refusal('invalid-link', 'This is where git takes the repository, and not its page.', `Write ${page}`)] };
};

export const siteSchema = z
  .strictObject({
    name: text(100, 'The campaign’s name, as it stands at the top of every page.'),
    url: siteAddress('Where the site will be: https://org.example or, below a path, https://org.example/letter/.'),
    defaultLanguage: language('The language of visitors of whom nothing else is known, and of pages that name none. BCP 47.'),
    formerUrls: z
      .array(siteAddress('Where the site was before.'))
      .max(10)
      .meta({ description: 'Where the site was before, the first address first. Entries of feeds keep being known by it.' })
      .optional(),
    languageAliases: z
      .array(
        z.strictObject({
          former: language('A language that the site had. BCP 47.'),
          now: language('The language that its addresses lead to. BCP 47.'),
          dropped: yesNo('Whether it is gone, and “now” is another language that its readers may read.').optional(),
        }),
      )
      .max(100)
      .meta({
        description:
          'Languages that were dropped, or have another tag now; their addresses lead on. Written by “undersigned rename language”.',
      })
      .optional(),
    description: text(300, 'One sentence for search engines and shared links.').optional(),
    contact: z
      .strictObject({
        email: email('Where people reach the campaign. It is shown on the site.').optional(),
        link: link('A page with other ways to reach the campaign.').optional(),
      })
      .meta({ description: 'How to reach the campaign.' })
      .optional(),
    repository: z
      .strictObject({
        url: field(repositoryLink, { description: 'The repository’s page on its forge.', ...linkFormat, maxLength: maxLinkLength }),
        forge: z
          .enum(['github', 'gitlab', 'forgejo'])
          .meta({ description: 'The software of the forge. Gitea and Codeberg are “forgejo”.' })
          .optional(),
        branch: text(100, 'The branch that signatures are proposed to. “main” where it is left out.').optional(),
      })
      .meta({ description: 'Where signatures and translations are proposed.' })
      .optional(),
    licence: z
      .strictObject({
        name: text(100, 'Name of the licence of the campaign’s texts, for example CC BY 4.0.'),
        url: link('Where the licence can be read.').optional(),
      })
      .meta({ description: 'What others may do with the campaign’s texts.' })
      .optional(),
    media: siteAddress(
      'Where videos of letters may lie besides public/: another site of the campaign’s own, with https. Pages load from no other, and only what a reader plays.',
    ).optional(),
    paper: z
      .enum(['a4', 'us-letter'])
      .meta({ description: 'The paper of the PDFs. Where it is left out, that of the region a language tag names, else A4.' })
      .optional(),
    look: z
      .strictObject({
        accent: z
          .string()
          .regex(/^#[0-9a-f]{6}$/i, { error: 'A colour is written as # and six hexadecimal digits, in quotes.' })
          .meta({
            description:
              'The one colour of the campaign, as "#8a1c4a". All others follow from it; text gets the shade of it that can be read.',
          })
          .optional(),
        face: z
          .enum(faceNames)
          .meta({
            description: `The typeface of letters and titles. ${faceNames.map((name) => `${name}: ${faces[name].description}`).join(' ')} It is “old-style” where it is left out.`,
          })
          .optional(),
        logo: z
          .enum(['beside', 'instead'])
          .meta({
            description:
              'Whether public/logo.svg stands beside the campaign’s name at the top of pages, or instead of it. “beside” where it is left out.',
          })
          .optional(),
      })
      .meta({ description: 'How the site looks.' })
      .optional(),
    mailbox: z
      .strictObject({
        trustedServers: z
          .array(text(253, 'The name with which your mail server begins its Authentication-Results: mx.example.org.'))
          .max(10)
          .meta({ description: 'Mail servers whose word counts on whether a sender is genuine or forged.' })
          .optional(),
        verify: yesNo('Whether “undersigned mailbox” itself verifies signatures on e-mails (DKIM), for which it asks the DNS.').optional(),
        every: z.enum(['day', 'hour']).meta({ description: 'How often a new request is opened. “day” where it is left out.' }).optional(),
        answers: yesNo(
          'Whether signers are answered by e-mail, once a day at most: that their signature has arrived and what comes next.',
        ).optional(),
      })
      .meta({ description: 'How “undersigned mailbox” reads the campaign’s mailbox.' })
      .optional(),
    imports: z
      .array(
        z.strictObject({
          letter: text(120, 'The letter that they signed: the name of its file without “.md”.'),
          url: address('Where the list is published: a CSV file, or a sheet of a form that is published as one. https only.'),
          title: text(200, 'What files and decisions say of where signatures come from: “Form of the site”.'),
        }),
      )
      .max(20)
      .meta({ description: 'Lists that “undersigned automate import” fetches, so that what is new in them becomes a pull request.' })
      .optional(),
    review: z
      .strictObject({
        looks: z
          .enum(['hour', 'day', 'week'])
          .meta({ description: 'How often the campaign looks for new signatures. Sign pages tell it to signers.' })
          .optional(),
        maxNamesLost: wholeNumber(
          'How many percent of a letter’s names may be gone at once without having withdrawn; more stops checks and builds.',
        ).optional(),
        watchedWords: z
          .array(text(100, 'A word, or several that follow each other. Case, accents and look-alike letters make no difference.'))
          .max(1000)
          .meta({ description: 'Words that make a new signature doubtful, so that a person looks at it. Everyone can read them here.' })
          .optional(),
        watchedAccounts: z
          .array(text(100, 'An account on the forge.'))
          .max(1000)
          .meta({ description: 'Accounts whose new signatures are doubtful, so that a person looks at them.' })
          .optional(),
        trustedTranslators: z
          .array(
            z.strictObject({
              account: text(100, 'Their account on the forge.'),
              languages: z.array(language('A language that they are trusted with. BCP 47.')).min(1).max(50),
            }),
          )
          .max(200)
          .meta({
            description:
              'Whose small corrections (up to two words of one passage, no number, link or name touched) are ready without anybody reading them.',
          })
          .optional(),
      })
      .meta({ description: 'What “undersigned review” takes for ready, and what not.' })
      .optional(),
  })
  .meta({ title: 'Site', description: 'The campaign as a whole.' });

export type SiteFacts = z.output<typeof siteSchema>;
export type ForgeKind = NonNullable<NonNullable<SiteFacts['repository']>['forge']>;
