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

test('a property is printed on two pages at most', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo, { size: 'desktop' });
  await signIn(tab, 'keizer', demo.client('keizer', 'c-emma'));
  await tab.goto(PROPERTY);
  const pdf = (await tab.pdf({ format: 'A4' })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g).length;
  assert.ok(pages <= 2, `${pages} pages`);
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
