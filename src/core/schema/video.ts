// A video of a letter: in a sign language, or read aloud.

import { z } from 'zod';

/** A file of the public folder. */
const file = (pattern: RegExp, error: string, description: string) => z.string().max(200).regex(pattern, { error }).meta({ description });

export const videoSchema = z
  .strictObject({
    file: file(
      /^(?:https:\/\/[a-z0-9.-]+(?::\d{1,5})?\/)?[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*\.(?:mp4|webm)$/,
      'A video is named by its path below public/, such as videos/letter.mp4, or by its address at the “media” of content/site.yaml: MP4 or WebM.',
      'Its path below public/, such as videos/letter.mp4; or its address at the “media” of content/site.yaml.',
    ),
    captions: file(
      /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*\.vtt$/,
      'Captions are named by their path below public/, such as videos/letter.vtt: WebVTT.',
      'Captions in WebVTT: a path below public/.',
    ).optional(),
    poster: file(
      /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*\.(?:png|jpe?g|webp|avif)$/,
      'The picture is named by its path below public/, such as videos/letter.jpg: PNG, JPEG, WebP or AVIF.',
      'A picture that is shown before it plays: a path below public/.',
    ).optional(),
  })
  .meta({ description: 'A video of the text, shown above it. The text is its transcript.' });

/** Whether it lies at the campaign's other site. */
export function isElsewhere(file: string): boolean {
  return file.startsWith('https://');
}

export type Video = z.output<typeof videoSchema>;
