// What changes around a client: the language, the introduction, the session; with scripts and without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { content, openTab, startChromium } from '../support/chromium.js';
import { startDemo } from '../support/demo.js';
import { press, send, signIn } from '../support/forms.js';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startChromium(), startDemo()]); });
after(async () => { await browser.close(); await demo.stop(); });

const path = (tab) => new URL(tab.url()).pathname;

/** Emma, signed in. */
async function emma(options) {
  await demo.advance(3600);
  const tab = await openTab(browser, demo, options);
  await signIn(tab, 'keizer', demo.client('keizer', 'c-emma'));
  return tab;
}

for (const [javaScriptEnabled, size, language] of [[true, 'desktop', 'it'], [false, 'phone', 'no']]) {
  const with_ = javaScriptEnabled ? 'with scripts' : 'without scripts';
  test(`the language changes and the page stays, in ${language} on a ${size}, ${with_}`, async () => {
    const tab = await emma({ language: 'en', size, javaScriptEnabled });
    await tab.goto('/c/keizer/profile');
    await send(tab, '/language', { 'language-choice': language });
    assert.equal(path(tab), '/c/keizer/profile');
    assert.equal(await tab.locator('html').getAttribute('lang'), language);
    const title = await tab.title();
    await tab.goto('/c/keizer/viewings');
    assert.equal(await tab.locator('html').getAttribute('lang'), language, 'on every page');
    assert.notEqual(await tab.title(), title);
    content(tab, language);
  });
}

test('the introduction begins anew without scripts, in Norwegian on a tablet', async () => {
  const tab = await emma({ size: 'tablet', javaScriptEnabled: false });
  await tab.goto('/c/keizer/profile');
  await press(tab, 'form[action$="/how"] button');
  assert.equal(path(tab), '/c/keizer/home');
  await tab.locator('noscript a[href$="/how"], .notice a[href$="/how"]').click();
  await tab.waitForURL('**/how');
  assert.equal(await tab.locator('main .card').count(), 3);
  await press(tab, 'form[action$="/how"] button');
  assert.equal(path(tab), '/c/keizer/home');
  assert.equal(await tab.locator('a[href$="/how"]').count(), 0, 'it was understood');
  content(tab, 'the introduction');
});

test('the tour begins anew, in Norwegian on a desktop', async () => {
  const tab = await emma({ language: 'no', size: 'desktop' });
  await tab.goto('/c/keizer/profile');
  await press(tab, 'form[action$="/how"] button');
  await tab.waitForSelector('dialog.slides[open]');
  await tab.locator('.slides [data-do="skip"]').click();
  const stops = Number((await tab.locator('.tour .place').textContent()).match(/\d+/g).pop());
  for (let stop = 1; stop < stops; stop += 1) await tab.locator('.tour [data-do="next"]').click();
  const noted = tab.waitForResponse((response) => response.url().endsWith('/how'));
  await tab.locator('.tour [data-do="next"]').click();
  await noted;
  await tab.reload();
  assert.equal(await tab.locator('dialog[open]').count(), 0);
  content(tab, 'the tour');
});

for (const javaScriptEnabled of [true, false]) {
  const with_ = javaScriptEnabled ? 'with scripts' : 'without scripts';
  test(`threat 32: a session that the office ends while a page is open, on a tablet, ${with_}`, async () => {
    const tab = await emma({ language: 'es', size: 'tablet', javaScriptEnabled });
    await tab.goto('/c/keizer/property/c-emma~p-haarlem');
    const { email, password } = demo.client('keizer', 'c-emma');
    const { json } = await demo.office('keizer', 'GET', `portal-users?query=${encodeURIComponent(email)}`);
    const account = `portal-users/${json.items[0].id}`;
    await demo.change('keizer', account, { disabled: true });
    await tab.locator('form[action$="/favourite"] button').click();
    await tab.waitForURL(/\/c\/keizer\?next=/);
    assert.equal(await tab.locator('#password').count(), 1);
    await demo.change('keizer', account, { disabled: false });
    await send(tab, '/sign-in', { email, password });
    assert.equal(path(tab), '/c/keizer/home');
    content(tab, 'the ended session');
  });
}
