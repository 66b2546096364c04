// The shape of a language tag, checked against the IANA registry, which is read from disk.

import { z } from 'zod';
import { findTagFault } from '../languages/tags.ts';
import { refuse } from './fields.ts';

/** Canonical BCP 47. */
export const language = (description: string) =>
  z
    .string()
    .superRefine((value, context) => {
      const fault = findTagFault(value);
      if (fault) refuse(context, 'invalid-language', fault.message, fault.hint);
    })
    .meta({ description, examples: ['en', 'pt-BR', 'zh-Hans'] });
