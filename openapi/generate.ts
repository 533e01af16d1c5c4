import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { openBatchWorkers } from '../src/batch-workers.ts';
import { openBatchQueue } from '../src/db/batch-queue.ts';
import { openCalculationStore } from '../src/db/calculation-store.ts';
import { connectDatabase } from '../src/db/client.ts';
import { createRateBook } from '../src/domain/rate-book.ts';
import { buildApp } from '../src/http/app.ts';

/**
 * Writes openapi.json from the routes. With `--check` it writes nothing and fails when the file is not what
 * the routes say. The routes are read, not called, so no database is needed.
 */
const file = new URL('openapi.json', import.meta.url);

const noServer = 'postgresql://nobody@localhost/none';
const app = buildApp(
  {
    database: connectDatabase(noServer),
    calculationStore: openCalculationStore(noServer),
    rateBook: () => createRateBook('', []),
    refreshRateBook: async () => {},
    batchQueue: openBatchQueue(noServer),
    brokenUploads: new Set(),
    runChunkJob: openBatchWorkers(() => {}).run,
    clock: () => Temporal.Now.instant(),
    newIdentifier: () => '',
    randomBytes: () => Buffer.of(),
  },
  { access: { authentication: 'none' }, logLevel: 'silent' },
);
await app.ready();
const document = `${JSON.stringify(app.swagger(), null, 2)}\n`;
await app.close();

if (!process.argv.includes('--check')) {
  await writeFile(file, document);
} else if ((await readFile(file, 'utf8')) !== document) {
  process.stderr.write('openapi/openapi.json is not what the routes say: run npm run fix\n');
  process.exitCode = 1;
}
