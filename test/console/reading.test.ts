import { describe, expect, it } from 'vitest';
import { centsFrom, typedEuros } from '../../src/console/euros.ts';
import { readPastedTable } from '../../src/console/pasted-table.ts';

describe('an amount that is typed', () => {
  it.each([
    ['1234', 123_400],
    ['1234,5', 123_450],
    ['1234.50', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['1 234,50', 123_450],
    ['1\u202f234,50 €', 123_450],
    ['€ 12', 1_200],
    ['0', 0],
    ['0,07', 7],
    ['1.234.567', 123_456_700],
    ['12.345.678,90', 1_234_567_890],
  ])('%j is %i cents', (typed, cents) => {
    expect(centsFrom(typed)).toBe(cents);
  });

  it.each(['', '1.234', '1,234', '-5', '12,345', '1.2.3', 'abc', '1,5,0', '12.34.56', '99999999999999999'])(
    '%j is refused, because it is no amount or can be read in two ways',
    (typed) => {
      expect(centsFrom(typed)).toBeUndefined();
    },
  );

  it.each([0, 5, 99, 123_450])('%i cents are read as they are written', (cents) => {
    expect(centsFrom(typedEuros(cents, ','))).toBe(cents);
    expect(centsFrom(typedEuros(cents, '.'))).toBe(cents);
  });
});

const march2026 = [
  ['categoryAmount', 'cohabitant', 'month', 89_365],
  ['categoryAmount', 'cohabitant', 'year', 1_072_375],
  ['categoryAmount', 'isolated', 'month', 134_047],
  ['categoryAmount', 'isolated', 'year', 1_608_563],
  ['categoryAmount', 'familyInCharge', 'month', 181_157],
  ['categoryAmount', 'familyInCharge', 'year', 2_173_888],
  ['spiGeneral', undefined, 'month', 31_566],
];

describe('an official table that is pasted', () => {
  it.each([
    [
      'French, in columns',
      `Catégorie\tMontant annuel\tMontant mensuel
Cat. 1 – Personne cohabitante\t10.723,75 €\t893,65 €
Cat. 2 – Personne isolée\t16.085,63 €\t1.340,47 €
Cat. 3 – Personne vivant avec une famille à sa charge\t21.738,88 €\t1.811,57 €
Exonération ISP, montant général\t315,66 €`,
    ],
    [
      'Dutch, months first',
      `Samenwonende persoon  893,65  10 723,75
Alleenstaande persoon  1 340,47  16 085,63
Persoon die samenwoont met een gezin ten laste  1 811,57  21 738,88
SPI-vrijstelling  315,66`,
    ],
    [
      'German, one cell on each line',
      `Zusammenwohnende Person
893,65 €
10.723,75 €
Alleinstehende Person
1.340,47 €
16.085,63 €
Person, die mit einer Familie zu ihren Lasten zusammenwohnt
1.811,57 €
21.738,88 €
Sozialberufliche Freistellung
315,66 €`,
    ],
    [
      'English, with a heading',
      `Amounts since 1 March 2026 (article 14)
Cohabiting person: €893.65 a month, €10,723.75 a year
Person living alone: €1,340.47 a month, €16,085.63 a year
Person with a dependent family: €1,811.57 a month, €21,738.88 a year
Socio-professional exemption: €315.66`,
    ],
  ])('is read: %s', (_name, text) => {
    const { amounts, unread } = readPastedTable(text);
    expect(unread).toEqual([]);
    expect(
      amounts.map(({ parameter, category, unit, amountCents }) => [parameter, category, unit, amountCents]),
    ).toEqual(march2026);
  });

  it('tells the exemptions apart', () => {
    const { amounts } = readPastedTable(`Exonération ISP étudiant boursier 315,66
Exonération ISP étudiant non boursier 315,66
Exonération ISP artiste par an 3.788,00
SPI-vrijstelling knelpuntberoep 452,39`);
    expect(amounts.map(({ parameter, unit }) => [parameter, unit])).toEqual([
      ['spiStudentWithGrant', 'month'],
      ['spiGeneral', 'month'],
      ['spiArtist', 'year'],
      ['spiShortageOccupation', 'month'],
    ]);
  });

  it.each([
    ['an amount of something else', 'Argent de poche 118,40'],
    ['a month that is no twelfth of the year', 'Personne isolée 1.340,47 16.100,00'],
    ['three amounts', 'Personne isolée 1.340,47 16.085,63 12,00'],
  ])('takes nothing from a line with %s, and shows it', (_name, line) => {
    expect(readPastedTable(line)).toEqual({ amounts: [], unread: [line] });
  });
});
