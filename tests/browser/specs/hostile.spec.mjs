// Names and notes that look like markup, code or nothing at all: shown as text, kept as they are, never run.
import { keptPlan } from '../support/kept.mjs';
import { test, expect } from '../support/test.mjs';
import { openView } from '../support/views.mjs';
import { answersAt, manyProcesses, planFile, stored } from '../support/plans.mjs';
import { shared } from '../support/shared.mjs';

const OWN = [
  '<script>window.harmed = true</script>',
  '<img src=x onerror="window.harmed = true">',
  '"><svg onload="window.harmed = true">',
  "' onfocus='window.harmed = true' autofocus='",
  '<iframe srcdoc="<script>parent.harmed = true</script>"></iframe>',
  'javascript:window.harmed=true',
  '</textarea><script>window.harmed = true</script>',
  '</script><script>window.harmed = true</script>',
  '{{constructor.constructor("window.harmed = true")()}}',
  '=HYPERLINK("https://elsewhere.example","x")',
  '&lt;b&gt; &amp; &#60;i&#62;',
  '%3Cscript%3E',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '\u202eright to left\u202c and \u200bnothing\ufeff',
  'a\tb\nc',
  '👩‍👩‍👧‍👦 Ｆｕｌｌ　ｗｉｄｔｈ 𝒳',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a\u032f\u031e\u0320\u034d',
];

/** A plan in which every text is one of these. */
const plan = (strings) => {
  const processes = manyProcesses(strings.length, (n) => strings[n - 1]).map((process, index) => ({
    ...process,
    note: strings[index],
    owner: strings[index],
    channels: [strings[index]],
    reviewer: strings[index],
    ai_scope: strings[index],
    stop_rule: strings[index],
    quality_measure: strings[index],
    handoff: { trigger: strings[index], seconds: 60, context: strings[index] },
    knowledge: { name: strings[index], owner: strings[index], reviewed: null },
    decided: index % 7 === 0 ? { bucket: 'ai_prepares', reason: strings[index] } : null,
  }));
  const answers = Object.fromEntries(
    Object.entries(answersAt(3)).map(([id, answer], index) => [id, { ...answer, note: strings[index % strings.length] }]),
  );
  const freezes = strings
    .filter((text) => text.includes('<'))
    .slice(0, 40)
    .map((name, index) => ({ id: `f${index}`, name, from: '2026-05-01', to: '2026-05-20' }));
  return planFile({ id: 'hostile', name: strings.find((text) => text.includes('<')), answers, processes, rollout: { start: '2026-03-02', freezes } });
};

const VIEWS = [
  { route: '#/plans' },
  { route: '#/assess/question/standards-written' },
  { route: '#/assess/overview' },
  { route: '#/assess/result' },
  { route: '#/processes' },
  { route: '#/processes/board' },
  { route: '#/processes/team' },
  { route: '#/processes/add' },
  { route: '#/processes/card/p1' },
  { route: '#/processes/card/p2' },
  { route: '#/rollout', press: ['.gantt__name >> nth=5'] },
  { route: '#/rollout', press: ['input[name=rollout-view] >> nth=1'] },
  { route: '#/rollout/risks', press: ['.risk__more > summary >> nth=0'] },
  { route: '#/rollout/calendar' },
  { route: '#/settings' },
];

/** What stands in a plan, without what saving writes anew. */
const content = ({ plan }) => ({
  name: plan.name,
  answers: plan.answers,
  processes: plan.processes,
  freezes: plan.rollout.freezes,
});

/** Walks through every page, makes a change so that the plan is written anew, and returns it as it is kept then. */
async function walk(page, site, app) {
  page.on('dialog', (dialog) => {
    throw new Error(`a text ran as a script: ${dialog.message()}`);
  });
  for (const view of VIEWS) {
    await openView(page, site, view);
    const markup = await page.evaluate(() => {
      const inert = 'main :is(script, iframe, object, embed, img, video, audio, style, base, meta)';
      const handlers = [...document.querySelectorAll('body *')].filter((element) => [...element.attributes].some(({ name }) => /^on/.test(name)));
      return { markup: document.querySelectorAll(inert).length, handlers: handlers.length, harmed: window.harmed ?? false };
    });
    expect(markup, view.route).toEqual({ markup: 0, handlers: 0, harmed: false });
  }
  await app.open('#/assess/question/standards-finished');
  await page.keyboard.press('4');
  const kept = () => keptPlan(page, 'hostile');
  await expect.poll(async () => (await kept()).plan.answers['standards-finished'].mark).toBe(4);
  return kept();
}

/** The same plan with that one answer changed. */
const changed = (file) => {
  const { answers } = file.plan;
  return { ...file, plan: { ...file.plan, answers: { ...answers, 'standards-finished': { ...answers['standards-finished'], mark: 4 } } } };
};

for (const language of ['en', 'zh-Hant']) {
  test.describe(`texts of our own, ${language}`, () => {
    const file = plan(OWN);
    test.use({ language, storage: stored(file) });

    test('are text on every page and stay what they are', async ({ app, page, site }) => {
      const kept = await walk(page, site, app);
      expect(content(kept)).toEqual(content(changed(file)));
      await app.open('#/processes');
      for (const text of OWN.slice(0, 6)) {
        await expect(page.getByRole('rowheader').getByRole('link', { name: text, exact: true })).toHaveText(text);
      }
    });
  });
}

test.describe('the big list of naughty strings', () => {
  const list = shared('fuzz/naughty-strings.json');
  const strings = list ? JSON.parse(list).filter((text) => text.trim() !== '') : OWN;
  const file = plan(strings);
  test.use({ storage: stored(file) });

  test('is text on every page and stays what it is', async ({ app, page, site }) => {
    test.skip(!list, 'the list is not beside this checkout');
    test.setTimeout(120_000);
    const kept = await walk(page, site, app);
    expect(content(kept)).toEqual(content(changed(file)));
  });
});
