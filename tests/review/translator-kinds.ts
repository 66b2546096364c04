// The ferry's letter in more languages, for requests of the kinds that translators send.

import { type Parts, words as known } from './translation-campaign.ts';

/** The last passage follows the second revision. */
export const words = {
  fr: {
    title: 'Sauvons le bac',
    summary: 'Le bac mène médecins et enfants de l’autre côté du détroit.',
    parts: [
      'Le bac traverse le détroit depuis 1911, comme l’écrit [le comté](https://county.example/ferry).',
      'Qui en a besoin',
      'Des médecins gagnent l’île grâce à lui.',
      'Quarante enfants le prennent pour aller à l’école.',
      'Ce que nous voulons',
      'Le comté doit le maintenir jusqu’en 2045, et dire chaque année ce qu’il coûte.',
    ],
  },
  uk: {
    title: 'Збережіть паром',
    summary: 'Паром возить лікарів і дітей через протоку.',
    parts: [
      'Паром перетинає протоку з 1911 року, як пише [округ](https://county.example/ferry).',
      'Кому він потрібен',
      'Лікарі дістаються ним на острів.',
      'Сорок дітей їздять ним до школи.',
      'Чого ми хочемо',
      'Округ має зберегти його до 2045 року й щороку повідомляти, скільки він коштує.',
    ],
  },
  ko: {
    title: '페리를 지켜 주세요',
    summary: '페리는 의사와 아이들을 해협 너머로 데려다줍니다.',
    parts: [
      '[군](https://county.example/ferry)에 따르면 페리는 1911년부터 해협을 건넜습니다.',
      '누가 필요로 하는가',
      '의사들이 이 배로 섬에 갑니다.',
      '마흔 명의 아이가 이 배로 학교에 갑니다.',
      '우리가 바라는 것',
      '군은 2045년까지 페리를 유지하고 해마다 비용을 밝혀야 합니다.',
    ],
  },
  sw: {
    title: 'Okoeni kivuko',
    summary: 'Kivuko huwavusha madaktari na watoto kwenye mlango wa bahari.',
    parts: [
      'Kivuko kimevuka mlango wa bahari tangu 1911, kama [kaunti](https://county.example/ferry) inavyoandika.',
      'Nani anakihitaji',
      'Madaktari hufika kisiwani kwa kivuko hiki.',
      'Watoto arobaini huenda shule kwa kivuko hiki.',
      'Tunachotaka',
      'Kaunti ikitunze hadi 2045, na iseme kila mwaka gharama yake.',
    ],
  },
  vi: {
    title: 'Hãy giữ chuyến phà',
    summary: 'Chuyến phà đưa bác sĩ và trẻ em qua eo biển.',
    parts: [
      'Chuyến phà qua eo biển từ năm 1911, như [quận](https://county.example/ferry) đã viết.',
      'Ai cần đến phà',
      'Các bác sĩ ra đảo bằng phà.',
      'Bốn mươi em nhỏ đi học bằng phà.',
      'Điều chúng tôi muốn',
      'Quận phải giữ chuyến phà đến năm 2045 và mỗi năm cho biết chi phí là bao nhiêu.',
    ],
  },
  ar: following(known.ar, '٢٠٤٠', '٢٠٤٥، وأن تعلن كل عام كم يكلّف ذلك'),
  hi: following(known.hi, 'चलाए रखे', 'चलाए रखे और हर साल बताए कि इसका ख़र्च कितना है', ['२०४०', '२०४५']),
  ja: following(known.ja, '2040年までこれを続ける', '2045年までこれを続け、毎年その費用を公表する'),
  de: following(known.de, 'bis 2040 behalten', 'bis 2045 behalten und jedes Jahr sagen, was sie kostet'),
} as const satisfies Record<string, Parts>;

function following(parts: Parts, from: string, to: string, year: readonly [string, string] = ['', '']): Parts {
  const [first, who, doctors, children, what, want] = parts.parts;
  return { ...parts, parts: [first, who, doctors, children, what, want.replace(from, to).replace(year[0], year[1])] };
}
