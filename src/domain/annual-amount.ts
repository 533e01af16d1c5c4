import type { Inputs } from './breakdown.ts';
import { assertCents, type Cents } from './money.ts';
import type {
  ChildResource,
  Gift,
  HousingInKind,
  PlainResource,
  ReplacementIncome,
  WorkIncome,
} from './stated-case.ts';

/** Any resource that states its amount a month or a year, or a day. */
type StatedWithAmount = PlainResource | ChildResource | ReplacementIncome | Gift | WorkIncome | HousingInKind;

const monthsPerYear = 12;

/** A daily benefit in the regime of six days a week: 26 days a month (law.md 5.1), so 312 a year. */
const daysPerYearOfSixDayRegime = 26 * monthsPerYear;

/**
 * A stated amount on the annual basis of the calculation (law.md R2.4, R2.5): a month counts twelve times,
 * a day 312 times, a year as it is. `inputs` shows what was stated and by how much it was multiplied.
 */
export function annualAmount(resource: StatedWithAmount): {
  annualCents: Cents;
  inputs: Inputs;
} {
  if (resource.monthlyAmountCents !== undefined) {
    const { monthlyAmountCents } = resource;
    return {
      annualCents: assertCents(monthlyAmountCents * monthsPerYear),
      inputs: { monthlyAmountCents, monthsPerYear },
    };
  }
  if ('dailyAmountCents' in resource && resource.dailyAmountCents !== undefined) {
    const { dailyAmountCents } = resource;
    return {
      annualCents: assertCents(dailyAmountCents * daysPerYearOfSixDayRegime),
      inputs: { dailyAmountCents, daysPerYear: daysPerYearOfSixDayRegime },
    };
  }
  if (resource.annualAmountCents !== undefined) {
    return { annualCents: resource.annualAmountCents, inputs: {} };
  }
  throw new RangeError(`a resource ${resource.type} without an amount passed the checks`);
}
