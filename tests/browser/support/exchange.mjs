// Two copies of one plan that went apart, and the same plan as other people send it.
import { answersAt, planFile, process } from './plans.mjs';
import { QUESTIONS } from './pack.mjs';

const [FIRST, SECOND, THIRD] = QUESTIONS.map(({ id }) => id);

const answers = (changed) => ({ ...answersAt(2), ...Object.fromEntries(Object.entries(changed).map(([id, mark]) => [id, { mark }])) });

/** The plan on this device. */
export const HERE = planFile({
  id: 'shared-plan',
  name: 'Shop',
  answers: answers({ [FIRST]: 3, [THIRD]: null }),
  processes: [process('p1', 'Refunds', { owner: 'Mei', volume_per_month: 100 }), process('p2', 'Parcels', {})],
  rollout: { start: '2026-03-02' },
});

/** The same plan as somebody else went on with it: signed, other answers, another owner, one more process. */
export const THERE = {
  ...planFile({
    id: 'shared-plan',
    name: 'Shop',
    answers: answers({ [FIRST]: 4, [SECOND]: 2, [THIRD]: 1 }),
    processes: [process('p1', 'Refunds', { owner: 'Jo', volume_per_month: 100 }), process('p2', 'Parcels', {}), process('p3', 'Invoices', {})],
    rollout: { start: '2026-03-02' },
  }),
  version: 2,
  saved: '2026-03-05T09:30:00+08:00',
  saved_by: 'Jo Chen',
};

/** Far better answers than here: the stage moves. */
export const BETTER = { ...THERE, plan: { ...THERE.plan, answers: answersAt(4) } };

export const QUESTION = { first: FIRST, second: SECOND, third: THIRD };
