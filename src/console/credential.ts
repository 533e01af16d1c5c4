/** What the reader proves with who he is. Kept for this tab alone, until it is closed or he signs out. */

const storageKey = 'credential';

let credential = remembered();

/** An access token or API key; undefined when none was given, as where nobody is asked for one. */
export function currentCredential(): string | undefined {
  return credential;
}

export function keepCredential(given: string): void {
  credential = given;
  try {
    sessionStorage.setItem(storageKey, given);
  } catch {
    // A browser that keeps nothing asks on each page.
  }
}

export function forgetCredential(): void {
  credential = undefined;
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept.
  }
}

function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(storageKey) ?? undefined;
  } catch {
    return undefined;
  }
}
