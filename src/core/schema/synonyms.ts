// Keys that people wrote in real signature files for one of ours, in lower case without hyphens, underscores and spaces.

type Synonyms = Readonly<Record<string, string>>;

/** No one could mean another field by these, so that `check --fix` may put ours in their place. */
export const certainSynonyms: Synonyms = {
  fullname: 'name',
  site: 'link',
  website: 'link',
  web: 'link',
  url: 'link',
  profile: 'link',
  homepage: 'link',
  links: 'link',
  organization: 'affiliation',
  organisation: 'affiliation',
  company: 'affiliation',
  employer: 'affiliation',
  institution: 'affiliation',
  position: 'role',
  job: 'role',
  jobtitle: 'role',
  lang: 'language',
};

/** These could mean several (“title”: Dr, or professor?), so that they are proposed to a person and never put in place. */
const likelySynonyms: Synonyms = {
  title: 'role',
  github: 'handle',
  username: 'handle',
  type: 'kind',
  comment: 'statement',
};

/** The field that a key in lower case was probably meant for. */
export function synonymOf(key: string): string | undefined {
  return [certainSynonyms, likelySynonyms].find((synonyms) => Object.hasOwn(synonyms, key))?.[key];
}
