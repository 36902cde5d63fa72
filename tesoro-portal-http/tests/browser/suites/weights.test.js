// What a first visit of each page weighs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { SIZES, startChromium } from '../support/chromium.js';
import { walk } from '../support/walk.js';
import { tooHeavy } from '../support/weight.js';

let browser;
before(async () => { browser = await startChromium(); });
after(() => browser.close());

test('no first visit of any page is heavier than its budget', async () => {
  const wrong = [];
  const heaviest = { document: 0, stylesheet: 0, script: 0 };
  let count = 0;
  await walk(browser, 'pl', async (tab, name) => {
    // Somebody with the same cookies and an empty cache.
    const fresh = await browser.newContext({ storageState: await tab.context().storageState(), locale: 'pl', viewport: SIZES.phone });
    const { weights, wrong: found } = await tooHeavy(await fresh.newPage(), tab.url());
    await fresh.close();
    wrong.push(...found.map((text) => `${name}: ${text}`));
    for (const kind of Object.keys(heaviest)) heaviest[kind] = Math.max(heaviest[kind], weights[kind]);
    count += weights.document > 0 ? 1 : 0;
  });
  console.log(`${count} pages weighed, at most ${JSON.stringify(heaviest)}`);
  assert.ok(count > 40, `${count} pages`);
  assert.deepEqual(wrong, []);
});
