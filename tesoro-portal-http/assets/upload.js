// Files one by one, each with its progress: several photos at once, made smaller first, stopped and tried again. Without
// this file the same form sends one file as a browser does.

/** The longest side of a photo that is kept; more would only take time on the way. */
const SIDE = 2560;

/** A photo no larger than it is kept; what cannot be read goes as it is. */
const smaller = async (file) => {
  if (!file.type.startsWith('image/')) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, SIDE / Math.max(image.width, image.height));
    if (scale === 1 && file.size < 2_000_000) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const blob = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.88); });
    return blob && blob.size < file.size ? blob : file;
  } catch {
    return file;
  }
};

/** Why the server did not take it. */
const reason = (answer) => answer?.querySelector('.summary li, h1')?.textContent?.trim();

/** Sends a file to a form's address. The key makes a second try no second file. @returns {Promise<Document>} */
const send = (form, file, { key, taken }, begin) => new Promise((resolve, reject) => {
  const fields = new FormData();
  fields.append('form_token', form.elements.form_token.value);
  fields.append('idempotency_key', key);
  if (taken) fields.append('captured_at', taken);
  fields.append('file', file, 'file');
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.responseType = 'document';
  request.addEventListener('load', () => {
    const answer = request.responseXML;
    if (request.status < 400 && answer?.getElementById(form.dataset.upload)) resolve(answer);
    else reject(new Error(reason(answer) ?? ''));
  });
  for (const failure of ['error', 'abort', 'timeout']) request.addEventListener(failure, () => reject(new Error('')));
  begin(request);
  request.send(fields);
});

/** Puts the list of an answer in the place of the one on the page. */
const refresh = (form, answer) => {
  const id = form.dataset.upload;
  document.getElementById(id)?.replaceWith(document.adoptNode(answer.getElementById(id)));
  // What was brought may have started the viewing.
  if (!answer.getElementById('start')) document.getElementById('start')?.remove();
  const [mark, fresh] = [document.querySelector('.title .mark'), answer.querySelector('.title .mark')];
  if (mark && fresh) mark.replaceWith(document.adoptNode(fresh));
};

const make = (tag, text = '') => Object.assign(document.createElement(tag), { textContent: text });

/** Files that are under way stay on the page when it is answered in place. @type {Map<string, HTMLElement>} */
const lists = new Map();

/** @param {HTMLFormElement} form */
const enhance = (form) => {
  const { dataset } = form;
  const input = form.querySelector('input[type="file"]');
  const [before, fresh] = [lists.get(dataset.upload), form.querySelector('.uploads')];
  const list = before?.childElementCount ? before : fresh;
  if (list !== fresh) fresh.replaceWith(list);
  lists.set(dataset.upload, list);
  const live = form.querySelector('[data-said]');
  input.multiple = true;
  let chain = Promise.resolve();

  const add = (file) => {
    const [row, bar, said, button] = [make('li'), make('progress'), make('span', dataset.waiting), make('button', dataset.stop)];
    const about = { key: crypto.randomUUID(), taken: file.lastModified ? new Date(file.lastModified).toISOString() : undefined };
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    button.type = 'button';
    row.append(make('b', file.name), bar, said, button);
    list.append(row);
    list.hidden = false;
    let request;
    let stopped = false;

    const fail = (text) => {
      said.textContent = text || dataset.failed;
      live.textContent = `${file.name}: ${said.textContent}`;
      row.className = 'failed';
      button.textContent = dataset.again;
      button.onclick = () => { row.className = ''; queue(); };
    };
    const run = async () => {
      if (stopped) return;
      const part = await smaller(file);
      if (stopped) return;
      if (part.size > Number(dataset.most)) { fail(dataset.large); return; }
      try {
        const answer = await send(form, part, about, (made) => {
          request = made;
          made.upload.addEventListener('progress', ({ loaded, total }) => {
            bar.value = Math.round((100 * loaded) / total);
            said.textContent = `${bar.value} %`;
          });
        });
        refresh(form, answer);
        live.textContent = `${file.name}: ${dataset.done}`;
        row.remove();
        list.hidden = !list.childElementCount;
      } catch ({ message }) {
        if (!stopped) fail(message);
      }
    };
    const queue = () => {
      said.textContent = dataset.waiting;
      button.textContent = dataset.stop;
      button.onclick = () => {
        stopped = true;
        request?.abort();
        row.remove();
        list.hidden = !list.childElementCount;
        input.focus();
      };
      chain = chain.then(run);
    };
    queue();
  };

  // Another module brings a file that was never chosen.
  form.addEventListener('portal:add', ({ detail }) => add(detail));
  form.addEventListener('submit', (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    for (const file of input.files) add(file);
    input.value = '';
  });
};

const begin = () => { for (const form of document.querySelectorAll('form[data-upload]')) enhance(form); };
document.addEventListener('portal:show', begin);
begin();
