// By which words a column says whether someone signs as a person or for an organisation.

import { remembering } from '../../core/text/remembering.ts';

/** “I am signing as an individual”, “Persona”, “en mon nom propre” */
const person =
  /^(?:i am |i sign |signing |as |als |en tant que |como |come |jako |som |ich unterzeichne )*(?:an? |une? |ein(?:e|er)? |eine |una |um(?:a)? |een |en |et )?(?:person|individual|natural person|private|privat|privatperson|einzelperson|persona|personne|particulier|particuliere|pessoa|persoon|particulier|persone|singol[oa]|privato|osoba|osoba prywatna|jednotlivec|fyzick[aá] osoba|physical person|pojedinec|физическое лицо|частное лицо|особа|фізична особа|лицо|φυσικό πρόσωπο|ιδιώτης|kişi|birey|bireysel|فرد|شخص|אדם פרטי|יחיד|व्यक्ति|個人|个人|個人として|개인|perorangan|individu|cá nhân|บุคคล|yksityishenkilö|henkilö|enkeltperson|privatperson|magánszemély|persoană|persoana fizica|human|myself|citizen|einwohner|bürger)|^(?:im |in )?(?:eigenen? namen|mon nom propre|mon nom|mi propio nombre|nombre propio|meu próprio nome|nome próprio|nome proprio|mijn eigen naam|eigen naam|own name|my own name|imieniu własnym|vlastním jménem)|^(?:en|in|em|a) (?:mon nom|mi nombre|mi propio nombre|nombre propio|nome próprio|nome proprio|titolo personale|título personal|titre personnel)/iu;
const organisation =
  /organi[sz]|^(?:i am |i sign |signing |as |als |en tant que |como |come |jako |som |for |für |pour |para |per |voor )*(?:an? |my |our |une? |eine? |una |uma? |een |die |der |la |le )?(?:ngo|company|group|gruppe|institution|institución|instituição|istituzione|instituce|association|associação|associazione|asociación|verein|verband|collective|collectif|colectivo|coletivo|entity|entidad|entidade|entitat|ente|structure|firma|entreprise|empresa|azienda|kurum|kuruluş|団体|团体|組織|组织|단체|기관|مؤسسة|منظمة|ארגון|संस्था|संगठन|tổ chức|องค์กร|lembaga|järjestö|szervezet|organizație|юридическое лицо|организация|організація|οργάνωση|φορέας|právnická osoba)|^(?:im namen|au nom d|en nombre de (?:una|mi|la)|em nome d|a nome d|namens|on behalf of|w imieniu (?:organizacji|instytucji)|jménem)/iu;

/** Undefined where an answer says neither, or both. */
export const kindSaid = remembering((answer): 'person' | 'organisation' | undefined => {
  const text = answer.trim();
  const [isPerson, isOrganisation] = [person.test(text), organisation.test(text)];
  if (isPerson === isOrganisation) return undefined;
  return isPerson ? 'person' : 'organisation';
}, 64);
