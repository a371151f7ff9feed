// The screen of a wall: it stays awake, fills what there is, and rings by a sound made here.
const root = document.querySelector('[data-screen]');
const bell = document.getElementById('bell'), hint = document.getElementById('bell-hint'), full = document.getElementById('full-screen');
const rung = new Set();
let sound = true, audio;

// Once for each turn.
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

if (document.fullscreenEnabled) {
  full.hidden = false;
  full.addEventListener('click', () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
}

async function stayAwake() {
  try {
    if (document.visibilityState === 'visible') await navigator.wakeLock?.request('screen');
  } catch {
    // The device saves its battery: the screen may dim, and whoever set it up sees that.
  }
}
document.addEventListener('visibilitychange', stayAwake);
stayAwake();
