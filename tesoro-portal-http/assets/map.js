// The map of a property: tiles of the office's server, moved by pointer, by keys and by buttons. Of the server nothing is asked
// but the tiles that are seen.

/** Pixels of a tile, as servers of the usual projection have them. */
const SIZE = 256;
const [FARTHEST, NEAREST, BEGIN] = [4, 18, 15];
/** Pixels of a step. */
const STEP = 80;

/** Where a place is on the square map of the world, 0 to 1 from west to east and from north to south. */
const place = (latitude, longitude) => [
  (longitude + 180) / 360,
  (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2,
];

const within = (value, least, most) => Math.min(most, Math.max(least, value));

/** Shows the map in its box. @param {HTMLElement} box */
export const open = (box) => {
  const { latitude, longitude, tiles } = box.dataset;
  const home = place(Number(latitude), Number(longitude));
  box.append(box.querySelector('template').content.cloneNode(true));
  const [map, failed] = [box.querySelector('.map'), box.querySelector('[role=alert]')];
  const pin = map.querySelector('.map-pin');
  box.querySelector('.map-offer').hidden = true;
  box.closest('section').querySelector('.locator').setAttribute('hidden', '');
  const seen = new Map();
  let [centre, zoom] = [home, BEGIN];
  let any = false;

  /** The picture of a tile. */
  const tile = (z, x, y) => {
    const image = new Image(SIZE, SIZE);
    image.alt = '';
    image.draggable = false;
    image.referrerPolicy = 'no-referrer';
    image.addEventListener('load', () => { any = true; failed.hidden = true; });
    image.addEventListener('error', () => { image.hidden = true; failed.hidden = any; });
    const count = 2 ** z;
    image.src = tiles.replace('{z}', z).replace('{x}', ((x % count) + count) % count).replace('{y}', y);
    map.prepend(image);
    return image;
  };

  const draw = () => {
    const scale = SIZE * 2 ** zoom;
    const [left, top] = [centre[0] * scale - map.clientWidth / 2, centre[1] * scale - map.clientHeight / 2];
    const wanted = new Set();
    for (let x = Math.floor(left / SIZE); x * SIZE < left + map.clientWidth; x += 1) {
      for (let y = Math.max(0, Math.floor(top / SIZE)); y < 2 ** zoom && y * SIZE < top + map.clientHeight; y += 1) {
        const name = `${zoom} ${x} ${y}`;
        wanted.add(name);
        if (!seen.has(name)) seen.set(name, tile(zoom, x, y));
        seen.get(name).style.transform = `translate(${Math.round(x * SIZE - left)}px, ${Math.round(y * SIZE - top)}px)`;
      }
    }
    for (const [name, image] of seen) {
      if (wanted.has(name)) continue;
      image.remove();
      seen.delete(name);
    }
    pin.style.transform = `translate(${Math.round(home[0] * scale - left)}px, ${Math.round(home[1] * scale - top)}px)`;
    for (const button of box.querySelectorAll('[data-zoom]')) {
      const end = zoom === (button.dataset.zoom > 0 ? NEAREST : FARTHEST);
      button.setAttribute('aria-disabled', end);
    }
  };

  /** Moves what is seen by so many pixels. */
  const move = (right, down) => {
    const scale = SIZE * 2 ** zoom;
    centre = [(centre[0] + right / scale + 1) % 1, within(centre[1] + down / scale, 0, 1)];
    draw();
  };
  const enlarge = (by) => {
    zoom = within(zoom + Number(by), FARTHEST, NEAREST);
    draw();
  };
  const comeHome = () => {
    [centre, zoom] = [home, BEGIN];
    draw();
  };

  const KEYS = {
    ArrowLeft: () => move(-STEP, 0),
    ArrowRight: () => move(STEP, 0),
    ArrowUp: () => move(0, -STEP),
    ArrowDown: () => move(0, STEP),
    '+': () => enlarge(1),
    '=': () => enlarge(1),
    '-': () => enlarge(-1),
    Home: comeHome,
  };
  map.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  box.addEventListener('click', ({ target }) => {
    const { by, zoom: closer, home: back } = target.closest('button')?.dataset ?? {};
    if (by) move(...by.split(' ').map((part) => part * STEP));
    if (closer) enlarge(closer);
    if (back !== undefined) comeHome();
  });
  let held;
  map.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary) return;
    map.setPointerCapture(event.pointerId);
    held = [event.clientX, event.clientY];
  });
  map.addEventListener('pointermove', (event) => {
    if (!map.hasPointerCapture(event.pointerId)) return;
    const [x, y] = held;
    held = [event.clientX, event.clientY];
    move(x - event.clientX, y - event.clientY);
  });
  map.addEventListener('dblclick', () => enlarge(1));
  new ResizeObserver(draw).observe(map);
};
