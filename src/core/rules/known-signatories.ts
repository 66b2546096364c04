// What was decided about signatories names some: by their id, or by the name that is remembered with it.

import { distinctNow, joinDecisions, namePrint } from '../decisions.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkKnownSignatories: CampaignRule = ({ signatures, decisions, signersOf }, report) => {
  if (signersOf === 'unasked') return;
  const deciding = decisions.filter(({ facts }) => facts.distinct !== undefined || facts.same !== undefined);
  if (deciding.length === 0) return;
  const byLetter = Map.groupBy(signatures, ({ letter }) => letter);
  for (const { file, source, yaml, facts } of deciding) {
    const letter = file.place.id;
    const own = signersOf
      ? [...signersOf(letter)]
      : (byLetter.get(letter) ?? []).map((signature) => ({ id: signature.id, name: signature.facts.name }));
    const hint = 'If the file was renamed, write its new name here. If the signature is gone, remove the entry.';
    for (const [index, ids] of distinctNow(joinDecisions([facts]), own).entries()) {
      const entry = facts.distinct?.[index];
      if (!entry || ids.length === entry.signatories.length) continue;
      const missing = entry.signatories.filter((id) => !ids.includes(id));
      for (const id of missing.slice(0, 5))
        report.add(
          'unknown-signatory',
          file.path,
          source.positionAt(yaml.locate(['distinct', index, 'signatories', entry.signatories.indexOf(id)], 'value')),
          `There is no signature “${id}” under this letter, so this decision is about nobody.`,
          hint,
        );
    }
    const ids = new Set(own.map(({ id }) => id));
    const prints = new Set(facts.same === undefined ? [] : own.map(({ name }) => namePrint(name)));
    for (const [index, { signatory, name }] of (facts.same ?? []).entries())
      if (!ids.has(signatory) && (name === undefined || !prints.has(name)))
        report.add(
          'unknown-signatory',
          file.path,
          source.positionAt(yaml.locate(['same', index, 'signatory'], 'value')),
          `There is no signature “${signatory}” under this letter, so this decision is about nobody.`,
          hint,
        );
  }
};
