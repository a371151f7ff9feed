// A wall of bubbles. The server draws the picture; here what stands already moves and grows into its new place, and what is new appears.
const wall = document.querySelector('[data-wall]');
const picture = () => document.getElementById('picture');
let updating, again = false;

function grow(fresh) {
  const [here, there] = [picture(), fresh.getElementById('picture')].map(all => [...all.querySelectorAll(':scope > svg')]);
  if (!here.length || !there.length) return picture().replaceChildren(...fresh.getElementById('picture').children);
  here.forEach((now, at) => growInto(now, there[at]));
}

function growInto(now, next) {
  for (const name of ['viewBox', 'width', 'height']) now.setAttribute(name, next.getAttribute(name));
  now.querySelector('.families').replaceWith(next.querySelector('.families'));
  const known = new Map([...now.querySelectorAll('[data-bubble]')].map(bubble => [bubble.dataset.bubble, bubble]));
  for (const bubble of next.querySelectorAll('[data-bubble]')) {
    const old = known.get(bubble.dataset.bubble);
    known.delete(bubble.dataset.bubble);
    if (!old) { now.append(bubble); continue; }
    const [from, to] = [old.querySelector('g'), bubble.querySelector('g')];
    from.setAttribute('transform', to.getAttribute('transform'));
    from.querySelector('.bubble').setAttribute('r', to.querySelector('.bubble').getAttribute('r'));
    for (const part of from.querySelectorAll(':scope > .name, :scope > title, :scope > .rim')) part.remove();
    from.append(...to.querySelectorAll(':scope > .name, :scope > title, :scope > .rim'));
  }
  for (const gone of known.values()) gone.remove();
}

async function update() {
  if (updating) return again = true;
  updating = true;
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    if (!answer.ok || answer.redirected) return location.reload();
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    grow(fresh);
    picture().dataset.tag = fresh.getElementById('picture').dataset.tag;
    for (const part of document.querySelectorAll('[data-live]')) {
      const next = fresh.getElementById(part.id);
      if (part.innerHTML !== next.innerHTML) part.replaceWith(next);
    }
  } catch {
    // Out of reach: the next look is a second away.
    wall.dataset.reach = 'lost';
  }
  updating = false;
  if (again) { again = false; update(); }
}

const take = ({ skills }) => { if (skills !== picture().dataset.tag) update(); };

async function look() {
  const answer = await fetch(wall.dataset.state, { cache: 'no-store' }).catch(() => null);
  if (answer?.ok) take({ skills: await answer.json() });
}

const { follow } = await import(wall.dataset.follow);
follow(wall, take, look);
