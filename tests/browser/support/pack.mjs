// The built-in model as the page shows it: tests read names and questions where the page has them from.
import { readFileSync } from 'node:fs';

const PACK = JSON.parse(readFileSync(new URL('../../../src/content/packs/service-automation.json', import.meta.url), 'utf8'));

export const QUESTIONS = PACK.questions;
export const QUICK = QUESTIONS.filter(({ quick }) => quick);
export const RATINGS = PACK.ratings;

/** What a role is called. */
export const role = (id, language) => PACK.roles.find((found) => found.id === id).name[language];

/** What a key figure is called. */
export const kpi = (id, language) => PACK.kpis.find((found) => found.id === id).name[language];

/** What a phase is called. */
export const phase = (id, language) => PACK.phases.find((found) => found.id === id).name[language];

/** What a kind of rating is called. */
export const rating = (id, language) => RATINGS.find((found) => found.id === id).name[language];

/** What a risk is called. */
export const risk = (id, language) => PACK.risks.find((found) => found.id === id).title[language];

/** What a stage is called. */
export const stage = (number, language) => PACK.stages[number - 1].name[language];

/** What a work package is called, for a process when it is for one. */
export function work(id, language, process) {
  const name = PACK.packages.find((found) => found.id === id).name[language];
  return process ? `${name}${language === 'en' ? ': ' : '：'}${process}` : name;
}
