// A whole journey by keyboard alone, from the mail to the stars and out again: no pointer, and no field that is filled in
// without having been reached.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { content, openTab, startChromium } from '../support/chromium.js';
import { FRESH_PASSWORD, startDemo } from '../support/demo.js';
import { Keyboard } from '../support/keyboard.js';
import { confirm, day, photo } from '../support/visits.js';

const HOME = '/c/keizer/home';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startChromium(), startDemo()]); });
after(async () => { await browser.close(); await demo.stop(); });

const count = (tab, selector) => tab.locator(selector).count();

/** What is open over the page. */
const over = (tab) => tab.locator('dialog[open]').evaluateAll((dialogs) => dialogs.map((dialog) => dialog.className.split(' ')[0]));

/** The account that an agent opens, with the temporary password from the mail, and where its link leads. */
async function invite(contact) {
  const { email } = demo.company('keizer').contacts.find((known) => known.id === contact);
  await demo.office('keizer', 'POST', `contacts/${contact}/portal-user`);
  const { text } = await demo.mail(email);
  const temporary = text.split('\n').map((line) => line.match(/^ {4}(\S{8})$/)?.[1]).find(Boolean);
  return { email, temporary, link: text.match(/https?:\/\/\S+/)[0] };
}

/** From the link in the mail to the home page: first password, terms, slides and tour. */
async function arrives(tab, keys, { email, temporary, link }) {
  await tab.goto(link);
  await keys.fill('#email', email);
  await keys.fill('#password', 'not-it-0-A!');
  await keys.press('Enter');
  await tab.waitForSelector('.summary');
  await keys.settled();
  assert.ok(await keys.at('.summary'), 'the summary of what is wrong takes the focus');
  await keys.reach('#password');
  await tab.keyboard.press('Control+A');
  await keys.fill('#password', temporary);
  await keys.follow('/c/keizer/password');
  await keys.fill('#new-password', FRESH_PASSWORD);
  assert.equal(await count(tab, '.rules .met'), 5, 'the rules are ticked off');
  await keys.follow('/c/keizer/terms');
  await keys.reach('form[action$="/terms"] .main');
  await keys.follow(HOME, 'Space');

  assert.deepEqual(await over(tab), ['slides']);
  await keys.reach('.slides [data-do="next"]');
  await keys.press('Enter');
  await keys.press('ArrowRight');
  await keys.press('ArrowLeft');
  await keys.reach('.slides [data-do="skip"]');
  await keys.press('Enter');
  assert.deepEqual(await over(tab), ['tour']);
  await keys.reach('.tour [data-do="next"]');
  await keys.press('Enter');
  const noted = tab.waitForResponse((response) => response.url().endsWith('/how'));
  await keys.press('Escape');
  await noted;
  assert.deepEqual(await over(tab), []);
  assert.ok(await keys.at('main'), 'the focus comes back to the page');
}

/** From the home page to a property, its photos, and a yes. */
async function decides(tab, keys) {
  await keys.reach('.homes .whole');
  await keys.follow(/\/property\//);
  assert.ok(await keys.press('Tab'));
  assert.ok(await keys.at('.skip'), 'the first stop of a page is the link to its content');
  await keys.press('Enter');
  assert.ok(await keys.at('main'));
  await keys.reach('.gallery a');
  await keys.press('Enter');
  assert.deepEqual(await over(tab), ['shots']);
  await keys.press('ArrowRight');
  await keys.reach('.shots [data-close]');
  await keys.press('Space');
  assert.deepEqual(await over(tab), []);
  assert.ok(await keys.at('.gallery a'), 'the focus comes back to the photo');
  await keys.reach('#favourite');
  await keys.submit('Space');
  assert.equal(await count(tab, '.heart svg.full'), 1);
  await keys.reach('#say-yes');
  await keys.submit();
  assert.equal(await count(tab, '.title .mark.interested'), 1);
}

/** Types a day into a field as the browser takes it: month, day, year. */
async function types(tab, keys, selector, date) {
  const [year, month, number] = date.split('-');
  await keys.fill(selector, `${month}${number}${year}`);
  assert.equal(await tab.locator(selector).inputValue(), date);
}

/** Asks for a viewing, and answers what the office has to know to confirm it. */
async function asks(tab, keys) {
  await keys.reach('#viewing');
  await keys.follow(/\/viewing$/);
  const first = await tab.locator('#date-1').getAttribute('min');
  await types(tab, keys, '#date-1', day(first, 3));
  await keys.reach('#date-1-part');
  await keys.press('ArrowDown');
  assert.equal(await tab.locator('#date-1-part').inputValue(), 'morning');
  await types(tab, keys, '#date-2', day(first, 5));
  await keys.fill('#remark', 'Lorem ipsum.');
  await keys.reach('form.fields .main');
  await keys.submit();
  await keys.reach('#send');
  await keys.follow(/\/viewings?\/[0-9a-f-]{36}$/);
  const path = new URL(tab.url()).pathname;
  return { path, id: path.split('/').pop(), first };
}

/** Comes back to a page after the night, when the session is over. */
async function comesBack(tab, keys, { path }, email) {
  await tab.goto(path);
  assert.equal(new URL(tab.url()).pathname, '/c/keizer');
  await keys.fill('#email', email);
  await keys.fill('#password', FRESH_PASSWORD);
  await keys.follow(path);
}

/** Starts the viewing, brings a photo and a note, and gives five stars. */
async function visits(tab, keys) {
  await keys.reach('form[action$="/start"] .main');
  await keys.submit();
  assert.equal(await count(tab, '.title .mark.completed'), 1);
  await keys.reach('.stars input');
  for (let star = 1; star < 5; star += 1) await keys.press('ArrowRight');
  assert.ok(await tab.locator('#star-5').isChecked());
  await keys.press('ArrowLeft');
  assert.ok(await tab.locator('#star-4').isChecked());
  await keys.press('ArrowRight');
  await keys.reach('#rate');
  await keys.submit();
  assert.ok(await tab.locator('#star-5').isChecked());
  await keys.fill('#note', 'Lorem ipsum.');
  await keys.reach('#save-note');
  await keys.submit();
  assert.equal(await tab.locator('.notes .said').textContent(), 'Lorem ipsum.');
  await keys.reach('#photo');
  const [chooser] = await Promise.all([tab.waitForEvent('filechooser'), tab.keyboard.press('Enter')]);
  await chooser.setFiles(await photo(tab));
  await keys.reach('form[action$="/photos"] button');
  await keys.press('Enter');
  await tab.waitForSelector('#photo-list img');
  assert.ok(await keys.at('form[action$="/photos"] button'), 'the focus stays where the photo was sent');
}

/** Writes to the agent, and signs out. */
async function leaves(tab, keys) {
  await keys.reach('.places .to-messages', 'Shift+Tab');
  await keys.follow('/c/keizer/messages');
  await keys.fill('#text', 'Lorem ipsum?');
  await keys.reach('#send-message');
  await keys.submit();
  assert.equal(await tab.locator('.thread .own .words').textContent(), 'Lorem ipsum?');
  await keys.reach('form[action$="/sign-out"] button', 'Shift+Tab');
  await keys.follow(/\/c\/keizer(\/signed-out)?$/);
  assert.equal(await count(tab, '.places'), 0);
}

for (const [contact, language, size] of [['c-zofia', 'pl', 'phone'], ['c-hanna', 'sv', 'desktop']]) {
  test(`the keyboard is enough from the mail to five stars, in ${language} on a ${size}`, async () => {
    const body = { texts: { en: 'Lorem ipsum dolor sit amet.' }, material: true, publish: true };
    await demo.office('keizer', 'POST', 'terms', { body });
    const account = await invite(contact);
    const tab = await openTab(browser, demo, { language, size });
    // Chromium asks whoever listens, and whoever begins to listen now may be too late for the next key.
    tab.on('filechooser', () => {});
    const keys = new Keyboard(tab);
    await arrives(tab, keys, account);
    assert.equal(await tab.locator('html').getAttribute('lang'), language);
    await decides(tab, keys);
    const viewing = await asks(tab, keys);
    await confirm(demo, viewing);
    await demo.clock({ now: `${day(viewing.first, 4)}T07:00:00Z` });
    await comesBack(tab, keys, viewing, account.email);
    await visits(tab, keys);
    await leaves(tab, keys);
    content(tab, 'the keyboard');
    await tab.context().close();
  });
}
