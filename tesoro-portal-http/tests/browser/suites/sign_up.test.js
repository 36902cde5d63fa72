// Signing up step by step: forwards, backwards, refused, by keyboard alone, and where the scripts do not come.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { content, openTab, startChromium } from '../support/chromium.js';
import { FRESH_PASSWORD, startDemo } from '../support/demo.js';
import { fillSteps, press, signUp } from '../support/forms.js';
import { Keyboard } from '../support/keyboard.js';

const SIGN_UP = '/c/keizer/sign-up';
const ROSA = { 'first-name': 'Rosa', 'last-name': 'Winter', email: 'rosa.steps@post.example' };

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startChromium(), startDemo()]); });
after(async () => { await browser.close(); await demo.stop(); });

const next = (tab) => tab.locator('.step.now [data-next]').click();
const values = (tab, ids) => Promise.all(ids.map((id) => tab.locator(`#${id}`).inputValue()));

/** Which step is seen, what the progress says, and where the focus is. */
const at = (tab) => tab.evaluate(() => [
  [...document.querySelectorAll('.step')].filter((step) => step.checkVisibility()).map((step) => step.id).join(' '),
  document.querySelector('.progress [role=status]').textContent,
  document.activeElement.closest('.step h2') ? 'heading' : document.activeElement.className || document.activeElement.id,
]);

test('one step is seen at a time, each from its heading, and the browser’s own button leads back', async () => {
  const tab = await openTab(browser, demo);
  const asked = [];
  tab.on('request', (request) => { if (!request.url().includes('/assets/')) asked.push(request.url()); });
  await tab.goto('/?id=keizer');
  await tab.goto(SIGN_UP);
  assert.deepEqual((await at(tab)).slice(0, 2), ['who', 'Step 1 of 3']);
  await fillSteps(tab, ROSA);
  asked.length = 0;
  await next(tab);
  assert.deepEqual(await at(tab), ['password', 'Step 2 of 3', 'heading']);
  await fillSteps(tab, { 'new-password': FRESH_PASSWORD });
  await next(tab);
  assert.deepEqual(await at(tab), ['wishes', 'Step 3 of 3', 'heading']);
  assert.ok(tab.url().endsWith('/sign-up#wishes'), tab.url());
  await fillSteps(tab, { places: 'Haren' });
  await tab.goBack();
  assert.deepEqual(await at(tab), ['password', 'Step 2 of 3', 'heading']);
  await tab.locator('.step.now a[href="#who"]').click();
  assert.deepEqual(await at(tab), ['who', 'Step 1 of 3', 'heading']);
  await next(tab);
  await next(tab);
  assert.deepEqual(await values(tab, [...Object.keys(ROSA), 'new-password', 'places']), [...Object.values(ROSA), FRESH_PASSWORD, 'Haren']);
  assert.deepEqual(asked, [], 'nothing is asked of the server before the end, so no step can tell who is known');
  await signUp(tab, { language: 'sv' });
  assert.equal(new URL(tab.url()).pathname, '/c/keizer/code');
  assert.equal((await demo.mail(ROSA.email)).language, 'sv');
  content(tab, 'forwards and backwards');
});

test('a step is left once everything in it is right, and says what is not', async () => {
  const tab = await openTab(browser, demo);
  await tab.goto(SIGN_UP);
  await fillSteps(tab, { 'first-name': 'R', email: 'rosa' });
  await tab.locator('#email').press('Enter');
  const summary = (items) => tab.locator('.summary a').evaluateAll((links) => links.map((link) => link.textContent)).then((found) => assert.deepEqual(found, items));
  await summary([
    'First name: A name needs at least 3 characters.', 'Last name: A name needs at least 3 characters.',
    'E-mail address: Please enter a valid e-mail address.',
  ]);
  assert.equal((await at(tab))[2], 'summary');
  assert.match(await tab.title(), /^Error: Sign up – /);
  for (const id of ['first-name', 'last-name', 'email']) {
    const field = tab.locator(`#${id}`);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.ok((await field.getAttribute('aria-describedby')).split(' ').includes(`${id}-fault`));
    assert.equal(await tab.locator(`#${id}-fault`).count(), 1);
  }
  await tab.locator('.summary a[href="#last-name"]').click();
  assert.equal((await at(tab))[2], 'last-name');
  await fillSteps(tab, ROSA);
  await tab.locator('#email').press('Enter');
  assert.deepEqual(await at(tab), ['password', 'Step 2 of 3', 'heading']);
  assert.match(await tab.title(), /^Sign up – /);
  assert.equal(await tab.locator('.fault, .summary, [aria-invalid]').count(), 0);
  await fillSteps(tab, { 'new-password': 'Abc' });
  await next(tab);
  await summary(['Password: At least 8 characters', 'Password: A digit', 'Password: A special character, such as ! or #']);
  assert.equal(await tab.locator('.rules .unmet').count(), 3);
  await tab.locator('#new-password').pressSequentially('-1234');
  assert.equal(await tab.locator('.rules .unmet').count(), 0);
  content(tab, 'a step that is not right');
});

test('a refusal leads to the step that it is about, and nothing that was typed is lost', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo, { size: 'tablet' });
  await tab.goto(SIGN_UP);
  // What only the server can tell: of an address, of a password, and of wishes.
  const typed = { ...ROSA, email: 'rosa@-.example', 'new-password': 'Rosa-Winter-1', places: 'Haren', 'price-from': '2', 'price-to': '1' };
  const kept = async () => assert.deepEqual(await values(tab, Object.keys(typed)), Object.values(typed));
  await signUp(tab, typed);
  assert.deepEqual(await at(tab), ['who', 'Step 1 of 3', 'summary']);
  const html = await tab.evaluate(() => document.documentElement.outerHTML);
  assert.ok(!html.includes(typed['new-password']), 'the password is in no page');
  await kept();
  await tab.locator('.summary a[href="#wishes"]').click();
  assert.deepEqual((await at(tab)).slice(0, 2), ['wishes', 'Step 3 of 3'], 'the summary leads to another step');
  await tab.goBack();
  await fillSteps(tab, { email: ROSA.email });
  typed.email = ROSA.email;
  await signUp(tab, {});
  assert.deepEqual(await at(tab), ['password', 'Step 2 of 3', 'summary']);
  await kept();
  await fillSteps(tab, { 'new-password': FRESH_PASSWORD });
  typed['new-password'] = FRESH_PASSWORD;
  await signUp(tab, {});
  assert.deepEqual(await at(tab), ['wishes', 'Step 3 of 3', 'summary']);
  assert.equal(await tab.locator('#new-password-again').count(), 0);
  await kept();
  await signUp(tab, { 'price-to': '300 000' });
  assert.equal(new URL(tab.url()).pathname, '/c/keizer/code');
  content(tab, 'a refusal');
});

test('whoever goes back from the page for the code finds what they typed, but the password', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  await tab.goto(SIGN_UP);
  await signUp(tab, { ...ROSA, email: 'rosa.back@post.example', 'new-password': FRESH_PASSWORD, places: 'Haren' });
  assert.equal(new URL(tab.url()).pathname, '/c/keizer/code');
  await tab.goBack();
  await tab.waitForFunction(() => document.querySelector('.step.now').id === 'password');
  assert.deepEqual(await values(tab, ['first-name', 'email', 'new-password', 'places']), ['Rosa', 'rosa.back@post.example', '', 'Haren']);
  await tab.goBack();
  await tab.waitForFunction(() => document.querySelector('.step.now').id === 'password');
  await tab.goBack();
  await tab.waitForFunction(() => document.querySelector('.step.now').id === 'who');
  content(tab, 'going back');
});

test('the keyboard is enough, with the password still there after a connection that was lost', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo, { language: 'pl' });
  const keys = new Keyboard(tab);
  // From the beginning: a key that is pressed right after this could be quicker than what it asks of the browser.
  let cut = false;
  await tab.route('**/sign-up', (route) => (cut ? route.abort('internetdisconnected') : route.continue()));
  await tab.goto(SIGN_UP);
  for (const [id, text] of Object.entries({ ...ROSA, email: 'rosa.keys@post.example' })) await keys.fill(`#${id}`, text);
  await keys.reach('#who [data-next]');
  await keys.press('Enter');
  assert.equal((await at(tab))[2], 'heading');
  await keys.fill('#new-password', FRESH_PASSWORD);
  await keys.press('Enter');
  assert.deepEqual(await at(tab), ['wishes', 'Krok 3 z 3', 'heading']);
  await keys.reach('#wishes a[href="#password"]');
  await keys.press('Enter');
  await keys.reach('#password [data-next]');
  await keys.press('Enter');
  await keys.fill('#places', 'Haren');
  cut = true;
  await keys.press('Enter');
  await tab.waitForSelector('.lost');
  cut = false;
  tab.complaints = tab.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
  assert.deepEqual(await values(tab, ['new-password', 'places']), [FRESH_PASSWORD, 'Haren']);
  await keys.reach('.lost button');
  await keys.follow('/c/keizer/code');
  content(tab, 'the keyboard');
});

test('two quick presses of the button send one code', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  await tab.goto(SIGN_UP);
  const email = 'rosa.twice@post.example';
  await fillSteps(tab, { ...ROSA, email, 'new-password': FRESH_PASSWORD, places: 'Haren' });
  await tab.locator('.stepwise button').dblclick();
  await tab.waitForURL('**/code');
  await demo.mail(email);
  const mails = await (await fetch(`${demo.url}/dev/mail.json`)).json();
  assert.equal(mails.filter((mail) => mail.to.includes(email)).length, 1);
  content(tab, 'twice');
});

test('without scripts all three steps stand on one page, numbered, and a refusal keeps them', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo, { javaScriptEnabled: false });
  await tab.goto(SIGN_UP);
  const seen = (selector) => tab.locator(selector).filter({ visible: true }).allTextContents();
  assert.deepEqual(await seen('.number'), ['Step 1 of 3', 'Step 2 of 3', 'Step 3 of 3']);
  assert.deepEqual(await seen('.move, .progress'), []);
  const typed = { ...ROSA, email: 'rosa.plain@post.example', 'new-password': FRESH_PASSWORD, 'price-from': '2', 'price-to': '1' };
  await signUp(tab, typed);
  assert.deepEqual(await seen('.summary a'), ['Please check what you are looking for: a text is too long, there are too many places, or the lowest price is above the highest.']);
  assert.deepEqual(await values(tab, Object.keys(typed)), Object.values({ ...typed, 'new-password': '' }));
  assert.equal((await seen('#new-password-again')).length, 1, 'it says why the password is not there');
  await signUp(tab, { 'new-password': FRESH_PASSWORD, 'price-to': '3' });
  assert.equal(new URL(tab.url()).pathname, '/c/keizer/code');
  content(tab, 'without scripts');
});

test('where the script does not arrive, the links lead from step to step all the same', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  await tab.route('**/*-steps.js', (route) => route.abort());
  await tab.goto(SIGN_UP);
  await fillSteps(tab, ROSA);
  const shown = () => at(tab).then(([steps]) => steps);
  assert.equal(await shown(), 'who');
  await tab.locator('#who [data-next]').click();
  assert.equal(await shown(), 'password');
  await tab.goBack();
  assert.equal(await shown(), 'who');
  await tab.goForward();
  await tab.locator('#new-password').fill(FRESH_PASSWORD);
  await tab.locator('#password [data-next]').click();
  assert.equal(await shown(), 'wishes');
  await press(tab, '.stepwise button');
  assert.equal(new URL(tab.url()).pathname, '/c/keizer/code');
  assert.deepEqual(tab.complaints.filter((text) => !text.includes('ERR_FAILED')), []);
});

test('nothing jumps while the page comes, or moves for whoever wants no motion', async () => {
  for (const size of ['phone', 'desktop']) {
    const tab = await openTab(browser, demo, { size });
    await tab.addInitScript(() => {
      window.__shifts = 0;
      new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.__shifts += value; })
        .observe({ type: 'layout-shift', buffered: true });
    });
    // The script comes late, as it does on a slow line.
    await tab.route('**/*-steps.js', async (route) => {
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      await route.continue();
    });
    await tab.goto(SIGN_UP, { waitUntil: 'networkidle' });
    assert.equal(await tab.evaluate(() => window.__shifts), 0, size);
    const moving = await tab.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
    content(tab, size);
    await tab.context().close();
  }
});
