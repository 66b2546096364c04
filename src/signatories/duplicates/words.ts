// Words around a name that do not distinguish one signatory from another: legal forms, titles, articles, words without weight.

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** As wordsOf and withoutMarks leave them: `e.V.` is `ev`. Only looked for at either end of a name. */
export const legalForms = set(
  'ev eg ggmbh gmbh gug ug mbh kg ohg gbr ag ltd limited inc incorporated llc llp plc cic cio corp corporation co pbc pty asbl aisbl vzw ivzw sa sas sarl scop scic sl slu srl spa scrl onlus aps ets odv ngo ong npo rf ry oy oyj ab as asa aps ba bv nv kft zrt ev nonprofit sro zs ops ops ooo зао ооо оао ано нко оо го тов ао еоод оод ае мкo μκο αε αμκε 株式会社 一般社団法人 公益社団法人 一般財団法人 公益財団法人 npo法人 特定非営利活動法人 有限公司 주식회사 사단법인 재단법인 ع ش',
);

/** Legal forms that are stuck to a name in writing without spaces. */
export const stuckForms =
  /^(?:株式会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|npo法人|特定非営利活動法人|사단법인|재단법인)(?=.)|(?<=.)(?:株式会社|有限公司|주식회사)$/u;

/** “Foundation”: a legal form that often is part of the name. */
export const foundations = set(
  'foundation stiftung stichting fundacion fundacio fundacao fondation fondazione fundacja nadace nadacia alapitvany stiftelsen stiftelse saatio vakfi fundatia zaklada фонд 财团 基金会 基金會',
);

export const articles = set('the la le les el los las lo il gli der die das het een o os a as un une eine ο η το οι');

export const titles = set(
  'dr prof professor professorin mr mrs ms mx sir dame rev ing dipl mag msc bsc phd md ma ba doc docent prof. герр др проф',
);

/** Words that have no letter in an acronym. */
export const weightless = set(
  'of for the and in on to at by a an de la le les des du d l et pour en el los las y e da do das dos del della delle di per und fur der die das des von zu im van voor het een och for i na rzecz dla za pro w ve на за и в для про та і у για και του της των',
);
