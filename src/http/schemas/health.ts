import { Type } from 'typebox';
import { code } from './fields.ts';

export const healthSchema = Type.Object(
  { status: code(['UP', 'DEGRADED', 'DOWN'], 'DEGRADED: it answers, but cannot calculate.') },
  { $id: 'Health', examples: [{ status: 'UP' }] },
);
