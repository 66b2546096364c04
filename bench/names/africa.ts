// Names in Ethiopic writing.

import { list, type NamePool, pool } from './pool.ts';

export const africanPools: readonly NamePool[] = [
  pool({
    id: 'am',
    weight: 3,
    countries: list('ET, ER'),
    given: list('አበበ, አልማዝ, በላይ, ብርሃኑ, ደሳለኝ, ፍቅርተ, ገነት, ሀይሌ, ካሳ, ለምለም, መስከረም, ሰላም, ታደሰ, ትዕግስት, ወርቁ, ዮሐንስ'),
    family: list('ተስፋዬ, በቀለ, ከበደ, ገብረማርያም, ወልደሚካኤል, አሰፋ, ደምሴ, ግርማ, ሃብታሙ, መኮንን, ነጋሽ, ሽፈራው, ታምራት, ዘውዴ'),
    roles: list('መምህር, ጠበቃ, ጋዜጠኛ, ሐኪም, ተማሪ'),
    statements: ['አደባባዩ የሁሉም ነው።'],
    organisation: {
      form: 'የ{place} {topic} {type}',
      types: list('ማኅበር, ኅብረት, መድረክ, መረብ'),
      topics: list('የዲጂታል መብቶች, የነጻ ሶፍትዌር, የመረጃ ነጻነት, የፕሬስ ነጻነት, የሸማቾች, የትምህርት, የቤተ መጻሕፍት'),
      places: list('አዲስ አበባ, ጎንደር, ባሕር ዳር, ሐዋሳ, መቐለ, ድሬዳዋ, ጅማ, አስመራ'),
    },
  }),
];
