// The bell of a wall: a sound made here, once for each turn.
const root = document.querySelector('[data-bell]');
const bell = document.getElementById('bell'), hint = document.getElementById('bell-hint');
const rung = new Set();
let sound = true, audio;

export function ring(turn) {
  if (!sound || !audio || rung.has(turn)) return;
  rung.add(turn);
  root.dataset.rings = rung.size;
  const start = audio.currentTime;
  for (const [pitch, loudness] of [[880, .5], [1760, .25], [2637, .12]]) {
    const [tone, fade] = [audio.createOscillator(), audio.createGain()];
    tone.frequency.value = pitch;
    fade.gain.setValueAtTime(loudness, start);
    fade.gain.exponentialRampToValueAtTime(.0001, start + 2.5);
    tone.connect(fade).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 2.5);
  }
}

bell.hidden = false;
bell.addEventListener('click', () => {
  sound = !sound;
  bell.setAttribute('aria-pressed', sound);
});

// Browsers let a page sound only after somebody touched it: until then the wall says so.
hint.hidden = false;
for (const touch of ['pointerdown', 'keydown'])
  addEventListener(touch, () => {
    audio ??= new AudioContext();
    hint.hidden = true;
  });
