import type { Text } from '../domain/explanations/languages.ts';
import { messages } from './messages.ts';
import { rateMessages } from './rate-messages.ts';

/** What can go wrong with a request as a whole: the title is English, what the caller reads is in `detail`. */
interface ProblemType {
  readonly urn: string;
  readonly status: number;
  readonly title: string;
  readonly description: Text;
}

/**
 * Every problem type of the service. Those of the Belgian public-sector guide keep its URN; the guide has
 * none for the others, which are the service's own.
 */
export const problemTypes = {
  badRequest: {
    urn: 'urn:problem-type:belgif:badRequest',
    status: 400,
    title: 'Bad Request',
    description: {
      en: 'The request is wrong; issues lists every field that is and says why. Nothing was stored.',
      fr: 'La demande est incorrecte ; issues énumère chaque champ fautif et dit pourquoi. Rien n’a été enregistré.',
      nl: 'De aanvraag is fout; issues somt elk fout veld op en zegt waarom. Er is niets opgeslagen.',
      de: 'Die Anfrage ist fehlerhaft; issues nennt jedes fehlerhafte Feld und den Grund. Es wurde nichts gespeichert.',
    },
  },
  noAccessToken: {
    urn: 'urn:problem-type:belgif:noAccessToken',
    status: 401,
    title: 'No Access Token',
    description: {
      en: 'The request has no access token and no API key, and this operation takes one.',
      fr: 'La demande ne comporte ni jeton d’accès ni clé API, et cette opération en exige.',
      nl: 'De aanvraag heeft geen toegangstoken en geen API-sleutel, en deze operatie vereist er een.',
      de: 'Die Anfrage hat weder ein Zugriffstoken noch einen API-Schlüssel, und diese Operation verlangt eines davon.',
    },
  },
  invalidAccessToken: {
    urn: 'urn:problem-type:belgif:invalidAccessToken',
    status: 401,
    title: 'Invalid Access Token',
    description: {
      en: 'The access token or API key is not accepted.',
      fr: 'Le jeton d’accès ou la clé API n’est pas accepté.',
      nl: 'Het toegangstoken of de API-sleutel wordt niet aanvaard.',
      de: 'Das Zugriffstoken oder der API-Schlüssel wird nicht angenommen.',
    },
  },
  expiredAccessToken: {
    urn: 'urn:problem-type:belgif:expiredAccessToken',
    status: 401,
    title: 'Expired Access Token',
    description: {
      en: 'The access token or API key was genuine and has expired.',
      fr: 'Le jeton d’accès ou la clé API était authentique et a expiré.',
      nl: 'Het toegangstoken of de API-sleutel was echt en is verlopen.',
      de: 'Das Zugriffstoken oder der API-Schlüssel war echt und ist abgelaufen.',
    },
  },
  missingScope: {
    urn: 'urn:problem-type:belgif:missingScope',
    status: 403,
    title: 'Missing Scope',
    description: {
      en: 'The access token or API key lacks one of requiredScopes.',
      fr: 'Il manque au jeton d’accès ou à la clé API l’un des requiredScopes.',
      nl: 'Het toegangstoken of de API-sleutel mist een van de requiredScopes.',
      de: 'Dem Zugriffstoken oder API-Schlüssel fehlt einer der requiredScopes.',
    },
  },
  missingPermission: {
    urn: 'urn:problem-type:belgif:missingPermission',
    status: 403,
    title: 'Missing Permission',
    description: {
      en: 'The caller does not act for the organization that the request is for, or for none at all.',
      fr: 'L’appelant n’agit pas pour l’organisation que la demande concerne, ou n’agit pour aucune.',
      nl: 'De aanroeper handelt niet voor de organisatie waarvoor de aanvraag is, of voor geen enkele.',
      de: 'Der Aufrufer handelt nicht für die Organisation, für die die Anfrage ist, oder für gar keine.',
    },
  },
  localAccessOnly: {
    urn: 'urn:problem-type:cpas:barema:localAccessOnly',
    status: 403,
    title: 'Local Access Only',
    description: {
      en: 'Without authentication the service answers programs and its own pages on its own machine only: no request that says that a proxy passed it on, none by HTTP/1.0, none that another website made.',
      fr: 'Sans authentification, le service ne répond qu’aux programmes et à ses propres pages sur sa propre machine : à aucune demande qui indique qu’un proxy l’a relayée, qui arrive par HTTP/1.0 ou qu’un autre site web a faite.',
      nl: 'Zonder authenticatie antwoordt de dienst alleen programma’s en zijn eigen pagina’s op zijn eigen machine: geen aanvraag die aangeeft dat een proxy ze doorgaf, die via HTTP/1.0 komt of die een andere website deed.',
      de: 'Ohne Authentifizierung antwortet der Dienst nur Programmen und seinen eigenen Seiten auf seiner eigenen Maschine: keiner Anfrage, die angibt, dass ein Proxy sie weitergab, die über HTTP/1.0 kommt oder die eine andere Website stellte.',
    },
  },
  resourceNotFound: {
    urn: 'urn:problem-type:belgif:resourceNotFound',
    status: 404,
    title: 'Resource Not Found',
    description: {
      en: 'The path names nothing that exists, or nothing that the caller may see.',
      fr: 'Le chemin ne désigne rien d’existant, ou rien que l’appelant puisse voir.',
      nl: 'Het pad verwijst naar niets dat bestaat, of naar niets dat de aanroeper mag zien.',
      de: 'Der Pfad bezeichnet nichts Vorhandenes oder nichts, was der Aufrufer sehen darf.',
    },
  },
  methodNotAllowed: {
    urn: 'urn:problem-type:cpas:barema:methodNotAllowed',
    status: 405,
    title: 'Method Not Allowed',
    description: {
      en: 'The path exists, but not with this method; the Allow header lists the methods that it has.',
      fr: 'Le chemin existe, mais pas avec cette méthode ; l’en-tête Allow énumère les méthodes admises.',
      nl: 'Het pad bestaat, maar niet met deze methode; de header Allow somt de toegelaten methodes op.',
      de: 'Der Pfad besteht, aber nicht mit dieser Methode; der Header Allow nennt die zulässigen Methoden.',
    },
  },
  notAcceptable: {
    urn: 'urn:problem-type:cpas:barema:notAcceptable',
    status: 406,
    title: 'Not Acceptable',
    description: {
      en: 'The Accept header excludes application/json, the only format of this answer.',
      fr: 'L’en-tête Accept exclut application/json, le seul format de cette réponse.',
      nl: 'De header Accept sluit application/json uit, het enige formaat van dit antwoord.',
      de: 'Der Header Accept schließt application/json aus, das einzige Format dieser Antwort.',
    },
  },
  requestTimeout: {
    urn: 'urn:problem-type:cpas:barema:requestTimeout',
    status: 408,
    title: 'Request Timeout',
    description: {
      en: 'The request did not arrive completely in time. It can be sent again.',
      fr: 'La demande n’est pas arrivée complètement à temps. Elle peut être renvoyée.',
      nl: 'De aanvraag is niet op tijd volledig aangekomen. Ze mag opnieuw worden verstuurd.',
      de: 'Die Anfrage ist nicht rechtzeitig vollständig eingetroffen. Sie kann erneut gesendet werden.',
    },
  },
  idempotencyKeyReused: {
    urn: 'urn:problem-type:cpas:barema:idempotencyKeyReused',
    status: 409,
    title: 'Idempotency Key Reused',
    description: {
      en: 'The Idempotency-Key came earlier with another body. A key belongs to one request and its repetitions.',
      fr: 'La clé Idempotency-Key a déjà accompagné un autre corps. Une clé appartient à une seule demande et à ses répétitions.',
      nl: 'De Idempotency-Key is eerder met een andere body gekomen. Een sleutel hoort bij één aanvraag en haar herhalingen.',
      de: 'Der Idempotency-Key kam bereits mit einem anderen Body. Ein Schlüssel gehört zu einer Anfrage und ihren Wiederholungen.',
    },
  },
  rateRevisionStateConflict: {
    urn: 'urn:problem-type:cpas:barema:rateRevisionStateConflict',
    status: 409,
    title: 'Rate Revision Is In Another State',
    description: {
      en: 'The state of the rate revision, in state, does not allow this act.',
      fr: 'L’état de la révision des montants, indiqué dans state, ne permet pas cet acte.',
      nl: 'De toestand van de herziening van de bedragen, in state, laat deze handeling niet toe.',
      de: 'Der Zustand der Revision der Beträge, in state angegeben, lässt diese Handlung nicht zu.',
    },
  },
  rateRevisionHasErrors: {
    urn: 'urn:problem-type:cpas:barema:rateRevisionHasErrors',
    status: 409,
    title: 'Rate Revision Has Errors',
    description: rateMessages.rateRevisionHasErrors(),
  },
  rateRevisionHasWarnings: {
    urn: 'urn:problem-type:cpas:barema:rateRevisionHasWarnings',
    status: 409,
    title: 'Rate Revision Has Warnings Without A Reason',
    description: rateMessages.rateRevisionHasWarnings(),
  },
  rateKeyTaken: {
    urn: 'urn:problem-type:cpas:barema:rateKeyTaken',
    status: 409,
    title: 'Rate Was Published Meanwhile',
    description: rateMessages.rateKeyTaken(),
  },
  approverIsAuthor: {
    urn: 'urn:problem-type:cpas:barema:approverIsAuthor',
    status: 409,
    title: 'Approver Prepared The Rate Revision',
    description: rateMessages.approverIsAuthor(),
  },
  indexStepUnknown: {
    urn: 'urn:problem-type:cpas:barema:indexStepUnknown',
    status: 409,
    title: 'Index Step Is Unknown',
    description: rateMessages.indexStepUnknown(),
  },
  calculationBatchUnfinished: {
    urn: 'urn:problem-type:cpas:barema:calculationBatchUnfinished',
    status: 409,
    title: 'Calculation Batch Is Unfinished',
    description: messages.calculationBatchUnfinished(),
  },
  calculationBatchCancelled: {
    urn: 'urn:problem-type:cpas:barema:calculationBatchCancelled',
    status: 409,
    title: 'Calculation Batch Was Cancelled',
    description: messages.calculationBatchCancelled(),
  },
  calculationBatchFailed: {
    urn: 'urn:problem-type:cpas:barema:calculationBatchFailed',
    status: 500,
    title: 'Calculation Batch Failed',
    description: messages.calculationBatchFailed(),
  },
  calculationErased: {
    urn: 'urn:problem-type:cpas:barema:calculationErased',
    status: 410,
    title: 'Calculation Was Erased',
    description: {
      en: 'The personal content of the calculation was erased on erasedAt, when the retention of retentionYears years of its organization had ended. Its hashes stay, and so do its proofs.',
      fr: 'Le contenu personnel du calcul a été effacé le erasedAt, au terme du délai de conservation de retentionYears ans de son organisation. Ses empreintes et ses preuves subsistent.',
      nl: 'De persoonlijke inhoud van de berekening is gewist op erasedAt, na de bewaartermijn van retentionYears jaar van haar organisatie. De hashes en de bewijzen blijven.',
      de: 'Der personenbezogene Inhalt der Berechnung wurde am erasedAt gelöscht, nach Ablauf der Aufbewahrungsfrist von retentionYears Jahren ihrer Organisation. Ihre Hashwerte und Nachweise bleiben.',
    },
  },
  calculationDamaged: {
    urn: 'urn:problem-type:cpas:barema:calculationDamaged',
    status: 500,
    title: 'Calculation Is Damaged',
    description: {
      en: 'What is stored of the calculation calculationId cannot be read as what the service recorded: it is damaged, or somebody has altered it. So it is not answered; verify says what still holds of it.',
      fr: 'Ce qui est conservé du calcul calculationId ne peut pas être lu comme ce que le service a enregistré : c’est endommagé, ou quelqu’un l’a modifié. Le calcul n’est donc pas communiqué ; verify dit ce qui en tient encore.',
      nl: 'Wat van de berekening calculationId is opgeslagen, kan niet worden gelezen als wat de dienst heeft geregistreerd: het is beschadigd of iemand heeft het gewijzigd. Daarom wordt het niet gegeven; verify zegt wat er nog van klopt.',
      de: 'Was von der Berechnung calculationId gespeichert ist, lässt sich nicht als das lesen, was der Dienst aufgezeichnet hat: Es ist beschädigt, oder jemand hat es verändert. Darum wird es nicht ausgegeben; verify sagt, was davon noch stimmt.',
    },
  },
  preconditionFailed: {
    urn: 'urn:problem-type:cpas:barema:preconditionFailed',
    status: 412,
    title: 'Precondition Failed',
    description: rateMessages.preconditionFailed(),
  },
  payloadTooLarge: {
    urn: 'urn:problem-type:belgif:payloadTooLarge',
    status: 413,
    title: 'Payload Too Large',
    description: {
      en: 'The body is larger than limit, a number of bytes.',
      fr: 'Le corps de la demande dépasse limit, un nombre d’octets.',
      nl: 'De body is groter dan limit, een aantal bytes.',
      de: 'Der Body ist größer als limit, eine Anzahl Bytes.',
    },
  },
  unsupportedMediaType: {
    urn: 'urn:problem-type:cpas:barema:unsupportedMediaType',
    status: 415,
    title: 'Unsupported Media Type',
    description: {
      en: 'The body is not what this operation reads: JSON in UTF-8, without compression.',
      fr: 'Le corps de la demande n’est pas ce que cette opération lit : du JSON en UTF-8, sans compression.',
      nl: 'De body is niet wat deze operatie leest: JSON in UTF-8, zonder compressie.',
      de: 'Der Body ist nicht, was diese Operation liest: JSON in UTF-8 ohne Kompression.',
    },
  },
  misdirectedRequest: {
    urn: 'urn:problem-type:cpas:barema:misdirectedRequest',
    status: 421,
    title: 'Misdirected Request',
    description: messages.misdirectedRequest(),
  },
  tooManyRequests: {
    urn: 'urn:problem-type:belgif:tooManyRequests',
    status: 429,
    title: 'Too Many Requests',
    description: {
      en: 'The client has sent more than limit requests within a minute, or more than limit credentials of its address were refused; after retryAfterSec seconds it may go on.',
      fr: 'Le client a envoyé plus de limit demandes en une minute, ou plus de limit jetons ou clés venus de son adresse ont été refusés ; il peut continuer après retryAfterSec secondes.',
      nl: 'De client heeft meer dan limit aanvragen in een minuut gestuurd, of er zijn meer dan limit tokens of sleutels van zijn adres geweigerd; na retryAfterSec seconden mag hij verdergaan.',
      de: 'Der Client hat mehr als limit Anfragen in einer Minute gesendet, oder mehr als limit Token oder Schlüssel von seiner Adresse wurden abgelehnt; nach retryAfterSec Sekunden darf er fortfahren.',
    },
  },
  requestHeaderFieldsTooLarge: {
    urn: 'urn:problem-type:cpas:barema:requestHeaderFieldsTooLarge',
    status: 431,
    title: 'Request Header Fields Too Large',
    description: {
      en: 'The URL and the headers together are larger than the service reads.',
      fr: 'L’URL et les en-têtes dépassent ensemble la taille que le service lit.',
      nl: 'De URL en de headers zijn samen groter dan de dienst leest.',
      de: 'Die URL und die Header sind zusammen größer, als der Dienst liest.',
    },
  },
  internalServerError: {
    urn: 'urn:problem-type:belgif:internalServerError',
    status: 500,
    title: 'Internal Server Error',
    description: {
      en: 'The service failed. BelGov-Trace-Id identifies the request in its logs.',
      fr: 'Le service a échoué. BelGov-Trace-Id identifie la demande dans ses journaux.',
      nl: 'De dienst heeft gefaald. BelGov-Trace-Id identificeert de aanvraag in zijn logboeken.',
      de: 'Der Dienst ist gescheitert. BelGov-Trace-Id bezeichnet die Anfrage in seinen Protokollen.',
    },
  },
  serviceUnavailable: {
    urn: 'urn:problem-type:belgif:serviceUnavailable',
    status: 503,
    title: 'Service Unavailable',
    description: {
      en: 'The service cannot answer just now; Retry-After says when to try again.',
      fr: 'Le service ne peut pas répondre pour le moment ; Retry-After dit quand réessayer.',
      nl: 'De dienst kan nu niet antwoorden; Retry-After zegt wanneer u opnieuw kunt proberen.',
      de: 'Der Dienst kann gerade nicht antworten; Retry-After sagt, wann ein neuer Versuch sinnvoll ist.',
    },
  },
} as const satisfies Record<string, ProblemType>;

export type ProblemCode = keyof typeof problemTypes;

/** Where a type of problem is described. */
export function problemTypeHref(code: string): string {
  return `/v1/refData/problemTypes/${code}`;
}

/** What can be wrong with one field of a request. */
export const issueTypes = {
  schemaViolation: {
    urn: 'urn:problem-type:belgif:input-validation:schemaViolation',
    title: 'Input value does not match the schema',
  },
  invalidInput: {
    urn: 'urn:problem-type:belgif:input-validation:invalidInput',
    title: 'Invalid input',
  },
  unknownInput: {
    urn: 'urn:problem-type:belgif:input-validation:unknownInput',
    title: 'Unknown input',
  },
  referencedResourceNotFound: {
    urn: 'urn:problem-type:belgif:input-validation:referencedResourceNotFound',
    title: 'Referenced resource not found',
  },
  requiredInput: {
    urn: 'urn:problem-type:belgif-ext:input-validation:requiredInput',
    title: 'Input is required',
  },
  outOfRange: {
    urn: 'urn:problem-type:belgif-ext:input-validation:outOfRange',
    title: 'Input value is out of range',
  },
  exactlyOneOfExpected: {
    urn: 'urn:problem-type:belgif-ext:input-validation:exactlyOneOfExpected',
    title: 'Exactly one of these inputs must be present',
  },
  zeroOrAllOfExpected: {
    urn: 'urn:problem-type:belgif-ext:input-validation:zeroOrAllOfExpected',
    title: 'Zero or all of these inputs must be present',
  },
  invalidPeriod: {
    urn: 'urn:problem-type:belgif-ext:input-validation:invalidPeriod',
    title: 'Period is invalid',
  },
  rejectedInput: {
    urn: 'urn:problem-type:belgif-ext:input-validation:rejectedInput',
    title: 'Input is not allowed in this context',
  },
  noRateInForce: {
    urn: 'urn:problem-type:cpas:input-validation:barema:noRateInForce',
    title: 'No rate is in force on this date',
  },
  categoryContradictsHousehold: {
    urn: 'urn:problem-type:cpas:input-validation:barema:categoryContradictsHousehold',
    title: 'Category contradicts the household',
  },
} as const satisfies Record<string, { readonly urn: string; readonly title: string }>;

export type IssueCode = keyof typeof issueTypes;
