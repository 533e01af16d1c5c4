import type { Language, Text } from '../domain/explanations/languages.ts';

/**
 * Every text that the HTTP side says to a caller, in four languages. The reader develops or supports the
 * software of a CPAS. A text never repeats more of the input than a name or an allowed code.
 */
export const messages = {
  misdirectedRequest: (): Text => ({
    en: 'Without authentication the service answers under the names of its own machine only: localhost, 127.0.0.1 or [::1].',
    fr: 'Sans authentification, le service ne répond que sous les noms de sa propre machine : localhost, 127.0.0.1 ou [::1].',
    nl: 'Zonder authenticatie antwoordt de dienst alleen onder de namen van zijn eigen machine: localhost, 127.0.0.1 of [::1].',
    de: 'Ohne Authentifizierung antwortet der Dienst nur unter den Namen seiner eigenen Maschine: localhost, 127.0.0.1 oder [::1].',
  }),
  calculationBatchUnfinished: (): Text => ({
    en: 'The task is still being processed; its results can be read when it is done.',
    fr: 'La tâche est encore en cours ; ses résultats pourront être lus lorsqu’elle sera terminée.',
    nl: 'De taak wordt nog verwerkt; de resultaten kunnen worden gelezen wanneer ze klaar is.',
    de: 'Die Aufgabe wird noch verarbeitet; ihre Ergebnisse können gelesen werden, wenn sie fertig ist.',
  }),
  calculationBatchCancelled: (): Text => ({
    en: 'The task was cancelled. What was calculated until then stays; the rest was forgotten.',
    fr: 'La tâche a été annulée. Ce qui avait été calculé jusque-là est conservé ; le reste a été oublié.',
    nl: 'De taak is geannuleerd. Wat tot dan was berekend, blijft; de rest is vergeten.',
    de: 'Die Aufgabe wurde abgebrochen. Was bis dahin berechnet war, bleibt; der Rest wurde verworfen.',
  }),
  calculationBatchFailed: (): Text => ({
    en: 'The task could not be finished: some of its lines failed at every attempt. What was calculated until then stays; the rest was forgotten.',
    fr: 'La tâche n’a pas pu être menée à terme : certaines de ses lignes ont échoué à chaque tentative. Ce qui avait été calculé jusque-là est conservé ; le reste a été oublié.',
    nl: 'De taak kon niet worden voltooid: sommige regels zijn bij elke poging mislukt. Wat tot dan was berekend, blijft; de rest is vergeten.',
    de: 'Die Aufgabe konnte nicht zu Ende geführt werden: Einige ihrer Zeilen sind bei jedem Versuch gescheitert. Was bis dahin berechnet war, bleibt; der Rest wurde verworfen.',
  }),
  inputIsWrong: (): Text => ({
    en: 'The input is not correct; see issues.',
    fr: 'Les données envoyées ne sont pas correctes ; voir issues.',
    nl: 'De invoer is niet correct; zie issues.',
    de: 'Die Eingabe ist nicht korrekt; siehe issues.',
  }),
  moreIssues: ({ shown, total }: { shown: number; total: number }): Text => ({
    en: `The input is not correct in ${total} places; issues lists the first ${shown}.`,
    fr: `Les données envoyées ne sont pas correctes à ${total} endroits ; issues énumère les ${shown} premiers.`,
    nl: `De invoer is op ${total} plaatsen niet correct; issues somt de eerste ${shown} op.`,
    de: `Die Eingabe ist an ${total} Stellen nicht korrekt; issues nennt die ersten ${shown}.`,
  }),
  malformedRequest: (): Text => ({
    en: 'The request is not well-formed HTTP.',
    fr: 'La demande n’est pas du HTTP bien formé.',
    nl: 'De aanvraag is geen correct gevormde HTTP.',
    de: 'Die Anfrage ist kein wohlgeformtes HTTP.',
  }),
  malformedUrl: (): Text => ({
    en: 'The URL is not well-formed: a percent sign must begin the code of a UTF-8 character.',
    fr: 'L’URL est mal formée : un signe pour cent doit introduire le code d’un caractère UTF-8.',
    nl: 'De URL is niet correct gevormd: een procentteken moet de code van een UTF-8-teken inleiden.',
    de: 'Die URL ist nicht wohlgeformt: Ein Prozentzeichen muss den Code eines UTF-8-Zeichens einleiten.',
  }),
  noAccessToken: (): Text => ({
    en: 'Send an access token or an API key: Authorization: Bearer …',
    fr: 'Envoyez un jeton d’accès ou une clé API : Authorization: Bearer …',
    nl: 'Stuur een toegangstoken of een API-sleutel mee: Authorization: Bearer …',
    de: 'Senden Sie ein Zugriffstoken oder einen API-Schlüssel mit: Authorization: Bearer …',
  }),
  invalidAccessToken: (): Text => ({
    en: 'The access token or API key is not accepted: it was altered, revoked or cut off, or comes from somebody else.',
    fr: 'Le jeton d’accès ou la clé API n’est pas accepté : il a été modifié, révoqué ou tronqué, ou provient d’ailleurs.',
    nl: 'Het toegangstoken of de API-sleutel wordt niet aanvaard: gewijzigd, ingetrokken of afgebroken, of van iemand anders.',
    de: 'Das Zugriffstoken oder der API-Schlüssel wird nicht angenommen: verändert, widerrufen oder abgeschnitten, oder von anderer Seite.',
  }),
  accessTokenNotYetValid: (): Text => ({
    en: 'The access token is not valid yet. Compare the clock of its issuer.',
    fr: 'Le jeton d’accès n’est pas encore valable. Comparez l’horloge de son émetteur.',
    nl: 'Het toegangstoken is nog niet geldig. Vergelijk de klok van de uitgever.',
    de: 'Das Zugriffstoken ist noch nicht gültig. Vergleichen Sie die Uhr des Ausstellers.',
  }),
  accessTokenForAnother: (): Text => ({
    en: 'The access token was made for another audience. Ask its issuer for one for this service.',
    fr: 'Le jeton d’accès est destiné à une autre audience. Demandez à son émetteur un jeton pour ce service.',
    nl: 'Het toegangstoken is voor een andere audience bestemd. Vraag de uitgever er een voor deze dienst.',
    de: 'Das Zugriffstoken ist für eine andere Audience bestimmt. Fordern Sie beim Aussteller eines für diesen Dienst an.',
  }),
  accessTokenClaimsUnusable: (): Text => ({
    en: 'The access token is genuine, but its claims cannot be used: iat and nbf must be times (iat is required), sub and client_id names, scope a text, organizations a list of enterprise numbers of ten digits.',
    fr: 'Le jeton d’accès est authentique, mais ses claims sont inutilisables : iat et nbf doivent être des moments (iat est obligatoire), sub et client_id des noms, scope un texte, organizations une liste de numéros d’entreprise de dix chiffres.',
    nl: 'Het toegangstoken is echt, maar de claims zijn onbruikbaar: iat en nbf moeten tijdstippen zijn (iat is verplicht), sub en client_id namen, scope een tekst, organizations een lijst van ondernemingsnummers van tien cijfers.',
    de: 'Das Zugriffstoken ist echt, aber seine Claims sind unbrauchbar: iat und nbf müssen Zeitpunkte sein (iat ist vorgeschrieben), sub und client_id Namen, scope ein Text, organizations eine Liste von zehnstelligen Unternehmensnummern.',
  }),
  expiredAccessToken: (): Text => ({
    en: 'The access token or API key has expired. Get a new one.',
    fr: 'Le jeton d’accès ou la clé API a expiré. Demandez un nouveau jeton ou une nouvelle clé.',
    nl: 'Het toegangstoken of de API-sleutel is verlopen. Vraag een nieuw token of een nieuwe sleutel.',
    de: 'Das Zugriffstoken oder der API-Schlüssel ist abgelaufen. Fordern Sie ein neues Token oder einen neuen Schlüssel an.',
  }),
  severalAuthorizations: (): Text => ({
    en: 'Send this header once only.',
    fr: 'N’envoyez cet en-tête qu’une seule fois.',
    nl: 'Stuur deze header slechts één keer mee.',
    de: 'Senden Sie diesen Header nur einmal.',
  }),
  missingScope: ({ required }: { required: readonly string[] }): Text => ({
    en: `This operation takes an access token or API key with: ${required.join(', ')}.`,
    fr: `Cette opération exige un jeton d’accès ou une clé API avec : ${required.join(', ')}.`,
    nl: `Deze operatie vereist een toegangstoken of API-sleutel met: ${required.join(', ')}.`,
    de: `Diese Operation verlangt ein Zugriffstoken oder einen API-Schlüssel mit: ${required.join(', ')}.`,
  }),
  noOrganization: (): Text => ({
    en: 'The access token or API key names no organization, and calculations belong to one.',
    fr: 'Le jeton d’accès ou la clé API ne désigne aucune organisation, et tout calcul appartient à une organisation.',
    nl: 'Het toegangstoken of de API-sleutel noemt geen organisatie, en elke berekening behoort tot een organisatie.',
    de: 'Das Zugriffstoken oder der API-Schlüssel nennt keine Organisation, und jede Berechnung gehört zu einer.',
  }),
  otherOrganization: (): Text => ({
    en: 'The access token or API key does not act for this organization.',
    fr: 'Le jeton d’accès ou la clé API n’agit pas pour cette organisation.',
    nl: 'Het toegangstoken of de API-sleutel handelt niet voor deze organisatie.',
    de: 'Das Zugriffstoken oder der API-Schlüssel handelt nicht für diese Organisation.',
  }),
  organizationWithoutAuthentication: (): Text => ({
    en: 'This service runs without authentication and knows no organizations; leave this header out.',
    fr: 'Ce service fonctionne sans authentification et ne connaît pas d’organisations ; omettez cet en-tête.',
    nl: 'Deze dienst draait zonder authenticatie en kent geen organisaties; laat deze header weg.',
    de: 'Dieser Dienst läuft ohne Authentifizierung und kennt keine Organisationen; lassen Sie diesen Header weg.',
  }),
  notAnEnterpriseNumber: (): Text => ({
    en: 'This must be an enterprise number: ten digits, the last two of which are check digits.',
    fr: 'Ceci doit être un numéro d’entreprise : dix chiffres, dont les deux derniers sont des chiffres de contrôle.',
    nl: 'Dit moet een ondernemingsnummer zijn: tien cijfers, waarvan de laatste twee controlecijfers zijn.',
    de: 'Dies muss eine Unternehmensnummer sein: zehn Ziffern, deren letzte zwei Prüfziffern sind.',
  }),
  issuerUnavailable: (): Text => ({
    en: 'The keys that access tokens are verified with cannot be read from their issuer just now; please try again shortly. API keys go on working.',
    fr: 'Les clés qui vérifient les jetons d’accès ne peuvent pas être lues chez leur émetteur pour le moment ; veuillez réessayer sous peu. Les clés API continuent de fonctionner.',
    nl: 'De sleutels waarmee toegangstokens worden nagekeken, kunnen nu niet bij hun uitgever worden gelezen; probeer het straks opnieuw. API-sleutels blijven werken.',
    de: 'Die Schlüssel, mit denen Zugriffstoken geprüft werden, können gerade nicht beim Aussteller gelesen werden; bitte versuchen Sie es in Kürze erneut. API-Schlüssel funktionieren weiter.',
  }),
  resourceNotFound: (): Text => ({
    en: 'There is nothing at this path.',
    fr: 'Il n’y a rien à ce chemin.',
    nl: 'Er bevindt zich niets op dit pad.',
    de: 'Unter diesem Pfad gibt es nichts.',
  }),
  methodNotAllowed: ({ allowed }: { allowed: string }): Text => ({
    en: `This path can be used with: ${allowed}.`,
    fr: `Ce chemin s’utilise avec : ${allowed}.`,
    nl: `Dit pad kan worden gebruikt met: ${allowed}.`,
    de: `Dieser Pfad ist nutzbar mit: ${allowed}.`,
  }),
  notAcceptable: (): Text => ({
    en: 'The answer exists as application/json only; Accept must allow it.',
    fr: 'La réponse n’existe qu’en application/json ; Accept doit l’admettre.',
    nl: 'Het antwoord bestaat alleen als application/json; Accept moet dat toelaten.',
    de: 'Die Antwort gibt es nur als application/json; Accept muss das zulassen.',
  }),
  requestTimeout: (): Text => ({
    en: 'The request did not arrive completely in time.',
    fr: 'La demande n’est pas arrivée complètement à temps.',
    nl: 'De aanvraag is niet op tijd volledig aangekomen.',
    de: 'Die Anfrage ist nicht rechtzeitig vollständig eingetroffen.',
  }),
  uploadTimeout: ({ seconds }: { readonly seconds: number }): Text => ({
    en: `The lines did not arrive completely within ${seconds} seconds. None of them is kept; send fewer lines at a time.`,
    fr: `Les lignes ne sont pas arrivées complètement en ${seconds} secondes. Aucune n’est conservée ; envoyez moins de lignes à la fois.`,
    nl: `De regels zijn niet volledig aangekomen binnen ${seconds} seconden. Er wordt er geen bewaard; verstuur minder regels tegelijk.`,
    de: `Die Zeilen sind nicht innerhalb von ${seconds} Sekunden vollständig eingetroffen. Keine wird aufbewahrt; senden Sie weniger Zeilen auf einmal.`,
  }),
  idempotencyKeyReused: (): Text => ({
    en: 'This Idempotency-Key has made a calculation with another body. Nothing was stored; use a new key.',
    fr: 'Cette clé Idempotency-Key a donné lieu à un calcul avec un autre corps. Rien n’a été enregistré ; utilisez une nouvelle clé.',
    nl: 'Met deze Idempotency-Key is al een berekening met een andere body gemaakt. Er is niets opgeslagen; gebruik een nieuwe sleutel.',
    de: 'Mit diesem Idempotency-Key wurde bereits eine Berechnung mit einem anderen Body erstellt. Es wurde nichts gespeichert; verwenden Sie einen neuen Schlüssel.',
  }),
  calculationErased: ({ erasedOn, years }: { erasedOn: string; years: number }): Text => ({
    en: `The personal content of this calculation was erased on ${erasedOn}: the ${years} years for which its organization keeps it had ended. An inclusion proof still shows that it was recorded.`,
    fr: `Le contenu personnel de ce calcul a été effacé le ${erasedOn} : le délai de conservation de ${years} ans fixé par son organisation était écoulé. Une preuve d’inclusion montre toujours qu’il a été enregistré.`,
    nl: `De persoonlijke inhoud van deze berekening is gewist op ${erasedOn}: de bewaartermijn van ${years} jaar van haar organisatie was verstreken. Een inclusiebewijs toont nog altijd dat ze is geregistreerd.`,
    de: `Der personenbezogene Inhalt dieser Berechnung wurde am ${erasedOn} gelöscht: die Aufbewahrungsfrist von ${years} Jahren ihrer Organisation war abgelaufen. Ein Einschlussnachweis zeigt weiterhin, dass sie gespeichert wurde.`,
  }),
  calculationDamaged: (): Text => ({
    en: 'What is stored of this calculation cannot be read as what the service recorded: it is damaged, or somebody has altered it. So it is not answered; verify says what still holds of it. Please tell the administrator.',
    fr: 'Ce qui est conservé de ce calcul ne peut pas être lu comme ce que le service a enregistré : c’est endommagé, ou quelqu’un l’a modifié. Le calcul n’est donc pas communiqué ; verify dit ce qui en tient encore. Veuillez prévenir l’administrateur.',
    nl: 'Wat van deze berekening is opgeslagen, kan niet worden gelezen als wat de dienst heeft geregistreerd: het is beschadigd of iemand heeft het gewijzigd. Daarom wordt het niet gegeven; verify zegt wat er nog van klopt. Verwittig a.u.b. de beheerder.',
    de: 'Was von dieser Berechnung gespeichert ist, lässt sich nicht als das lesen, was der Dienst aufgezeichnet hat: Es ist beschädigt, oder jemand hat es verändert. Darum wird es nicht ausgegeben; verify sagt, was davon noch stimmt. Bitte benachrichtigen Sie den Administrator.',
  }),
  organizationMustBeChosen: (): Text => ({
    en: 'You act for several organizations: say for which one this is, by its enterprise number.',
    fr: 'Vous agissez pour plusieurs organisations : indiquez pour laquelle, par son numéro d’entreprise.',
    nl: 'U handelt voor meerdere organisaties: geef aan voor welke, met haar ondernemingsnummer.',
    de: 'Sie handeln für mehrere Organisationen: geben Sie mit der Unternehmensnummer an, für welche.',
  }),
  requestWasPassedOn: (): Text => ({
    en: 'A proxy passed this request on. Without authentication the service answers its own machine only.',
    fr: 'Cette demande a été relayée par un proxy. Sans authentification, le service ne répond qu’à sa propre machine.',
    nl: 'Een proxy gaf deze aanvraag door. Zonder authenticatie antwoordt de dienst alleen zijn eigen machine.',
    de: 'Ein Proxy hat diese Anfrage weitergegeben. Ohne Authentifizierung antwortet der Dienst nur seiner eigenen Maschine.',
  }),
  requestByOldProtocol: (): Text => ({
    en: 'Requests by HTTP/1.0 are as a rule passed on by a proxy. Without authentication the service answers its own machine only; a program on it uses HTTP/1.1.',
    fr: 'Les demandes par HTTP/1.0 sont en règle générale relayées par un proxy. Sans authentification, le service ne répond qu’à sa propre machine ; un programme qui s’y trouve utilise HTTP/1.1.',
    nl: 'Aanvragen via HTTP/1.0 zijn in de regel doorgegeven door een proxy. Zonder authenticatie antwoordt de dienst alleen zijn eigen machine; een programma daarop gebruikt HTTP/1.1.',
    de: 'Anfragen über HTTP/1.0 werden in der Regel von einem Proxy weitergegeben. Ohne Authentifizierung antwortet der Dienst nur seiner eigenen Maschine; ein Programm darauf verwendet HTTP/1.1.',
  }),
  requestOfAnotherWebsite: (): Text => ({
    en: 'Another website made this request. Without authentication the service answers its own pages only.',
    fr: 'Cette demande vient d’un autre site web. Sans authentification, le service ne répond qu’à ses propres pages.',
    nl: 'Een andere website deed deze aanvraag. Zonder authenticatie antwoordt de dienst alleen zijn eigen pagina’s.',
    de: 'Eine andere Website hat diese Anfrage gestellt. Ohne Authentifizierung antwortet der Dienst nur seinen eigenen Seiten.',
  }),
  tooManyRequests: ({ limit }: { limit: number }): Text => ({
    en: `More than ${limit} requests came within a minute; please try again after the time in Retry-After.`,
    fr: `Plus de ${limit} demandes sont arrivées en une minute ; veuillez réessayer après le délai indiqué dans Retry-After.`,
    nl: `Er kwamen meer dan ${limit} aanvragen in een minuut; probeer het opnieuw na de tijd in Retry-After.`,
    de: `In einer Minute kamen mehr als ${limit} Anfragen; bitte versuchen Sie es nach der Zeit in Retry-After erneut.`,
  }),
  tooManyRefusedCredentials: ({ limit }: { limit: number }): Text => ({
    en: `More than ${limit} access tokens or API keys from your address were refused within a minute; please try again after the time in Retry-After.`,
    fr: `Plus de ${limit} jetons d’accès ou clés d’API venus de votre adresse ont été refusés en une minute ; veuillez réessayer après le délai indiqué dans Retry-After.`,
    nl: `Meer dan ${limit} toegangstokens of API-sleutels van uw adres zijn in een minuut geweigerd; probeer het opnieuw na de tijd in Retry-After.`,
    de: `In einer Minute wurden mehr als ${limit} Zugriffstoken oder API-Schlüssel von Ihrer Adresse abgelehnt; bitte versuchen Sie es nach der Zeit in Retry-After erneut.`,
  }),
  bodyTooLarge: ({ limitBytes }: { limitBytes: number }): Text => ({
    en: `The body is larger than ${limitBytes} bytes.`,
    fr: `Le corps de la demande dépasse ${limitBytes} octets.`,
    nl: `De body is groter dan ${limitBytes} bytes.`,
    de: `Der Body ist größer als ${limitBytes} Bytes.`,
  }),
  mediaTypeIsNotJson: (): Text => ({
    en: 'The body must be sent with Content-Type: application/json.',
    fr: 'Le corps de la demande doit être envoyé avec Content-Type: application/json.',
    nl: 'De body moet worden verstuurd met Content-Type: application/json.',
    de: 'Der Body muss mit Content-Type: application/json gesendet werden.',
  }),
  charsetIsNotUtf8: (): Text => ({
    en: 'The body must be encoded in UTF-8; leave charset out or set it to utf-8.',
    fr: 'Le corps de la demande doit être en UTF-8 ; omettez charset ou indiquez utf-8.',
    nl: 'De body moet in UTF-8 zijn; laat charset weg of zet het op utf-8.',
    de: 'Der Body muss in UTF-8 kodiert sein; lassen Sie charset weg oder setzen Sie es auf utf-8.',
  }),
  bodyIsCompressed: (): Text => ({
    en: 'The body must be sent without Content-Encoding.',
    fr: 'Le corps de la demande doit être envoyé sans Content-Encoding.',
    nl: 'De body moet zonder Content-Encoding worden verstuurd.',
    de: 'Der Body muss ohne Content-Encoding gesendet werden.',
  }),
  requestHeaderFieldsTooLarge: (): Text => ({
    en: 'The URL and the headers together are too large.',
    fr: 'L’URL et les en-têtes sont ensemble trop volumineux.',
    nl: 'De URL en de headers zijn samen te groot.',
    de: 'Die URL und die Header sind zusammen zu groß.',
  }),
  internalServerError: (): Text => ({
    en: 'The service failed on this request. Please report its BelGov-Trace-Id.',
    fr: 'Le service a échoué sur cette demande. Veuillez signaler son BelGov-Trace-Id.',
    nl: 'De dienst heeft op deze aanvraag gefaald. Meld a.u.b. de BelGov-Trace-Id.',
    de: 'Der Dienst ist an dieser Anfrage gescheitert. Bitte melden Sie ihre BelGov-Trace-Id.',
  }),
  serviceUnavailable: (): Text => ({
    en: 'The service cannot answer just now; please try again shortly.',
    fr: 'Le service ne peut pas répondre pour le moment ; veuillez réessayer sous peu.',
    nl: 'De dienst kan nu niet antwoorden; probeer het straks opnieuw.',
    de: 'Der Dienst kann gerade nicht antworten; bitte versuchen Sie es in Kürze erneut.',
  }),
  tooBusy: (): Text => ({
    en: 'More calculations are asked for than can be stored just now; nothing was stored. Please try again.',
    fr: 'Le nombre de calculs demandés dépasse ce qui peut être enregistré pour le moment ; rien n’a été enregistré. Veuillez réessayer.',
    nl: 'Er worden meer berekeningen gevraagd dan nu opgeslagen kunnen worden; er is niets opgeslagen. Probeer het opnieuw.',
    de: 'Es werden mehr Berechnungen angefragt, als gerade gespeichert werden können; es wurde nichts gespeichert. Bitte versuchen Sie es erneut.',
  }),
  personCannotBeSeen: (): Text => ({
    en: 'This must be a name with at least one letter or digit that can be seen.',
    fr: 'Ceci doit être un nom comptant au moins une lettre ou un chiffre visible.',
    nl: 'Dit moet een naam zijn met minstens één zichtbare letter of één zichtbaar cijfer.',
    de: 'Dies muss ein Name mit mindestens einem sichtbaren Buchstaben oder einer sichtbaren Ziffer sein.',
  }),
  tooManyDecimalsOfSecond: (): Text => ({
    en: 'The seconds of this moment must have at most nine decimals.',
    fr: 'Les secondes de ce moment peuvent compter au plus neuf décimales.',
    nl: 'De seconden van dit tijdstip mogen hoogstens negen decimalen hebben.',
    de: 'Die Sekunden dieses Zeitpunkts dürfen höchstens neun Dezimalstellen haben.',
  }),
  unknownInput: ({ suggestion }: { suggestion: string | undefined }): Text =>
    withSuggestion(suggestion, {
      en: 'This name is not known here.',
      fr: 'Ce nom n’est pas connu ici.',
      nl: 'Deze naam is hier niet bekend.',
      de: 'Dieser Name ist hier nicht bekannt.',
    }),
  requiredInput: (): Text => ({
    en: 'This field is required.',
    fr: 'Ce champ est obligatoire.',
    nl: 'Dit veld is verplicht.',
    de: 'Dieses Feld ist erforderlich.',
  }),
  requiredBody: (): Text => ({
    en: 'A JSON body is required, and none was sent.',
    fr: 'Un corps JSON est obligatoire et aucun n’a été envoyé.',
    nl: 'Een JSON-body is verplicht en er is er geen verstuurd.',
    de: 'Ein JSON-Body ist erforderlich, und es wurde keiner gesendet.',
  }),
  unexpectedBody: (): Text => ({
    en: 'This operation takes no body.',
    fr: 'Cette opération n’admet pas de corps.',
    nl: 'Deze operatie aanvaardt geen body.',
    de: 'Diese Operation nimmt keinen Body an.',
  }),
  wrongType: ({ expected }: { expected: JsonType }): Text => ({
    en: `This must be ${typeNames[expected].en}.`,
    fr: `Ceci doit être ${typeNames[expected].fr}.`,
    nl: `Dit moet ${typeNames[expected].nl} zijn.`,
    de: `Dies muss ${typeNames[expected].de} sein.`,
  }),
  outOfRange: ({ minimum, maximum }: { minimum: Bound; maximum: Bound }): Text =>
    minimum === undefined
      ? {
          en: `This must not be above ${maximum}.`,
          fr: `Ceci ne peut pas dépasser ${maximum}.`,
          nl: `Dit mag niet meer dan ${maximum} zijn.`,
          de: `Dies darf nicht über ${maximum} liegen.`,
        }
      : maximum === undefined
        ? {
            en: `This must not be below ${minimum}.`,
            fr: `Ceci ne peut pas être inférieur à ${minimum}.`,
            nl: `Dit mag niet minder dan ${minimum} zijn.`,
            de: `Dies darf nicht unter ${minimum} liegen.`,
          }
        : {
            en: `This must lie between ${minimum} and ${maximum}.`,
            fr: `Ceci doit se situer entre ${minimum} et ${maximum}.`,
            nl: `Dit moet tussen ${minimum} en ${maximum} liggen.`,
            de: `Dies muss zwischen ${minimum} und ${maximum} liegen.`,
          },
  notAllowedValue: ({
    allowed,
    suggestion,
  }: {
    allowed: readonly string[];
    suggestion: string | undefined;
  }): Text =>
    withSuggestion(suggestion, {
      en: `This must be one of: ${allowed.join(', ')}.`,
      fr: `Ceci doit être l’une des valeurs suivantes : ${allowed.join(', ')}.`,
      nl: `Dit moet een van deze waarden zijn: ${allowed.join(', ')}.`,
      de: `Dies muss einer dieser Werte sein: ${allowed.join(', ')}.`,
    }),
  invalidDate: (): Text => ({
    en: 'This must be a date that exists, written YYYY-MM-DD.',
    fr: 'Ceci doit être une date qui existe, sous la forme AAAA-MM-JJ.',
    nl: 'Dit moet een bestaande datum zijn, in de vorm JJJJ-MM-DD.',
    de: 'Dies muss ein bestehendes Datum in der Form JJJJ-MM-TT sein.',
  }),
  invalidFormat: ({ format }: { format: string }): Text => ({
    en: `This must be in the format ${format}.`,
    fr: `Ceci doit être au format ${format}.`,
    nl: `Dit moet in het formaat ${format} zijn.`,
    de: `Dies muss im Format ${format} sein.`,
  }),
  invalidPattern: ({ pattern }: { pattern: string }): Text => ({
    en: `This must match the regular expression ${pattern}.`,
    fr: `Ceci doit correspondre à l’expression régulière ${pattern}.`,
    nl: `Dit moet voldoen aan de reguliere expressie ${pattern}.`,
    de: `Dies muss dem regulären Ausdruck ${pattern} entsprechen.`,
  }),
  tooShort: ({ limit }: { limit: number }): Text => ({
    en: `This must have at least ${limit} character(s).`,
    fr: `Ceci doit compter au moins ${limit} caractère(s).`,
    nl: `Dit moet minstens ${limit} teken(s) hebben.`,
    de: `Dies muss mindestens ${limit} Zeichen haben.`,
  }),
  tooLong: ({ limit }: { limit: number }): Text => ({
    en: `This must have at most ${limit} character(s).`,
    fr: `Ceci doit compter au plus ${limit} caractère(s).`,
    nl: `Dit mag hoogstens ${limit} teken(s) hebben.`,
    de: `Dies darf höchstens ${limit} Zeichen haben.`,
  }),
  tooFewItems: ({ limit }: { limit: number }): Text => ({
    en: `This list must have at least ${limit} item(s).`,
    fr: `Cette liste doit compter au moins ${limit} élément(s).`,
    nl: `Deze lijst moet minstens ${limit} element(en) hebben.`,
    de: `Diese Liste muss mindestens ${limit} Element(e) haben.`,
  }),
  tooManyItems: ({ limit }: { limit: number }): Text => ({
    en: `This list must have at most ${limit} item(s).`,
    fr: `Cette liste doit compter au plus ${limit} élément(s).`,
    nl: `Deze lijst mag hoogstens ${limit} element(en) hebben.`,
    de: `Diese Liste darf höchstens ${limit} Element(e) haben.`,
  }),
  doesNotMatchSchema: (): Text => ({
    en: 'This does not match the schema in the API document.',
    fr: 'Ceci ne correspond pas au schéma du document de l’API.',
    nl: 'Dit komt niet overeen met het schema in het API-document.',
    de: 'Dies entspricht nicht dem Schema im API-Dokument.',
  }),
  invalidJson: ({ line, column }: { line: number; column: number }): Text => ({
    en: `The body is not valid JSON: see line ${line}, column ${column}.`,
    fr: `Le corps de la demande n’est pas du JSON valide : voir ligne ${line}, colonne ${column}.`,
    nl: `De body is geen geldige JSON: zie regel ${line}, kolom ${column}.`,
    de: `Der Body ist kein gültiges JSON: siehe Zeile ${line}, Spalte ${column}.`,
  }),
  bodyIsNotUtf8: (): Text => ({
    en: 'The body contains bytes that are not UTF-8.',
    fr: 'Le corps de la demande contient des octets qui ne sont pas du UTF-8.',
    nl: 'De body bevat bytes die geen UTF-8 zijn.',
    de: 'Der Body enthält Bytes, die kein UTF-8 sind.',
  }),
  nestedTooDeep: ({ limit }: { limit: number }): Text => ({
    en: `The body is nested more than ${limit} levels deep.`,
    fr: `Le corps de la demande est imbriqué sur plus de ${limit} niveaux.`,
    nl: `De body is meer dan ${limit} niveaus diep genest.`,
    de: `Der Body ist mehr als ${limit} Ebenen tief verschachtelt.`,
  }),
  tooManyValues: ({ limit }: { limit: number }): Text => ({
    en: `The body has more than ${limit} values.`,
    fr: `Le corps de la demande compte plus de ${limit} valeurs.`,
    nl: `De body heeft meer dan ${limit} waarden.`,
    de: `Der Body hat mehr als ${limit} Werte.`,
  }),
  duplicateName: (): Text => ({
    en: 'This name stands twice in its object; only one of the two values could be read.',
    fr: 'Ce nom figure deux fois dans son objet ; une seule des deux valeurs pourrait être lue.',
    nl: 'Deze naam staat twee keer in zijn object; slechts een van beide waarden zou gelezen kunnen worden.',
    de: 'Dieser Name steht zweimal in seinem Objekt; nur einer der beiden Werte könnte gelesen werden.',
  }),
  forbiddenName: (): Text => ({
    en: 'This name is not allowed.',
    fr: 'Ce nom n’est pas autorisé.',
    nl: 'Deze naam is niet toegelaten.',
    de: 'Dieser Name ist nicht zulässig.',
  }),
  inexactNumber: (): Text => ({
    en: 'This number has more digits or a larger exponent than can be read exactly.',
    fr: 'Ce nombre a plus de chiffres ou un exposant plus grand que ce qui peut être lu exactement.',
    nl: 'Dit getal heeft meer cijfers of een grotere exponent dan exact gelezen kan worden.',
    de: 'Diese Zahl hat mehr Ziffern oder einen größeren Exponenten, als genau gelesen werden kann.',
  }),
  unstorableText: (): Text => ({
    en: 'This text contains a NUL character or half of a surrogate pair, which cannot be stored.',
    fr: 'Ce texte contient un caractère NUL ou la moitié d’une paire de substitution, impossible à enregistrer.',
    nl: 'Deze tekst bevat een NUL-teken of een half surrogaatpaar, dat niet kan worden opgeslagen.',
    de: 'Dieser Text enthält ein NUL-Zeichen oder ein halbes Ersatzzeichenpaar, das nicht speicherbar ist.',
  }),
  noRateInForce: ({ firstKnownDay }: { firstKnownDay: string }): Text => ({
    en: `The rates are known from ${firstKnownDay}; there is none for an earlier date.`,
    fr: `Les montants sont connus à partir du ${firstKnownDay} ; il n’y en a pas pour une date antérieure.`,
    nl: `De bedragen zijn bekend vanaf ${firstKnownDay}; voor een vroegere datum zijn er geen.`,
    de: `Die Beträge sind ab dem ${firstKnownDay} bekannt; für ein früheres Datum gibt es keine.`,
  }),
  unknownCheckpoint: (): Text => ({
    en: 'There is no checkpoint with this tree size; the list is at /v1/audit/checkpoints.',
    fr: 'Il n’existe pas de point de contrôle de cette taille d’arbre ; la liste se trouve à /v1/audit/checkpoints.',
    nl: 'Er bestaat geen controlepunt met deze boomgrootte; de lijst staat op /v1/audit/checkpoints.',
    de: 'Es gibt keinen Prüfpunkt mit dieser Baumgröße; die Liste steht unter /v1/audit/checkpoints.',
  }),
  noCheckpointYet: (): Text => ({
    en: 'No checkpoint was signed yet.',
    fr: 'Aucun point de contrôle n’a encore été signé.',
    nl: 'Er werd nog geen controlepunt ondertekend.',
    de: 'Es wurde noch kein Prüfpunkt unterzeichnet.',
  }),
  notInTreeYet: (): Text => ({
    en: 'The calculation is not in the audit tree yet; it enters it with the next checkpoint.',
    fr: 'Le calcul ne figure pas encore dans l’arbre d’audit ; il y entre avec le prochain point de contrôle.',
    nl: 'De berekening staat nog niet in de auditboom; ze wordt bij het volgende controlepunt opgenomen.',
    de: 'Die Berechnung steht noch nicht im Prüfbaum; sie wird mit dem nächsten Prüfpunkt aufgenommen.',
  }),
} satisfies Record<string, (parameters: never) => Text>;

/** The types of JSON that a schema can ask for. */
export type JsonType = keyof typeof typeNames;

type Bound = number | string | undefined;

const typeNames = {
  string: { en: 'a string', fr: 'une chaîne de caractères', nl: 'een tekenreeks', de: 'eine Zeichenkette' },
  integer: { en: 'a whole number', fr: 'un nombre entier', nl: 'een geheel getal', de: 'eine ganze Zahl' },
  number: { en: 'a number', fr: 'un nombre', nl: 'een getal', de: 'eine Zahl' },
  boolean: { en: 'true or false', fr: 'true ou false', nl: 'true of false', de: 'true oder false' },
  object: { en: 'an object', fr: 'un objet', nl: 'een object', de: 'ein Objekt' },
  array: { en: 'a list', fr: 'une liste', nl: 'een lijst', de: 'eine Liste' },
} as const satisfies Record<string, Text>;

export function isJsonType(name: string): name is JsonType {
  return Object.hasOwn(typeNames, name);
}

const didYouMean: Record<Language, (suggestion: string) => string> = {
  en: (suggestion) => `Did you mean ${suggestion}?`,
  fr: (suggestion) => `Vouliez-vous dire ${suggestion} ?`,
  nl: (suggestion) => `Bedoelde u ${suggestion}?`,
  de: (suggestion) => `Meinten Sie ${suggestion}?`,
};

/** A text, and what was probably meant. */
export function withSuggestion(suggestion: string | undefined, text: Text): Text {
  if (suggestion === undefined) return text;
  return {
    en: `${text.en} ${didYouMean.en(suggestion)}`,
    fr: `${text.fr} ${didYouMean.fr(suggestion)}`,
    nl: `${text.nl} ${didYouMean.nl(suggestion)}`,
    de: `${text.de} ${didYouMean.de(suggestion)}`,
  };
}
