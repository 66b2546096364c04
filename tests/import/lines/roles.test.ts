// Roles that no list of words has: what stands in their place in the other lines says what they are.

import { expect, test } from 'vitest';
import { brief, read } from './support.ts';

test.each([
  [
    ['Ada Example, glassblower', 'Ben Sample, cartwright', 'Cem Demo, fletcher'],
    ['glassblower', 'cartwright', 'fletcher'],
  ],
  [
    ['Ида Пример (стеклодув)', 'Олег Образцов (краснодеревщик)', 'Юрий Пробин (звонарь)'],
    ['стеклодув', 'краснодеревщик', 'звонарь'],
  ],
  [
    ['Νίκη Δείγμα – υφάντρα', 'Άρης Δοκιμή – καμπανάρης', 'Ζωή Παράδειγμα – κεραμίστρια'],
    ['υφάντρα', 'καμπανάρης', 'κεραμίστρια'],
  ],
  [
    ['Jan Próba, dekarz', 'Ewa Wzór, tkaczka', 'Ola Przykład, poetka, tkaczka'],
    ['dekarz', 'tkaczka', 'poetka, tkaczka'],
  ],
  [
    ['Ada Example\tcharcoal burner', 'Ben Sample\tbell founder', 'Cem Demo\tdry stone waller'],
    ['charcoal burner', 'bell founder', 'dry stone waller'],
  ],
])('small letters below each other are what people do: %s', (lines, roles) => {
  expect(read(lines).map(({ values, questions }) => (questions.length > 0 ? questions : values.role))).toEqual(roles);
});

test.each([
  [['Ada Example, glassblower', 'Ben Sample, Hafnia', 'Cem Demo, Lowland Works']],
  [['Ada Example, @ada (gridthing)', 'Ben Sample, @ben (loopkit)', 'Cem Demo, @cem (tinyprobe)']],
  [['Ada Example, npm', 'Ben Sample, Testwatch Foundation', 'Cem Demo, Sample Institute']],
  [['שרה דוגמה, כלשהו', 'דן מבחן, משהו', 'רות נסיון, אחר']],
  [['Ada Example, charcoal burner, Hafnia', 'Ben Sample, Exampleton', 'Cem Demo, Lowland']],
])('where the others do not say it, nothing is a role: %s', (lines) => {
  for (const { values, questions } of read(lines)) expect(questions.length > 0 ? undefined : values.role).toBeUndefined();
});

test('after roles an employer is one, and a place that nobody knows is asked about', () => {
  const lines = [
    'Ada Example, glassblower, Example University',
    'Ben Sample, cartwright, Sample Institute',
    'Cem Demo, fletcher, Demo Society',
    'Dina Probe, luthier, Probe Workshops',
    // One word may be a town as well.
    'Eva Test, cooper, Exampleton',
  ];
  expect(read(lines).map(brief)).toEqual([
    { name: 'Ada Example', role: 'glassblower', affiliation: 'Example University' },
    { name: 'Ben Sample', role: 'cartwright', affiliation: 'Sample Institute' },
    { name: 'Cem Demo', role: 'fletcher', affiliation: 'Demo Society' },
    { name: 'Dina Probe', role: 'luthier', affiliation: 'Probe Workshops' },
    'text',
  ]);
  expect(
    read(['Ada Example, glassblower, Exampleton', 'Ben Sample, cartwright, Sampleby', 'Cem Demo, fletcher, Demoville']).map(brief),
  ).toEqual(['text', 'text', 'text']);
});

test('an organisation alone in its line signs where others have something beside their name', () => {
  const people = [
    'Ada Example, Example University',
    'Ben Sample, Sample Institute',
    'Cem Demo (Demo Society)',
    'Dina Probe – Probe College',
  ];
  expect(brief(read([...people, 'Testwatch Foundation']).at(-1) as never)).toEqual({ kind: 'organisation', name: 'Testwatch Foundation' });
  expect(brief(read(['Ada Example', 'Ben Sample', 'Cem Demo', 'Testwatch Foundation']).at(-1) as never)).toBe('kind');
  expect(read(['Ngo Thi Example, poet', 'Charity Sample, baker', 'Ben Demo, teacher']).map(({ values }) => values.kind)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
