// The slides of a first visit, one at a time. They never move by themselves. Without this file there is a page that says the same.

const dialog = document.querySelector('dialog.slides');
const slides = [...dialog?.querySelectorAll('[aria-roledescription]') ?? []];

if (slides.length) {
  const [skip, back, next] = ['skip', 'back', 'next'].map((name) => dialog.querySelector(`[data-do="${name}"]`));
  let at = 0;
  const show = (number) => {
    at = number;
    for (const [own, slide] of slides.entries()) slide.hidden = own !== at;
    back.hidden = at === 0;
    const last = at === slides.length - 1;
    skip.hidden = last;
    next.textContent = last ? next.dataset.last : next.dataset.next;
    slides[at].querySelector('h2').focus();
  };
  const end = (how) => {
    dialog.close();
    const form = dialog.querySelector('form');
    form.elements.slides.value = how;
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual', keepalive: true }).catch(() => {});
    document.dispatchEvent(new Event('portal:introduced'));
  };
  skip.addEventListener('click', () => end('skipped'));
  back.addEventListener('click', () => show(at - 1));
  next.addEventListener('click', () => (at === slides.length - 1 ? end('done') : show(at + 1)));
  dialog.addEventListener('cancel', (event) => { event.preventDefault(); end('skipped'); });
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight' && at < slides.length - 1) show(at + 1);
    if (event.key === 'ArrowLeft' && at > 0) show(at - 1);
  });
  dialog.showModal();
  show(0);
}
