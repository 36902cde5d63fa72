// A square cut out of the picture that was chosen, before it is sent. Without this file the office's server cuts out the middle.

const SIDE = 640;

const ready = () => {
  const form = document.querySelector('form[data-picture]:not([data-ready])');
  if (!form) return;
  form.dataset.ready = '';
  const input = form.querySelector('input[type=file]');
  const crop = form.querySelector('.crop');
  const canvas = crop.querySelector('canvas');
  const [zoom, across, down] = ['zoom', 'across', 'down'].map((name) => crop.querySelector(`[data-crop="${name}"]`));
  canvas.width = SIDE;
  canvas.height = SIDE;
  let picture;
  let own;

  const draw = () => {
    const side = Math.min(picture.width, picture.height) / Number(zoom.value);
    const left = (picture.width - side) * Number(across.value);
    const top = (picture.height - side) * Number(down.value);
    canvas.getContext('2d').drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE);
  };
  /** What the form sends is what is seen. */
  const keep = () => canvas.toBlob((blob) => {
    if (!blob) return;
    const files = new DataTransfer();
    files.items.add(new File([blob], 'picture.jpg', { type: 'image/jpeg' }));
    own = true;
    input.files = files.files;
    own = false;
  }, 'image/jpeg', 0.9);

  input.addEventListener('change', async () => {
    if (own || !input.files.length) return;
    try {
      picture = await createImageBitmap(input.files[0], { imageOrientation: 'from-image' });
    } catch {
      crop.hidden = true;
      return;
    }
    [zoom.value, across.value, down.value] = [1, 0.5, 0.5];
    crop.hidden = false;
    draw();
    keep();
  });
  for (const slider of [zoom, across, down]) {
    slider.addEventListener('input', draw);
    slider.addEventListener('change', keep);
  }
};
ready();
document.addEventListener('portal:show', ready);
