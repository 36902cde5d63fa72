// A voice note: recorded, listened to, and only then sent. Where a browser cannot record, nothing of this is shown, and
// the form for a file is there in any case; it also sends what was recorded.

const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** What was recorded and not sent stays when the page is answered in place. */
let kept;

/** @param {HTMLElement} box */
const enhance = (box) => {
  const type = TYPES.find((known) => MediaRecorder.isTypeSupported(known));
  if (!type) return;
  const part = (selector) => box.querySelector(selector);
  const [record, stop, timer, level, playback, after, said] =
    ['[data-record]', '[data-stop]', '[data-timer]', 'meter', 'audio', '[data-after]', '[data-said]'].map(part);
  const most = Number(box.dataset.most);
  let recorder;
  let stream;
  let sound;
  let turn;

  /** Shows what belongs to a step: ready, recording or done. */
  const at = (step) => {
    record.hidden = step !== 'ready';
    stop.hidden = timer.hidden = level.hidden = step !== 'recording';
    playback.hidden = after.hidden = step !== 'done';
    kept = step === 'ready' ? undefined : box;
  };

  const release = () => {
    clearInterval(turn);
    for (const track of stream?.getTracks() ?? []) track.stop();
  };

  /** Moves the level and the time until the recording ends. */
  const watch = (context) => {
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const from = performance.now();
    const step = () => {
      analyser.getFloatTimeDomainData(samples);
      level.value = Math.min(1, 4 * Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length));
      const seconds = (performance.now() - from) / 1000;
      timer.textContent = `${clock(seconds)} / ${clock(most)}`;
      if (seconds >= most) end(box.dataset.full);
    };
    step();
    turn = setInterval(step, 100);
    recorder.addEventListener('stop', () => context.close(), { once: true });
  };

  const start = async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      said.textContent = box.dataset.refused;
      return;
    }
    const parts = [];
    recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 32_000 });
    recorder.addEventListener('dataavailable', ({ data }) => { if (data.size) parts.push(data); });
    recorder.addEventListener('stop', () => {
      release();
      sound = new Blob(parts, { type: type.split(';')[0] });
      if (playback.src) URL.revokeObjectURL(playback.src);
      playback.src = URL.createObjectURL(sound);
      at('done');
      part('[data-send]').focus();
    });
    recorder.start();
    at('recording');
    said.textContent = box.dataset.recording;
    watch(new AudioContext());
    stop.focus();
  };

  const end = (text) => {
    if (recorder?.state === 'recording') {
      said.textContent = text;
      recorder.stop();
    }
  };

  const deliver = () => {
    playback.pause();
    const file = new File([sound], box.dataset.name, { type: sound.type });
    document.getElementById(box.dataset.recorder).dispatchEvent(new CustomEvent('portal:add', { detail: file }));
    at('ready');
    said.textContent = '';
    record.focus();
  };

  record.addEventListener('click', start);
  stop.addEventListener('click', () => end(box.dataset.stopped));
  part('[data-send]').addEventListener('click', deliver);
  part('[data-again]').addEventListener('click', () => { playback.pause(); start(); });
  window.addEventListener('pagehide', release);
  box.hidden = false;
};

const begin = () => {
  if (!window.MediaRecorder || !navigator.mediaDevices?.getUserMedia) return;
  const box = document.querySelector('[data-recorder]');
  if (!box) return;
  if (kept) box.replaceWith(kept);
  else enhance(box);
};
document.addEventListener('portal:show', begin);
begin();
