// Signing up one step at a time. All steps are one form, which is sent as a whole. Without this file they stand one below the
// other; where it does not arrive, the links between the steps still lead to them.

const guided = matchMedia('(scripting: enabled)').matches;
const form = () => (guided ? document.querySelector('.stepwise') : null);
const steps = () => [...form().querySelectorAll('.step')];
const at = () => Number(form().dataset.at) - 1;

/** Shows a step. @param {number} number */
const show = (number) => {
  for (const [own, step] of steps().entries()) step.classList.toggle('now', own === number);
  form().dataset.at = number + 1;
  form().querySelector('[role=status]').textContent = steps()[number].querySelector('.number').textContent;
};

/** Shows a step from its beginning. @param {number} number */
const begin = (number) => {
  show(number);
  scrollTo(0, 0);
  steps()[number].querySelector('h2').focus();
};

/** Lets the browser's own button lead back to the step before. */
const remember = () => {
  if (history.state?.step !== at()) history.pushState({ step: at() }, '', `#${steps()[at()].id}`);
};

/** The rules that the password breaks, as far as a script can tell. */
const brokenRules = () => [...form().querySelectorAll('[data-rule]:not(.met)')];

/** What is wrong with a field, where that can be told before it is sent: never more than the server would say. */
const wrong = (field) => {
  if (field.type === 'password') {
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return brokenRules().map((rule) => rule.lastChild.textContent);
  }
  const text = field.value.normalize('NFC').trim();
  const fits = field.type === 'email' ? /.@./.test(text) : [...text].length >= field.minLength;
  return fits ? [] : [field.dataset.wrong];
};

/** What is wrong in a step. @param {number} number @returns {[HTMLInputElement, string[]][]} */
const faults = (number) => [...steps()[number].querySelectorAll('[data-wrong], [type=password]')]
  .map((field) => [field, wrong(field)]);

/** Says at a field what is wrong with it. @param {HTMLInputElement} field @param {string[]} texts */
const mark = (field, texts) => {
  if (texts.length) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  if (field.type === 'password') {
    for (const rule of brokenRules()) rule.className = 'unmet';
    return;
  }
  const id = `${field.id}-fault`;
  document.getElementById(id)?.remove();
  const described = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((other) => other && other !== id);
  if (texts.length) {
    const fault = document.createElement('p');
    [fault.id, fault.className, fault.textContent] = [id, 'fault', texts[0]];
    field.before(fault);
    described.unshift(id);
  }
  if (described.length) field.setAttribute('aria-describedby', described.join(' '));
  else field.removeAttribute('aria-describedby');
};

/** Says above everything what is wrong, with links to the fields. */
const summarize = (found) => {
  const summary = document.importNode(document.getElementById('problems').content, true).firstElementChild;
  for (const [field, texts] of found) {
    for (const text of texts) {
      const [item, link] = [document.createElement('li'), document.createElement('a')];
      [link.href, link.textContent] = [`#${field.id}`, `${field.labels[0].textContent}: ${text}`];
      item.append(link);
      summary.querySelector('ul').append(item);
    }
  }
  document.getElementById('content').prepend(summary);
  scrollTo(0, 0);
  summary.focus();
};

/** Whether anything is wrong in a step, which is then said. @param {number} number */
const isWrong = (number) => {
  const found = faults(number);
  for (const [field, texts] of found) mark(field, texts);
  document.querySelector('main > .summary')?.remove();
  const any = found.some(([, texts]) => texts.length);
  document.title = any ? form().dataset.wrong : form().dataset.right;
  if (any) summarize(found);
  return any;
};

/** Leads to another step. @param {number} number */
const go = (number) => {
  begin(number);
  remember();
};

document.addEventListener('click', (event) => {
  const link = form() && event.target.closest?.('a[href^="#"]');
  if (!link) return;
  const to = steps().findIndex((step) => step.contains(document.getElementById(link.hash.slice(1))));
  if (link.closest('.move')) {
    event.preventDefault();
    if (to < at() || !isWrong(at())) go(to);
  } else if (link.closest('.summary') && to >= 0 && to !== at()) {
    // The page's own script then leads to the field.
    show(to);
    remember();
  }
}, true);

// Whoever presses Enter in a field means the next step.
let password = '';
document.addEventListener('submit', (event) => {
  if (event.target !== form()) return;
  const last = steps().length - 1;
  if (at() < last) {
    event.preventDefault();
    if (!isWrong(at())) go(at() + 1);
    return;
  }
  const faulty = steps().findIndex((_, number) => isWrong(number));
  if (faulty < 0) {
    password = form().querySelector('[type=password]').value;
    return;
  }
  event.preventDefault();
  show(faulty);
  remember();
}, true);

addEventListener('popstate', ({ state }) => {
  if (!form()) return;
  if (!state) history.replaceState({ step: at() }, '');
  else if (state.step !== at()) begin(state.step);
});

// A refusal shows the step in which something is wrong. What the server never puts into a page is still here.
document.addEventListener('portal:show', () => {
  if (!form()) return;
  form().dataset.guided = '';
  remember();
  const field = form().querySelector('[type=password]');
  field.value = password;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  document.getElementById('new-password-again')?.remove();
  field.setAttribute('aria-describedby', 'new-password-rules');
});

// Whoever comes back goes on where they were, as far as the browser has kept what they typed: some browsers bring it back only
// once the page is there.
if (form()) {
  const wanted = history.state?.step ?? at();
  const resume = () => {
    if (document.querySelector('main > .summary')) return;
    const faulty = steps().findIndex((_, number) => faults(number).some(([, texts]) => texts.length));
    show(faulty < 0 ? wanted : Math.min(wanted, faulty));
    history.replaceState({ step: at() }, '', at() ? `#${steps()[at()].id}` : location.pathname + location.search);
  };
  form().dataset.guided = '';
  history.scrollRestoration = 'manual';
  history.replaceState({ step: at() }, '');
  if (wanted !== at()) {
    resume();
    addEventListener('pageshow', resume, { once: true });
  }
}
