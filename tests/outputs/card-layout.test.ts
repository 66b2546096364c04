// On a share card no line lies upon another, also where the words of a language are long.

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { installedFaces } from '../../src/core/fonts/faces.ts';
import { cardDocument } from '../../src/outputs/card/document.ts';
import { templateFolder } from '../../src/outputs/typst/compiler.ts';
import { makeCampaign } from '../support/campaign.ts';
import { outputsOf } from '../support/outputs.ts';

const letter = (language: string, title: string, ...to: string[]): string => `---
title: "${title}"
language: ${language}
date: 2025-09-26
status: archived
to:
${to.map((name) => `  - name: "${name}"\n`).join('')}milestones:
  - date: 2025-09-26
    count: 11198
outcome:
  - date: 2026-05-21
    kind: law
    text: "…"
---

…
`;
const letters = {
  pt: letter(
    'pt-BR',
    'Pela proteção da água potável da região',
    'Legisladores e governos de todos os níveis',
    'Tribunais',
    'Autoridades de proteção das águas',
  ),
  ru: letter(
    'ru',
    'Сохранить питьевую воду и общественные пространства',
    'Правительства всего мира',
    'Полиция, другие органы власти и компании',
  ),
  vi: letter(
    'vi',
    'Hãy giữ lấy nguồn nước uống của thành phố chúng ta',
    'Chính phủ các nước trên thế giới',
    'Cảnh sát, các cơ quan công quyền khác và công ty',
  ),
  id: letter(
    'id',
    'Hentikan pengawasan dengan pengenalan wajah sekarang juga',
    'Pemerintah di seluruh dunia',
    'Polisi, aparat lain, dan perusahaan',
  ),
  none: letter('de', 'Überwachungsgesamtrechnung jetzt', 'Stadtrat'),
};

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

async function linesOn(text: string): Promise<Line[]> {
  const { campaign } = outputsOf(makeCampaign({ 'letters/b.md': text }));
  const found = campaign.letters.find(({ id }) => id === 'b') ?? expect.fail();
  const faces = installedFaces(campaign.root);
  const compiler = NodeCompiler.create({
    workspace: templateFolder,
    fontArgs: [{ fontPaths: faces.families.flatMap(({ files }) => [...files]) }],
  });
  // The same template as a PDF, which says where its text is; a card’s own letters are outlines.
  compiler.mapShadow(`${templateFolder}/data.json`, Buffer.from(JSON.stringify(cardDocument(campaign, found, found.original, faces))));
  const document = await getDocumentProxy(new Uint8Array(compiler.pdf({ mainFilePath: `${templateFolder}/card/card.typ` })));
  const { items } = await (await document.getPage(1)).getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , size, left, base] = item.transform as number[];
    return [{ text: item.str, left: left ?? 0, right: (left ?? 0) + item.width, base: base ?? 0, size: size ?? 0 }];
  });
}

test.each(Object.entries(letters))('%s', async (_, text) => {
  const lines = await linesOn(text);
  expect(lines.length).toBeGreaterThan(3);
  for (const upper of lines)
    for (const lower of lines) {
      const distance = upper.base - lower.base;
      if (distance <= 2 || lower.left >= upper.right || upper.left >= lower.right) continue;
      // What hangs below the upper one, what rises above the lower one, and the rule above the count.
      const rule = lower.size > 20 && lower.base < 110 && upper.base > 110 ? 10 : 0;
      expect(distance, `“${upper.text}” and “${lower.text}”`).toBeGreaterThan(0.2 * upper.size + 0.72 * lower.size + rule);
    }
});
