import { insertRetentionRule } from '../db/retention.ts';
import { recordAct } from './act.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Says after how many years an organization has the personal content of its calculations erased; undefined for never.
 * As the owner of the tables.
 */
export async function setRetention(
  dependencies: Pick<Dependencies, 'database' | 'clock' | 'newIdentifier'>,
  caller: Pick<Caller, 'actor' | 'client' | 'traceId'>,
  organization: string,
  years: number | undefined,
): Promise<void> {
  await dependencies.database.$transaction(async (tables) => {
    await insertRetentionRule(tables, organization, years);
    await recordAct(dependencies, tables, caller, 'retentionSet', { organization });
  });
}
