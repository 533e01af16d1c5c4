import { constant } from './constant.ts';

/** Where a rule is written: an article of an act, or a section of the administration's guidance. */
export interface LegalReference {
  readonly act: Act;
  /** Number of the article, or of the section for guidance. */
  readonly article: string;
  readonly paragraph?: string;
  readonly letter?: string;
  /** Addresses of the consolidated text; both languages are authentic. */
  readonly links: { readonly fr: string; readonly nl: string };
}

export type Act = 'law2002' | 'royalDecree2002' | 'primabook';

/**
 * The law of 26 May 2002 (numac 2002022559), the royal decree of 11 July 2002 (numac 2002022564) and the
 * chapter "Calculation of resources" of the guidance of the federal administration (law.md, sources S1).
 */
const links: Record<Act, LegalReference['links']> = {
  law2002: {
    fr: 'https://www.ejustice.just.fgov.be/eli/loi/2002/05/26/2002022559/justel',
    nl: 'https://www.ejustice.just.fgov.be/eli/wet/2002/05/26/2002022559/justel',
  },
  royalDecree2002: {
    fr: 'https://www.ejustice.just.fgov.be/eli/arrete/2002/07/11/2002022564/justel',
    nl: 'https://www.ejustice.just.fgov.be/eli/besluit/2002/07/11/2002022564/justel',
  },
  primabook: {
    fr: 'https://primabook.mi-is.be/fr/droit-lintegration-sociale/le-calcul-des-ressources',
    nl: 'https://primabook.mi-is.be/fr/droit-lintegration-sociale/le-calcul-des-ressources',
  },
};

/** An article of the law of 26 May 2002 on the right to social integration. */
export function lawArticle(article: string, paragraph?: string): LegalReference {
  return reference('law2002', article, paragraph);
}

/** An article of the royal decree of 11 July 2002. */
export function decreeArticle(article: string, paragraph?: string, letter?: string): LegalReference {
  return reference('royalDecree2002', article, paragraph, letter);
}

/** A section of the administration's guidance, where no article was found that says it. */
export function guidanceSection(section: string): LegalReference {
  return reference('primabook', section);
}

const references: Readonly<Record<Act, Map<string, LegalReference[]>>> = {
  law2002: new Map(),
  royalDecree2002: new Map(),
  primabook: new Map(),
};

const noneYet = (): LegalReference[] => [];

/** Each reference is made once. */
function reference(act: Act, article: string, paragraph?: string, letter?: string): LegalReference {
  const ofArticle = references[act].getOrInsertComputed(article, noneYet);
  for (const made of ofArticle) {
    if (made.paragraph === paragraph && made.letter === letter) return made;
  }
  const fresh = constant({
    act,
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(letter === undefined ? {} : { letter }),
    links: links[act],
  });
  ofArticle.push(fresh);
  return fresh;
}
