// A wall: full screen, and a screen that stays awake.
async function stayAwake() {
  try {
    if (document.visibilityState === 'visible') await navigator.wakeLock?.request('screen');
  } catch {
    // The device saves its battery: the screen may dim, and whoever set it up sees that.
  }
}

const full = document.getElementById('full-screen');
if (full && document.fullscreenEnabled) {
  full.hidden = false;
  full.addEventListener('click', () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
}
document.addEventListener('visibilitychange', stayAwake);
stayAwake();
