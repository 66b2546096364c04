// Who has withdrawn does not come back by accident: with an import, or with a branch that still has the file.

import type { FactsDocument } from '../facts.ts';
import { SignatoryIndex } from '../decisions.ts';
import type { Report } from '../report.ts';
import type { Decisions } from '../schema/decisions.ts';
import type { SignatureDocument } from '../signatures.ts';
import { SameList, withdrawnIn } from '../withdrawn.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkWithdrawnSignatories: CampaignRule = ({ signatures, decisions, isPart }, report) => {
  for (const [letter, documents] of Map.groupBy(decisions, ({ file }) => file.place.id)) {
    const remembering = documents.filter(({ facts }) => facts.withdrawn !== undefined).map(({ file }) => file.path);
    // Of a part of the list it is not known who is gone.
    if (isPart !== true) checkOtherNames(letter, signatures, documents, report);
    if (remembering.length === 0) continue;
    const withdrawn = withdrawnIn(documents.map(({ facts }) => facts));
    const own = signatures.filter((signature) => signature.letter === letter);
    checkFormerNames(own, documents, report);
    for (const signature of own) {
      const { link, source } = signature.facts;
      const how = withdrawn.matchExactly({ ...signature.facts, rows: source?.row?.split(' ') })?.how;
      if (how === undefined && signature.isKeyed === true && withdrawn.hadRow(signature.id)) {
        report.add('withdrawn-signatory', signature.yaml.at([...signature.path, 'key']), {
          message: `The row of this list with this key (${signature.id}) was that of somebody who has withdrawn from this letter.`,
          hint: 'Remove this row. If it is somebody else, remove its line “key”, and run “undersigned check --fix”.',
          also: remembering,
        });
        continue;
      }
      // A namesake with a link of their own is distinguished by it; another spelling is for the import to ask about.
      if (how === undefined || how === 'spelling' || (how === 'name' && link !== undefined)) continue;
      if (how === 'row') {
        report.add('withdrawn-signatory', signature.yaml.at([...signature.path, 'source', 'row']), {
          message: 'Somebody who was imported from this very row has withdrawn from this letter, perhaps under another name.',
          hint: 'Remove this signature with “npx undersigned withdraw”. If it is another person, remove “row” from its source.',
          also: remembering,
        });
        continue;
      }
      report.add('withdrawn-signatory', signature.yaml.at([...signature.path, how]), {
        message: `Somebody with the ${how} “${signature.facts[how]}” has withdrawn from this letter.`,
        hint: `Remove this signature. If it is another person of that name, add a link of theirs; if the same person signs again, see the page about withdrawn-signatory.`,
        also: remembering,
      });
    }
  }
};

/**
 * Who was called otherwise before, or is listed once for two, and withdrew under that other name: as where one maintainer withdraws what
 * another renames on the same day. Git merges the two, and the new name is on the list.
 */
function checkFormerNames(signatures: readonly SignatureDocument[], documents: readonly FactsDocument<Decisions>[], report: Report): void {
  if (documents.every(({ facts }) => facts.same === undefined)) return;
  const bySalt = new Map<string, Set<string>>();
  for (const { facts } of documents) {
    if (!facts.withdrawn) continue;
    const { salt, entries } = facts.withdrawn;
    const known = bySalt.get(salt) ?? new Set();
    bySalt.set(salt, known);
    for (const entry of entries) known.add(entry);
  }
  const named = signatures.map((signature) => ({ id: signature.id, name: signature.facts.name, signature }));
  const index = new SignatoryIndex(
    named,
    documents.flatMap(({ facts }) => facts.same ?? []),
  );
  for (const { file, facts } of documents)
    for (const { signatory, name, salt, entries } of facts.same ?? []) {
      const known = bySalt.get(salt);
      if (!known || !entries.every((entry) => known.has(entry))) continue;
      const listed = (index.find(signatory, name) ?? index.find(signatory, undefined))?.signature;
      if (!listed) continue;
      report.add('withdrawn-signatory', listed.yaml.at([...listed.path, 'name']), {
        message: `Somebody withdrew from this letter under a name that “${listed.facts.name}” had before.`,
        hint: `Remove this signature with “npx undersigned withdraw”. If it was another person of that name, remove the entry of “${signatory}” from ${file.path}.`,
        also: [file.path],
      });
    }
}

/**
 * Who is listed under what is remembered as another name of somebody: of one who is gone, and perhaps withdrew, or of one who is listed, and is
 * listed twice now. So it is where a conflict in a list was settled by keeping the rows of both sides.
 */
function checkOtherNames(
  letter: string,
  signatures: readonly SignatureDocument[],
  documents: readonly FactsDocument<Decisions>[],
  report: Report,
): void {
  const same = documents.flatMap(({ facts }) => facts.same ?? []);
  if (same.length === 0) return;
  const own = signatures.filter((signature) => signature.letter === letter);
  const index = new SignatoryIndex(
    own.map((signature) => ({ id: signature.id, name: signature.facts.name, signature })),
    same,
  );
  const gone = '';
  const names = new SameList(
    { same },
    ({ signatory, name }) => (index.find(signatory, name) ?? index.find(signatory, undefined))?.id ?? gone,
  );
  for (const signature of own) {
    const { name, link, source } = signature.facts;
    const known = names.match({ name, rows: source?.row?.split(' ') });
    // Who was called so before and is now again, or has a link of their own, is meant.
    if (known === undefined || known === signature.id || link !== undefined) continue;
    const at = signature.yaml.at([...signature.path, 'name']);
    const also = documents.filter(({ facts }) => facts.same !== undefined).map(({ file }) => file.path);
    const listed = known === gone ? undefined : index.find(known, undefined);
    if (listed)
      report.add('likely-duplicate', at, {
        message: `“${name}” is remembered as another name of “${listed.name}”, who is on the list too.`,
        hint: `Remove this one: npx undersigned same ${listed.id} ${signature.id} --letter ${letter}. If it is another person of that name, add a link of theirs.`,
        also,
      });
    else
      report.add('withdrawn-signatory', at, {
        message: `“${name}” is remembered as another name of somebody who is not on the list any more, and perhaps withdrew.`,
        hint: 'Remove this signature with “npx undersigned withdraw”. If it is another person of that name, add a link of theirs.',
        also,
      });
  }
}
