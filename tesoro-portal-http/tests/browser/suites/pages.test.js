// Every page, looked at from all sides in English.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { OUTPUT, SIZES, photograph, startChromium } from '../support/chromium.js';
import { accessibility, cutOff, focus, hidden, reflow, roomy, targets } from '../support/checks.js';
import { walk } from '../support/walk.js';

let browser;
before(async () => { browser = await startChromium(); });
after(() => browser.close());

test('every page holds at three sizes, light and dark', async () => {
  const wrong = [];
  const took = {};
  await walk(browser, 'en', async (tab, name) => {
    const started = Date.now();
    for (const [size, viewport] of Object.entries(SIZES)) {
      await tab.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark']) {
        await tab.emulateMedia({ colorScheme });
        const found = [await accessibility(tab), await reflow(tab), await targets(tab), await hidden(tab), await cutOff(tab)];
        wrong.push(...found.flat().map((text) => `${name}, ${size}, ${colorScheme}: ${text}`));
        if (size !== 'tablet') await photograph(tab, `${name}.${size}.${colorScheme}`);
      }
      await tab.emulateMedia({ colorScheme: 'light' });
      wrong.push(...(await focus(tab)).map((text) => `${name}, ${size}: ${text}`));
    }
    await tab.setViewportSize(SIZES.phone);
    wrong.push(...(await roomy(tab)).map((text) => `${name}: ${text}`));
    await tab.emulateMedia({ forcedColors: 'active' });
    const forced = [await accessibility(tab), await focus(tab)].flat();
    wrong.push(...forced.map((text) => `${name}, forced colours: ${text}`));
    await tab.emulateMedia({ forcedColors: 'none' });
    took[name] = Date.now() - started;
  });
  console.log(`${Object.keys(took).length} pages looked at; pictures are in ${OUTPUT}`);
  assert.deepEqual(wrong, []);
});
