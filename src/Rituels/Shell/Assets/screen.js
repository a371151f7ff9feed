// A wall: full screen, and a screen that stays awake.
const wall = document.querySelector('[data-wall]');

async function stayAwake() {
  try {
    if (document.visibilityState === 'visible') await navigator.wakeLock?.request('screen');
  } catch {
    wall.dataset.awake = 'refused';
  }
}

const full = document.getElementById('full-screen');
if (full && document.fullscreenEnabled) {
  full.hidden = false;
  full.addEventListener('click', () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
}
document.addEventListener('visibilitychange', stayAwake);
stayAwake();
