// A language gets another tag: its folder moves, what names it follows, and its old addresses lead on.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { languageSlug, rootPaths } from '../core/addresses/paths.ts';
import { type CampaignFile, listFiles } from '../core/files/tree.ts';
import { findTagFault } from '../core/languages/tags.ts';
import { Report } from '../core/report.ts';
import { changedFacts } from '../signatories/closing/letter-facts.ts';
import { isThere, moveFolderSteps, NotRenamed, type Plan, type Step } from './plan.ts';

const site = 'content/site.yaml';
/** As core/yaml reads: every scalar is text. */
const reading = { schema: 'failsafe', version: '1.2', keepSourceTokens: false } as const;

/** Goes on with what an earlier run left undone. Throws NotRenamed. */
export function planLanguage(root: string, old: string, tag: string): Plan {
  const fault = findTagFault(tag);
  if (fault) throw new NotRenamed(`${fault.message} ${fault.hint}`);
  if (old === tag) throw new NotRenamed('That is its tag already.');
  if (Object.values(rootPaths).some((path) => path.replace(/\/$/, '') === languageSlug(tag)))
    throw new NotRenamed(`The site has files of its own at /${languageSlug(tag)}/. Add the script to the tag, for example ${tag}-Latn.`);
  const files = listFiles(root, new Report());
  const facts = parseDocument(readFileSync(join(root, site), 'utf8'), reading);
  const isGoingOn = aliasesOf(facts).some((one) => String(one.get('former')) === old && String(one.get('now')) === tag);
  if (!isThere(root, `translations/${old}`) && !isGoingOn) throw new NotRenamed(unknown(old, files));
  if (isThere(root, `translations/${tag}`) && !isGoingOn)
    throw new NotRenamed(
      `translations/${tag}/ is there already. Move what is in translations/${old}/ there by hand, where it has nothing of the same name.`,
    );
  return [
    // First of all: from then on a second run knows what the language was called.
    ...siteSteps(root, old, tag),
    ...moveFolderSteps(root, `translations/${old}`, `translations/${tag}`),
    ...files.flatMap((file) => editSteps(root, file, old, tag)),
  ];
}

function unknown(old: string, files: readonly CampaignFile[]): string {
  const tags = [...new Set(files.flatMap(({ place }) => place.language ?? []))];
  return `There is no folder translations/${old}/. There are: ${tags.join(', ') || 'none yet'}.`;
}

function aliasesOf(facts: ReturnType<typeof parseDocument>) {
  const list = facts.get('languageAliases');
  return isSeq(list) ? list.items.filter((one) => isMap(one)) : [];
}

function siteSteps(root: string, old: string, tag: string): Step[] {
  const before = readFileSync(join(root, site), 'utf8');
  const facts = parseDocument(before, reading);
  if (String(facts.get('defaultLanguage')) === old) facts.set('defaultLanguage', tag);
  const trusted = facts.getIn(['review', 'trustedTranslators']);
  for (const one of isSeq(trusted) ? trusted.items : []) {
    const languages = isMap(one) ? one.get('languages') : undefined;
    for (const language of isSeq(languages) ? languages.items : [])
      if (isScalar(language) && String(language.value) === old) language.value = tag;
  }
  // What led to the old tag leads to the new one, and nothing leads to itself.
  const kept = aliasesOf(facts).filter((one) => String(one.get('former')) !== tag && String(one.get('former')) !== old);
  for (const one of kept) if (String(one.get('now')) === old) one.set('now', tag);
  const list = facts.createNode([]) as YAMLSeq;
  list.items = [...kept, facts.createNode({ former: old, now: tag })];
  facts.set('languageAliases', list);
  const text = facts.toString({ lineWidth: 0, indentSeq: true, flowCollectionPadding: false });
  return text === before ? [] : [{ kind: 'edit', path: site, what: `/${languageSlug(old)}/ leads to /${languageSlug(tag)}/`, text }];
}

/** Originals in that language. */
function editSteps(root: string, { path, place }: CampaignFile, old: string, tag: string): Step[] {
  if (place.kind !== 'letter' && place.kind !== 'page' && place.kind !== 'update') return [];
  if (!new RegExp(`^language:\\s*["']?${RegExp.escape(old)}["']?\\s*(?:#.*)?$`, 'm').test(readFileSync(join(root, path), 'utf8')))
    return [];
  return [{ kind: 'edit', path, what: `is in ${tag}`, text: changedFacts(root, path, (facts) => facts.set('language', tag)) }];
}
