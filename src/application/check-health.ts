import { databaseIsUp } from '../db/client.ts';
import { ratesInForceOn } from '../domain/rate-book.ts';
import type { Dependencies } from './dependencies.ts';
import { todayInBelgium } from './today.ts';

/** `DEGRADED`: the database answers but no rate is in force today, so nothing can be calculated. */
export type Health = 'UP' | 'DEGRADED' | 'DOWN';

/** Whether the service can do its work now. */
export async function checkHealth({ database, rateBook, clock }: Dependencies): Promise<Health> {
  if (!(await databaseIsUp(database))) return 'DOWN';
  return ratesInForceOn(rateBook(), todayInBelgium(clock)).length > 0 ? 'UP' : 'DEGRADED';
}
