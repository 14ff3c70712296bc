// Where the measurements look: the routes and selectors of the page that figures are about.
import { QUESTIONS } from './pack.mjs';
import { EASY, answersAt, manyProcesses, planFile, process, stored } from './plans.mjs';

/** The first question: open, with nothing prepared, and ready when an answer can be chosen. */
export const FIRST_QUESTION = { route: '#/assess', usable: 'input[type=radio][name=answer]:enabled' };

// Stage 3 but for one dimension, so that a single answer in it decides.
const answers = {
  ...answersAt(3),
  ...Object.fromEntries(QUESTIONS.filter(({ dimension }) => dimension === 'standards').map(({ id }) => [id, { mark: 1 }])),
};

/** An answered questionnaire, 200 processes, and a rollout to recompute with every change. */
export const LARGE_PLAN = stored(
  planFile({
    answers,
    processes: [process('measured', 'The one that is rated', { ratings: EASY }), ...manyProcesses(199)],
    rollout: { start: '2026-03-02' },
  }),
);

/**
 * Changes whose result is on screen, with LARGE_PLAN open. With the focus on `focus`, each of `keys` in turn changes the
 * text of `result`.
 */
export const REACTIONS = [
  {
    name: 'answer to painted stage',
    route: '#/assess/question/standards-written',
    focus: 'main h1',
    keys: ['4', '1'],
    result: 'output',
  },
  {
    name: 'rating to painted bucket',
    route: '#/processes/card/measured',
    focus: '#rating-emotion-1',
    keys: ['5', '1'],
    result: '.verdict__bucket',
  },
];

/** A rollout of processes for AI, of which nothing is prepared. */
const rolloutOf = (processes) =>
  stored(
    planFile({
      answers: answersAt(4),
      processes: Array.from({ length: processes }, (_, at) => process(`p${at}`, `Process ${at}`, { ratings: EASY, volume_per_month: 100 * (at + 1) })),
      rollout: { start: '2026-03-02' },
    }),
  );

/** About 120 packages. */
export const LARGE_ROLLOUT = rolloutOf(11);

/** About 200 packages. */
export const HUGE_ROLLOUT = rolloutOf(19);
