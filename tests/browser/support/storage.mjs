// What a browser already holds when it opens the page: preferences, and whatever else the caller puts there.

/** The key of the preferences. index.html reads it too, before the application is there. */
export const PREFERENCES = 'baton.preferences';

/** A browser context's `storageState` for `origin`. `storage` is a map from local storage key to JSON value. */
export function storageState(origin, { language, theme, storage } = {}) {
  const preferences = { ...(language && { language }), ...(theme && { theme }) };
  const values = { ...(Object.keys(preferences).length > 0 && { [PREFERENCES]: preferences }), ...storage };
  const localStorage = Object.entries(values).map(([name, value]) => ({ name, value: JSON.stringify(value) }));
  return { cookies: [], origins: localStorage.length > 0 ? [{ origin, localStorage }] : [] };
}
