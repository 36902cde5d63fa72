// What a first visit of each page weighs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openTab, startChromium } from '../support/chromium.js';
import { startDemo } from '../support/demo.js';
import { signIn } from '../support/forms.js';
import { tooHeavy } from '../support/weight.js';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startChromium(), startDemo()]); });
after(async () => { await browser.close(); await demo.stop(); });

test('no first visit is heavier than its budget', async () => {
  const wrong = [];
  const weigh = async (tab, path) => {
    const { weights, wrong: found } = await tooHeavy(tab, path);
    console.log(`${path}: ${JSON.stringify(weights)}`);
    wrong.push(...found.map((text) => `${path}: ${text}`));
  };
  for (const path of ['/', '/c/keizer', '/c/keizer/sign-up', '/c/keizer/forgot']) {
    await weigh(await openTab(browser, demo), path);
  }
  for (const page of ['home', 'profile', 'favourites', 'messages', 'how', 'password', 'property/c-liam~p-noord', 'property/c-liam~p-noord/no', 'viewings', 'property/c-liam~p-noord/viewing']) {
    const first = await openTab(browser, demo);
    await signIn(first, 'keizer', demo.client('keizer', 'c-liam'));
    const cookies = await first.context().cookies();
    const fresh = await openTab(browser, demo);
    await fresh.context().addCookies(cookies);
    await weigh(fresh, `/c/keizer/${page}`);
  }
  assert.deepEqual(wrong, []);
});
