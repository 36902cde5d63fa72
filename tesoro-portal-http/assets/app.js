// What every page does beyond its HTML: forms are answered in place, and a form that does not get through keeps what
// was typed. Without this file the same forms work as a browser sends them.

const { body, documentElement: root } = document;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Says something to those who do not see the page change. @param {string} text */
const announce = (text) => {
  let region = document.getElementById('live');
  if (!region) {
    region = document.createElement('p');
    region.id = 'live';
    region.className = 'unseen';
    region.setAttribute('role', 'status');
    body.append(region);
  }
  region.textContent = '';
  setTimeout(() => { region.textContent = text; }, 50);
};

/** Puts the answer's content in the place of this page's. @param {Document} answer @param {string} focused */
const show = (answer, focused) => {
  const fresh = answer.querySelector('main');
  const swap = () => {
    document.title = answer.title;
    root.lang = answer.documentElement.lang;
    const bar = answer.querySelector('.bar');
    if (bar) document.querySelector('.bar')?.replaceWith(document.adoptNode(bar));
    document.querySelector('main').replaceWith(document.adoptNode(fresh));
    const summary = fresh.querySelector('.summary');
    const held = summary || (focused && document.getElementById(focused));
    (held || fresh).focus({ preventScroll: true });
    // What has the focus is seen, and the page moves no further than that takes.
    if (held) held.scrollIntoView({ block: summary ? 'start' : 'nearest' });
    if (!summary) announce(fresh.querySelector('.notice')?.textContent ?? document.title);
    document.dispatchEvent(new Event('portal:show'));
  };
  if (document.startViewTransition && !calm.matches) document.startViewTransition(swap).finished.catch(() => {});
  else swap();
};

/** Says that a form did not get through, and offers to send it again. @param {HTMLFormElement} form @param {HTMLElement} button */
const lost = (form, button) => {
  form.querySelector('.lost')?.remove();
  const box = document.createElement('div');
  box.className = 'summary lost';
  box.tabIndex = -1;
  box.setAttribute('role', 'alert');
  const text = document.createElement('p');
  text.textContent = body.dataset.failed;
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = body.dataset.again;
  again.addEventListener('click', () => form.requestSubmit(button));
  box.append(text, again);
  form.prepend(box);
  box.focus();
};

/** Sends a form and shows the answer. @param {HTMLFormElement} form @param {HTMLElement} button */
const send = (form, button) => {
  const fields = new FormData(form, button);
  const files = form.enctype === 'multipart/form-data';
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.responseType = 'document';
  const done = () => {
    root.removeAttribute('data-busy');
    form.removeAttribute('aria-busy');
  };
  request.addEventListener('load', () => {
    const answer = request.responseXML;
    if (!answer?.querySelector('main')) {
      done();
      return lost(form, button);
    }
    const [to, here] = [new URL(request.responseURL), new URL(location.href)];
    // Where nothing was done, the session has ended.
    if (to.searchParams.has('done')) for (const field of form.querySelectorAll('[data-draft]')) drafts.removeItem(draftOf(field));
    if (request.status < 400 && to.pathname !== here.pathname) return location.assign(to);
    if (request.status < 400) history.replaceState(null, '', to);
    form.querySelector('.lost')?.remove();
    show(answer, button?.id);
    return done();
  });
  for (const failure of ['error', 'timeout']) {
    request.addEventListener(failure, () => { done(); lost(form, button); });
  }
  request.timeout = 30_000;
  root.setAttribute('data-busy', '');
  form.setAttribute('aria-busy', 'true');
  announce(body.dataset.sending);
  request.send(files ? fields : new URLSearchParams(fields));
};

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (root.hasAttribute('data-busy')) {
    event.preventDefault();
  } else if (!form.hasAttribute('data-whole')) {
    event.preventDefault();
    send(form, event.submitter);
  }
});

// The links of a summary lead to the field itself, not only to its place.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.summary a[href^="#"]');
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus();
});

/** What each rule for a password asks of it; the other rules only the server can judge. */
const RULES = {
  length: (text, least) => [...text.normalize('NFC')].length >= Number(least),
  uppercase: (text) => /\p{Lu}/u.test(text),
  lowercase: (text) => /\p{Ll}/u.test(text),
  digit: (text) => /\p{Nd}/u.test(text),
  special: (text) => /[^\p{L}\p{N}\p{C}]|[ ]/u.test(text),
};

// The rules of a password are ticked off while it is typed.
document.addEventListener('input', ({ target }) => {
  if (target.id !== 'new-password') return;
  for (const item of document.querySelectorAll('[data-rule]')) {
    const met = RULES[item.dataset.rule]?.(target.value, item.dataset.least) ?? false;
    if (item.className === 'unmet' && !met) continue;
    item.className = met ? 'met' : '';
    const said = item.querySelector('.unseen');
    if (said) said.hidden = !met;
  }
});

// The portal as an app: a client who is kept signed in has a worker, which keeps copies of the pages seen last.
const { worker } = body.dataset;
if (worker && navigator.serviceWorker) {
  const policy = window.trustedTypes?.createPolicy('tp-sw', {
    createScriptURL: (url) => {
      if (!/^\/c\/[\w.~:-]+\/sw\.js$/.test(url)) throw new TypeError(url);
      return url;
    },
  });
  navigator.serviceWorker.register(policy ? policy.createScriptURL(worker) : worker).then(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) active.postMessage('seen');
  }, () => {});
} else if (navigator.serviceWorker && document.querySelector('.places')) {
  const scope = location.pathname.split('/').slice(0, 3).join('/');
  navigator.serviceWorker.getRegistration(`${scope}/`).then((known) => known?.active?.postMessage('over'));
}

// A draft is kept until it is sent, for its writer: in this tab, or on the device of whoever is kept signed in. The key of its
// form is kept with it, so that nothing is done twice.
const drafts = worker ? localStorage : sessionStorage;
const draftOf = (field) => `draft ${field.dataset.draft} ${location.pathname}${new URL(location).searchParams.get('about') ?? ''} ${field.id}`;
const restore = () => {
  for (const field of document.querySelectorAll('[data-draft]')) {
    const [key, ...lines] = drafts.getItem(draftOf(field))?.split('\n') ?? [];
    if (!lines.length || field.value) continue;
    field.value = lines.join('\n');
    field.form.elements.idempotency_key.value = key;
  }
};
restore();
document.addEventListener('portal:show', restore);
document.addEventListener('input', ({ target }) => {
  if (!target.matches?.('[data-draft]')) return;
  if (target.value) drafts.setItem(draftOf(target), `${target.form.elements.idempotency_key.value}\n${target.value}`);
  else drafts.removeItem(draftOf(target));
});
