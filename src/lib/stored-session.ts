/** Where the sign-in library keeps its two tokens; the rest of the key is the deployment. */
const TOKEN_KEY = /^__convexAuth(?:JWT|RefreshToken)_/;

/**
 * Ends the session in this browser alone, for when the server cannot be told.
 * The library drops its token as it does when another tab signed out.
 */
export function dropSession(): void {
  for (const key of Object.keys(localStorage)) {
    if (!TOKEN_KEY.test(key)) continue;
    localStorage.removeItem(key);
    window.dispatchEvent(
      new StorageEvent("storage", {
        key,
        newValue: null,
        storageArea: localStorage,
      }),
    );
  }
}
