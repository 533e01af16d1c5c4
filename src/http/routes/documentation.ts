import swaggerUi from '@fastify/swagger-ui';
import type { App } from '../app.ts';

/** The page and everything it loads comes from here; nothing else may be reached from it. */
const contentSecurityPolicy = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'connect-src': "'self'",
  'font-src': "'self'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'img-src': ["'self'", 'data:'],
  'script-src': "'self'",
  // Swagger UI sets styles on its elements.
  'style-src': ["'self'", "'unsafe-inline'"],
};

/** The API document for programs (belgif doc-resource), and for people at `/docs`. */
export function documentationRoutes(app: App): void {
  app.get('/v1/doc/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').send(app.swagger()),
  );
  app.get('/v1/doc/openapi.yaml', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .type('application/yaml')
      .serializer(String)
      .send(app.swagger({ yaml: true })),
  );
  app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: contentSecurityPolicy,
    uiConfig: {
      layout: 'BaseLayout',
      docExpansion: 'list',
      tryItOutEnabled: true,
      persistAuthorization: false,
    },
    validatorUrl: false,
    theme: { title: 'Barema' },
  });
}
