import { lookup } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import { BlockList, isIP } from 'node:net';
import { resolve } from 'node:path';
import { longestUploadSeconds } from './application/calculation-batch.ts';
import { isProtectedAddress, type TokenIssuer } from './application/verify-access-token.ts';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What can be set from outside, checked. */
export interface Config {
  /** `PORT`; 0 stands for any free port. */
  readonly port: number;
  /** `HOST`: a loopback address or `localhost`, unless callers prove who they are. */
  readonly host: string;
  /**
   * `AUTHENTICATION`, and from `OAUTH_ISSUER`, `OAUTH_AUDIENCE` and `OAUTH_JWKS_URL` who makes access tokens;
   * `REFUSED_CREDENTIALS_PER_MINUTE` of one address, `TRUSTED_PROXIES`.
   */
  readonly access:
    | { readonly authentication: 'none' }
    | {
        readonly authentication: 'required';
        readonly tokenIssuer?: TokenIssuer;
        readonly refusedCredentialsPerMinute?: number;
        readonly trustedProxies?: readonly string[];
      };
  /**
   * `DATABASE_URL`, as whom the service works, and `DATABASE_OWNER_URL`, as whom it migrates and publishes shipped rates
   * (the same when absent), or files that hold them; or else an embedded server with its data in `DATA_DIR`.
   */
  readonly database:
    | {
        readonly kind: 'server';
        /** Both hold passwords: never print them. */
        readonly url: string;
        readonly ownerUrl: string;
        readonly variable: 'DATABASE_URL' | 'DATABASE_URL_FILE';
      }
    | { readonly kind: 'embedded'; readonly dataDirectory: string };
  /** `AUDIT_SIGNING_KEY_FILE`: the private key that signs checkpoints. */
  readonly signingKeyFile: string | undefined;
  /** `AUDIT_CHECKPOINT_SECONDS`: how long new records wait for a checkpoint. */
  readonly checkpointSeconds: number;
  /** `RATE_LIMIT_PER_MINUTE`: the most requests of one client in a minute. */
  readonly requestsPerMinute: number | undefined;
  /** `UPLOAD_SECONDS`: how long the lines of a batch may take to arrive. */
  readonly uploadSeconds: number | undefined;
  /** `LOG_LEVEL`, in pino's terms. */
  readonly logLevel: (typeof logLevels)[number];
}

/** The service cannot start as it is configured. The message has one line for each wrong variable, with its name. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** A value that is refused; the message goes on after the variable's name. */
class RefusedValue extends Error {}

const projectDirectory = resolve(import.meta.dirname, '..');

/**
 * Reads the configuration, from an environment such as `process.env`. This is the only place that knows the names of
 * its variables. A variable that is set to nothing is refused: it would hide a secret that failed to arrive.
 *
 * @throws ConfigurationError naming every variable that is wrong. It never shows the URL of the database, which holds a
 * password.
 */
export async function readConfig(environment: Readonly<Record<string, string | undefined>>): Promise<Config> {
  const refusals: string[] = [];

  const isSet = (name: string) => environment[name] !== undefined;

  async function read<Value>(
    name: string,
    fallback: Value,
    parse: (text: string) => Value | Promise<Value>,
  ): Promise<Value> {
    const text = environment[name];
    if (text === undefined) return fallback;
    try {
      if (text.trim() === '') throw new RefusedValue('is empty; give it a value or leave it out');
      return await parse(text);
    } catch (error) {
      if (!(error instanceof RefusedValue)) throw error;
      refusals.push(`${name} ${error.message}`);
      return fallback;
    }
  }

  /** It stands in the variable, or in the file that the variable with `_FILE` names. */
  async function readDatabaseUrl(name: string): Promise<string | undefined> {
    const url = await read(name, undefined, parseDatabaseUrl);
    const urlInFile = await read(`${name}_FILE`, undefined, readDatabaseUrlFile);
    if (isSet(name) && isSet(`${name}_FILE`)) {
      refusals.push(`${name}_FILE and ${name} are both set; leave one of them out`);
    }
    return url ?? urlInFile;
  }

  const port = await read('PORT', 3000, parsePort);
  const issuer = await read('OAUTH_ISSUER', undefined, parseProtectedAddress);
  const audience = await read('OAUTH_AUDIENCE', undefined, (text) => text);
  const jwksUrl = await read('OAUTH_JWKS_URL', undefined, parseProtectedAddress);
  const authentication = await read(
    'AUTHENTICATION',
    isSet('OAUTH_ISSUER') ? 'required' : 'none',
    parseAuthentication,
  );
  if (authentication === 'none' && isSet('OAUTH_ISSUER')) {
    refusals.push('AUTHENTICATION must be required, or left out, when OAUTH_ISSUER is set');
  }
  if (isSet('OAUTH_ISSUER') && !isSet('OAUTH_AUDIENCE')) {
    refusals.push('OAUTH_AUDIENCE is missing: without it, tokens for other services would be accepted');
  }
  for (const name of ['OAUTH_AUDIENCE', 'OAUTH_JWKS_URL']) {
    if (isSet(name) && !isSet('OAUTH_ISSUER')) refusals.push(`${name} needs OAUTH_ISSUER`);
  }
  const refusedCredentialsPerMinute = await read(
    'REFUSED_CREDENTIALS_PER_MINUTE',
    undefined,
    parseCountPerMinute('credentials'),
  );
  const trustedProxies = await read('TRUSTED_PROXIES', undefined, parseAddresses);
  for (const name of ['REFUSED_CREDENTIALS_PER_MINUTE', 'TRUSTED_PROXIES']) {
    if (isSet(name) && authentication === 'none') refusals.push(`${name} needs AUTHENTICATION=required`);
  }
  const host = await read('HOST', '127.0.0.1', (text) => parseHost(text, authentication));
  const url = await readDatabaseUrl('DATABASE_URL');
  const ownerUrl = await readDatabaseUrl('DATABASE_OWNER_URL');
  if (ownerUrl !== undefined && url === undefined) {
    refusals.push('DATABASE_OWNER_URL is set without DATABASE_URL');
  }
  const dataDirectory = await read('DATA_DIR', resolve(projectDirectory, '.data'), (text) => resolve(text));
  const signingKeyFile = await read('AUDIT_SIGNING_KEY_FILE', undefined, (text) => resolve(text));
  const checkpointSeconds = await read('AUDIT_CHECKPOINT_SECONDS', 10, parseSeconds(3_600));
  const requestsPerMinute = await read('RATE_LIMIT_PER_MINUTE', undefined, parseCountPerMinute('requests'));
  const uploadSeconds = await read('UPLOAD_SECONDS', undefined, parseSeconds(longestUploadSeconds));
  const logLevel = await read('LOG_LEVEL', 'info', parseLogLevel);
  if (refusals.length > 0) throw new ConfigurationError(refusals.join('\n'));

  const variable = isSet('DATABASE_URL_FILE') ? 'DATABASE_URL_FILE' : 'DATABASE_URL';
  const database =
    url === undefined
      ? ({ kind: 'embedded', dataDirectory } as const)
      : ({ kind: 'server', url, ownerUrl: ownerUrl ?? url, variable } as const);
  const tokenIssuer =
    issuer === undefined || audience === undefined
      ? {}
      : { tokenIssuer: { issuer, audience, ...(jwksUrl === undefined ? {} : { jwksUrl }) } };
  const access =
    authentication === 'none'
      ? { authentication }
      : {
          authentication,
          ...tokenIssuer,
          ...(refusedCredentialsPerMinute === undefined ? {} : { refusedCredentialsPerMinute }),
          ...(trustedProxies === undefined ? {} : { trustedProxies }),
        };
  return {
    port,
    host,
    access,
    database,
    signingKeyFile,
    checkpointSeconds,
    requestsPerMinute,
    uploadSeconds,
    logLevel,
  };
}

function parsePort(text: string): number {
  if (!/^(0|[1-9]\d{0,4})$/.test(text) || Number(text) > 65_535) {
    throw new RefusedValue(`must be a whole number from 0 to 65535 (0: any free port), not ${quote(text)}`);
  }
  return Number(text);
}

function parseSeconds(most: number): (text: string) => number {
  return (text) => {
    if (!/^[1-9]\d{0,3}$/.test(text) || Number(text) > most) {
      throw new RefusedValue(`must be a whole number of seconds from 1 to ${most}, not ${quote(text)}`);
    }
    return Number(text);
  };
}

function parseCountPerMinute(what: 'requests' | 'credentials'): (text: string) => number {
  return (text) => {
    if (!/^[1-9]\d{0,6}$/.test(text)) {
      throw new RefusedValue(`must be a whole number of ${what} from 1 to 9999999, not ${quote(text)}`);
    }
    return Number(text);
  };
}

function parseAddresses(text: string): readonly string[] {
  const addresses = text.split(',').map((address) => address.trim());
  // Not with a zone: it means something on one machine only.
  if (!addresses.every((address) => isIP(address) !== 0 && !address.includes('%'))) {
    throw new RefusedValue(`must be IP addresses with commas between them, not ${quote(text)}`);
  }
  return addresses;
}

/** Apart, because an address of IPv4 in one of IPv6 would be found in a list of both. */
const loopback = { 4: new BlockList(), 6: new BlockList() };
loopback[4].addSubnet('127.0.0.0', 8, 'ipv4');
loopback[6].addAddress('::1', 'ipv6');

async function parseHost(text: string, authentication: Config['access']['authentication']): Promise<string> {
  const addresses =
    text === 'localhost' ? await lookup(text, { all: true }).catch(() => []) : addressOf(text);
  if (addresses.length === 0 && authentication === 'required') {
    throw new RefusedValue(`must be an IP address or localhost, not ${quote(text)}`);
  }
  const isLoopback = addresses.length > 0 && addresses.every(isLoopbackAddress);
  if (!isLoopback && authentication === 'none') {
    throw new RefusedValue(
      `must be 127.0.0.1, ::1 or localhost, not ${quote(text)}: there is no authentication, so the service listens on loopback only (see AUTHENTICATION)`,
    );
  }
  return text;
}

function parseAuthentication(text: string): Config['access']['authentication'] {
  if (text !== 'none' && text !== 'required') {
    throw new RefusedValue(`must be none or required, not ${quote(text)}`);
  }
  return text;
}

function parseProtectedAddress(text: string): string {
  if (!isProtectedAddress(text)) {
    throw new RefusedValue(
      `must be a URL that begins with https:// (http:// for this machine only), not ${quote(text)}`,
    );
  }
  return text;
}

function addressOf(text: string): { address: string; family: number }[] {
  const family = isIP(text);
  return family === 0 ? [] : [{ address: text, family }];
}

function isLoopbackAddress({ address, family }: { address: string; family: number }): boolean {
  return family === 6 ? loopback[6].check(address, 'ipv6') : loopback[4].check(address, 'ipv4');
}

function parseDatabaseUrl(text: string): string {
  const protocol = URL.parse(text)?.protocol;
  if (protocol !== 'postgresql:' && protocol !== 'postgres:') {
    throw new RefusedValue(
      'must be a URL such as postgresql://user:password@host:5432/database (special characters of the password percent-encoded)',
    );
  }
  return text;
}

/** The URL in a file such as a secret of Docker or Kubernetes, with or without a line break at its end. */
async function readDatabaseUrlFile(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
    throw new RefusedValue(`names a file that cannot be read (${code}): ${quote(path)}`);
  });
  return parseDatabaseUrl(text.trim());
}

function parseLogLevel(text: string): Config['logLevel'] {
  const level = logLevels.find((candidate) => candidate === text);
  if (level === undefined) {
    throw new RefusedValue(`must be one of ${logLevels.join(', ')}, not ${quote(text)}`);
  }
  return level;
}

/** A value in one line, whatever it holds. */
function quote(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
