// A stand-up on a screen. Nothing is counted here: the time is what the server's instants say it is, at whatever rate this page is let run.
const root = document.querySelector('[data-standup]');
const board = () => document.getElementById('board');
let beat = JSON.parse(board().dataset.beat);
// The server's clock, as far ahead of this page's own. Both are milliseconds.
let ahead = Number(board().dataset.now) - performance.now();
let shown, lastSeen = performance.now(), asleep = Date.now() - lastSeen, updating, again = false;
// Walls ring, each turn once; remotes do not.
const { ring } = root.dataset.bell ? await import(root.dataset.bell) : { ring() {} };

const serverNow = () => performance.now() + ahead;

function read() {
  const elapsed = beat.before + (beat.since === null ? 0 : Math.max(0, serverNow() - beat.since));
  const phase = elapsed >= beat.limit + beat.grace ? 'over' : elapsed >= beat.limit ? 'grace' : elapsed >= beat.soon ? 'soon' : 'speaking';
  const seconds = phase === 'over' ? Math.floor((elapsed - beat.limit - beat.grace) / 1000) : Math.ceil(Math.max(0, beat.limit - elapsed) / 1000);
  return { elapsed, phase, seconds };
}

function show() {
  const now = performance.now(), slept = Date.now() - now;
  // This page, or the whole machine, slept: on some, the page's own clock stands still meanwhile.
  if (now - lastSeen > 3000 || Math.abs(slept - asleep) > 3000) look();
  [lastSeen, asleep] = [now, slept];
  const time = document.getElementById('time');
  if (!time || beat.state !== 'running') return;
  const { elapsed, phase, seconds } = read();
  time.textContent = `${phase === 'over' ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  Object.assign(board().dataset, { phase, elapsed: Math.round(elapsed), shownAt: performance.timeOrigin + now });
  const words = board().dataset[beat.since === null ? 'saysStopped' : `says${phase[0].toUpperCase()}${phase.slice(1)}`];
  const line = document.getElementById('phase');
  if (line.textContent !== words) line.textContent = words;
  if (beat.since !== null && phase === 'over' && shown === 'grace/' + beat.turn) ring(beat.turn);
  shown = `${phase === 'over' ? 'over' : 'grace'}/${beat.turn}`;
}

// --- what the server tells

function take(told, now) {
  ahead = now - performance.now();
  beat = told;
  show();
  if (String(beat.version) !== board().dataset.version) update();
}

async function look() {
  const sent = performance.now();
  try {
    const answer = await fetch(root.dataset.state, { cache: 'no-store', headers: { 'If-None-Match': root.dataset.tag ?? '' } });
    if (answer.status === 404 || answer.status === 204) return location.reload();
    if (answer.status !== 200 && answer.status !== 304) throw new Error(answer.statusText);
    reach(true);
    const now = Number(answer.headers.get('Server-Now')) + (performance.now() - sent) / 2;
    root.dataset.tag = answer.headers.get('ETag');
    take(answer.status === 304 ? beat : await answer.json(), now);
  } catch {
    reach(false);
  }
}

// Out of reach, the clock goes on, and the next look is soon; whoever presses must know.
function reach(isThere) {
  const notice = document.getElementById('reach');
  if (notice) notice.hidden = isThere;
}

// The page as the server writes it now; what somebody is typing stays.
async function update() {
  if (updating) return again = true;
  updating = true;
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    if (answer.status >= 500) throw new Error(answer.statusText);
    if (!answer.ok || answer.redirected) return location.reload();
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const focused = document.activeElement?.id;
    for (const part of document.querySelectorAll('[data-live]')) {
      const next = fresh.getElementById(part.id);
      if (next && ![...part.querySelectorAll('textarea, input:not([type=hidden])')].some(field => field.value !== field.defaultValue)) part.replaceWith(next);
    }
    if (focused) document.getElementById(focused)?.focus();
    bind();
  } catch {
    reach(false);
  }
  updating = false;
  show();
  if (again) { again = false; update(); }
}

// --- the remote: forms that do not leave the page, and keys

async function press(form, button) {
  const stale = document.getElementById('stale');
  try {
    const answer = await fetch(form.action, { method: 'POST', headers: { 'X-Requested-With': 'fetch' }, body: new URLSearchParams(new FormData(form, button)), redirect: 'manual' });
    if (answer.status >= 500) throw new Error(answer.statusText);
    if (answer.status >= 400 && answer.status !== 409) return location.reload();
    if (stale) stale.hidden = answer.status !== 409;
    document.querySelector('main > [role=alert]')?.remove();
    await update();
  } catch {
    reach(false);
  }
}

function bind() {
  for (const form of document.querySelectorAll('form[data-press]:not([data-bound])')) {
    form.dataset.bound = '';
    form.addEventListener('submit', event => {
      event.preventDefault();
      press(form, event.submitter);
      // A button that a pointer pressed does not keep the space bar for itself.
      if (!event.submitter.matches(':focus-visible')) event.submitter.blur();
    });
  }
}

const keys = { ' ': 'toggle', ArrowRight: 'next', ArrowLeft: 'back' };
addEventListener('keydown', event => {
  const key = keys[event.key];
  if (!key || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return;
  if (event.target.closest('input, textarea, select, summary, a') || (key === 'toggle' && event.target.closest('button'))) return;
  const button = document.querySelector(`[data-key=${key}]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

bind();
show();
const { follow } = await import(root.dataset.follow);
follow(root, ({ beat: told, now }) => { reach(true); take(told, now); }, look);
setInterval(show, 100);
