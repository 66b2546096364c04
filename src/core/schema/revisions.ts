// letters/<letter>.revisions.yaml: every state that a letter's text has had. Written by `undersigned revise`, and only added to.

import { z } from 'zod';
import { date, text, wholeNumber } from './fields.ts';

export const blockKinds = [
  'title',
  'summary',
  'to',
  'cc',
  'group',
  'introduction',
  'addressee',
  'ask',
  'point',
  'outcome',
  'heading',
  'paragraph',
  'item',
  'subitem',
  'subsubitem',
  'quotation',
  'code',
  'table',
  'footnote',
] as const;
export type BlockKind = (typeof blockKinds)[number];

export const hash = (description: string) =>
  z
    .string()
    .regex(/^v1:[0-9a-f]{32}$/, { error: 'A hash is v1: and 32 hexadecimal digits.' })
    .meta({ description });

export const blockId = (description: string) =>
  z
    .string()
    .regex(/^(?:title|summary|b[1-9]\d{0,5}(?:-[1-9]\d{0,3}){0,2})$/, { error: 'A passage is called title, summary, or b and a number.' })
    .meta({ description });

export const impacts = ['wording', 'meaning'] as const;

export const revisionsSchema = z
  .strictObject({
    revisions: z
      .array(
        z.strictObject({
          revision: wholeNumber('Its number. The first is 1, each next one is one more.'),
          date: date('The day it was recorded.'),
          impact: z
            .enum(impacts)
            .meta({ description: 'wording: says the same in better words. meaning: says something else. The first revision has none.' })
            .optional(),
          note: text(600, 'What was changed and why, for everybody to read.').optional(),
          blocks: z
            .array(
              z.strictObject({
                id: blockId('The passage, under the same name in every revision.'),
                kind: z.enum(blockKinds).meta({ description: 'What it is. Left out where it is what it was.' }).optional(),
                hash: hash('Hash of the passage in its canonical form.').optional(),
                text: z
                  .string()
                  .max(100_000)
                  .meta({
                    description:
                      'Its text, Markdown in one form. Left out, with kind and hash, where the passage is as it was in the revision before.',
                  })
                  .optional(),
              }),
            )
            .min(1)
            .max(5000)
            .meta({ description: 'The passages, in the order of the text.' }),
        }),
      )
      .min(1)
      .max(1000)
      .meta({ description: 'The states of the text, the oldest first. Entries are added, never edited.' }),
  })
  .meta({ title: 'Revisions', description: 'The recorded states of a letter’s text.' });

export type RevisionsFacts = z.output<typeof revisionsSchema>;
export type Impact = (typeof impacts)[number];
