// The labels that the automation sets, and no others. Maintainers may use any of their own beside them.

export const labels = {
  signature: { colour: '0e8a16', description: 'Adds, changes or removes signatures' },
  translation: { colour: '1d76db', description: 'Touches translations' },
  text: { colour: '5319e7', description: 'Touches letters, pages, news or other files of the campaign' },
  engine: { colour: 'b60205', description: 'Touches the software or its automation: read every line' },
  'check: passed': { colour: 'c2e0c6', description: 'The check found no error' },
  'check: problems': { colour: 'e99695', description: 'The check found errors' },
  'likely duplicate': { colour: 'fbca04', description: 'Somebody on the list is probably the same' },
  'by hand': { colour: 'd4c5f9', description: 'Somebody from the campaign has to decide' },
  links: { colour: 'bfd4f2', description: 'The nightly check of links' },
} as const satisfies Record<string, { readonly colour: string; readonly description: string }>;

export type Label = keyof typeof labels;

/** Of a request, the labels that follow from its check: whichever of them do not apply are taken off. */
export const checkLabels = [
  'signature',
  'translation',
  'text',
  'engine',
  'check: passed',
  'check: problems',
  'likely duplicate',
] as const satisfies readonly Label[];
