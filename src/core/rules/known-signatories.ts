// What was decided about signatories names some: by their id, or by the name that is remembered with it.

import { SignatoryIndex } from '../decisions.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkKnownSignatories: CampaignRule = ({ files, signatures, decisions, isPart }, report) => {
  // It is for maintainers who check the whole, and not for anyone who proposes a change.
  if (isPart === true) return;
  const deciding = decisions.filter(({ facts }) => facts.distinct !== undefined || facts.same !== undefined);
  if (deciding.length === 0) return;
  // A signature that cannot be read is reported itself.
  const isReported = (letter: string, id: string): boolean =>
    files.some(
      ({ path, place }) =>
        place.letter === letter &&
        report.concerns(path) &&
        (place.kind === 'signature-list'
          ? place.id.toLowerCase() === id.toLowerCase().replace(/-[a-z0-9]+$/, '')
          : place.id.toLowerCase() === id.toLowerCase()),
    );
  const byLetter = Map.groupBy(signatures, ({ letter }) => letter);
  const indexes = new Map<string, SignatoryIndex>();
  const indexOf = (letter: string): SignatoryIndex => {
    let index = indexes.get(letter);
    if (!index) {
      const read = (byLetter.get(letter) ?? []).map(({ id, facts }) => ({ id, name: facts.name }));
      const same = deciding.flatMap(({ file, facts }) => (file.place.id === letter ? (facts.same ?? []) : []));
      index = new SignatoryIndex(read, same);
      indexes.set(letter, index);
    }
    return index;
  };
  for (const { file, yaml, facts } of deciding) {
    const index = indexOf(file.place.id);
    const check = (id: string, print: string | undefined, path: (string | number)[]): void => {
      if (index.find(id, print)) return;
      const at = yaml.at(path);
      const other = index.find(id, undefined);
      if (!other && isReported(file.place.id, id)) return;
      if (other)
        report.add('unknown-signatory', at, {
          message: `“${id}” is “${other.name}” now, who had another name when this was decided.`,
          hint: 'If it is still the same signatory, decide again and remove this entry. If it is another one, remove the entry.',
        });
      else
        report.add('unknown-signatory', at, {
          message: `There is no signature “${id}” under this letter, so this decision is about nobody.`,
          hint: 'If the file was renamed, write its new name here. If the signature is gone, remove the entry.',
        });
    };
    for (const [at, { signatories, names }] of (facts.distinct ?? []).entries())
      for (const [place, id] of signatories.entries()) check(id, names?.[place], ['distinct', at, 'signatories', place]);
    // Another name of someone follows them by their id, where their present name changed.
    for (const [at, { signatory, name }] of (facts.same ?? []).entries())
      check(signatory, index.find(signatory, undefined) ? undefined : name, ['same', at, 'signatory']);
  }
};
