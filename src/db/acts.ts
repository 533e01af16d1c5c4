import type { Act } from '../application/act.ts';
import { instantColumn } from './columns.ts';
import type { Tables } from './organizations.ts';

/** Records an act. */
export async function insertAct(tables: Tables, { recordedAt, ...act }: Act): Promise<void> {
  await tables.act.create({ data: { ...act, recordedAt: instantColumn(recordedAt) }, select: { id: true } });
}
