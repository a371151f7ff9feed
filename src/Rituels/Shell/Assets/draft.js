// Saves what is typed as a draft on the server, a second after the last key and when the page is left.
const pause = 1000;

export function saveDrafts(form) {
  const [saving, failed, signedOut] = form.dataset.autosave.split('|');
  const status = document.getElementById('draft-status');
  let timer, kept = serialize(asSent(form)), running = false;

  const say = (text, state) => {
    status.textContent = text;
    status.className = `status ${state}`.trim();
  };

  const save = async () => {
    clearTimeout(timer);
    const now = serialize(form);
    if (now === kept || running) return;
    running = true;
    say(saving, 'saving');
    try {
      const answer = await fetch(location.href, { method: 'POST', headers: { 'X-Requested-With': 'fetch' }, body: new URLSearchParams(now + '&action=draft'), redirect: 'manual' });
      if (answer.ok) {
        kept = now;
        say(await answer.text(), '');
      } else say(answer.status === 401 || answer.status === 400 ? signedOut : failed, 'failed');
    } catch {
      // Offline: the text stays in the page and the next key tries again.
      say(failed, 'failed');
    }
    running = false;
    if (serialize(form) !== now) timer = setTimeout(save, pause);
  };

  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };

  form.addEventListener('input', saveSoon);
  if (serialize(form) !== kept) saveSoon();
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    running = true;
  });
  addEventListener('pagehide', () => {
    const now = serialize(form);
    if (now !== kept && !running) navigator.sendBeacon(location.href, new URLSearchParams(now + '&action=draft'));
  });
}

// On a slow line people type before this script is here: what they typed until then is not kept yet.
const asSent = form => {
  const copy = form.cloneNode(true);
  copy.reset();
  return copy;
};

const serialize = form => new URLSearchParams(new FormData(form)).toString();
