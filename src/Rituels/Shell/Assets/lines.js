// Lines as they come: the parts that are only read are read again; forms, and what is being typed in them, stay.
setInterval(async () => {
  if (document.visibilityState !== 'visible') return;
  const answer = await fetch(location.pathname, { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // The window has opened.
  if (fresh.querySelector('form.panel') && !document.querySelector('form.panel')) return location.reload();
  for (const part of document.querySelectorAll('[data-lines]')) {
    const next = fresh.getElementById(part.id);
    if (next && next.innerHTML !== part.innerHTML) part.replaceWith(next);
  }
}, 5000);
