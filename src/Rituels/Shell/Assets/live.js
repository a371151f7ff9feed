// Follows what a screen shows: events as long as they come, and a question each second while they do not.
export function follow(root, take, look) {
  let polling;
  const poll = () => { polling ??= setInterval(look, 1000); };
  function listen() {
    if (!('EventSource' in window)) return poll();
    const source = new EventSource(root.dataset.events);
    source.onmessage = ({ data }) => {
      clearInterval(polling);
      polling = undefined;
      root.dataset.reach = 'live';
      take(JSON.parse(data));
    };
    source.onerror = () => {
      root.dataset.reach = 'lost';
      poll();
      // Refused for good: by a server that has no room, or to a wall that was let go.
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 30000);
    };
  }
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') look(); });
  addEventListener('online', look);
  addEventListener('pageshow', event => { if (event.persisted) look(); });
  listen();
}
