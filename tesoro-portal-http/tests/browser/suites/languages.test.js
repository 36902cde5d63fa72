// Every page in each of the other languages, on a small phone and on a desk.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { SIZES, photograph, startChromium } from '../support/chromium.js';
import { cutOff, reflow, targets } from '../support/checks.js';
import { walk } from '../support/walk.js';

let browser;
before(async () => { browser = await startChromium(); });
after(() => browser.close());

for (const language of ['nl', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'sv', 'no']) {
  test(`no text is cut off in ${language}`, async () => {
    const wrong = [];
    await walk(browser, language, async (tab, name) => {
      const found = [await reflow(tab), await cutOff(tab), await targets(tab)].flat();
      await tab.setViewportSize(SIZES.desktop);
      found.push(...(await cutOff(tab)).map((text) => `desktop: ${text}`));
      await tab.setViewportSize(SIZES.phone);
      wrong.push(...found.map((text) => `${name}, ${language}: ${text}`));
      if ((await tab.locator('html').getAttribute('lang')) !== language) wrong.push(`${name} is not in ${language}`);
      if (['nl', 'pl'].includes(language)) await photograph(tab, `${name}.${language}`);
    });
    assert.deepEqual(wrong, []);
  });
}
