// Exports as the tools of this trade write them, with people who do not exist, and what each row says. Data only.

import type { Answer } from '../../../src/signatories/import/consent/answer.ts';

export interface ToolExport {
  readonly tool: string;
  /** In fixtures/. */
  readonly file: string;
  /** Rows between the header and the first answer: a second header, identifiers of columns. */
  readonly passed: number;
  /** In the order of the rows: somebody, and what their row says. */
  readonly rows: readonly (readonly [name: string, outcome: Answer])[];
}

export const exports: readonly ToolExport[] = [
  // Pytition: the field names of its model Signature; nobody is asked about being named, so whoever confirmed is.
  {
    tool: 'Pytition',
    file: 'pytition.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'no-signature'],
      ['Cem Demo', 'named'],
    ],
  },
  // LimeSurvey, “code and text” as headings: without date of submission an answer is unfinished; 1980-01-01 stands where days are not kept.
  {
    tool: 'LimeSurvey',
    file: 'limesurvey.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Incomplete', 'no-signature'],
      ['Cem Demo', 'unnamed'],
      ['Dana Unfinished', 'no-signature'],
      ['Eva Undated', 'named'],
      ['Finn Silent', 'unnamed'],
    ],
  },
  // Typeform: yes and no are 1 and 0, Response Type is completed or started.
  {
    tool: 'Typeform',
    file: 'typeform.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'unnamed'],
      ['Cem Partial', 'no-signature'],
      ['Dana Blank', 'unnamed'],
    ],
  },
  // Microsoft Forms: columns of its own first, Name and Email of which are blank and “anonymous” where no account is asked for.
  {
    tool: 'Microsoft Forms',
    file: 'microsoft-forms.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'named'],
      ['Cem Demo', 'unnamed'],
      ['Dana Blank', 'unnamed'],
    ],
  },
  // Google Forms: the label of a box that is ticked, nothing for one that is not; the header is the question.
  {
    tool: 'Google Forms',
    file: 'google-forms.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'unnamed'],
      ['Cem Demo', 'named'],
    ],
  },
  {
    tool: 'Google Forms, in German',
    file: 'google-forms-de.csv',
    passed: 0,
    rows: [
      ['Ada Beispiel', 'named'],
      ['Ben Muster', 'unnamed'],
      ['Cem Probe', 'named'],
      ['Dana Vielleicht', 'unclear'],
    ],
  },
  // Nextcloud Forms (lib/Service/SubmissionService.php): identifiers of the columns in the second row, formulas behind an apostrophe.
  {
    tool: 'Nextcloud Forms',
    file: 'nextcloud-forms.csv',
    passed: 1,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'unnamed'],
      ['Cem Demo', 'unnamed'],
    ],
  },
  // CryptPad (www/form/export.js): time and participant first; a guest is called Anonymous.
  {
    tool: 'CryptPad Forms',
    file: 'cryptpad-forms.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'named'],
      ['Cem Demo', 'unnamed'],
      ['Dana Muster', 'unclear'],
    ],
  },
  // Framaforms, which is Drupal’s Webform: drafts are exported too, without a time of completion. UTF-16 with tabs, as for Excel.
  {
    tool: 'Framaforms',
    file: 'framaforms.tsv',
    passed: 0,
    rows: [
      ['Ada Exemple', 'named'],
      ['Ben Brouillon', 'no-signature'],
      ['Cem Démo', 'unnamed'],
      ['Dana Silence', 'unnamed'],
    ],
  },
  // Tally: a column for the question and one for each box, with true and false.
  {
    tool: 'Tally',
    file: 'tally.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'unnamed'],
      ['Cem Demo', 'named'],
    ],
  },
  // Airtable: a ticked box is “checked”, any other blank; states are the team’s own words.
  {
    tool: 'Airtable',
    file: 'airtable.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'unnamed'],
      ['Cem Demo', 'no-signature'],
      ['Dana Muster', 'unclear'],
    ],
  },
  // Action Network: field names as in its reports; what it says of subscriptions is about e-mail and not about the signature.
  {
    tool: 'Action Network',
    file: 'action-network.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'unnamed'],
      ['Cem Demo', 'named'],
    ],
  },
  // change.org: the starter of a petition gets who signed it in public; nothing more is said.
  {
    tool: 'change.org',
    file: 'change-org.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'named'],
      ['Cem Demo', 'named'],
    ],
  },
  {
    tool: 'petities.nl',
    file: 'petities-nl.csv',
    passed: 0,
    rows: [
      ['Ada Voorbeeld', 'named'],
      ['Ben Staal', 'unnamed'],
      ['Cees Twijfel', 'no-signature'],
    ],
  },
  // Decidim: answers of a questionnaire; whether somebody has an account says nothing of their signature.
  {
    tool: 'Decidim',
    file: 'decidim.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'unnamed'],
      ['Cem Demo', 'unnamed'],
    ],
  },
  // SurveyMonkey: a second row of headers, and names of its own that are blank.
  {
    tool: 'SurveyMonkey',
    file: 'surveymonkey.csv',
    passed: 1,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'unnamed'],
      ['Cem Demo', 'unnamed'],
    ],
  },
  // Qualtrics: three rows of headers; Status is where an answer came from. What “Q2” asks stands in the second row only.
  {
    tool: 'Qualtrics',
    file: 'qualtrics.csv',
    passed: 2,
    rows: [
      ['Ada Example', 'unclear'],
      ['Ben Incomplete', 'no-signature'],
      ['Cem Preview', 'no-signature'],
      ['Dana Demo', 'unclear'],
    ],
  },
  // Jotform: the label of a box, here of one that hides.
  {
    tool: 'Jotform',
    file: 'jotform.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'unnamed'],
      ['Cem Demo', 'named'],
    ],
  },
  // Gravity Forms (its page on the field Consent): Checked or blank, and the text that was agreed to.
  {
    tool: 'Gravity Forms',
    file: 'gravity-forms.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'unnamed'],
      ['Cem Demo', 'named'],
    ],
  },
  // Contact Form 7 with its database plugin: read and unread are about the team’s inbox.
  {
    tool: 'Contact Form 7',
    file: 'contact-form-7.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'unnamed'],
      ['Cem Demo', 'unnamed'],
    ],
  },
  {
    tool: 'WPForms',
    file: 'wpforms.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'unnamed'],
      ['Cem Partial', 'no-signature'],
      ['Dana Spam', 'no-signature'],
    ],
  },
  {
    tool: 'SpeakOut',
    file: 'speakout.csv',
    passed: 0,
    rows: [
      ['Ada Example', 'named'],
      ['Ben Sample', 'no-signature'],
      ['Cem Demo', 'unnamed'],
    ],
  },
];
