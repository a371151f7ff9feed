// Saves what is typed as a draft on the server, a second after the last key and when the page is left.
const pause = 1000;

export function saveDrafts(form) {
  const [saving, failed, signedOut] = form.dataset.autosave.split('|');
  const status = document.getElementById('draft-status');
  let timer, underway, kept = serialize(asSent(form)), isSent = false;

  const say = (text, state) => {
    status.textContent = text;
    status.className = `status ${state}`.trim();
  };

  const save = async () => {
    clearTimeout(timer);
    const now = serialize(form);
    if (now === kept || underway || isSent) return;
    underway = new AbortController();
    say(saving, 'saving');
    try {
      const answer = await fetch(location.pathname, { method: 'POST', headers: { 'X-Requested-With': 'fetch' }, body: body(now), redirect: 'manual', signal: underway.signal });
      if (answer.ok) {
        kept = now;
        say(await answer.text(), '');
      } else say(answer.status === 401 || answer.status === 400 ? signedOut : failed, 'failed');
    } catch {
      // Offline: the text stays in the page and the next key tries again. Sent meanwhile: the form's own answer comes.
      if (!isSent) say(failed, 'failed');
    }
    underway = undefined;
    if (serialize(form) !== now) timer = setTimeout(save, pause);
  };

  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };

  form.addEventListener('input', saveSoon);
  if (serialize(form) !== kept) saveSoon();
  form.addEventListener('submit', () => {
    isSent = true;
    clearTimeout(timer);
    underway?.abort();
  });
  addEventListener('pagehide', () => {
    const now = serialize(form);
    if (now !== kept && !isSent) navigator.sendBeacon(location.pathname, body(now));
  });
  addEventListener('pageshow', () => { isSent = false; });
}

// On a slow line people type before this script is here: what they typed until then is not kept yet.
const asSent = form => {
  const copy = form.cloneNode(true);
  copy.reset();
  return copy;
};

const serialize = form => new URLSearchParams(new FormData(form)).toString();
const body = text => new URLSearchParams(text + '&action=draft');
