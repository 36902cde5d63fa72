// Requests that do not get through: whatever was typed stays, and is sent by trying again.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { content, openTab, startChromium } from '../support/chromium.js';
import { startDemo } from '../support/demo.js';
import { press, signIn } from '../support/forms.js';
import { walk } from '../support/walk.js';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startChromium(), startDemo()]); });
after(async () => { await browser.close(); await demo.stop(); });

/** The forms of a page that are answered in place and can be sent as they are seen. */
const forms = (tab) => tab.evaluate(() => [...document.forms]
  .map((form, at) => ({ at, action: new URL(form.action).pathname, form }))
  .filter(({ form }) => form.method === 'post' && !form.hasAttribute('data-whole'))
  .filter(({ form }) => form.querySelector('button:not([type=button])').checkVisibility())
  .map(({ at, action }) => ({ at, action })));

/** Fills in a form, sends it, and answers what it holds. */
const fillAndSend = (tab, at) => tab.evaluate((number) => {
  const form = document.forms[number];
  const was = [...form.elements].map(({ value, checked }) => ({ value, checked }));
  window.__undo = () => {
    for (const [at, field] of [...form.elements].entries()) {
      if (field.type !== 'file') Object.assign(field, was[at]);
    }
  };
  for (const field of form.elements) {
    if (field.matches('textarea, input[type=text]')) field.value = 'Lorem ipsum';
    if (field.matches('input[type=email]')) field.value = 'lorem@ipsum.example';
    if (field.matches('input[type=password]')) field.value = 'Lorem-ipsum-1';
    if (field.matches('input[type=date]')) field.value = field.max;
    if (field.matches('input:is([type=checkbox], [type=radio])')) field.checked = true;
    if (field.matches('select')) field.selectedIndex = field.options.length - 1;
  }
  const said = () => JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  window.__said = said;
  form.requestSubmit(form.querySelector('button:not([type=button], [type=reset])'));
  return said();
}, at);

/** What is wrong with a form that cannot be sent. */
async function loses(tab, { at, action }) {
  const wrong = [];
  const before = await fillAndSend(tab, at);
  await tab.waitForSelector('.lost', { timeout: 3000 }).catch(() => wrong.push('nothing is said'));
  if (wrong.length) return wrong;
  const found = await tab.evaluate((number) => ({
    focused: document.activeElement?.matches('.lost') ?? false,
    inside: document.forms[number].contains(document.querySelector('.lost')),
    texts: [...document.querySelectorAll('.lost :is(p, button)')].map((node) => node.textContent.trim().length > 5),
    said: window.__said(),
  }), at);
  if (!found.focused) wrong.push('the message has not the focus');
  if (!found.inside) wrong.push('the message is not at its form');
  if (found.texts.length !== 2 || found.texts.includes(false)) wrong.push('the message says nothing');
  if (found.said !== before) wrong.push(`it was ${before} and is ${found.said}`);
  const again = tab.waitForRequest((request) => request.method() === 'POST' && new URL(request.url()).pathname === action, { timeout: 3000 });
  await tab.locator('.lost button').click();
  await again.catch(() => wrong.push('trying again sends nothing'));
  await tab.waitForFunction(() => !document.documentElement.hasAttribute('data-busy'));
  await tab.evaluate(() => {
    for (const box of document.querySelectorAll('.lost')) box.remove();
    window.__undo();
  });
  return wrong;
}

test('every form of every page keeps what was typed when it does not get through, and offers to try again', async () => {
  const wrong = [];
  const actions = new Set();
  await walk(browser, 'it', async (tab, name) => {
    const lost = (route) => (route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue());
    await tab.route('**/*', lost);
    for (const form of await forms(tab)) {
      actions.add(form.action.replace(/[^/]*(~|-)[^/]*(?=\/|$)/g, '*'));
      wrong.push(...(await loses(tab, form)).map((text) => `${name}, ${form.action}: ${text}`));
    }
    await tab.unroute('**/*', lost);
    tab.complaints = tab.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
  });
  console.log(`${actions.size} forms: ${[...actions].join(' ')}`);
  assert.ok(actions.size >= 20, `${actions.size} forms`);
  assert.deepEqual(wrong, []);
});

/** The texts that the office has of a contact. */
async function received(contact) {
  const { json } = await demo.office('keizer', 'GET', `contacts/${contact}/messages`);
  return json.items.map((item) => item.text);
}

/** Lets the next message through, and loses what is said to it. */
const loseAnswer = async (tab) => {
  let count = 0;
  await tab.route('**/messages', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    count += 1;
    if (count > 1) return route.continue();
    await route.fetch({ maxRedirects: 0 });
    return route.abort('internetdisconnected');
  });
};

test('a message whose answer is lost is sent once, by trying again and by coming back to the page', async () => {
  for (const way of ['again', 'back']) {
    await demo.advance(3600);
    const tab = await openTab(browser, demo, { language: 'es', size: 'tablet' });
    await signIn(tab, 'keizer', demo.client('keizer', 'c-liam'));
    await tab.goto('/c/keizer/messages');
    await loseAnswer(tab);
    await tab.locator('#text').fill(`¿Es tranquilo? ${way}`);
    await tab.locator('#send-message').click();
    await tab.waitForSelector('.lost');
    assert.equal(await tab.locator('#text').inputValue(), `¿Es tranquilo? ${way}`);
    if (way === 'again') {
      await press(tab, '.lost button');
    } else {
      await tab.goto('/c/keizer/home');
      await tab.goto('/c/keizer/messages');
      assert.equal(await tab.locator('#text').inputValue(), `¿Es tranquilo? ${way}`, 'what was typed is still there');
      await press(tab, '#send-message');
    }
    assert.equal(await tab.locator('#text').inputValue(), '');
    assert.equal((await received('c-liam')).filter((text) => text.endsWith(way)).length, 1, way);
    tab.complaints = tab.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
    content(tab, way);
  }
});

test('two quick presses of a button send one message, without scripts too', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await demo.advance(3600);
    const tab = await openTab(browser, demo, { javaScriptEnabled });
    await signIn(tab, 'keizer', demo.client('keizer', 'c-liam'));
    await tab.goto('/c/keizer/messages');
    const text = `Twice? ${javaScriptEnabled}`;
    await tab.locator('#text').fill(text);
    await tab.locator('#send-message').dblclick();
    await tab.waitForURL(/done=message/);
    assert.equal((await received('c-liam')).filter((own) => own === text).length, 1);
    content(tab, text);
  }
});

test('what was typed while the session ended is there once the client is back', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo, { language: 'es', size: 'desktop' });
  const liam = demo.client('keizer', 'c-liam');
  await signIn(tab, 'keizer', liam);
  await tab.goto('/c/keizer/messages');
  await tab.locator('#text').fill('¿Hay ascensor?');
  const { json } = await demo.office('keizer', 'GET', `portal-users?query=${encodeURIComponent(liam.email)}`);
  await demo.change('keizer', `portal-users/${json.items[0].id}`, { disabled: true });
  await tab.locator('#send-message').click();
  await tab.waitForURL(/\/c\/keizer\?next=/);
  await demo.change('keizer', `portal-users/${json.items[0].id}`, { disabled: false });
  await demo.advance(3600);
  await signIn(tab, '/?id=keizer', demo.client('keizer', 'c-emma'));
  await tab.goto('/c/keizer/messages');
  assert.equal(await tab.locator('#text').inputValue(), '', 'threat 38: it is nobody else’s');
  await tab.context().clearCookies();
  await signIn(tab, '/?id=keizer', liam);
  await tab.goto('/c/keizer/messages');
  assert.equal(await tab.locator('#text').inputValue(), '¿Hay ascensor?');
  content(tab, 'the ended session');
});
