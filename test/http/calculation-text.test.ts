import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { assessCase } from '../../src/application/assess-case.ts';
import { describeWarning, writeWarning } from '../../src/domain/explanations/render.ts';
import { Utf8Text } from '../../src/domain/explanations/utf8-text.ts';
import { calculationDocument } from '../../src/http/calculation-document.ts';
import { readCalculationRequest } from '../../src/http/calculation-request.ts';
import { calculationText, storedText } from '../../src/http/calculation-text.ts';
import { householdOfFour, shippedRateBook, simpleCase } from '../benchmarks/cases.ts';
import { anyCase } from '../support/arbitraries.ts';
import { sampleCalculation } from '../support/calculations.ts';

const instant = Temporal.Instant.from('2026-11-22T10:00:00.123Z');
const book = shippedRateBook();

function expectTheSameText(sent: object): void {
  const stated = readCalculationRequest(Buffer.from(JSON.stringify(sent)));
  const assessment = assessCase(stated, book, instant);
  if ('issues' in assessment) return;
  const { calculation, receipt, result } = assessment;
  // As it was just computed, and as it is read back: with its properties in another order.
  for (const computed of [calculation, JSON.parse(result)]) {
    const document = calculationDocument(stated, computed, receipt);
    expect(calculationText(stated, computed, receipt).toString()).toBe(JSON.stringify(document));

    const { salt, contentHash, ...sample } = sampleCalculation({ rateBookVersion: book.version });
    const { caseReference, requestDate } = stated;
    const record = { ...sample, caseReference, requestDate, receipt };
    const head = { id: record.id, href: `/v1/calculations/${record.id}` };
    const end = { recordedAt: record.recordedAt.toString() };
    expect(storedText(record, computed).toString()).toBe(JSON.stringify({ ...head, ...document, ...end }));
    const organization = '0207446759';
    const commitment = { salt: 'ab', contentHash: 'cd' };
    expect(storedText({ ...record, organization, ...commitment }, computed).toString()).toBe(
      JSON.stringify({ ...head, organization, ...document, commitment, ...end }),
    );
  }
}

it('is to the byte what JSON.stringify gives of the document', () => {
  fc.assert(fc.property(anyCase, expectTheSameText), { numRuns: 1_000 });
  for (let index = 0; index < 200; index += 1) {
    expectTheSameText(simpleCase(index));
    expectTheSameText(householdOfFour(index));
  }
});

it('is written in UTF-8, however long it is, and leaves nothing to the next', () => {
  const text = new Utf8Text();
  const sentence = 'Le demandeur a 18 ans le 22 novembre – « majorité » – 1 340,47 €. ';
  for (const sentenceCount of [1, 1_000, 2_500, 20_000, 1]) {
    const pieces = ['{"text":"', ...Array.from({ length: sentenceCount }, () => sentence), '😀"}'];
    text.clear();
    for (const [place, piece] of pieces.entries()) {
      if (place % 2 === 0) text.add(piece);
      else text.addBytes(Buffer.from(piece));
    }
    expect(text.toBytes().equals(Buffer.from(pieces.join('')))).toBe(true);
  }
});

it('holds what somebody wrote as he wrote it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (member) => {
      const inputs = {
        member,
        relationship: 'child',
        changeDate: '2026-11-05',
        calculationDate: '2026-11-01',
      };
      const text = describeWarning('changesWithinPeriod', inputs);
      for (const language of ['fr', 'nl', 'de', 'en'] as const) expect(text[language]).toContain(member);
      const written = new Utf8Text();
      writeWarning(written, 'changesWithinPeriod', inputs);
      expect(written.toString()).toBe(JSON.stringify(text));
    }),
  );
});
