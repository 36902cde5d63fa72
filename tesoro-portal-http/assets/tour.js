// The tour of the home page: a small dialog that goes from place to place. A place that is not on this page is left out. Without
// this file there is a page that says the same.

const dialog = document.querySelector('dialog.tour');

const start = () => {
  const stops = [...dialog.querySelectorAll('li')]
    .map((item) => ({ text: item.textContent, target: [...document.querySelectorAll(item.dataset.at)].find((node) => node.checkVisibility()) }))
    .filter(({ target }) => target);
  if (!stops.length) return;
  const [words, place] = [dialog.querySelector('.words'), dialog.querySelector('.place')];
  const [skip, back, next] = ['skip', 'back', 'next'].map((name) => dialog.querySelector(`[data-do="${name}"]`));
  const opener = document.activeElement;
  let at = 0;

  /** The dialog stands in the half of the window where the place is not. */
  const settle = () => {
    const box = stops[at].target.getBoundingClientRect();
    dialog.classList.toggle('above', box.top > innerHeight / 2);
  };
  const show = (number) => {
    stops[at].target.classList.remove('toured');
    at = number;
    const { text, target } = stops[at];
    target.classList.add('toured');
    target.scrollIntoView({ block: 'start', behavior: 'instant' });
    words.textContent = text;
    place.textContent = dialog.dataset.place.replace('1', String(at + 1)).replace('9', String(stops.length));
    back.hidden = at === 0;
    const last = at === stops.length - 1;
    skip.hidden = last;
    next.textContent = last ? next.dataset.last : next.dataset.next;
    settle();
    next.focus();
  };
  const end = (how) => {
    stops[at].target.classList.remove('toured');
    removeEventListener('resize', settle);
    dialog.close();
    // Where the focus was may be gone with the slides.
    const resting = opener !== document.body && opener?.checkVisibility() ? opener : document.getElementById('content');
    resting.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: 'instant' });
    const form = dialog.querySelector('form');
    form.elements.tour.value = how;
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual', keepalive: true }).catch(() => {});
  };
  skip.addEventListener('click', () => end('skipped'));
  back.addEventListener('click', () => show(at - 1));
  next.addEventListener('click', () => (at === stops.length - 1 ? end('done') : show(at + 1)));
  dialog.addEventListener('cancel', (event) => { event.preventDefault(); end('skipped'); });
  addEventListener('resize', settle);
  dialog.showModal();
  show(0);
};

if (dialog) {
  if (document.querySelector('dialog.slides')) document.addEventListener('portal:introduced', start, { once: true });
  else start();
}
