// Structured data about a letter and its facts, in the vocabulary of schema.org (docs/decisions/0013-structured-data.md).

import type { Letter, LetterEdition, Signatory } from '../core/model.ts';
import { alternateTags, editionFor } from './editions.ts';
import { recipientNames } from './recipients.ts';
import type { PageContext } from './page.ts';
import { identifierLinks, type Party } from './parties.ts';
import { campaignName, factText } from './said.ts';

type Value = string | number | StructuredThing | readonly (string | StructuredThing)[] | undefined;

/** An object of JSON-LD. What is undefined is left out. */
export interface StructuredThing {
  readonly [name: string]: Value;
}

/** The letter as the page shows it. Nothing for an invented example: a machine would not read the note that says so. */
export function letterData(context: PageContext, letter: Letter): StructuredThing | undefined {
  if (letter.facts.example) return undefined;
  return { '@context': 'https://schema.org', ...editionData(context, letter) };
}

/** The page of facts, which is about the letter and names its sources. */
export function factsPageData(context: PageContext, letter: Letter): StructuredThing | undefined {
  if (letter.facts.example) return undefined;
  const { language, words, urls } = context;
  const { edition } = editionFor(letter, language);
  const url = urls.absolute(urls.facts(language.tag, letter.id));
  return {
    '@context': 'https://schema.org',
    '@type': 'AboutPage',
    '@id': url,
    url,
    name: words.text('about.of', { title: edition.title }),
    inLanguage: language.tag,
    about: editionData(context, letter),
    citation: list(
      (letter.facts.sources ?? []).map(({ url: source, title, publisher }) => ({
        '@type': 'CreativeWork',
        name: factText(edition, title),
        url: source,
        publisher: publisher === undefined ? undefined : { name: publisher },
      })),
    ),
  };
}

function editionData(context: PageContext, letter: Letter): StructuredThing {
  const { campaign, language, urls } = context;
  const { facts, original } = letter;
  const { edition } = editionFor(letter, language);
  const isOriginal = edition.language === original.language;
  const { licence } = campaign.site;
  /** A record is our summary: those who wrote and published the letter made the work that it is based on. */
  const isRecord = facts.original !== undefined;
  return {
    ...reference(context, letter, edition),
    genre: isRecord ? undefined : 'open letter',
    description: edition.summary,
    author: isRecord ? undefined : authors(letter),
    translator: list((edition.provenance.translators ?? []).map((name) => ({ name }))),
    creativeWorkStatus: edition.state === 'machine' || edition.state === 'unreviewed' ? 'Draft' : undefined,
    datePublished: isRecord || !isOriginal ? undefined : facts.date,
    publisher: {
      '@type': 'Project',
      name: campaignName(campaign, language).text,
      url: urls.absolute(urls.home(campaign.site.defaultLanguage)),
    },
    license: licence?.url,
    about: list((facts.topics ?? []).map((topic) => factText(edition, topic))),
    audience: list(addressees(letter, edition).map((name) => ({ '@type': 'Audience', name }))),
    isBasedOn: basis(letter),
    translationOfWork: isOriginal ? undefined : reference(context, letter, original),
    workTranslation: isOriginal
      ? list(
          alternateTags(letter.editions)
            .flatMap((tag) => letter.editions.get(tag) ?? [])
            .filter((other) => other.language !== original.language)
            .map((other) => reference(context, letter, other)),
        )
      : undefined,
  };
}

/** Whom it is addressed to; where that is not said, of whom it demands something. */
function addressees(letter: Letter, edition: LetterEdition): readonly string[] {
  if (letter.facts.to) return recipientNames(letter, edition, 'to');
  return (edition.demands ?? letter.original.demands ?? []).map(({ addressee }) => addressee);
}

/** An edition by its address. No type of schema.org says “open letter”, and the nearest ones would say more than is true. */
function reference({ urls }: PageContext, letter: Letter, { language, title }: LetterEdition): StructuredThing {
  const url = urls.absolute(urls.entry(language, letter.id));
  return { '@type': 'CreativeWork', '@id': `${url}#letter`, url, name: title, inLanguage: language };
}

function basis(letter: Letter): StructuredThing | undefined {
  const { original, date } = letter.facts;
  if (!original) return undefined;
  return {
    '@type': 'CreativeWork',
    genre: 'open letter',
    url: original.url,
    name: original.title,
    datePublished: original.date ?? date,
    publisher: original.publisher === undefined ? undefined : { name: original.publisher },
    author: authors(letter),
  };
}

/** Who drafted the letter; where that is not known, who began it. */
function authors(letter: Letter): Value {
  const { drafters = [], initiators = [] } = letter.facts;
  return list((drafters.length > 0 ? drafters : initiators).map((party) => partyData(letter, party)));
}

const types = { person: 'Person', organisation: 'Organization' } as const;

/** Facts do not say whether a party is a person; where one of the same name signed, the signature does. */
function partyData(letter: Letter, party: Party): StructuredThing {
  const { name, link } = party;
  const kind = kindsOf(letter).get(name);
  return { '@type': kind && types[kind], name, url: link, sameAs: list(identifierLinks(party).map(({ href }) => href)) };
}

const kinds = new WeakMap<Letter, ReadonlyMap<string, Signatory['kind']>>();

/** Every letter has a page of each kind in each language, and may have many signatories. */
function kindsOf(letter: Letter): ReadonlyMap<string, Signatory['kind']> {
  const cached = kinds.get(letter);
  if (cached) return cached;
  const found = new Map(letter.signatories.map(({ name, kind }) => [name, kind]));
  kinds.set(letter, found);
  return found;
}

function list(things: readonly (string | StructuredThing)[]): Value {
  return things.length === 0 ? undefined : things;
}

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that ends no script element and begins no comment, whatever a title says. Parsed, it is the same text. */
export function scriptText(data: StructuredThing): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character);
}
