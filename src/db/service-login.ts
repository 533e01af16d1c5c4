import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type Database, runtimeRole } from './client.ts';
import { connectionSettings } from './connection-settings.ts';

/**
 * Makes a login that may do what the service may do and nothing else, with a new password, and returns the URL to log
 * in with. For a server that nobody else uses: the password of an earlier start stops working.
 */
export async function renewServiceLogin(ownerUrl: string, name = 'barema_service'): Promise<string> {
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = randomBytes(24).toString('base64url');
  const client = new Client(connectionSettings(ownerUrl, 'barema-login', {}));
  await client.connect();
  try {
    const login = client.escapeIdentifier(name);
    await client.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = ${client.escapeLiteral(name)}) THEN
          CREATE ROLE ${login};
        END IF;
      END $$`);
    await client.query(`ALTER ROLE ${login} LOGIN PASSWORD ${client.escapeLiteral(url.password)}`);
    await client.query(`GRANT ${runtimeRole} TO ${login}`);
    return url.href;
  } finally {
    await client.end();
  }
}

/**
 * Whether whoever logs in as the service could take rights that row-level security does not hold for: as the owner of
 * the tables, as a superuser, or by an attribute.
 */
export async function loginEscapesRowSecurity(database: Database): Promise<boolean> {
  const [row] = await database.$queryRaw<readonly { readonly escapes: boolean }[]>`
    SELECT login.rolsuper OR login.rolbypassrls OR login.rolcreaterole
        OR pg_catalog.pg_has_role(session_user, class.relowner, 'MEMBER') AS escapes
      FROM pg_catalog.pg_roles AS login, pg_catalog.pg_class AS class
     WHERE login.rolname = session_user AND class.oid = 'public.calculation'::regclass`;
  return row?.escapes !== false;
}

/** Whether row-level security keeps nothing from whoever works here, so that he can audit everything. */
export async function seesEveryCalculation(database: Database): Promise<boolean> {
  const [row] = await database.$queryRaw<readonly { readonly kept: boolean }[]>`
    SELECT pg_catalog.row_security_active('public.calculation') AS kept`;
  return row?.kept === false;
}
