// The pictures of a property, one after the other on the whole screen. Without this file they stand in a row that scrolls, each
// a link to itself.

/** @param {HTMLElement} gallery */
const open = (gallery) => {
  const links = [...gallery.querySelectorAll('a')];
  const dialog = gallery.nextElementSibling;
  const picture = dialog.querySelector('img');
  const place = dialog.querySelector('.place');
  const [back, next] = [dialog.querySelector('[data-step="-1"]'), dialog.querySelector('[data-step="1"]')];
  let at = 0;
  let opener;

  const show = (number) => {
    at = (number + links.length) % links.length;
    const small = links[at].querySelector('img');
    // The browser takes the size that fits; the one that the row shows is there already.
    [picture.sizes, picture.srcset, picture.alt] = ['100vw', small.srcset, small.alt];
    picture.src = links[at].href;
    place.textContent = links[at].dataset.place;
  };
  const step = (by) => show(at + by);

  for (const [number, link] of links.entries()) {
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      opener = link;
      show(number);
      dialog.showModal();
    });
  }
  const many = links.length > 1;
  for (const button of [back, next]) {
    button.hidden = !many;
    button.addEventListener('click', () => step(Number(button.dataset.step)));
  }
  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener('keydown', (event) => {
    if (many && event.key === 'ArrowRight') step(1);
    if (many && event.key === 'ArrowLeft') step(-1);
  });
  dialog.addEventListener('close', () => { for (const name of ['src', 'srcset']) picture.removeAttribute(name); opener?.focus(); });

  let from;
  dialog.addEventListener('pointerdown', (event) => { from = event.clientX; });
  dialog.addEventListener('pointerup', (event) => {
    const by = event.clientX - (from ?? event.clientX);
    if (many && Math.abs(by) > 60) step(by < 0 ? 1 : -1);
    from = undefined;
  });
};

const start = () => {
  const gallery = document.querySelector('.gallery:not([data-ready])');
  if (!gallery) return;
  gallery.dataset.ready = '';
  open(gallery);
};
start();
document.addEventListener('portal:show', start);
