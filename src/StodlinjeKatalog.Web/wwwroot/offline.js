// Two pages: /utan-nat, where the visitor asks for a copy or takes it away, and the copy itself, where the state of each way is looked up.
(() => {
  const workers = navigator.serviceWorker;
  const state = document.querySelector('[data-offline-state]');
  if (state && workers) {
    const save = document.querySelector('[data-offline-save]');
    const remove = document.querySelector('[data-offline-remove]');
    const show = (saved, text) => {
      save.hidden = saved;
      remove.hidden = !saved;
      state.textContent = text;
    };
    const names = async () => (await caches.keys()).filter((name) => name.startsWith('katalogen-'));
    const kept = async () => (await names()).length > 0 && (await workers.getRegistration()) !== undefined;
    const look = async () => (await kept())
      ? show(true, 'Numren är sparade på den här enheten.')
      : show(false, 'Inget är sparat på den här enheten.');

    save.querySelector('button').addEventListener('click', async () => {
      show(false, 'Sparar …');
      try {
        const registration = await workers.register('/sw.js');
        const worker = registration.installing ?? registration.waiting ?? registration.active;
        await new Promise((done, failed) => {
          const check = () => worker.state === 'activated' ? done() : worker.state === 'redundant' && failed();
          worker.addEventListener('statechange', check);
          check();
        });
        await look();
      } catch {
        show(false, 'Det gick inte att spara. Försök igen när nätet är bättre.');
      }
    });
    remove.querySelector('button').addEventListener('click', async () => {
      for (const registration of await workers.getRegistrations()) await registration.unregister();
      for (const name of await names()) await caches.delete(name);
      await look();
    });
    look();
  } else if (state) {
    state.textContent = 'Din webbläsare kan inte spara sidor.';
  }

  const copy = document.querySelector('[data-kept]');
  if (!copy) return;
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const words = { a: 'Öppet dygnet runt', o: 'Öppet nu', c: 'Stängt nu', u: 'Vi vet inte om det är öppet' };
  const turns = { o: 'öppnar', a: 'öppnar', c: 'stänger', u: 'därefter vet vi inte' };
  const horizon = 14 * 24 * 60;
  const tell = () => {
    document.querySelector('[data-offline-now]').hidden = navigator.onLine;
    const minutes = Math.floor((Date.now() / 1000 - copy.dataset.kept) / 60);
    for (const place of copy.querySelectorAll('[data-states]')) {
      const steps = place.dataset.states.split(' ').map((step) => [step[0], Number(step.slice(1))]);
      const index = steps.findLastIndex(([, from]) => from <= minutes);
      // A clock that is set before the copy was made, or a copy older than what was told, says nothing.
      const known = index >= 0 && minutes < horizon;
      const now = known ? steps[index][0] : 'u';
      const next = known ? steps[index + 1] : undefined;
      const when = next && clock.format(new Date((Number(copy.dataset.kept) + next[1] * 60) * 1000));
      place.dataset.state = { a: 'always', o: 'open', c: 'closed', u: 'unknown' }[now];
      place.textContent = !next ? words[now] : next[0] === 'u' ? `${words[now]}. Efter ${when} vet vi inte` : `${words[now]}, ${turns[next[0]]} ${when}`;
    }
  };
  tell();
  setInterval(tell, 30_000);
  addEventListener('online', tell);
  addEventListener('offline', tell);
})();
