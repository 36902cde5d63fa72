// A walk through every page there is, in one language. `look(name)` is called at each.

import { content, openTab } from './chromium.js';
import { FRESH_PASSWORD, startDemo } from './demo.js';
import { fillSteps, press, send, signIn, signUp, skipIntroduction } from './forms.js';
import { counter, day, later, photo, tone } from './visits.js';

const COMPANY = 'keizer';

/** Walks through all pages of a demo of its own, with a browser in `language`. Nothing may be left to complain about. */
export async function walk(browser, language, look) {
  const demo = await startDemo();
  try {
    for (const pages of [strangersPages, newcomersPages, clientsPages, viewingsPages, invitedPages, termsPages]) {
      const tab = await openTab(browser, demo, { language });
      await pages(tab, demo, language, (name) => look(tab, name));
      content(tab, pages.name);
      await tab.context().close();
      await demo.advance(3600);
    }
    const tab = await openTab(browser, demo, { language });
    await closedPages(tab, demo, (name) => look(tab, name));
    content(tab, closedPages.name);
    await tab.context().close();
  } finally {
    await demo.stop();
  }
}

/** Pages that anybody sees. */
export async function strangersPages(tab, demo, language, look) {
  await tab.goto('/');
  await look('information');
  await tab.goto(`/c/${COMPANY}/nothing-here`);
  await look('not-found');
  await tab.goto(`/?id=${COMPANY}`);
  await look('sign-in');
  await send(tab, '/sign-in');
  await look('sign-in-faults');
  await tab.goto(`/c/${COMPANY}/sign-up`);
  await look('sign-up');
  const next = () => tab.locator('.step.now [data-next]').click();
  await fillSteps(tab, { 'first-name': 'L' });
  await next();
  await look('sign-up-faults');
  const email = `stranger.${language}@post.example`;
  const louise = { 'first-name': 'Louise', 'last-name': 'Wandel', email };
  await fillSteps(tab, louise);
  await next();
  await look('sign-up-password');
  await fillSteps(tab, { 'new-password': 'keizer' });
  await next();
  await look('sign-up-password-faults');
  // What only the server can tell.
  await signUp(tab, { 'new-password': 'Louise-Wandel-1' });
  await look('sign-up-refused');
  await fillSteps(tab, { 'new-password': FRESH_PASSWORD });
  await next();
  await look('sign-up-wishes');
  await signUp(tab, { 'price-from': '2', 'price-to': '1' });
  await look('sign-up-wishes-refused');
  await signUp(tab, { 'price-to': '3' });
  await look('code');
  await send(tab, '/code', { code: '' });
  await look('code-faults');
  await tab.goto(`/c/${COMPANY}/forgot`);
  await look('forgot');
  await send(tab, '/forgot', { email: 'nobody.at.all@post.example' });
  await look('reset');
  await send(tab, '/reset', { code: '', 'new-password': 'short' });
  await look('reset-faults');
}

/** Pages of a client who has to choose a password. */
export async function newcomersPages(tab, demo, language, look) {
  const email = `walk.${language}@post.example`;
  await tab.goto(`/c/${COMPANY}/sign-up`);
  await signUp(tab, { 'first-name': 'Louise', 'last-name': 'Wandel', email, 'new-password': FRESH_PASSWORD });
  await send(tab, '/code', { code: await demo.code(email) });
  await look('home-new');
  await tab.goto(`/c/${COMPANY}/viewings`);
  await look('viewings-empty');
  await tab.goto(`/c/${COMPANY}/favourites`);
  await look('favourites-empty');
  await tab.goto(`/c/${COMPANY}/messages`);
  await look('messages-empty');
  const { json } = await demo.office(COMPANY, 'GET', `portal-users?query=${encodeURIComponent(email)}`);
  await demo.change(COMPANY, `portal-users/${json.items[0].id}`, { must_change_password: true });
  await signIn(tab, COMPANY, { email, password: FRESH_PASSWORD });
  await look('first-password');
  await send(tab, '/password', { 'new-password': 'keizer' });
  await look('first-password-faults');
}

/** Pages of a client with properties. */
export async function clientsPages(tab, demo, language, look) {
  const { email, password } = demo.client(COMPANY, 'c-emma');
  await tab.goto(`/?id=${COMPANY}`);
  await send(tab, '/sign-in', { email, password });
  await tab.goto(`/c/${COMPANY}/profile`);
  await send(tab, '/language', { 'language-choice': language });
  await tab.goto(`/c/${COMPANY}/home`);
  await look('slides');
  await tab.locator('.slides [data-do="next"]').click();
  await tab.locator('.slides [data-do="next"]').click();
  await look('slides-last');
  await tab.locator('.slides [data-do="next"]').click();
  await look('tour');
  await tab.locator('.tour [data-do="next"]').click();
  await look('tour-second');
  await skipIntroduction(tab);
  await tab.goto(`/c/${COMPANY}/how`);
  await look('how');
  await tab.goto(`/c/${COMPANY}/home`);
  await look('home');
  const homes = await tab.locator('#all ~ details .whole').evaluateAll((links) => links.map((link) => link.pathname));
  await tab.goto(homes[0]);
  await look('property');
  await press(tab, 'form[action$="/favourite"] button');
  await press(tab, 'form[action$="/yes"] button');
  await look('property-interested');
  await tab.goto(`${homes[1]}/no`);
  await look('not-interested');
  await send(tab, '/no');
  await look('not-interested-faults');
  await send(tab, '/no', { 'reason-price': true, 'reason-other': true, text: 'Lorem ipsum dolor sit amet.' });
  await look('property-rejected');
  await tab.goto(`/c/${COMPANY}/home`);
  await tab.locator('#rejected summary').click();
  await look('home-decided');
  await tab.goto(`/c/${COMPANY}/favourites`);
  await look('favourites');
  await tab.goto(`/c/${COMPANY}/messages`);
  await send(tab, '/messages', { text: '' });
  await look('messages-faults');
  const about = new URL(homes[0], tab.url()).pathname.split('/').pop();
  await tab.goto(`/c/${COMPANY}/messages?about=${encodeURIComponent(about)}`);
  await look('messages-about');
  await send(tab, '/messages', { text: 'Lorem ipsum dolor sit amet, consectetur adipiscing elit?' });
  await demo.office(COMPANY, 'POST', 'contacts/c-emma/messages', { body: { text: 'Sed do eiusmod tempor incididunt ut labore.\n\nUt enim ad minim veniam.' } });
  await tab.goto(`/c/${COMPANY}/home`);
  await look('home-unread');
  await tab.goto(`/c/${COMPANY}/messages`);
  await look('messages');
  await tab.goto(`/c/${COMPANY}/offline`);
  await look('offline');
  await tab.goto(`/c/${COMPANY}/profile`);
  await look('profile');
  await send(tab, '/name', { 'first-name': '', 'last-name': 'X'.repeat(101) });
  await look('profile-faults');
  await tab.goto(`/c/${COMPANY}/password`);
  await look('password');
  await tab.goto(`/c/${COMPANY}/data`);
  await look('own-data');
  await tab.goto(`/c/${COMPANY}/erasure`);
  await look('erasure');
  await send(tab, '/erasure', { 'current-password': '' });
  await look('erasure-faults');
  await tab.goto(`/c/${COMPANY}/mails`);
  await look('mails');
  await press(tab, 'form[action$="/sign-out"] button');
  await look('signed-out');
}

/** Pages about viewings, from the empty list to the stars. */
export async function viewingsPages(tab, demo, language, look) {
  const liam = demo.client(COMPANY, 'c-liam');
  await signIn(tab, COMPANY, liam);
  await tab.goto(`/c/${COMPANY}/profile`);
  await send(tab, '/language', { 'language-choice': language });
  await tab.goto(`/c/${COMPANY}/property/c-liam~p-noord/viewing`);
  await look('viewing-request');
  await send(tab, '/viewing', { 'date-2': '2020-01-01', 'date-3': '2020-01-01' });
  await look('viewing-request-faults');
  const first = await tab.locator('#date-1').getAttribute('min');
  const dates = { 'date-1': day(first, 3), 'date-1-part': 'evening', 'date-2': day(first, 5), 'date-3': day(first, 6) };
  await send(tab, '/viewing', { ...dates, remark: 'Lorem ipsum dolor sit amet.' });
  await look('viewing-summary');
  await press(tab, '#send');
  await look('viewing-pending');
  const path = new URL(tab.url()).pathname;
  const viewing = { path, id: path.split('/').pop(), first };
  await tab.goto(`${path}/dates`);
  await look('viewing-dates');
  await tab.goto(`/c/${COMPANY}/viewings?tab=unconfirmed`);
  await look('viewings-unconfirmed');
  await counter(demo, viewing, [[4, '10:00'], [5, '16:30']]);
  await tab.goto(path);
  await look('viewing-countered');
  await press(tab, '#accept-0');
  await look('viewing-confirmed');
  await tab.goto(`${path}/move`);
  await look('viewing-move');
  await tab.goto(`${path}/cancel`);
  await look('viewing-cancel');
  await tab.goto(`/c/${COMPANY}/viewings`);
  await look('viewings-upcoming');
  await later(tab, demo, liam, `${day(first, 3)}T07:00:00Z`);
  await tab.goto(path);
  await look('viewing-way');
  await tab.goto(`/c/${COMPANY}/day/${day(first, 4)}`);
  await look('day-plan');
  await later(tab, demo, liam, `${day(first, 4)}T07:00:00Z`);
  await tab.goto(path);
  await look('viewing-day');
  await send(tab, '/notes', { note: 'x' });
  await look('viewing-day-faults');
  await press(tab, 'form[action$="/stars"] .main');
  await send(tab, '/notes', { note: 'Lorem ipsum dolor sit amet,\nconsectetur adipiscing elit.' });
  const added = (list) => tab.waitForSelector(`${list} li`);
  await tab.locator('#photo').setInputFiles(await photo(tab));
  await tab.locator('form[action$="/photos"] button').first().click();
  await added('#photo-list');
  await tab.locator('#voice').setInputFiles(tone());
  await tab.locator('form[action$="/voice"] button').first().click();
  await added('#voice-list');
  await tab.locator('label[for="star-4"]').click();
  await press(tab, '#rate');
  await look('viewing-visited');
  await tab.locator('.notes .small a').first().click();
  await look('note-edit');
  await tab.goto(path);
  await tab.locator('#photo-list .small a').first().click();
  await look('remove');
  await tab.goto(`/c/${COMPANY}/viewings?tab=recent`);
  await look('viewings-recent');
}

/** Pages of a client who was invited with a link. */
export async function invitedPages(tab, demo, language, look) {
  await demo.change(COMPANY, 'settings', { invitations: 'link' });
  const email = `invited.${language}@post.example`;
  const contact = { first_name: 'Hanna', last_name: 'Lindqvist', email, language, roles: ['applicant'] };
  await demo.office(COMPANY, 'PUT', 'contacts/c-invited', { body: contact });
  await demo.office(COMPANY, 'POST', 'contacts/c-invited/portal-user');
  const link = (await demo.mail(email)).text.match(/https?:\/\/\S+token=\S+/)[0];
  await tab.goto(link);
  await look('invitation');
  const action = await tab.locator('main form').evaluate((form) => new URL(form.action).pathname);
  await send(tab, action, { 'new-password': 'keizer' });
  await look('invitation-faults');
  await send(tab, action, { 'new-password': FRESH_PASSWORD });
  await tab.context().clearCookies();
  await tab.goto(link);
  await look('invitation-over');
}

/** The terms, before they are accepted and afterwards. */
export async function termsPages(tab, demo, language, look) {
  const text = '# Lorem ipsum\n\nLorem ipsum dolor sit amet, consectetur adipiscing elit.\n\n- Sed do eiusmod\n- Ut enim ad minim\n';
  const texts = Object.fromEntries(['en', language].map((own) => [own, text]));
  await demo.office(COMPANY, 'POST', 'terms', { body: { texts, material: true, publish: true } });
  const { email, password } = demo.client(COMPANY, 'c-emma');
  await tab.goto(`/?id=${COMPANY}`);
  await send(tab, '/sign-in', { email, password });
  await look('terms');
  await send(tab, '/terms');
  await tab.goto(`/c/${COMPANY}/terms`);
  await look('terms-accepted');
}

/** What is left while the office has switched its portal off. */
export async function closedPages(tab, demo, look) {
  await demo.change(COMPANY, 'settings', { portal: false });
  await tab.goto(`/c/${COMPANY}`);
  await look('closed');
  await demo.change(COMPANY, 'settings', { portal: true });
}
