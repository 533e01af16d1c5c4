import { currentCredential } from './credential.ts';
import { currentLanguage, texts } from './language.ts';
import { signIn } from './sign-in.ts';

/** One thing that is wrong with one field of a request, as the API names it. */
export interface Issue {
  readonly name?: string;
  readonly detail: string;
}

/** Why a request was not done, in the language of the reader. */
export interface Problem {
  readonly status: number;
  readonly detail: string;
  readonly issues: readonly Issue[];
  /** The whole answer, for what only one operation says; empty without one. */
  readonly document: Readonly<Record<string, unknown>>;
}

export type Reply<Body> =
  | { readonly done: true; readonly body: Body; readonly etag: string | undefined }
  | { readonly done: false; readonly problem: Problem };

export interface CallOptions {
  readonly method?: 'POST' | 'PUT';
  /** Sent as JSON, unless it is a text with a media type. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type FetchOptions = RequestInit & { readonly headers: Readonly<Record<string, string>> };

/** Calls the public API of the service. A failure of any kind comes back as a problem; nothing is thrown. */
export async function call<Body>(path: string, options: CallOptions = {}): Promise<Reply<Body>> {
  const { method = 'GET', body, headers = {} } = options;
  const fetched = await fetchAnswer(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  if (!fetched.done) return fetched;
  const { response } = fetched;
  try {
    const answer: Body = await response.json();
    return { done: true, body: answer, etag: response.headers.get('etag') ?? undefined };
  } catch {
    return { done: false, problem: unreachable() };
  }
}

/** Has the browser keep the answer to a GET as a file. Returns the problem when there is none to keep. */
export async function download(
  path: string,
  mediaType: string,
  fileName: string,
): Promise<Problem | undefined> {
  const fetched = await fetchAnswer(path, { headers: { accept: mediaType } });
  if (!fetched.done) return fetched.problem;
  let content: Blob;
  try {
    content = await fetched.response.blob();
  } catch {
    return brokenOff();
  }
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
  return undefined;
}

/** An answer to a request that was done, with a body that is still to be read; or why it was not done. */
export async function fetchAnswer(
  path: string,
  options: FetchOptions,
): Promise<
  { readonly done: true; readonly response: Response } | { readonly done: false; readonly problem: Problem }
> {
  let response: Response;
  try {
    response = await fetchAsReader(path, options);
  } catch {
    return { done: false, problem: unreachable() };
  }
  if (response.ok) return { done: true, response };
  try {
    const document: Readonly<Record<string, unknown>> & { detail: string; issues?: readonly Issue[] } =
      await response.json();
    const { detail, issues = [] } = document;
    return { done: false, problem: { status: response.status, detail, issues, document } };
  } catch {
    return { done: false, problem: ownProblem(response.status, texts().failures.unexpected) };
  }
}

/** The service cannot be reached, or what became of a request is not known. */
function unreachable(): Problem {
  return ownProblem(0, texts().failures.unreachable);
}

/** What was to be read has stopped before its end. */
export function brokenOff(): Problem {
  return ownProblem(0, texts().failures.brokenOff);
}

/** Fetches with what the reader has proved who he is with; while the service refuses that, he is asked again. */
async function fetchAsReader(path: string, { headers, ...options }: FetchOptions): Promise<Response> {
  for (;;) {
    const credential = currentCredential();
    const response = await fetch(path, {
      ...options,
      headers: {
        'accept-language': currentLanguage(),
        ...headers,
        ...(credential === undefined ? {} : { authorization: `Bearer ${credential}` }),
      },
    });
    if (response.status !== 401) return response;
    const problem: { readonly detail: string } = await response.json();
    await signIn(credential, problem.detail);
  }
}

/** The address within this service of an absolute one, such as that of the next page. */
export function pathOf(address: string): string {
  const { pathname, search } = new URL(address, location.origin);
  return `${pathname}${search}`;
}

function ownProblem(status: number, detail: string): Problem {
  return { status, detail, issues: [], document: {} };
}
