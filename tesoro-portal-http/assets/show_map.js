// The map of a property is fetched once the client wants to see it: until then its server learns nothing. Without this file
// there is no button for it.

let wanted = false;

/** Fetches the map's own script and shows the map. @param {HTMLElement} button */
const show = async (button) => {
  const box = button.closest('.map-box');
  const failed = box.querySelector('[role=alert]');
  failed.hidden = true;
  try {
    const { open } = await import(button.dataset.script);
    open(box);
    return box.querySelector('.map');
  } catch {
    failed.hidden = false;
    return undefined;
  }
};

document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('#show-map');
  if (!button) return;
  wanted = true;
  (await show(button))?.focus();
});

// A form that is answered in place brings the page anew; who wanted the map still does.
document.addEventListener('portal:show', () => {
  const button = document.querySelector('#show-map');
  if (wanted && button) show(button);
});
