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
 * Whether whoever logs in as the service could take rights that row-level security does not hold for: by himself or
 * through any role that he can become. Those are a superuser, the owner of the tables, their schema or the database, who
 * is exempt or can undo it, and who may make roles or reach the files and programs of the server.
 */
export async function loginEscapesRowSecurity(database: Database): Promise<boolean> {
  const [row] = await database.$queryRaw<readonly { readonly escapes: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM pg_catalog.pg_roles AS role
       WHERE pg_catalog.pg_has_role(session_user, role.oid, 'MEMBER')
         AND (role.rolsuper OR role.rolbypassrls OR role.rolcreaterole
           OR role.rolname IN ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')
           OR role.oid IN (
             SELECT class.relowner FROM pg_catalog.pg_class AS class
              WHERE class.relnamespace = 'public'::regnamespace
             UNION SELECT space.nspowner FROM pg_catalog.pg_namespace AS space WHERE space.nspname = 'public'
             UNION SELECT database.datdba FROM pg_catalog.pg_database AS database
              WHERE database.datname = pg_catalog.current_database()))) AS escapes`;
  return row?.escapes !== false;
}

/** Whether row-level security keeps nothing from whoever works here, so that he can audit everything. */
export async function seesEveryCalculation(database: Database): Promise<boolean> {
  const [row] = await database.$queryRaw<readonly { readonly kept: boolean }[]>`
    SELECT pg_catalog.row_security_active('public.calculation') AS kept`;
  return row?.kept === false;
}
