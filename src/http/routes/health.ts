import { checkHealth } from '../../application/check-health.ts';
import type { Dependencies } from '../../application/dependencies.ts';
import type { App } from '../app.ts';
import { healthSchema } from '../schemas/health.ts';

/** Whether the service can do its work, for a monitor or a load balancer (belgif hlth-res). */
export function healthRoutes(app: App, dependencies: Dependencies): void {
  app.get(
    '/health',
    {
      config: { access: 'everybody', rateLimit: false },
      schema: {
        operationId: 'getHealth',
        summary: 'Whether the service can do its work',
        tags: ['health'],
        response: { 200: healthSchema, 503: healthSchema },
      },
    },
    async (_request, reply) => {
      const status = await checkHealth(dependencies);
      return reply.code(status === 'DOWN' ? 503 : 200).send({ status });
    },
  );
}
