// What pages look like besides: in a company's own colours, on paper, and after signing out.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessibility } from '../support/checks.js';
import { content, openTab, photograph, startChromium } from '../support/chromium.js';
import { startDemo } from '../support/demo.js';
import { press, signIn } from '../support/forms.js';

const PROPERTY = '/c/keizer/property/c-emma~p-prinsengracht';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startChromium(), startDemo()]); });
after(async () => { await browser.close(); await demo.stop(); });

test('a company’s own colours are readable, light and dark', async () => {
  for (const primary of ['#7a1f5c', '#000000', '#767676', '#0000ff', '#8a5a00']) {
    await demo.change('keizer', 'settings', { branding: { primary } });
    await demo.advance(120);
    const tab = await openTab(browser, demo);
    await signIn(tab, 'keizer', demo.client('keizer', 'c-emma'));
    for (const path of ['/c/keizer/home', PROPERTY, '/c/keizer/profile']) {
      await tab.goto(path);
      for (const colorScheme of ['light', 'dark']) {
        await tab.emulateMedia({ colorScheme });
        assert.deepEqual(await accessibility(tab), [], `${primary}, ${colorScheme}, ${path}`);
        if (path === PROPERTY) await photograph(tab, `branded.${primary.slice(1)}.${colorScheme}`);
      }
    }
    content(tab, primary);
    await tab.context().close();
  }
});

/** How many sheets the page takes. */
async function sheets(tab) {
  const pdf = (await tab.pdf({ format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g).length;
}

test('every property is printed on two pages at most, however much is said of it', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo, { size: 'desktop', language: 'pl' });
  await signIn(tab, 'keizer', demo.client('keizer', 'c-emma'));
  const long = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore. '.repeat(20);
  const features = Object.fromEntries(Array.from({ length: 24 }, (_, number) => [`feature_${number}`, `${number} m`]));
  const property = {
    title: 'A house of many rooms and a very long name beside the water',
    address: { line: 'Prinsengracht 1', city: 'Amsterdam', postcode: '1015 DK' },
    energy: { scheme: 'NL', class: 'A++++' }, features, descriptions: { en: long },
  };
  await demo.office('keizer', 'PUT', 'properties/p-long', { body: property });
  await demo.office('keizer', 'PUT', 'deals/c-emma~p-long', { body: { contact: 'c-emma', property: 'p-long' } });
  await tab.goto('/c/keizer/home');
  const homes = await tab.locator('#all ~ details .whole').evaluateAll((links) => links.map((link) => link.pathname));
  assert.ok(homes.length > 10 && homes.some((path) => path.endsWith('p-long')), `${homes.length} homes`);
  for (const path of homes) {
    await tab.goto(path);
    const count = await sheets(tab);
    assert.ok(count <= 2, `${path}: ${count} pages`);
  }
});

test('whoever wants no motion gets none, and whoever wants some loses nothing', async () => {
  for (const reducedMotion of ['reduce', 'no-preference']) {
    await demo.advance(3600);
    const tab = await openTab(browser, demo, { reducedMotion });
    await tab.addInitScript(() => {
      window.__moves = 0;
      const start = document.startViewTransition?.bind(document);
      document.startViewTransition = (swap) => { window.__moves += 1; return start(swap); };
    });
    await signIn(tab, 'keizer', demo.client('keizer', 'c-emma'));
    await tab.goto(PROPERTY);
    const hearts = await tab.locator('.heart svg.full').count();
    await press(tab, 'form[action$="/favourite"] button');
    await tab.waitForFunction((before) => document.querySelectorAll('.heart svg.full').length !== before, hearts);
    const [moves, moving] = await tab.evaluate(() => [window.__moves, [...document.querySelectorAll('*')].filter((node) => {
      const style = getComputedStyle(node);
      return style.transitionDuration.split(',').some((time) => parseFloat(time) > 0) || style.animationName !== 'none';
    }).length]);
    assert.equal(moves, reducedMotion === 'reduce' ? 0 : 1, reducedMotion);
    if (reducedMotion === 'reduce') assert.equal(moving, 0);
    content(tab, reducedMotion);
  }
});

test('threat 38: after signing out, going back shows the sign-in page', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  await signIn(tab, 'keizer', demo.client('keizer', 'c-emma'));
  await tab.goto(PROPERTY);
  await press(tab, 'form[action$="/sign-out"] button');
  await tab.goBack();
  await tab.waitForURL(/\/c\/keizer\?next=/);
  assert.equal(await tab.locator('#password').count(), 1);
  content(tab, 'going back');
});
