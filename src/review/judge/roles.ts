// What part a changed file plays: by where it lies and what it is, and never by what it says.

import { isIgnored, placeOf } from '../../core/files/kinds.ts';
import { letterOf } from '../base/paths.ts';
import type { ProposedFile } from '../proposal.ts';

export type Role = 'signature' | 'translation' | 'text' | 'decisions' | 'engine';

export function roleOf({ path, kind }: ProposedFile): Role {
  // Links, submodules, and files such as .gitattributes, which git and not the campaign reads.
  if (kind === 'link' || kind === 'submodule' || isIgnored(path) || /(?:^|\/)\./.test(path)) return 'engine';
  if (letterOf(path) !== undefined) return 'signature';
  const place = placeOf(path);
  switch ('rule' in place ? undefined : place.kind) {
    case 'translation':
    case 'lock':
    case 'interface':
    case 'translated-site':
    case 'translated-page':
    case 'translated-update':
      return 'translation';
    case 'letter':
    case 'revisions':
    case 'update':
      return 'text';
    case 'page':
      return path.endsWith('.md') ? 'text' : 'engine';
    case 'decisions':
      return 'decisions';
    case 'site':
    case 'styles':
    case 'component':
    case 'asset':
      return 'engine';
    default:
      return misplacedRole(path);
  }
}

/** A text under a name that is not a right one is still a text: the check says what is wrong with the name. */
function misplacedRole(path: string): Role {
  if (path.endsWith('.mdx')) return 'engine';
  const [top, folder] = path.split('/');
  if (top === 'translations') return 'translation';
  if (top === 'letters') return 'text';
  if (top === 'content' && (folder === 'pages' || folder === 'updates')) return 'text';
  return top === 'content' && folder === 'signatories' ? 'decisions' : 'engine';
}
