import type { Category, RateParameter } from './answers.ts';
import { centsFrom } from './euros.ts';

/** An amount that stands in a pasted table. */
interface PastedAmount {
  readonly parameter: RateParameter;
  readonly category?: Category;
  readonly unit: 'month' | 'year';
  readonly amountCents: number;
}

export interface PastedTable {
  readonly amounts: readonly PastedAmount[];
  /** Lines with an amount whose meaning is not clear. Nothing is taken from them. */
  readonly unread: readonly string[];
}

/** Amounts have two decimals, so that years, articles and categories are not taken for one. */
const amountPattern = /\d{1,3}(?:[\s.,\u00a0\u202f]\d{3})*[.,]\d{2}(?!\d)|\d+[.,]\d{2}(?!\d)/g;

/** No monthly amount of a category is as high, and no annual amount as low. */
const highestMonthlyCents = 400_000;

const annualWords = /\b(ann[ée]e|annuel|an|jaar|jaarlijks|jahr|jährlich|year|annual)/i;
const monthlyWords = /\b(mois|mensuel|maand|monat|month)/i;

/**
 * Reads the official table as it is copied from a page, a letter or a spreadsheet: one line for each category or
 * exemption, in French, Dutch, German or English, with its monthly amount, its annual amount, or both.
 */
export function readPastedTable(text: string): PastedTable {
  const amounts: PastedAmount[] = [];
  const unread: string[] = [];
  let subject: Subject | undefined;
  for (const line of text.split(/\r?\n/)) {
    const cents = [...line.matchAll(amountPattern)].map(([written]) => centsFrom(written));
    const label = line.replace(amountPattern, ' ').trim();
    // Copied cells may stand on lines of their own, below their name.
    subject = subjectOf(label) ?? (label.replace(/[€\s]|EUR/g, '') === '' ? subject : undefined);
    if (cents.length === 0) continue;
    const read = subject === undefined ? [] : amountsOf(subject, cents, label);
    if (read.length !== cents.length) unread.push(line.trim());
    else amounts.push(...read);
  }
  return { amounts, unread };
}

type Subject = Pick<PastedAmount, 'parameter' | 'category'>;

function subjectOf(label: string): Subject | undefined {
  if (/\b(isp|spi|sbe)\b|socio-?prof|sozialberuf|exon[ée]r|vrijstell|freistell|exempt/i.test(label)) {
    return { parameter: exemptionOf(label) };
  }
  const category = categoryOf(label);
  return category === undefined ? undefined : { parameter: 'categoryAmount', category };
}

function exemptionOf(label: string): RateParameter {
  if (/artist|künstler|kunst/i.test(label)) return 'spiArtist';
  if (/p[ée]nurie|knelpunt|mangel|shortage/i.test(label)) return 'spiShortageOccupation';
  const isWithoutGrant = /non[- ]boursier|sans bourse|zonder|ohne|without/i.test(label);
  const isWithGrant = /bours|beurs|studietoelage|studienbeihilfe|grant/i.test(label);
  return isWithGrant && !isWithoutGrant ? 'spiStudentWithGrant' : 'spiGeneral';
}

function categoryOf(label: string): Category | undefined {
  // A dependent family first: its name in Dutch and in German also says that people live together.
  if (/famil|gezin|charge|\bcat\D{0,10}3\b/i.test(label)) return 'familyInCharge';
  if (/isol|alleenst|alleinst|alone|\bcat\D{0,10}2\b/i.test(label)) return 'isolated';
  if (/cohabit|samenwon|zusammen|\bcat\D{0,10}1\b/i.test(label)) return 'cohabitant';
  return undefined;
}

function amountsOf(
  subject: Subject,
  cents: readonly (number | undefined)[],
  label: string,
): readonly PastedAmount[] {
  const known = cents.filter((amount) => amount !== undefined);
  const [first, second] = known;
  if (first === undefined || known.length !== cents.length || known.length > 2) return [];
  if (second !== undefined) {
    const [month, year] = first < second ? [first, second] : [second, first];
    // A twelfth, give or take the rounding of the month.
    if (Math.abs(year - 12 * month) > 12) return [];
    return [
      { ...subject, unit: 'month', amountCents: month },
      { ...subject, unit: 'year', amountCents: year },
    ];
  }
  return [{ ...subject, unit: unitOf(subject, first, label), amountCents: first }];
}

function unitOf({ parameter }: Subject, amountCents: number, label: string): PastedAmount['unit'] {
  if (parameter === 'categoryAmount') return amountCents <= highestMonthlyCents ? 'month' : 'year';
  if (monthlyWords.test(label)) return 'month';
  if (annualWords.test(label) || parameter === 'spiArtist') return 'year';
  return 'month';
}
