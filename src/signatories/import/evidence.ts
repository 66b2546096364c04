// What in a name speaks for a person or for an organisation. Evidence, never certainty: whoever uses it says so.

const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');

const role = word(
  'professor|professorin|prof\\.?|lecturer|researcher|scientist|student|ph\\.?d\\.?|fellow|founder|co-?founder|director|coordinator|manager|president|chair|chairperson|' +
    'secretary|artist|writer|author|journalist|editor|lawyer|attorney|advocate|activist|engineer|developer|technologist|designer|scholar|curator|critic|teacher|doctor|' +
    'physician|nurse|analyst|consultant|ceo|cto|officer|assistant|associate|dean|postdoc|candidate|programmer|philosopher|historian|economist|musician|photographer|' +
    'librarian|minister|mp|mep|senator|spokesperson|' +
    'forscher|forscherin|wissenschaftler|wissenschaftlerin|studentin|geschäftsführer|geschäftsführerin|anwalt|anwältin|journalistin|künstler|künstlerin|' +
    'profesor|profesora|investigador|investigadora|directora|abogado|abogada|periodista|estudiante|docente|pesquisador|pesquisadora|diretor|diretora|advogado|advogada|' +
    'jornalista|professeur|professeure|chercheur|chercheuse|directeur|directrice|avocat|avocate|journaliste|étudiant|étudiante|ricercatore|ricercatrice|direttore|' +
    'hoogleraar|onderzoeker|профессор|исследователь|журналист|журналистка|директор|юрист',
);

const organisation = word(
  'institute|institut|instituto|istituto|institution|foundation|fundación|fundação|fondation|stiftung|fondazione|stichting|association|asociación|associação|verein|' +
    'vereinigung|gesellschaft|society|sociedad|sociedade|network|netzwerk|rede|réseau|organi[sz]ation|center|centre|centro|zentrum|coalition|coalición|union|trust|council|' +
    'committee|comité|commission|community|collective|coletivo|colectivo|collectif|campaign|initiative|iniciativa|project|projekt|projeto|proyecto|platform|alliance|alianza|' +
    'federation|federación|ligue|liga|league|watch|university|universität|universidad|universidade|université|college|laboratory|laboratório|ngo|ngos|e\\. ?v\\.?|gmbh|inc\\.?|' +
    'ltd\\.?|llc|asbl|cooperativa|cooperative|movement|movimento|movimiento|rights|derechos|direitos|droits|rechten|liberties|observatory|observatório|forum|club|' +
    'фонд|институт|ассоциация|центр|общество',
);

/** Whether a text says what somebody does. */
export function isRole(text: string): boolean {
  return role.test(text);
}

/** The word that organisations have in their names. */
export function organisationWord(text: string): string | undefined {
  return organisation.exec(text)?.[0];
}

/** Two to five words that begin with a capital, particles between them, and nothing that organisations have. */
export function looksLikePerson(text: string): boolean {
  if (organisationWord(text) !== undefined || isRole(text)) return false;
  const words = text.trim().split(/\s+/u);
  if (words.length < 2 || words.length > 5) return false;
  return words.every(
    (part, index) =>
      /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(part) ||
      (index > 0 && /^(?:d[aeiou]s?|del|della|van|von|der|den|bin|al|el|la|y|e|zu|ter|ten)$/u.test(part)),
  );
}
