import type { Text } from '../domain/explanations/languages.ts';
import { withSuggestion } from './messages.ts';

/** What is said to whoever reads, prepares or approves rates, in four languages; as in `messages`. */
export const rateMessages = {
  rateRevisionStateConflict: ({ state }: { state: string }): Text => ({
    en: `The rate revision is in the state ${state}, which does not allow this act.`,
    fr: `La révision des montants est dans l’état ${state}, qui ne permet pas cet acte.`,
    nl: `De herziening van de bedragen is in de toestand ${state}, die deze handeling niet toelaat.`,
    de: `Die Revision der Beträge ist im Zustand ${state}, der diese Handlung nicht zulässt.`,
  }),
  rateRevisionHasErrors: (): Text => ({
    en: 'The checks find errors, listed in checks. Correct the rows; nothing was changed.',
    fr: 'Les contrôles constatent des erreurs, énumérées dans checks. Corrigez les lignes ; rien n’a été modifié.',
    nl: 'De controles vinden fouten, opgesomd in checks. Verbeter de regels; er is niets gewijzigd.',
    de: 'Die Prüfungen finden Fehler, aufgelistet in checks. Berichtigen Sie die Zeilen; es wurde nichts geändert.',
  }),
  rateRevisionHasWarnings: (): Text => ({
    en: 'The checks find warnings, listed in checks, that are not acknowledged with a reason. Nothing was changed.',
    fr: 'Les contrôles donnent des avertissements, énumérés dans checks, qui ne sont pas acceptés avec un motif. Rien n’a été modifié.',
    nl: 'De controles geven waarschuwingen, opgesomd in checks, die niet met een reden zijn aanvaard. Er is niets gewijzigd.',
    de: 'Die Prüfungen ergeben Warnungen, aufgelistet in checks, die nicht mit einer Begründung angenommen sind. Es wurde nichts geändert.',
  }),
  acknowledgesNothing: (): Text => ({
    en: 'The checks find no such warning for this subject. Leave the acknowledgement out.',
    fr: 'Les contrôles ne donnent pas cet avertissement à cet endroit. Retirez cette acceptation.',
    nl: 'De controles geven op deze plaats geen dergelijke waarschuwing. Laat deze aanvaarding weg.',
    de: 'Die Prüfungen ergeben an dieser Stelle keine solche Warnung. Lassen Sie diese Annahme weg.',
  }),
  rateKeyTaken: (): Text => ({
    en: 'Somebody else has published an amount for the same first day since this revision was prepared; see checks. Prepare it again.',
    fr: 'Quelqu’un d’autre a publié un montant pour le même premier jour depuis la préparation de cette révision ; voir checks. Préparez-la à nouveau.',
    nl: 'Iemand anders heeft een bedrag voor dezelfde eerste dag bekendgemaakt sinds deze herziening werd voorbereid; zie checks. Bereid ze opnieuw voor.',
    de: 'Jemand anders hat seit der Vorbereitung dieser Revision einen Betrag für denselben ersten Tag veröffentlicht; siehe checks. Bereiten Sie sie neu vor.',
  }),
  approverIsAuthor: (): Text => ({
    en: 'Whoever prepared or submitted a rate revision cannot approve it; another person must.',
    fr: 'Celui qui a préparé ou soumis une révision des montants ne peut pas l’approuver ; une autre personne doit le faire.',
    nl: 'Wie een herziening van de bedragen heeft voorbereid of ingediend, kan ze niet goedkeuren; dat moet iemand anders doen.',
    de: 'Wer eine Revision der Beträge vorbereitet oder eingereicht hat, kann sie nicht genehmigen; das muss eine andere Person tun.',
  }),
  indexStepUnknown: (): Text => ({
    en: 'The amounts in force on the day before are on no step of the index, so the next step cannot be computed.',
    fr: 'Les montants en vigueur la veille ne correspondent à aucun saut d’indice ; le suivant ne peut donc pas être calculé.',
    nl: 'De bedragen die de dag ervoor van kracht zijn, stemmen met geen enkele indexsprong overeen; de volgende kan dus niet worden berekend.',
    de: 'Die am Vortag geltenden Beträge entsprechen keinem Indexsprung; der nächste kann also nicht berechnet werden.',
  }),
  preconditionFailed: (): Text => ({
    en: 'The rate revision has changed since the state that If-Match names. Read it again.',
    fr: 'La révision des montants a changé depuis l’état que désigne If-Match. Relisez-la.',
    nl: 'De herziening van de bedragen is veranderd sinds de toestand die If-Match noemt. Lees ze opnieuw.',
    de: 'Die Revision der Beträge hat sich seit dem Zustand, den If-Match nennt, geändert. Lesen Sie sie erneut.',
  }),
  amountOfRow: ({ field }: { field: string }): Text => ({
    en: `State exactly one: ${field}, or withdrawn as true.`,
    fr: `Indiquez exactement un élément : ${field}, ou withdrawn avec la valeur true.`,
    nl: `Vermeld precies één: ${field}, of withdrawn als true.`,
    de: `Geben Sie genau eines an: ${field} oder withdrawn als true.`,
  }),
  csvHeader: ({ header }: { header: string }): Text => ({
    en: `The first line must be: ${header}`,
    fr: `La première ligne doit être : ${header}`,
    nl: `De eerste regel moet zijn: ${header}`,
    de: `Die erste Zeile muss lauten: ${header}`,
  }),
  csvStructure: ({ line }: { line: number }): Text => ({
    en: `Line ${line} is no line of this table: its quotes or the number of its fields are wrong.`,
    fr: `La ligne ${line} n’est pas une ligne de ce tableau : ses guillemets ou le nombre de ses champs sont incorrects.`,
    nl: `Regel ${line} is geen regel van deze tabel: de aanhalingstekens of het aantal velden kloppen niet.`,
    de: `Zeile ${line} ist keine Zeile dieser Tabelle: Ihre Anführungszeichen oder die Anzahl ihrer Felder sind falsch.`,
  }),
  csvSpaces: ({ line }: { line: number }): Text => ({
    en: `Line ${line}: this field has spaces around it.`,
    fr: `Ligne ${line} : ce champ est entouré d’espaces.`,
    nl: `Regel ${line}: rond dit veld staan spaties.`,
    de: `Zeile ${line}: Dieses Feld ist von Leerzeichen umgeben.`,
  }),
  csvNotAllowed: ({ line, allowed }: { line: number; allowed: readonly string[] }): Text => ({
    en: `Line ${line}: this must be one of: ${allowed.join(', ')}.`,
    fr: `Ligne ${line} : ceci doit être l’une des valeurs suivantes : ${allowed.join(', ')}.`,
    nl: `Regel ${line}: dit moet een van deze waarden zijn: ${allowed.join(', ')}.`,
    de: `Zeile ${line}: Dies muss einer dieser Werte sein: ${allowed.join(', ')}.`,
  }),
  csvDate: ({ line }: { line: number }): Text => ({
    en: `Line ${line}: this must be a date that exists, written YYYY-MM-DD.`,
    fr: `Ligne ${line} : ceci doit être une date qui existe, sous la forme AAAA-MM-JJ.`,
    nl: `Regel ${line}: dit moet een bestaande datum zijn, in de vorm JJJJ-MM-DD.`,
    de: `Zeile ${line}: Dies muss ein bestehendes Datum in der Form JJJJ-MM-TT sein.`,
  }),
  csvAmount: ({ line }: { line: number }): Text => ({
    en: `Line ${line}: this must be an amount such as 16408.11, with a point and two decimals; a percentage or a factor such as 0.06.`,
    fr: `Ligne ${line} : ceci doit être un montant tel que 16408.11, avec un point et deux décimales ; un pourcentage ou un coefficient tel que 0.06.`,
    nl: `Regel ${line}: dit moet een bedrag zijn zoals 16408.11, met een punt en twee decimalen; een percentage of een coëfficiënt zoals 0.06.`,
    de: `Zeile ${line}: Dies muss ein Betrag wie 16408.11 sein, mit Punkt und zwei Dezimalstellen; ein Prozentsatz oder ein Koeffizient wie 0.06.`,
  }),
  csvAmountTooHigh: ({ line, maximum }: { line: number; maximum: number }): Text => ({
    en: `Line ${line}: this amount must not be above ${maximum}.`,
    fr: `Ligne ${line} : ce montant ne peut pas dépasser ${maximum}.`,
    nl: `Regel ${line}: dit bedrag mag niet hoger zijn dan ${maximum}.`,
    de: `Zeile ${line}: Dieser Betrag darf nicht über ${maximum} liegen.`,
  }),
  csvOther: ({ line, detail }: { line: number; detail: Text }): Text => ({
    en: `Line ${line}: ${detail.en}`,
    fr: `Ligne ${line} : ${detail.fr}`,
    nl: `Regel ${line}: ${detail.nl}`,
    de: `Zeile ${line}: ${detail.de}`,
  }),
  csvAddress: ({ line }: { line: number }): Text => ({
    en: `Line ${line}: this must be an address that begins with https://, or nothing.`,
    fr: `Ligne ${line} : ceci doit être une adresse qui commence par https://, ou rien.`,
    nl: `Regel ${line}: dit moet een adres zijn dat met https:// begint, of niets.`,
    de: `Zeile ${line}: Dies muss eine Adresse sein, die mit https:// beginnt, oder nichts.`,
  }),
  notKnownYet: ({ knownSince }: { knownSince: string }): Text => ({
    en: `The service has known rates since ${knownSince}; nothing was known before.`,
    fr: `Le service connaît des montants depuis le ${knownSince} ; rien n’était connu auparavant.`,
    nl: `De dienst kent bedragen sinds ${knownSince}; daarvoor was er niets bekend.`,
    de: `Der Dienst kennt Beträge seit dem ${knownSince}; vorher war nichts bekannt.`,
  }),
  knownAtInFuture: (): Text => ({
    en: 'This moment is still to come, and what will be known then is not known.',
    fr: 'Ce moment est encore à venir, et ce qui sera connu alors ne l’est pas encore.',
    nl: 'Dit ogenblik moet nog komen, en wat dan bekend zal zijn, is nog niet bekend.',
    de: 'Dieser Zeitpunkt liegt in der Zukunft, und was dann bekannt sein wird, ist noch nicht bekannt.',
  }),
  unknownRateParameter: ({ suggestion }: { suggestion: string | undefined }): Text =>
    withSuggestion(suggestion, {
      en: 'There is no rate parameter with this code.',
      fr: 'Il n’existe pas de paramètre de montant avec ce code.',
      nl: 'Er bestaat geen bedragparameter met deze code.',
      de: 'Es gibt keinen Betragsparameter mit diesem Code.',
    }),
} satisfies Record<string, (parameters: never) => Text>;
