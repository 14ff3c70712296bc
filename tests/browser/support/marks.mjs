// Where the measurements look: the routes and selectors of the page that figures are about.

/** The first question: open, with nothing prepared, and ready when an answer can be chosen. */
export const FIRST_QUESTION = { route: '#/assess', usable: 'input[type=radio][name=answer]:enabled' };

/**
 * An answer whose result is on screen, with `storage` (see storage.mjs) holding a plan of 200 processes.
 * Clicking each of `answers` in turn must change the text of `result`.
 */
export const REACTION = {
  route: '#/assess',
  storage: undefined,
  answers: 'input[type=radio][name=answer]:enabled',
  result: 'output',
};
