// The pages about viewings and codes: whose clock is meant, and how long it still is until something opens. The texts are right
// without this file.

const { documentElement: root } = document;
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the clock of a zone shows now. */
const reading = (zone) => new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format();

/** Says whose days are meant where the visitor's own clock shows something else. */
const zones = () => {
  for (const hint of document.querySelectorAll('[data-zone][hidden]')) {
    try {
      hint.hidden = reading(hint.dataset.zone) === reading(own);
    } catch {
      // A zone that this browser does not know: the text stays as it came.
    }
  }
};

/** The largest unit that is left, as the language says it. */
const left = (seconds) => {
  const format = new Intl.RelativeTimeFormat(root.lang === 'pt' ? 'pt-PT' : root.lang, { numeric: 'always' });
  const [unit, size] = [['day', 86_400], ['hour', 3600], ['minute', 60]].find(([, length]) => seconds >= 2 * length) ?? ['second', 1];
  return format.format(Math.max(1, Math.floor(seconds / size)), unit);
};

let turn;

/** Counts down to the instant that the page names, by the server's clock. */
const count = () => {
  clearInterval(turn);
  const line = document.querySelector('[data-until]');
  if (!line) return;
  const total = (Date.parse(line.dataset.until) - Date.parse(line.dataset.now)) / 1000;
  const from = performance.now();
  const step = () => {
    const seconds = total - (performance.now() - from) / 1000;
    if (seconds > 0) {
      const text = (line.dataset.text ?? '{when}').replace('{when}', left(seconds));
      if (line.textContent !== text) line.textContent = text;
      line.hidden = false;
    } else {
      clearInterval(turn);
      line.hidden = true;
      if (!line.dataset.text && !document.activeElement?.matches('input, textarea, select')) location.reload();
    }
  };
  step();
  turn = setInterval(step, 1000);
};

/** Says that a note came back which was never sent. */
const drafts = () => {
  const field = document.querySelector('[data-draft]');
  if (field?.value && !field.defaultValue) document.querySelector('[data-draft-kept]').hidden = false;
};

const begin = () => { zones(); count(); drafts(); };
document.addEventListener('portal:show', begin);
begin();
