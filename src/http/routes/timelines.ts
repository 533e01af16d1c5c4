import type { Dependencies } from '../../application/dependencies.ts';
import { simulateTimeline } from '../../application/simulate-timeline.ts';
import type { App } from '../app.ts';
import { issuesOfCase } from '../case-issues.ts';
import { badRequest } from '../problems.ts';
import { timelineRequestSchema, timelineSchema } from '../schemas/timeline.ts';
import { timelineDocument } from '../timeline-document.ts';

/** Calculating a case whose facts change over several months. */
export function timelineRoutes(app: App, dependencies: Dependencies): void {
  app.post(
    '/v1/timelines',
    {
      config: { access: ['calculations:write'] },
      schema: {
        operationId: 'simulateTimeline',
        summary: 'Calculate a case month by month without storing anything',
        description:
          'Takes the facts of a case with their days, over up to 24 calendar months, and answers one calculation for each period in which facts, rules and rates are constant. Each period carries the request that gives the same calculation on its own.',
        tags: ['calculations'],
        body: timelineRequestSchema,
        response: { 200: timelineSchema },
      },
    },
    async (request, reply) => {
      const { body } = request;
      // Not the signal of the request: that one closes as soon as its body is read.
      const caller = new AbortController();
      reply.raw.once('close', () => caller.abort());
      try {
        const assessment = await simulateTimeline(dependencies, body, caller.signal);
        if ('issues' in assessment) throw badRequest(issuesOfCase(assessment.issues, body));
        return await timelineDocument(body, assessment.parts, assessment.warnings, caller.signal);
      } catch (error) {
        // The caller has gone: nobody is there to be answered, and nothing has failed.
        if (!caller.signal.aborted) throw error;
        request.log.info({ route: request.routeOptions.url }, 'request abandoned');
        return reply.hijack();
      }
    },
  );
}
