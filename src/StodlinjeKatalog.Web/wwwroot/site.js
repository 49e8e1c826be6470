// Leaving at once, and not being met by this site again with Back. Nothing is stored: what must be remembered stands in the tab's own
// history entries and dies with them. Without this script the button is a plain link to /lamna.
(() => {
  const root = document.documentElement;
  const button = document.querySelector('[data-leave]');
  const entries = window.navigation;
  const mark = 'lamnat';

  // Set when the page was left by the button, so that a half-left page shows nothing while the other site loads.
  let leaving = false;
  const leave = () => {
    leaving = true;
    // The title stays: a tab without one shows the address.
    root.replaceChildren(document.querySelector('title'));
    window.name = mark;
    // The server's answer clears what the browser keeps of us; the visitor does not wait for it.
    fetch('/lamna', { keepalive: true, redirect: 'manual' }).catch(() => {});
    location.replace(button.dataset.leave);
  };

  button.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    leave();
  });

  // Shift three times, with nothing between and no longer than the patience of a hurried hand. A press counts when it is let go and was
  // alone: Alt and Shift change keyboard, Shift and Tab go back, Shift and a click extend a selection.
  const status = document.querySelector('[data-leave-status]');
  const patience = 4000;
  let presses = 0;
  let alone = false;
  let timer;
  const forget = () => {
    presses = 0;
    alone = false;
    clearTimeout(timer);
    status.textContent = '';
  };
  addEventListener('keydown', (event) => {
    if (event.key !== 'Shift' || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) forget();
    else if (!event.repeat) alone = true;
  });
  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') return;
    if (!alone || event.altKey || event.ctrlKey || event.metaKey) return forget();
    presses += 1;
    clearTimeout(timer);
    timer = setTimeout(forget, patience);
    if (presses === 3) leave();
    else status.textContent = presses === 1 ? 'Tryck Skift två gånger till för att lämna sidan.' : 'Tryck Skift en gång till för att lämna sidan.';
  });
  for (const other of ['pointerdown', 'wheel', 'blur']) addEventListener(other, forget, { passive: true });

  // What left.js asks of: each page notes in its own history entry which neighbours of ours it had. A page kept for Back is kept hidden
  // until it is known whether it was left.
  const remember = (next) => entries?.updateCurrentEntry({ state: { previous: entries.canGoBack, next } });

  entries?.addEventListener('navigate', (event) => {
    if (leaving || event.hashChange || event.downloadRequest !== null || event.navigationType === 'reload') return;
    if (new URL(event.destination.url).origin !== location.origin) return;
    if (event.navigationType === 'traverse' && event.destination.index < entries.currentEntry.index) return;
    if (event.navigationType !== 'replace') remember(true);
  });
  const show = () => {
    window.name = '';
    remember(false);
    root.classList.remove('away');
    root.classList.add('here');
  };
  addEventListener('pagehide', () => { root.classList.replace('here', 'away'); });
  addEventListener('pageshow', (event) => {
    if (event.persisted) wasLeft(true) ? leave() : show();
  });
  root.classList.contains('away') ? leave() : show();

  // Buttons that only a script can answer stand hidden until there is one.
  const offer = (selector, act) => {
    for (const place of document.querySelectorAll(selector)) {
      place.hidden = false;
      place.querySelector('button').addEventListener('click', () => act(place));
    }
  };
  offer('[data-print]', () => print());
  offer('[data-copy]', async (place) => {
    const told = place.querySelector('[role=status]');
    try {
      await navigator.clipboard.writeText(location.origin + location.pathname);
      told.textContent = 'Adressen är kopierad.';
    } catch {
      told.textContent = 'Det gick inte. Kopiera adressen överst i webbläsaren.';
    }
  });

  // A keyboard may cover the bottom of the window, and two fingers may enlarge a part of the page until its edge is far away:
  // the button goes to the bottom of what is seen, in the size that it had.
  const view = window.visualViewport;
  const follow = () => {
    button.style.transform = 'none';
    const { right, bottom } = button.getBoundingClientRect();
    const across = view.offsetLeft + view.width - right;
    const down = view.offsetTop + view.height - bottom;
    if (view.scale > 1.01) button.style.transform = `translate(${across}px, ${down}px) scale(${1 / view.scale})`;
    else if (down < 0) button.style.transform = `translateY(${down}px)`;
  };
  for (const change of ['resize', 'scroll']) view?.addEventListener(change, follow);
})();
