import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { DestinationStream, LevelWithSilent } from 'pino';
import { longestUploadSeconds } from '../application/calculation-batch.ts';
import type { Dependencies } from '../application/dependencies.ts';
import { type Access, controlAccess } from './access.ts';
import { followApiConventions } from './api-conventions.ts';
import { limitBodyTime } from './body-timeout.ts';
import { answerClientError, answerError, answerUnreadableRequest } from './error-handling.ts';
import { acceptStrictJson, bodyLimits } from './json-body.ts';
import { answerUnroutedRequests } from './known-paths.ts';
import { acceptLocalRequestsOnly } from './local-access.ts';
import { describeApi } from './openapi.ts';
import { answerProtocolRequests, refuseUnclearHost } from './protocol.ts';
import { limitRequests } from './rate-limit.ts';
import { auditRoutes } from './routes/audit.ts';
import { calculationBatchRoutes } from './routes/calculation-batches.ts';
import { calculationRoutes } from './routes/calculations.ts';
import { consoleRoutes } from './routes/console.ts';
import { documentationRoutes } from './routes/documentation.ts';
import { healthRoutes } from './routes/health.ts';
import { rateRevisionRoutes } from './routes/rate-revisions.ts';
import { rateRoutes } from './routes/rates.ts';
import { referenceDataRoutes } from './routes/reference-data.ts';
import { timelineRoutes } from './routes/timelines.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { traceRequests } from './tracing.ts';
import { compileValidator } from './validation.ts';

/** A Fastify instance whose routes take their types from their TypeBox schemas. */
export type App = FastifyInstance<
  Server,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

export interface AppOptions {
  readonly access: Access;
  readonly logLevel: LevelWithSilent;
  /** Where log lines go; standard output when absent. */
  readonly logDestination?: DestinationStream;
  /** The most requests of one client in a minute; when absent 60,000, or any number without authentication. */
  readonly requestsPerMinute?: number | undefined;
  /** How long a body of lines may take; an hour when absent. */
  readonly uploadSeconds?: number | undefined;
}

/** Far above what a client does in earnest: 1,000 a second, kept up for a minute. */
const ordinaryRequestsPerMinute = 60_000;

/** The whole HTTP service, ready to listen or to be injected. Every route is named here. */
export function buildApp(
  dependencies: Dependencies,
  { access, logLevel, logDestination, requestsPerMinute, uploadSeconds = longestUploadSeconds }: AppOptions,
): App {
  const { newIdentifier } = dependencies;
  const app: App = Fastify({
    logger: { level: logLevel, ...(logDestination === undefined ? {} : { stream: logDestination }) },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'traceId' }),
    genReqId: () => newIdentifier(),
    trustProxy: access.authentication === 'required' && [...(access.trustedProxies ?? [])],
    requestIdHeader: false,
    bodyLimit: bodyLimits.maximumBytes,
    http: {
      headersTimeout: 15_000,
      connectionsCheckingInterval: 5_000,
      // Ours answers with a problem.
      requireHostHeader: false,
    },
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => answerUnreadableRequest(error, request, reply, newIdentifier),
    clientErrorHandler: (error, socket) => answerClientError(error, socket, app.log, newIdentifier),
  }).withTypeProvider<TypeBoxTypeProvider>();

  answerProtocolRequests(app.server, (error, socket) =>
    answerClientError(error, socket, app.log, newIdentifier),
  );
  limitBodyTime(app);
  endConnectionsWhenClosing(app);
  traceRequests(app);
  // Without authentication only this machine is answered.
  const isLocal = access.authentication === 'none';
  sendSecurityHeaders(app, { behindTls: !isLocal });
  if (isLocal) acceptLocalRequestsOnly(app);
  refuseUnclearHost(app);
  answerUnroutedRequests(app);
  const limit = requestsPerMinute ?? (isLocal ? undefined : ordinaryRequestsPerMinute);
  if (limit !== undefined) limitRequests(app, limit);
  app.setErrorHandler((error: Error, request, reply) => answerError(error, request, reply, dependencies));
  acceptStrictJson(app);
  app.setValidatorCompiler(compileValidator);
  app.setSerializerCompiler(() => JSON.stringify);

  describeApi(app);
  app.register(async (scope) => {
    const api = scope.withTypeProvider<TypeBoxTypeProvider>();
    controlAccess(api, dependencies, access);
    followApiConventions(api);
    healthRoutes(api, dependencies);
    calculationRoutes(api, dependencies);
    calculationBatchRoutes(api, dependencies, uploadSeconds);
    timelineRoutes(api, dependencies);
    rateRoutes(api, dependencies);
    rateRevisionRoutes(api, dependencies);
    auditRoutes(api, dependencies);
    referenceDataRoutes(api);
  });
  app.register(async (scope) => documentationRoutes(scope.withTypeProvider<TypeBoxTypeProvider>()));
  app.register(async (scope) => consoleRoutes(scope.withTypeProvider<TypeBoxTypeProvider>()));

  return app;
}

/**
 * Ends each connection with the answer to the request that was begun on it. Node.js ends only those that nobody uses
 * at the moment when a server begins to close; the others would stay for a next request that nobody takes.
 */
function endConnectionsWhenClosing(app: App): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onResponse', async ({ raw }) => {
    if (isClosing) raw.socket.destroySoon();
  });
}
