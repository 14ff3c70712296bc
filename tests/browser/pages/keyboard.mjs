// Somebody without a mouse.
import { expect } from '@playwright/test';

export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  /** Counts what a mouse or a finger would cause; call before the first page. */
  async watchForPointers() {
    await this.page.addInitScript(() => {
      window.pointers = 0;
      for (const name of ['pointerdown', 'mousedown', 'touchstart']) {
        addEventListener(name, () => (window.pointers += 1), { capture: true });
      }
    });
  }

  pointers() {
    return this.page.evaluate(() => window.pointers);
  }

  /** Tabs to a control. Radio buttons of a group are one stop, so arrows go on from there. */
  async reach(control, { back = false, atMost = 250 } = {}) {
    await control.waitFor();
    for (let tabs = 0; tabs <= atMost; tabs += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`no way by keyboard to ${control}`);
  }

  /** Tabs to a control and presses a key there. */
  async use(control, key = 'Enter', way = {}) {
    await this.reach(control, way);
    await this.page.keyboard.press(key);
  }

  /** Tabs to a field and types into it, over what stands there. */
  async type(field, text, way = {}) {
    await this.reach(field, way);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** The focus can always be seen. */
  async expectVisibleFocus() {
    const outline = await this.page.evaluate(() => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
    expect(outline).toBe(true);
  }
}
