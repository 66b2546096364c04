// What someone can be reached under or found at is seen in the middle of a sentence; years, laws, identifiers and amounts are left alone.

import { describe, expect, test } from 'vitest';
import { findPrivateDetail, findPrivateLink } from '../../src/core/text/private-details.ts';
import { withoutPrivateDetails } from '../../src/core/text/without-private-details.ts';

const phones = [
  'My phone is +49 30 1234567, call me',
  'nurse, tel. 030 1234567',
  'Tel: 030/1234567',
  'call me at 555-123-4567',
  '(555) 123-4567',
  '+1 (555) 123-4567',
  '+44 20 7946 0958',
  '020 7946 0958',
  '0171-1234567',
  '0171 1234567',
  '01 23 45 67 89',
  '+33 1 23 45 67 89',
  '06.12.34.56.78',
  '+34 612 345 678',
  '612 345 678 (móvil)',
  'Mobil: 0151 23456789',
  'WhatsApp +55 11 91234-5678',
  '(11) 91234-5678',
  '☎ 030 1234567',
  'Phone 5551234',
  '+91 98765 43210',
  '٠٣٠ ١٢٣٤٥٦٧ هاتف',
  'هاتف: ٠١٢٣٤٥٦٧٨٩',
  'फ़ोन: ९८७६५ ४३२१०',
  '＋８１ ３ １２３４ ５６７８',
  '電話 03-1234-5678',
  '03-1234-5678',
  '090-1234-5678',
  '010-1234-5678',
  '+7 (495) 123-45-67',
  '8 (495) 123-45-67',
  'тел. 495 123-45-67',
  '+380 44 123 4567',
  'Tel.: +43/1/1234567',
  '0043 1 1234567',
  'tel:+49301234567',
  '00493012345678',
  '+493012345678',
  'Handy 0151/2345678',
  'my number is 07700 900123',
  '+27 82 123 4567',
  'Ring me on 07700 900 123',
];
const addresses = [
  'Musterstraße 12, 12345 Berlin',
  '12 Example Street, London',
  '10 rue de l’Exemple, 75001 Paris',
  'Calle Ejemplo 5',
  'Musterstr. 5a',
  'Am Beispielweg 3',
  '221B Baker Street',
  '1600 Example Avenue',
  'Via Esempio 12, Roma',
  'Rua do Exemplo, 45',
  'ul. Przykładowa 7',
  'ул. Примерная, д. 5',
  'Voorbeeldstraat 21',
  'Exempelgatan 4',
  'Nurse, lives at 5 Sample Road, Leeds',
  '4 Example Lane',
  'Beispielplatz 1, 12345 Berlin',
  'Avenida Exemplo 1000',
  'av. de la Muestra 33',
  'Příkladová ulice 5',
  'Eksempelvej 9',
  'P.O. Box 123',
  'Postfach 1234',
];
const emails = [
  'a@example.org',
  'ann at example dot org',
  'ann [at] example.org',
  'ann (at) example.org',
  'ann(a)example.org',
  'ann (a) example (dot) org',
  'ann AT example DOT org',
  'ann[at]example[dot]org',
  'ann＠example.org',
  'write to ann.lee @ example.org',
  'ann @ example . org',
  'mailto:ann@example.org',
  'ann{at}example.org',
];
const accounts = ['IBAN DE89 3704 0044 0532 0130 00', 'donations to GB29NWBK60161331926819'];
const others = [
  'Professor 2019–2021',
  'born 12.05.1967',
  '14 May 2024',
  '2024-05-14',
  '2019-2021, 2023-2024',
  'ORCID 0000-0002-1825-0097',
  '0000-0002-1825-0097',
  'ISBN 978-3-16-148410-0',
  'ISBN 3-16-148410-0',
  '978-3-16-148410-0',
  '1,000,000 members',
  '1.000.000 Mitglieder',
  '1 000 000 membres',
  'Regulation 2016/679',
  'Directive 2019/790/EU',
  '192.0.2.1',
  '10115 Berlin',
  'room B 1.234',
  '§ 202c StGB',
  'Art. 13 GG',
  'more than 100,000 people since 1998',
  '1234567 signatures',
  'IP 2001:db8::1',
  'EU transparency register 12345678901-23',
  'VR 12345',
  'HRB 123456',
  'Charity no. 1234567',
  'Registered charity 1234567',
  'Company number 01234567',
  'DOI 10.1234/567890',
  'arXiv 2101.12345',
  'Class of 2010',
  'Group 42',
  '24/7',
  '1990-1995 and 2000-2010',
  '$1,234,567',
  '1 234 567 €',
  '3.14159265',
  '10.000.000 Euro',
  '12:30:45',
  '11/22/2026',
  'Boeing 747-8',
  'Windows 3.11',
  'ISO 27001:2013',
  'RFC 2119',
  'Section 230',
  'SDG 16',
  '4-day week',
  '1,5 million',
  'Local 1199',
  'UTC+02:00',
  'Covid-19',
  '2024/25',
  'chapter 5, p. 123-145',
  'pages 1234-1267',
  'Nr. 12345678',
  'phone company',
  'Street artist',
  'Main Street Alliance',
  'Wall Street Journal',
  'Road Safety Foundation',
  'Avenue Q',
  'rue89',
  'Downing Street',
  'look at example.org',
  'Meet at noon. See example.org',
  'Professor at Example University',
  'researcher at University of Example. Dot matrix fan',
  '@ann@social.example',
  'Via Campesina',
  'Via Campesina 2024',
  'Platz 1 im Wettbewerb',
  'Weg 4',
  'Kampagne Weg mit § 218',
  'Studentenwerk 1921',
  'Calle 13',
  'Avenue 5',
  '25 Jahre Beispielstraße',
  '60 years in the street',
  'Class 9, 12 teachers',
  '1 Corinthians 13',
  '100 women drive',
  'the 1 percent court',
  '5 people in Court',
  '3 times a day',
  '30 years on the road',
  '15 years driving a court',
  'IBAN',
  'DE12 3456 7890 1234 5678 90',
];

test.each([
  ['phone', phones],
  ['address', addresses],
  ['email', emails],
  ['number', accounts],
] as const)('each %s is found', (kind, texts) => {
  expect(texts.filter((text) => findPrivateDetail(text)?.kind !== kind)).toEqual([]);
});

test('other numbers, streets and words are left alone', () => {
  expect(others.flatMap((text) => findPrivateDetail(text)?.found ?? [])).toEqual([]);
});

test('it is said where it is', () => {
  const text = 'My phone is +49 30 1234567, call me';
  const found = findPrivateDetail(text);
  expect(found).toEqual({ kind: 'phone', found: '+49 30 1234567', start: 12, end: 26 });
  expect(text.slice(found?.start, found?.end)).toBe(found?.found);
});

describe('what is left', () => {
  test.each([
    ['nurse, tel. 030 1234567', 'nurse'],
    ['Researcher (ann@example.org)', 'Researcher'],
    ['Ada (tel. 030 1234567), nurse', 'Ada, nurse'],
    ['Nurse, ann@example.org, Berlin', 'Nurse, Berlin'],
    ['nurse — 030 1234567', 'nurse'],
    ['nurse | 030 1234567 | Berlin', 'nurse, Berlin'],
    ['Great letter! Tel: 030/1234567', 'Great letter!'],
    ['Support! My number is 0171 1234567. Good luck!', 'Support! Good luck!'],
    ['I agree. Write to ann@example.org.', 'I agree.'],
    ['My phone is +49 30 1234567, call me', ''],
    ['ann@example.org', ''],
    ['Contact: a@example.org or 030 1234567', ''],
    ['River Watch, 12 Example Street, London', 'River Watch, London'],
    ['Lehrerin, Musterstraße 12, 12345 Berlin', 'Lehrerin'],
    ['nothing of the kind', 'nothing of the kind'],
  ])('of “%s” is “%s”', (text, left) => {
    expect(withoutPrivateDetails(text)).toMatchObject({ text: left, isWhole: true });
  });

  test.each([
    'I gave ann@example.org to my neighbour and he signed',
    'Ask the people at 12 Example Street what they think',
    'We were told that 030 1234567 is not answered',
  ])('of “%s” is no sentence any more', (text) => {
    expect(withoutPrivateDetails(text).isWhole).toBe(false);
  });

  test('holds none of them, however many there were', () => {
    const { text, removed } = withoutPrivateDetails('Ada, a@example.org, tel. 030 1234567, 12 Example Street, b at example dot org');
    expect(removed).toEqual(['email', 'phone', 'address', 'email']);
    expect(text).toBe('Ada');
  });
});

test.each([
  '1 '.repeat(2000),
  'a at '.repeat(1000),
  'A'.repeat(4000),
  `${'Aa-'.repeat(1300)} 1`,
  '0-'.repeat(2000),
  'Calle de '.repeat(400),
])('a long text of one kind is read to its end', (text) => {
  expect(findPrivateDetail(text)).toBeUndefined();
});

test('addresses with the signs of other scripts, of pages and of HTML', () => {
  for (const text of [
    'mia@mailhost。example',
    'mia@mailhost．example',
    'mia﹫mailhost.example',
    'mia@mail․host.example',
    'mia\u200d@mailhost.example',
    'mia@mail\u200chost.example',
    'mia%40mailhost.example',
    'mia&#64;mailhost.example',
    'mia&commat;mailhost.example',
    '"mia x"@mailhost.example',
    'mia@mailhost dot example',
    'mia@mailhost [dot] example',
  ])
    expect(findPrivateDetail(text)?.kind, text).toBe('email');
  for (const text of ['联系@张三。谢谢', '@mia@social.example', 'x @ Mailhost.example', '100%4000', 'R&D at home', 'mia @ home. Then out.'])
    expect(findPrivateDetail(text), text).toBeUndefined();
});

test('links to a mailbox or a telephone', () => {
  for (const link of [
    'https://wa.me/491701234567',
    'https://t.me/+491701234567',
    'https://api.whatsapp.com/send?phone=491701234567',
    'https://api.whatsapp.com/send/?text=a&phone=%2B491701234567',
    'https://signal.me/#p/+491701234567',
  ])
    expect(findPrivateLink(link), link).toBe('phone');
  for (const link of [
    'https://x.example/?m=mia%40mailhost.example',
    'https://x.example/mia@mailhost.example',
    'https://x.example/#mia@m.example',
  ])
    expect(findPrivateLink(link), link).toBe('email');
  for (const link of ['https://t.me/mia', 'https://social.example/@mia', 'https://x.example/p/491701234567', 'https://wa.me/message/ABC'])
    expect(findPrivateLink(link), link).toBeUndefined();
});
