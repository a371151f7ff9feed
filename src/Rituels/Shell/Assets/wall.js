// A wall that shows a code: it goes on by itself once the code is typed, or is over.
const code = document.querySelector('[data-ends]');
setTimeout(() => location.reload(), Number(code.dataset.ends));
setInterval(async () => {
  const answer = await fetch('/wall/state', { cache: 'no-store' }).catch(() => null);
  if (answer?.status === 200) location.reload();
}, 1500);
