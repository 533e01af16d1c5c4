import { type Static, type TSchema, Type } from 'typebox';
import { verificationChecks } from '../../application/verify-calculation.ts';
import {
  conditionCodes,
  custodySituations,
  deadlineCodes,
  lineCodes,
  lineKinds,
  missingInputCodes,
  possibleAnswerCodes,
  refusalReasonCodes,
  warningCodes,
} from '../../domain/breakdown.ts';
import { categories, rateParameters } from '../../domain/rate-book.ts';
import calculationExample from './calculation-example.json' with { type: 'json' };
import { caseReferenceSchema, periodSchema } from './calculation-request.ts';
import { textSchema } from './common.ts';
import { code, share } from './fields.ts';

const cents = (description: string) => Type.Integer({ minimum: 0, description });
const date = (description: string) => Type.String({ format: 'date', description });
const hash = (description: string) => Type.String({ pattern: '^[0-9a-f]{64}$', description });

/** A list that the service answers: it is never changed. */
export function list<Item extends TSchema>(
  items: Item,
  options: { minItems?: number; description?: string } = {},
) {
  return Type.Unsafe<readonly Static<Item>[]>({ type: 'array', items, ...options });
}

export const subject = Type.Optional(
  Type.String({ description: 'Where in the request the fact stands, for example `applicant.resources[0]`.' }),
);

export const legalReference = Type.Object(
  {
    act: code(
      ['law2002', 'royalDecree2002', 'primabook'],
      'The law of 26 May 2002, the royal decree of 11 July 2002, or the guidance of the federal administration.',
    ),
    article: Type.String({ description: 'Number of the article, or of the section of the guidance.' }),
    paragraph: Type.Optional(Type.String()),
    letter: Type.Optional(Type.String()),
    links: Type.Object(
      { fr: Type.String({ format: 'uri' }), nl: Type.String({ format: 'uri' }) },
      { description: 'The consolidated text.' },
    ),
  },
  { $id: 'LegalReference' },
);

const fraction = Type.Object(
  { numerator: Type.Integer(), denominator: Type.Integer({ minimum: 1 }) },
  { $id: 'Fraction', description: 'An exact number.' },
);

const rate = Type.Object(
  {
    parameter: code(rateParameters),
    category: Type.Optional(code(categories)),
    unit: code(['year', 'month', 'day', 'cheque', 'amount', 'ratio', 'factor']),
    amountCents: Type.Optional(cents('The amount, for a unit of money.')),
    factor: Type.Optional(fraction),
    effectiveFrom: date('First day of the rate.'),
  },
  { $id: 'RateUsed', description: 'A rate as the calculation used it.' },
);

export const inputs = Type.Unsafe<object>({
  type: 'object',
  description: 'The figures and facts that were used, by name; names of amounts end in `Cents`.',
  additionalProperties: true,
});

const rounding = Type.Object(
  {
    step: Type.String({ description: 'The step at which the law lets the amount be rounded.' }),
    mode: code(['halfUp']),
    exactCents: Type.Optional(fraction),
  },
  {
    $id: 'Rounding',
    description:
      'A rounding to the cent, with the exact value before it unless its terms are too large to write.',
  },
);

const line = Type.Object(
  {
    code: code(lineCodes),
    kind: code(
      lineKinds,
      'entitlement: the category amount. resource: adds to the resources. exempt: adds nothing. memberResource: a resource of a cohabitant, which enters the line of his share. reduction: takes away from the resources. test: resources against the category amount. deduction: the flat exemption. result: what comes out. suspension: held back from the payment. premium: paid besides the entitlement.',
    ),
    annualAmountCents: cents(
      'Euro cents a year; the kind says in which direction it works. 0 for what has no year.',
    ),
    amountCents: Type.Optional(cents('For what is not annual: the amount itself.')),
    subject,
    situation: Type.Optional(
      code(custodySituations, 'In alternating residence: of which of the two computations the line is.'),
    ),
    description: textSchema,
    inputs,
    rates: list(rate),
    rounding: Type.Optional(rounding),
    legalReferences: list(legalReference, { minItems: 1 }),
  },
  { $id: 'LineItem' },
);

export const warning = Type.Object(
  {
    code: code(warningCodes),
    subject,
    description: textSchema,
    inputs,
    legalReferences: list(legalReference),
  },
  { $id: 'Warning', description: 'Something legal but suspicious, or left to a default.' },
);

const refusalReason = Type.Object(
  {
    code: code(refusalReasonCodes),
    subject,
    description: textSchema,
    inputs,
    legalReferences: list(legalReference),
  },
  { $id: 'RefusalReason' },
);

const categoryChoice = Type.Object(
  {
    code: code(categories),
    basis: code(['declared', 'derived']),
    contradictedBy: Type.Optional(code(categories, 'What the household suggests.')),
    reason: Type.Optional(Type.String({ description: 'The reason given for the declared category.' })),
  },
  { $id: 'CategoryChoice' },
);

const annualAmounts = {
  categoryAnnualCents: cents('Annual amount of the category.'),
  resourcesAnnualCents: cents('Counted resources a year, before the flat exemption.'),
  flatExemptionAnnualCents: cents('What the flat exemption took off; 0 when refused.'),
  entitlementAnnualCents: cents('Entitlement a year; 0 when refused.'),
};

const monthlyCents = cents('A twelfth, rounded to the cent; in alternating residence the weighted month.');

const amounts = Type.Object(
  {
    categoryAnnualCents: Type.Optional(annualAmounts.categoryAnnualCents),
    resourcesAnnualCents: Type.Optional(annualAmounts.resourcesAnnualCents),
    flatExemptionAnnualCents: Type.Optional(annualAmounts.flatExemptionAnnualCents),
    entitlementAnnualCents: Type.Optional(annualAmounts.entitlementAnnualCents),
    monthlyCents,
    payableCents: cents('For the days of the period.'),
  },
  {
    $id: 'Amounts',
    description:
      'The annual amounts are always there, but for a child in alternating residence: then there are two computations, and theirs stand in `situations`.',
  },
);

const situation = Type.Object(
  {
    code: code(custodySituations),
    share,
    outcome: code(['granted', 'refused']),
    category: categoryChoice,
    amounts: Type.Object({ ...annualAmounts, monthlyCents }, { $id: 'AnnualAmounts' }),
  },
  {
    $id: 'CustodySituation',
    description: 'One of the two computations of a month, and its part of the time.',
  },
);

const condition = Type.Object(
  {
    code: code(conditionCodes),
    state: code(['met', 'notMet', 'notAssessed']),
    subject,
    description: textSchema,
    inputs,
    legalReferences: list(legalReference),
  },
  { $id: 'Condition', description: 'A condition of the right that is not a matter of amounts.' },
);

const deadline = Type.Object(
  {
    code: code(deadlineCodes),
    date: date('The last day.'),
    subject,
    description: textSchema,
    inputs,
    legalReferences: list(legalReference),
  },
  { $id: 'Deadline' },
);

const missingInput = Type.Object(
  {
    code: code(missingInputCodes),
    subject: Type.String({ description: 'The field that states it.' }),
    description: textSchema,
    inputs,
    answers: list(
      Type.Object(
        {
          answer: code(possibleAnswerCodes),
          description: textSchema,
          outcome: code(['granted', 'refused']),
          monthlyCents,
          payableCents: cents('For the days of the period.'),
        },
        { $id: 'PossibleAnswer', description: 'What the calculation would give if the fact were this.' },
      ),
    ),
    legalReferences: list(legalReference),
  },
  { $id: 'MissingInput', description: 'A fact that was not stated and would matter.' },
);

const payment = Type.Object(
  {
    suspendedCents: cents('Held back by a sanction, a stay abroad or a detention.'),
    amountCents: cents('The payable amount less what is held back; without the installation premium.'),
    installationPremiumCents: cents('The installation premium, paid besides; 0 when there is none.'),
  },
  { $id: 'Payment', description: 'What is paid of the entitlement. The right itself stays.' },
);

export const receipt = Type.Object(
  {
    rulesVersion: Type.String({ description: 'Version of the rules.' }),
    rateBookVersion: hash('SHA-256 of the rates known.'),
    inputHash: hash('SHA-256 of the facts, as canonical JSON (RFC 8785).'),
    resultHash: hash('SHA-256 of the result without its texts, as canonical JSON (RFC 8785).'),
  },
  { $id: 'Receipt', description: 'What makes the calculation provable.' },
);

const commitment = Type.Object(
  {
    salt: Type.String({
      pattern: '^[0-9a-f]{32}$',
      description: '128 random bits, of this calculation alone.',
    }),
    contentHash: hash(
      'SHA-256 of the canonical JSON (RFC 8785) of `inputHash`, `resultHash` and `salt`. It enters the tree.',
    ),
  },
  {
    $id: 'Commitment',
    description:
      'What binds the receipt into the signed tree. When the calculation is erased, only `contentHash` stays; whoever keeps this answer can still prove it. Absent from what was recorded before salts were.',
  },
);

const outcome = code(['granted', 'refused']);

const answer = {
  caseReference: caseReferenceSchema,
  requestDate: date('As stated.'),
  outcome,
  refusalReasons: list(refusalReason),
  category: categoryChoice,
  period: periodSchema,
  amounts,
  situations: Type.Optional(list(situation)),
  breakdown: list(line, {
    description:
      'Line by line. category − (resource − reduction) + deduction = entitlement, to the cent, when granted; of each situation when there are two.',
  }),
  conditions: list(condition),
  ifEligible: Type.Optional(
    Type.Object(
      {
        outcome,
        amounts,
        situations: Type.Optional(list(situation)),
        breakdown: list(line, { description: 'The lines that the refusal leaves out of the breakdown.' }),
      },
      {
        $id: 'IfEligible',
        description: 'What the amount would have been, where a condition that is not met refuses the right.',
      },
    ),
  ),
  payment,
  deadlines: list(deadline),
  missingInputs: list(missingInput),
  rates: list(rate, { description: 'Every rate that a line used.' }),
  warnings: list(warning),
  receipt,
};

export const organization = Type.String({
  pattern: '^[01]\\d{9}$',
  description: 'Enterprise number of the CPAS whose it is; absent without access control.',
});

const identity = {
  id: Type.String({ format: 'uuid' }),
  href: Type.String({ format: 'uri-reference' }),
  organization: Type.Optional(organization),
};

const recordedAt = Type.String({ format: 'date-time', description: 'When it was recorded.' });

const {
  id: _id,
  href: _href,
  commitment: _commitment,
  recordedAt: _recordedAt,
  ...simulationExample
} = calculationExample;

export const simulationSchema = Type.Object(answer, {
  $id: 'Simulation',
  description: 'A calculation that is not stored.',
  examples: [simulationExample],
});

export const calculationSchema = Type.Object(
  { ...identity, ...answer, commitment: Type.Optional(commitment), recordedAt },
  { $id: 'Calculation', description: 'A stored calculation.', examples: [calculationExample] },
);

const summary = Type.Object(
  {
    ...identity,
    caseReference: caseReferenceSchema,
    requestDate: answer.requestDate,
    period: periodSchema,
    outcome,
    category: code(categories),
    monthlyCents: amounts.properties.monthlyCents,
    payableCents: amounts.properties.payableCents,
    recordedAt,
  },
  { $id: 'CalculationSummary' },
);

export const calculationQuerySchema = Type.Object(
  {
    caseReference: Type.Optional(caseReferenceSchema),
    period: Type.Optional(
      Type.Object(
        {
          startDate: Type.Optional(date('Calculations with a day on or after this one.')),
          endDate: Type.Optional(date('Calculations with a day on or before this one.')),
        },
        { $id: 'PeriodFilter' },
      ),
    ),
    outcome: Type.Optional(outcome),
  },
  {
    $id: 'CalculationQuery',
    description: 'Conditions that must all hold; an empty object lists everything.',
    examples: [{ caseReference: '52011-2026-000417', outcome: 'granted' }],
  },
);

export const calculationPageSchema = Type.Object(
  {
    items: list(summary),
    next: Type.Optional(
      Type.String({
        format: 'uri',
        description: 'Where to post the same body for the next page; absent on the last.',
      }),
    ),
  },
  { $id: 'CalculationPage' },
);

const finding = Type.Object(
  {
    rulesVersion: receipt.properties.rulesVersion,
    rateBookVersion: receipt.properties.rateBookVersion,
    resultHash: receipt.properties.resultHash,
    outcome,
    amounts,
  },
  { $id: 'VerificationFinding' },
);

export const verificationSchema = Type.Object(
  {
    href: identity.href,
    verifiedAt: Type.String({ format: 'date-time' }),
    identical: Type.Boolean({
      description: 'The record is unaltered, and the rules and rates it names give the same result again.',
    }),
    checks: list(
      Type.Object(
        {
          code: code(verificationChecks),
          passed: Type.Boolean(),
          description: textSchema,
        },
        { $id: 'VerificationCheck' },
      ),
    ),
    recorded: Type.Optional(finding),
    recomputed: Type.Optional(finding),
    knownToday: Type.Optional(
      Type.Object(
        {
          ...finding.properties,
          sameAmounts: Type.Boolean({ description: 'As recorded, to the cent.' }),
        },
        { $id: 'FindingKnownToday' },
      ),
    ),
  },
  {
    $id: 'Verification',
    description:
      'The record checked and recomputed. `recomputed`: with the rates that it names. `knownToday`: for the same facts and date, with the rates known today.',
  },
);
