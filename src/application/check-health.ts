import { databaseIsUp } from '../db/client.ts';
import { ratesInForceOn } from '../domain/rate-book.ts';
import type { Dependencies } from './dependencies.ts';
import { todayInBelgium } from './today.ts';

/** `DEGRADED`: the database answers but no rate is in force today, so nothing can be calculated. */
export type Health = 'UP' | 'DEGRADED' | 'DOWN';

/** Whether the service can do its work now. */
export async function checkHealth(dependencies: Dependencies): Promise<Health> {
  if (!(await canReachDatabase(dependencies))) return 'DOWN';
  const { rateBook, clock } = dependencies;
  return ratesInForceOn(rateBook(), todayInBelgium(clock)).length > 0 ? 'UP' : 'DEGRADED';
}

/** Whether the database answers a query now. */
export async function canReachDatabase({ database }: Dependencies): Promise<boolean> {
  return databaseIsUp(database);
}
