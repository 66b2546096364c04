// What a rule about the campaign as a whole is.

import type { Documents } from '../assemble.ts';
import type { Report } from '../report.ts';

/** Looks at the documents and adds what it finds to the report. */
export type CampaignRule = (documents: Documents, report: Report) => void;
