// Forms, filled in and sent as a person does, found by where they go and not by what they say.

/** Fills in fields by their id and sends the form that goes to `action`. Waits for the page that answers. */
export async function send(tab, action, fields = {}) {
  for (const [id, value] of Object.entries(fields)) {
    const field = tab.locator(`#${id}`);
    const kind = await field.evaluate((node) => (node.matches('select') ? 'select' : node.type));
    if (kind === 'select') await field.selectOption(value);
    else if (kind === 'checkbox' || kind === 'radio') await field.setChecked(value);
    else await field.fill(value);
  }
  await press(tab, `form[action$="${action}"] button:not([type=button])`);
}

/** Presses a button whose form leads to another page, or to the same one anew. */
export async function press(tab, selector) {
  const answered = tab.waitForResponse((response) => response.request().method() === 'POST');
  await tab.locator(selector).first().click();
  const response = await answered;
  // Without scripts the browser follows; with them the page is put in place of the old one.
  if (response.status() === 303) await tab.waitForURL((url) => url.href.endsWith(response.headers().location), { waitUntil: 'load' });
  await tab.waitForLoadState('load');
  await tab.waitForFunction(() => !document.documentElement.hasAttribute('data-busy'));
}

/** Fills in a form of steps, as far as its fields: each step is left once everything in it has been typed. */
export async function fillSteps(tab, fields = {}) {
  for (const [id, value] of Object.entries(fields)) {
    const field = tab.locator(`#${id}`);
    if (!(await field.isVisible())) await tab.locator('.step.now [data-next]').click();
    if (await field.evaluate((node) => node.matches('select'))) await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Signs up, step by step where there are scripts, and waits for the page that answers. */
export async function signUp(tab, fields) {
  await fillSteps(tab, fields);
  const button = tab.locator('.stepwise button');
  while (!(await button.isVisible())) await tab.locator('.step.now [data-next]').click();
  await press(tab, '.stepwise button');
}

/** Signs in at a company, or at the address of its portal. */
export async function signIn(tab, company, { email, password, keep }) {
  await tab.goto(company.includes('/') ? company : `/?id=${company}`);
  await send(tab, '/sign-in', keep ? { email, password, keep } : { email, password });
  await skipIntroduction(tab);
}

/** Does without the slides and the tour, if they are shown. */
export async function skipIntroduction(tab) {
  for (const kind of ['slides', 'tour']) {
    if (await tab.locator(`dialog.${kind}[open]`).count() === 0) continue;
    const noted = tab.waitForResponse((response) => response.url().endsWith('/how'));
    await tab.keyboard.press('Escape');
    await noted;
  }
}
