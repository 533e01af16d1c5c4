import { annualAmount } from '../annual-amount.ts';
import type { LineItem } from '../breakdown.ts';
import type { Located } from '../case.ts';
import { decreeArticle } from '../legal-references.ts';
import type { HousingInKind } from '../stated-case.ts';

/**
 * Article 33 of the royal decree of 11 July 2002: costs of the main residence (rent, mortgage, charges) that
 * somebody who does not live there pays, and the market rent of a dwelling that somebody lets be used for
 * nothing (law.md 5.5). A room that is not the main residence does not count.
 */
export function housingInKind(resource: Located<HousingInKind>): LineItem {
  const { annualCents, inputs } = annualAmount(resource);
  const counts = resource.mainResidence !== false && resource.payerLivesThere !== true;
  return {
    code: counts ? 'housingInKind' : 'housingInKindNotCounted',
    kind: counts ? 'resource' : 'exempt',
    annualAmountCents: counts ? annualCents : 0,
    subject: resource.path,
    inputs: {
      resourceType: resource.type,
      ...inputs,
      grossAnnualCents: annualCents,
      exemptAnnualCents: counts ? 0 : annualCents,
      mainResidence: resource.mainResidence ?? true,
      payerLivesThere: resource.payerLivesThere ?? false,
    },
    rates: [],
    legalReferences: [decreeArticle('33')],
  };
}
