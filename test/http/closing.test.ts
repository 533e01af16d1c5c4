import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { aloneWithoutResources } from '../support/requests.ts';
import { startTestService } from '../support/service.ts';

test('a service that closes answers what was begun, and waits for no connection that stays open after that', async () => {
  const service = await startTestService();
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = service.app.server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const body = JSON.stringify(aloneWithoutResources);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const sent = httpRequest({ agent, port, path: '/v1/calculations', method: 'POST', headers });
  sent.write(body.slice(0, 10));
  await once(service.app.server, 'request');
  const closed = service.close();
  sent.end(body.slice(10));
  const [response]: IncomingMessage[] = await once(sent, 'response');
  expect(response?.statusCode).toBe(201);
  response?.resume();
  // As long as Node.js keeps a connection for the next request, unless the service ends it.
  await closed;
  agent.destroy();
});
