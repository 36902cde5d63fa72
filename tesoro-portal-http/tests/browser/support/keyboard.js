// A person who has a keyboard and nothing else. After every key the focus has to be somewhere, to be seen, and to have
// nothing lying over it.

import assert from 'node:assert/strict';

import { focused } from './checks.js';

/** No page of ours needs more steps from one end to the other. */
const STEPS = 120;

export class Keyboard {
  constructor(tab) {
    this.tab = tab;
  }

  /** Presses a key, and looks where the focus is. Null where it is at the edge of the page. */
  async press(key) {
    await this.tab.keyboard.press(key);
    const found = await focused(this.tab);
    if (found) assert.deepEqual(found.wrong, [], `${key} on ${this.tab.url()}`);
    return found;
  }

  /** Whether the focus is on what is meant. */
  async at(selector) {
    return this.tab.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  }

  /** Goes to a control with the Tab key, or back to it with `Shift+Tab`. Beyond the last one the page begins anew. */
  async reach(selector, key = 'Tab') {
    let edges = 0;
    for (let step = 0; step < STEPS; step += 1) {
      if (await this.at(selector)) return;
      if (!(await this.press(key))) edges += 1;
      assert.ok(edges <= 1, `${selector} is not among what ${key} reaches on ${this.tab.url()}`);
    }
    assert.fail(`${selector} is too far away for ${key} on ${this.tab.url()}`);
  }

  /** Goes to a field and types. */
  async fill(selector, text) {
    await this.reach(selector);
    await this.tab.keyboard.type(text);
  }

  /** Presses the button or the link that has the focus, and waits for the page that it leads to. */
  async follow(path, key = 'Enter') {
    const there = (url) => (path instanceof RegExp ? path.test(url.pathname) : url.pathname === path);
    await Promise.all([this.tab.waitForURL(there, { waitUntil: 'load' }), this.tab.keyboard.press(key)]);
    await this.settled();
  }

  /** Presses the button that has the focus, whose form is answered in place: the focus stays in the page. */
  async submit(key = 'Enter') {
    const answered = this.tab.waitForResponse((response) => response.request().method() === 'POST' && response.status() < 400);
    await this.tab.keyboard.press(key);
    await answered;
    await this.settled();
    const found = await focused(this.tab);
    assert.ok(found, `the focus is lost after a form on ${this.tab.url()}`);
    assert.deepEqual(found.wrong, [], `after a form on ${this.tab.url()}`);
  }

  async settled() {
    await this.tab.waitForLoadState('load');
    await this.tab.waitForFunction(() => !document.documentElement.hasAttribute('data-busy'));
  }
}
