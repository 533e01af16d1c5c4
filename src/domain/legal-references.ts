/**
 * Where a rule is written, as a short code that a calculation keeps: act, number of the article (of the section, for
 * guidance), and where there are some its paragraph and letter, with colons between them: `law2002:14:1`,
 * `royalDecree2002:22:1:b`, `royalDecree2002:22::b` without a paragraph. `readLegalReference` reads it.
 */
export type LegalReference = `${Act}:${string}`;

/** A reference with its parts, as an answer says it. */
export interface ReadLegalReference {
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
const links: Record<Act, ReadLegalReference['links']> = {
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
  return paragraph === undefined ? `law2002:${article}` : `law2002:${article}:${paragraph}`;
}

/** An article of the royal decree of 11 July 2002. */
export function decreeArticle(article: string, paragraph?: string, letter?: string): LegalReference {
  if (letter !== undefined) return `royalDecree2002:${article}:${paragraph ?? ''}:${letter}`;
  return paragraph === undefined ? `royalDecree2002:${article}` : `royalDecree2002:${article}:${paragraph}`;
}

/** A section of the administration's guidance, where no article was found that says it. */
export function guidanceSection(section: string): LegalReference {
  return `primabook:${section}`;
}

const read = new Map<LegalReference, ReadLegalReference>();

/** The parts of a reference that the functions above have made, with the links to its act: always the same object. */
export function readLegalReference(reference: LegalReference): ReadLegalReference {
  return read.getOrInsertComputed(reference, () => {
    const [act, article = '', paragraph = '', letter = ''] = reference.split(':');
    if (act !== 'law2002' && act !== 'royalDecree2002' && act !== 'primabook') {
      throw new RangeError(`no act: ${act}`);
    }
    return {
      act,
      article,
      ...(paragraph === '' ? {} : { paragraph }),
      ...(letter === '' ? {} : { letter }),
      links: links[act],
    };
  });
}
