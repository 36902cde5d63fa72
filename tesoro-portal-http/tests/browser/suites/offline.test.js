// Without a connection: what is kept for whom, and when it goes.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openTab, photograph, startChromium } from '../support/chromium.js';
import { startDemo } from '../support/demo.js';
import { press, send, signIn } from '../support/forms.js';

const HOME = '/c/keizer/home';
const PROPERTY = '/c/keizer/property/c-emma~p-prinsengracht';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startChromium(), startDemo()]); });
after(async () => { await browser.close(); await demo.stop(); });

/** What this browser keeps of the portal's pages. */
const kept = (tab) => tab.evaluate(async () => {
  const paths = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith('tp-copies')) continue;
    for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
  }
  return paths.filter((path) => !path.endsWith('/offline')).sort();
});

/** Waits until it keeps exactly these. */
async function keeps(tab, paths) {
  for (let turn = 0; turn < 100; turn += 1) {
    if (JSON.stringify(await kept(tab)) === JSON.stringify([...paths].sort())) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.deepEqual(await kept(tab), paths);
}

/** A client whose home and property are kept. */
async function withCopies() {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  await signIn(tab, 'keizer', { ...demo.client('keizer', 'c-emma'), keep: true });
  await tab.waitForFunction(() => navigator.serviceWorker.controller);
  await tab.goto(PROPERTY);
  await tab.goto(HOME);
  await keeps(tab, [HOME, PROPERTY]);
  return tab;
}

test('the pages seen last can be read without a connection, without the exact address', async () => {
  const tab = await withCopies();
  await tab.context().setOffline(true);
  await tab.goto(PROPERTY);
  assert.equal(await tab.locator('h1').textContent(), 'De Gouden Reiger');
  assert.equal(await tab.locator('form').count(), 0);
  assert.ok(!(await tab.content()).includes('812 III'));
  await photograph(tab, 'property.offline');
  await tab.goto(HOME);
  assert.ok(await tab.locator('.homes .whole').count() > 0);
  await tab.goto('/c/keizer/profile');
  assert.equal(await tab.locator('a[href$="/home"].button').count(), 1, 'the page for what is not kept');
  await tab.context().setOffline(false);
  await tab.goto(PROPERTY);
  assert.ok((await tab.content()).includes('812 III'));
});

test('threat 38: signing out deletes the copies', async () => {
  const tab = await withCopies();
  await press(tab, 'form[action$="/sign-out"] button');
  await keeps(tab, []);
});

test('threat 38: a session that the office ended deletes the copies', async () => {
  const tab = await withCopies();
  const { email } = demo.client('keizer', 'c-emma');
  const { json } = await demo.office('keizer', 'GET', `portal-users?query=${encodeURIComponent(email)}`);
  await demo.change('keizer', `portal-users/${json.items[0].id}`, { disabled: true });
  await tab.goto(HOME);
  await keeps(tab, []);
  await demo.change('keizer', `portal-users/${json.items[0].id}`, { disabled: false });
});

test('threat 38: a closed portal deletes the copies', async () => {
  const tab = await withCopies();
  await demo.change('keizer', 'settings', { portal: false });
  await tab.goto(HOME);
  await keeps(tab, []);
  await demo.change('keizer', 'settings', { portal: true });
});

test('threat 38: who is not kept signed in leaves nothing', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  await signIn(tab, 'keizer', demo.client('keizer', 'c-emma'));
  await tab.goto(HOME);
  assert.equal(await tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.deepEqual(await kept(tab), []);
});

/** Makes the copies as old as this, in milliseconds. */
const age = (tab, time) => tab.evaluate(async (past) => {
  for (const name of (await caches.keys()).filter((known) => known.startsWith('tp-copies'))) {
    const copies = await caches.open(name);
    for (const request of await copies.keys()) {
      const copy = await copies.match(request);
      if (!copy.headers.has('kept-at')) continue;
      const headers = new Headers(copy.headers);
      headers.set('kept-at', String(Date.now() - past));
      await copies.put(request, new Response(await copy.text(), { headers }));
    }
  }
}, time);

test('threat 38: copies are read for a week, and then no more', async () => {
  const tab = await withCopies();
  const week = 7 * 24 * 3600 * 1000;
  await tab.context().setOffline(true);
  await age(tab, week - 60_000);
  await tab.goto(PROPERTY);
  assert.equal(await tab.locator('h1').textContent(), 'De Gouden Reiger');
  await age(tab, week + 1000);
  await tab.goto(PROPERTY);
  assert.equal(await tab.locator('h1').textContent(), 'You are offline');
  await keeps(tab, []);
});

test('threat 38: another client on the same device finds nothing of the one before', async () => {
  for (const keep of [true, false]) {
    const tab = await withCopies();
    // The session is gone without anybody having signed out.
    await tab.context().clearCookies();
    await signIn(tab, 'keizer', keep ? { ...demo.client('keizer', 'c-liam'), keep } : demo.client('keizer', 'c-liam'));
    await keeps(tab, keep ? [HOME] : []);
    if (keep) {
      await tab.context().setOffline(true);
      await tab.goto(HOME);
      assert.ok(!(await tab.content()).includes('c-emma'), 'it is their own home');
      await tab.goto(PROPERTY);
      assert.equal(await tab.locator('h1').textContent(), 'You are offline');
    }
  }
});

test('a draft is still there after the page was left, and gone once it is sent', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  await signIn(tab, 'keizer', demo.client('keizer', 'c-emma'));
  await tab.goto('/c/keizer/messages');
  await tab.locator('#text').fill('Is it quiet');
  await tab.goto(HOME);
  await tab.goto('/c/keizer/messages');
  assert.equal(await tab.locator('#text').inputValue(), 'Is it quiet');
  await send(tab, '/messages', { text: 'Is it quiet there?' });
  assert.equal(await tab.locator('#text').inputValue(), '');
  assert.deepEqual(tab.complaints, []);
});
