// Much and long: 200 processes with names of 60 characters, on every page, wide and narrow.
import { test, expect } from '../support/test.mjs';
import { VIEWS, openView } from '../support/views.mjs';
import { answersAt, manyProcesses, planFile, stored } from '../support/plans.mjs';

const NAMES = {
  en: (n) => `${n} Incorrect-deliveries-and-partial-refunds across all the marketplaces`.slice(0, 60),
  'zh-Hant': (n) => `${n} ${'跨境電商平台退換貨與部分退款申請之受理審核對帳及後續追蹤'.repeat(3)}`.slice(0, 60),
};

const UNBROKEN = 'W'.repeat(60);

const large = (language) =>
  stored(
    planFile({
      id: 'large',
      name: NAMES[language](0),
      answers: answersAt(3),
      processes: manyProcesses(200, (n) => (n === 3 ? UNBROKEN : NAMES[language](n))).map((process) => ({
        ...process,
        owner: NAMES[language](1),
        note: NAMES[language](2).repeat(20),
        channels: ['line', 'phone', 'email', NAMES[language](3)],
      })),
      rollout: {
        start: '2026-03-02',
        freezes: [{ id: 'f1', name: UNBROKEN, from: '2026-05-01', to: '2026-05-20' }],
      },
    }),
  );

const ROUTES = [
  ...VIEWS.filter(({ plan }) => plan !== 'demo'),
  { name: 'card', route: '#/processes/card/p1' },
  { name: 'card with an unbroken name', route: '#/processes/card/p3' },
  { name: 'rollout explained', route: '#/rollout', press: ['.gantt__name >> nth=4'] },
  { name: 'rollout table', route: '#/rollout', press: ['input[name=rollout-view] >> nth=1'] },
  { name: 'risk opened', route: '#/rollout/risks', press: ['.risk__more > summary >> nth=0'] },
  { name: 'holidays', route: '#/rollout/calendar', press: ['.holidays .pill >> nth=0'] },
];

for (const language of ['en', 'zh-Hant']) {
  for (const width of [320, 1280]) {
    test.describe(`200 processes, ${language}, ${width} pixels wide`, () => {
      test.use({ language, storage: large(language), viewport: { width, height: 720 } });

      test('no page scrolls sideways', async ({ page, site }) => {
        test.setTimeout(120_000);
        const wide = [];
        for (const view of ROUTES) {
          await openView(page, site, view);
          const over = await page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
          if (over > 0) wide.push(`${view.name}: ${over} px too wide`);
        }
        expect(wide).toEqual([]);
      });
    });
  }
}
