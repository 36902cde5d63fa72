// Whole journeys of a client, each in a language and a size of its own, with scripts and without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { content, openTab, startChromium } from '../support/chromium.js';
import { FRESH_PASSWORD, startDemo } from '../support/demo.js';
import { fillSteps, press, send, signIn, signUp } from '../support/forms.js';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startChromium(), startDemo()]); });
after(async () => { await browser.close(); await demo.stop(); });

/** The page that a tab is at, and its language. */
const at = async (tab) => [new URL(tab.url()).pathname, await tab.locator('html').getAttribute('lang')];

/** From an agent's invitation to the home page. */
async function invited(tab, contact, language) {
  const { email } = demo.company('keizer').contacts.find((known) => known.id === contact);
  await demo.office('keizer', 'POST', `contacts/${contact}/portal-user`);
  const mail = await demo.mail(email);
  assert.equal(mail.language, language);
  const link = mail.text.match(/https?:\/\/\S+/)[0];
  const temporary = mail.text.split('\n').map((line) => line.match(/^ {4}(\S{8})$/)?.[1]).find(Boolean);
  await tab.goto(link);
  await send(tab, '/sign-in', { email, password: temporary });
  assert.deepEqual(await at(tab), ['/c/keizer/password', language]);
  await send(tab, '/password', { 'new-password': FRESH_PASSWORD });
  assert.deepEqual(await at(tab), ['/c/keizer/home', language]);
  content(tab, 'the invited client');
}

/** From the sign-up page to the home page. */
async function registered(tab, email, language) {
  await tab.goto('/?id=keizer');
  await tab.locator('a[href$="/sign-up"]').click();
  await signUp(tab, { 'first-name': 'Bartosz', 'last-name': 'Wilk', email, 'new-password': FRESH_PASSWORD });
  assert.deepEqual(await at(tab), ['/c/keizer/code', language]);
  await send(tab, '/code', { code: '000000' });
  assert.equal(await tab.locator('#code').getAttribute('aria-invalid'), 'true');
  const code = await demo.code(email);
  await send(tab, '/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` });
  assert.deepEqual(await at(tab), ['/c/keizer/home', language]);
  content(tab, 'the registered client');
}

/** From a forgotten password to the home page. */
async function forgetful(tab, email, password, language) {
  await tab.goto('/?id=keizer');
  await tab.locator('a[href$="/forgot"]').click();
  await send(tab, '/forgot', { email });
  assert.deepEqual(await at(tab), ['/c/keizer/reset', language]);
  await send(tab, '/reset', { code: await demo.code(email), 'new-password': password });
  assert.equal((await at(tab))[0], '/c/keizer/home');
  content(tab, 'the forgetful client');
}

test('an invited client comes from the mail to the home page, in Dutch on a phone', async () => {
  await invited(await openTab(browser, demo, { language: 'nl' }), 'c-noor', 'nl');
});

test('a self-registered client comes to the home page, in Polish on a tablet', async () => {
  await registered(await openTab(browser, demo, { language: 'pl', size: 'tablet' }), 'bartosz.wilk@post.example', 'pl');
});

test('a forgotten password is no obstacle, in German on a desktop', async () => {
  const { email } = demo.client('keizer', 'c-liam');
  await forgetful(await openTab(browser, demo, { language: 'de', size: 'desktop' }), email, FRESH_PASSWORD, 'de');
});

test('without scripts all of it is the same', async () => {
  await demo.advance(3600);
  const plain = (language) => openTab(browser, demo, { language, javaScriptEnabled: false });
  await invited(await plain('en'), 'c-wei', 'en');
  await registered(await plain('sv'), 'plain.wilk@post.example', 'sv');
  await demo.advance(3600);
  await forgetful(await plain('en'), 'plain.wilk@post.example', 'Salt-over-Windy-Meadow-0008', 'en');
});

test('the keyboard is enough', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo, { size: 'desktop' });
  const { email } = demo.client('keizer', 'c-liam');
  await tab.goto('/?id=keizer');
  const reach = async (selector) => {
    for (let step = 0; step < 60; step += 1) {
      if (await tab.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await tab.keyboard.press('Tab');
    }
    assert.fail(`${selector} cannot be reached with the Tab key`);
  };
  await reach('#email');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('.summary');
  assert.ok(await tab.evaluate(() => document.activeElement.matches('.summary')), 'the summary has the focus');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  assert.equal(await tab.evaluate(() => document.activeElement.id), 'email', 'its link leads to the field');
  await tab.keyboard.type(email);
  await tab.keyboard.press('Tab');
  await tab.keyboard.type(FRESH_PASSWORD);
  await tab.keyboard.press('Enter');
  await tab.waitForURL('**/home');
  content(tab, 'the keyboard');
});

test('threat 32: a session that the office ended leads to the sign-in page, and back', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  const liam = { ...demo.client('keizer', 'c-liam'), password: FRESH_PASSWORD };
  await signIn(tab, 'keizer', liam);
  const { json } = await demo.office('keizer', 'GET', `portal-users?query=${encodeURIComponent(liam.email)}`);
  const account = `portal-users/${json.items[0].id}`;
  await demo.change('keizer', account, { disabled: true });
  await tab.reload();
  assert.equal((await at(tab))[0], '/c/keizer');
  await send(tab, '/sign-in', { email: liam.email, password: FRESH_PASSWORD });
  assert.equal(await tab.locator('.summary li').count(), 1);
  await demo.change('keizer', account, { disabled: false });
  await tab.goto('/?id=keizer');
  await send(tab, '/sign-in', { email: liam.email, password: FRESH_PASSWORD });
  assert.equal((await at(tab))[0], '/c/keizer/home');
  content(tab, 'the ended session');
});

/** Says yes to a property, marks it, changes their mind with reasons, and finds both at home. */
async function decides(tab, { answer }) {
  await tab.locator('#new ~ .homes .whole').first().click();
  await tab.waitForURL('**/property/*');
  await press(tab, 'form[action$="/favourite"] button');
  assert.equal(await tab.locator('.heart svg.full').count(), 1);
  await press(tab, 'form[action$="/yes"] button');
  assert.equal(await tab.locator('.title .mark.interested').count(), 1);
  await tab.locator('a[href$="/no"]').click();
  await send(tab, '/no', { 'reason-other': true });
  assert.equal(await tab.locator('#text').getAttribute('aria-invalid'), 'true');
  await send(tab, '/no', { text: answer });
  assert.equal(await tab.locator('.said').textContent(), answer);
  await tab.goto('/c/keizer/favourites');
  assert.equal(await tab.locator('.home .mark.rejected').count(), 1);
  content(tab, 'a client who decides');
}

test('a client decides about a property, in French on a phone', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo, { language: 'fr' });
  await signIn(tab, 'keizer', demo.client('keizer', 'c-emma'));
  await tab.goto('/c/keizer/profile');
  await send(tab, '/language', { 'language-choice': 'fr' });
  assert.equal((await at(tab))[1], 'fr');
  assert.ok((await tab.locator('h1').textContent()).startsWith('Votre'), 'the page changed its language in place');
  await tab.goto('/c/keizer/home');
  await decides(tab, { answer: 'Trop de circulation.' });
});

test('a client decides without scripts, in English on a tablet', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo, { size: 'tablet', javaScriptEnabled: false });
  await signIn(tab, 'keizer', { ...demo.client('keizer', 'c-liam'), password: FRESH_PASSWORD });
  await decides(tab, { answer: 'Too much traffic.' });
});

test('what was typed stays when the connection is gone, and is sent by trying again', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  await signIn(tab, 'keizer', { ...demo.client('keizer', 'c-liam'), password: FRESH_PASSWORD });
  await tab.goto('/c/keizer/profile');
  await tab.route('**/name', (route) => route.abort('internetdisconnected'));
  await tab.locator('#first-name').fill('Liam Offline');
  await tab.locator('form[action$="/name"] button').click();
  await tab.waitForSelector('.lost');
  assert.ok(await tab.evaluate(() => document.activeElement.matches('.lost')), 'the message has the focus');
  assert.equal(await tab.locator('#first-name').inputValue(), 'Liam Offline');
  await tab.unroute('**/name');
  await press(tab, '.lost button');
  assert.equal(await tab.locator('.lost').count(), 0);
  assert.equal(await tab.locator('.notice').count(), 1);
  assert.equal(await tab.locator('#first-name').inputValue(), 'Liam Offline');
  assert.deepEqual(tab.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED')), []);
});

test('threat 32: a form of a session that ended meanwhile leads to the sign-in page', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  const liam = { ...demo.client('keizer', 'c-liam'), password: FRESH_PASSWORD };
  await signIn(tab, 'keizer', liam);
  await tab.goto('/c/keizer/profile');
  const { json } = await demo.office('keizer', 'GET', `portal-users?query=${encodeURIComponent(liam.email)}`);
  const account = `portal-users/${json.items[0].id}`;
  await demo.change('keizer', account, { disabled: true });
  await tab.locator('form[action$="/language"] button').click();
  await tab.waitForURL(/\/c\/keizer\?next=/);
  await demo.change('keizer', account, { disabled: false });
  content(tab, 'the form of an ended session');
});

test('the page for the code says where it went, and counts down to the next one, in Norwegian on a desktop', async () => {
  const tab = await openTab(browser, demo, { language: 'no', size: 'desktop' });
  await tab.goto('/c/keizer/sign-up');
  await signUp(tab, { 'first-name': 'Kari', 'last-name': 'Solberg', email: 'kari.solberg@post.example', 'new-password': FRESH_PASSWORD });
  assert.match(await tab.locator('.lead').textContent(), /k•••@post\.example/);
  const left = async () => Number((await tab.locator('[data-until]').textContent()).match(/om (\d+) sekunder/)[1]);
  const first = await left();
  assert.ok(first > 30 && first <= 60, `${first} seconds`);
  await tab.waitForFunction((before) => !document.querySelector('[data-until]').textContent.includes(` ${before} `), first);
  assert.ok(await left() < first);
  content(tab, 'the countdown');
});

test('the rules of a password are ticked off while it is typed', async () => {
  const tab = await openTab(browser, demo);
  await tab.goto('/c/keizer/sign-up');
  await fillSteps(tab, { 'first-name': 'Kari', 'last-name': 'Solberg', email: 'kari@post.example', 'new-password': '' });
  await tab.locator('#new-password').pressSequentially('Aa1!');
  assert.deepEqual(await tab.locator('.rules .met').evaluateAll((items) => items.map((item) => item.dataset.rule)),
    ['uppercase', 'lowercase', 'digit', 'special']);
  await tab.locator('#new-password').pressSequentially('2345');
  assert.equal(await tab.locator('.rules .met').count(), 5);
  content(tab, 'the rules');
});

/** Writes about a property, gets an answer from the office, and reads it. */
async function corresponds(tab, [question, answer]) {
  await tab.goto('/c/keizer/property/c-liam~p-noord');
  await tab.locator('a[href*="/messages?about="]').click();
  await send(tab, '/messages', { text: '' });
  assert.equal(await tab.locator('#text').getAttribute('aria-invalid'), 'true');
  await send(tab, '/messages', { text: question });
  assert.equal(await tab.locator('.thread .own .words').last().textContent(), question);
  assert.equal(await tab.locator('#text').inputValue(), '');
  await demo.office('keizer', 'POST', 'contacts/c-liam/messages', { body: { text: answer } });
  const link = (await demo.mail(demo.client('keizer', 'c-liam').email, (mail) => mail.text.includes('/?id=keizer'))).text.match(/https?:\/\/\S+/)[0];
  assert.ok(link.startsWith(demo.url));
  await tab.goto('/c/keizer/home');
  assert.equal(await tab.locator('.badge').count(), 1);
  await tab.locator('.places .to-messages').click();
  await tab.waitForURL('**/messages');
  assert.equal(await tab.locator('.thread .theirs .words').last().textContent(), answer);
  await tab.goto('/c/keizer/home');
  assert.equal(await tab.locator('.badge').count(), 0);
  content(tab, 'a correspondence');
}

test('a client writes and is answered, in Swedish on a phone', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo, { language: 'sv' });
  await signIn(tab, 'keizer', { ...demo.client('keizer', 'c-liam'), password: FRESH_PASSWORD });
  await corresponds(tab, ['Är det tyst där?', 'Mycket.']);
});

test('a client writes and is answered without scripts', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo, { javaScriptEnabled: false });
  await signIn(tab, 'keizer', { ...demo.client('keizer', 'c-liam'), password: FRESH_PASSWORD });
  await corresponds(tab, ['And in summer?', 'Even more so.']);
});
