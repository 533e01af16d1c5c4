import type { CalculationRecord, Receipt } from '../application/calculation-record.ts';
import { storedCalculation } from '../application/stored-calculation.ts';
import type { Verification, VerificationCheck } from '../application/verify-calculation.ts';
import type { Calculation } from '../domain/calculate.ts';
import { describeLine, describeRefusalReason, describeWarning } from '../domain/explanations/render.ts';
import type { LocalizedText } from './languages.ts';

/** A calculation as the API answers it: what was computed, with its texts in four languages. */
export function calculationDocument(
  stated: { readonly caseReference: string; readonly requestDate: string },
  calculation: Calculation,
  receipt: Receipt,
) {
  return {
    caseReference: stated.caseReference,
    requestDate: stated.requestDate,
    outcome: calculation.outcome,
    refusalReasons: calculation.refusalReasons.map((reason) => ({
      ...reason,
      description: describeRefusalReason(reason.code, reason.inputs),
    })),
    category: calculation.category,
    period: calculation.period,
    amounts: calculation.amounts,
    breakdown: calculation.breakdown.map((line) => ({
      ...line,
      description: describeLine(line.code, line.inputs),
    })),
    rates: calculation.rates,
    warnings: calculation.warnings.map((warning) => ({
      ...warning,
      description: describeWarning(warning.code, warning.inputs),
    })),
    receipt,
  };
}

/** Where a stored calculation is found. */
export function calculationHref(id: string): string {
  return `/v1/calculations/${id}`;
}

/** A stored calculation in a list: what it is about and what it gave, without the reasons. */
export function summaryDocument(record: CalculationRecord) {
  const { id, caseReference, requestDate, period, outcome, category, monthlyCents, payableCents } = record;
  return {
    id,
    href: calculationHref(id),
    caseReference,
    requestDate,
    period,
    outcome,
    category,
    monthlyCents,
    payableCents,
    recordedAt: record.recordedAt.toString(),
  };
}

/** A stored calculation, whole. Errors: when the record is not what its receipt says, it is not answered. */
export function storedDocument(record: CalculationRecord) {
  const calculation = storedCalculation(record);
  if (calculation === undefined) throw new Error(`calculation ${record.id} does not match its receipt`);
  return {
    id: record.id,
    href: calculationHref(record.id),
    ...calculationDocument(record, calculation, record.receipt),
    recordedAt: record.recordedAt.toString(),
  };
}

/** A verification, with what each check looks at in four languages. */
export function verificationDocument({ calculationId, verifiedAt, checks, ...rest }: Verification) {
  return {
    href: calculationHref(calculationId),
    verifiedAt: verifiedAt.toString(),
    ...rest,
    checks: checks.map(({ code, passed }) => ({ code, passed, description: checkTexts[code] })),
  };
}

const checkTexts: Record<VerificationCheck, LocalizedText> = {
  factsUnaltered: {
    fr: 'Les faits enregistrés sont ceux dont le reçu contient l’empreinte.',
    nl: 'De opgeslagen feiten zijn die waarvan het ontvangstbewijs de hash bevat.',
    de: 'Die gespeicherten Tatsachen sind die, deren Hashwert der Beleg enthält.',
    en: 'The stored facts are those whose hash the receipt holds.',
  },
  resultUnaltered: {
    fr: 'Le résultat enregistré est celui dont le reçu contient l’empreinte.',
    nl: 'Het opgeslagen resultaat is dat waarvan het ontvangstbewijs de hash bevat.',
    de: 'Das gespeicherte Ergebnis ist das, dessen Hashwert der Beleg enthält.',
    en: 'The stored result is the one whose hash the receipt holds.',
  },
  summaryAgrees: {
    fr: 'Les données des listes disent la même chose que les faits et le résultat.',
    nl: 'De gegevens in de lijsten zeggen hetzelfde als de feiten en het resultaat.',
    de: 'Die Angaben in den Listen stimmen mit den Tatsachen und dem Ergebnis überein.',
    en: 'The data of the lists say the same as the facts and the result.',
  },
  rateBookUnaltered: {
    fr: 'Les montants appliqués sont toujours ceux dont le reçu contient l’empreinte.',
    nl: 'De toegepaste bedragen zijn nog steeds die waarvan het ontvangstbewijs de hash bevat.',
    de: 'Die angewandten Beträge sind noch immer die, deren Hashwert der Beleg enthält.',
    en: 'The rates that were used are still those whose hash the receipt holds.',
  },
  recomputedIdentical: {
    fr: 'Recalculés avec ces montants, les mêmes faits donnent le même résultat, au cent près.',
    nl: 'Opnieuw berekend met die bedragen geven dezelfde feiten hetzelfde resultaat, tot op de cent.',
    de: 'Mit diesen Beträgen neu berechnet, ergeben dieselben Tatsachen auf den Cent dasselbe Ergebnis.',
    en: 'Recomputed with these rates, the same facts give the same result, to the cent.',
  },
};
