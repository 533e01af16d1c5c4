import process from 'node:process';
import { defineConfig } from 'prisma/config';

// `generate` and `validate` need no schema engine; without this the Prisma CLI tries to download one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
