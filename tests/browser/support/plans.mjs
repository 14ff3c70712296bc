// Plans for tests, as files and as what the page keeps of them.
import { QUESTIONS, RATINGS } from './pack.mjs';

/** Every question answered at a level. */
export const answersAt = (level) => Object.fromEntries(QUESTIONS.map(({ id }) => [id, { mark: level }]));

/** What a process says that nobody has described further. */
const UNSAID = {
  note: '',
  typical: false,
  reversibility: 'easy',
  personal_data: 'none',
  law_requires_person: false,
  channels: [],
  owner: '',
  lifecycle: null,
  ai_scope: '',
  handoff: { trigger: '', seconds: null, context: '' },
  knowledge: { name: '', owner: '', reviewed: null },
  quality_measure: '',
  reviewer: '',
  stop_rule: '',
  decided: null,
};

/** A process with every rating at 3, unless said otherwise. */
export function process(id, name, { ratings = {}, ...more } = {}) {
  const all = Object.fromEntries(RATINGS.map((rating) => [rating.id, 3]));
  return { ...UNSAID, id, name, volume_per_month: 100, minutes_per_case: 6, ratings: { ...all, ...ratings }, ...more };
}

/** Ratings of work that AI can carry: clear, structured, steady, hardly any judgement. */
export const EASY = {
  rule_clarity: 5,
  input_structure: 5,
  exception_frequency: 1,
  stability: 5,
  knowledge_readiness: 5,
  system_access: 5,
  judgement: 1,
  emotion: 1,
  physical_presence: 1,
  consequence_of_error: 1,
};

/** So many processes with every mix of ratings; always the same ones. */
export function manyProcesses(count, name = (n) => `Process ${n}`) {
  let seed = 7;
  const next = (below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  return Array.from({ length: count }, (_, index) =>
    process(`p${index + 1}`, name(index + 1), {
      ratings: Object.fromEntries(RATINGS.map(({ id }) => [id, 1 + next(5)])),
      volume_per_month: 10 + next(900),
      minutes_per_case: 1 + next(40),
    }),
  );
}

/** A plan file. */
export function planFile({ id = 'plan-test', name = 'Test', answers = {}, processes = [], rollout = {} } = {}) {
  return { format: 'baton-plan', version: 1, app: '0.1.0', plan: { id, name, answers, processes, rollout } };
}

/** What a browser holds that has these plan files, the first of them open. */
export const stored = (...files) => ({
  ...Object.fromEntries(files.map((file) => [`baton.plan.${file.plan.id}`, file])),
  'baton.open': files[0].plan.id,
});
