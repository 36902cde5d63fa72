// The checks find what they are there to find.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { startChromium } from '../support/chromium.js';
import { accessibility, cutOff, focus, hidden, reflow, roomy, targets } from '../support/checks.js';
import { Keyboard } from '../support/keyboard.js';

const FINE = `<main><h1>Title</h1><p>Text with <a href="#a">a link</a> in it.</p>
  <button style="min-height:44px">Send</button></main>`;

const SINS = [
  [accessibility, '<main><h1>Title</h1><img src="data:," width="9" height="9"></main>', 'image-alt'],
  [reflow, '<main><h1>Title</h1><div style="width:500px">wide</div></main>', 'px wide in 320'],
  [targets, '<main><h1>Title</h1><button style="height:30px;width:60px">Send</button></main>', 'target of 60×30'],
  [targets, '<main><h1>Title</h1><a href="#a" style="display:block;height:20px;width:60px">Go</a></main>', 'target of 60×20'],
  [hidden, '<main><h1>Title</h1><p hidden style="display:flex">gone</p></main>', 'hidden, but seen'],
  [cutOff, '<main><h1>Title</h1><p style="width:40px;overflow:hidden;white-space:nowrap">far too long</p></main>', 'cut off'],
  [focus, '<main><h1>Title</h1><a href="#a" style="outline:none">Go</a></main>', 'no visible focus'],
  [focus, '<main><h1>Title</h1><a href="#a">Go</a><div style="position:fixed;inset:0;background:red"></div></main>', 'covered by'],
  [focus, '<main><h1>Title</h1><label>Day <input type="date"></label><a href="#a" style="outline:none">Go</a></main>', 'no visible focus: <a'],
  [roomy, '<main><h1>Title</h1><p style="white-space:nowrap;width:max-content;font-size:14px">Just wide enough for it as it stands here</p></main>', 'longer'],
];

let browser;
before(async () => { browser = await startChromium(); });
after(() => browser.close());

async function check(rule, body) {
  const tab = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await tab.setContent(`<!doctype html><html lang="en"><head><title>Sample</title><meta name="viewport" content="width=device-width">
    <style>:focus-visible{outline:3px solid blue}</style></head><body>${body}</body></html>`);
  const found = await rule(tab);
  await tab.close();
  return found.join('\n');
}

test('a page that is fine passes every check', async () => {
  for (const rule of [accessibility, reflow, targets, hidden, cutOff, focus, roomy]) {
    assert.equal(await check(rule, FINE), '', rule.name);
  }
});

for (const [rule, body, expected] of SINS) {
  test(`${rule.name} finds “${expected}”`, async () => {
    assert.match(await check(rule, body), new RegExp(expected));
  });
}

test('a person with a keyboard notices a focus that cannot be seen, is covered, or never comes', async () => {
  const walks = async (body) => {
    const tab = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await tab.setContent(`<style>:focus-visible{outline:3px solid blue}</style>${body}`);
    return new Keyboard(tab).reach('#b').finally(() => tab.close());
  };
  const last = '<a id="b" href="#b">B</a>';
  await walks(`<a href="#a">A</a>${last}`);
  await assert.rejects(walks(`<a href="#a" style="outline:none">A</a>${last}`), /no visible focus/);
  await assert.rejects(walks(`<a href="#a">A</a>${last}<div style="position:fixed;inset:0;background:red"></div>`), /covered by/);
  await assert.rejects(walks(`<a href="#a">A</a>${last.replace('<a', '<a tabindex="-1"')}`), /is not among what Tab reaches/);
});
