// The editors' side works without this file, except passkeys, which the browser only offers to scripts.
(() => {
  'use strict';

  async function withPasskey(form) {
    const kind = form.dataset.passkey;
    const token = new FormData(form).get('__RequestVerificationToken');
    const answer = await fetch(form.dataset.options, { method: 'POST', headers: { RequestVerificationToken: token } });
    if (!answer.ok) throw new Error(String(answer.status));
    const options = await answer.json();
    const credential = kind === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.credential.value = JSON.stringify(credential.toJSON());
    form.submit();
  }

  const canPasskey = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON;
  for (const form of canPasskey ? document.querySelectorAll('form[data-passkey]') : []) {
    form.hidden = false;
    form.addEventListener('submit', event => {
      event.preventDefault();
      const fault = form.querySelector('[data-passkey-fault]');
      fault.hidden = true;
      withPasskey(form).catch(() => {
        fault.textContent = 'Det blev ingen passkey den här gången. Försök igen när du vill.';
        fault.hidden = false;
      });
    });
  }

  // What is typed is kept on the server a moment after each pause, so that a crash or an ended session loses nothing.
  for (const form of document.querySelectorAll('form[data-keep]')) {
    let waiting;
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => fetch(form.dataset.keep, { method: 'POST', body: new FormData(form) }).catch(() => {}), 2000);
    });
    form.addEventListener('submit', () => clearTimeout(waiting));
  }

  // Hours in words while they are written, and the week and the text in step with each other.
  const hoursForm = document.querySelector('form[data-hours]');
  for (const way of hoursForm ? hoursForm.querySelectorAll('[data-way]') : []) {
    const prefix = `Form.Channels[${way.dataset.way}].`;
    const field = name => hoursForm.elements[prefix + name];
    const days = [0, 1, 2, 3, 4, 5, 6].map(day => field(`Grid[${day}]`));
    let waiting;
    async function tell(fromText) {
      const body = new FormData();
      body.set('__RequestVerificationToken', hoursForm.elements.__RequestVerificationToken.value);
      for (const name of ['Kind', 'Value', 'Hours', 'HoursWas', 'HolidayHours']) body.set(`way.${name}`, field(name).value);
      if (fromText) body.set('way.HoursWas', '');
      else if (days[0]) {
        body.set('way.Hours', field('HoursWas').value);
        days.forEach((day, i) => body.set(`way.Grid[${i}]`, day.value));
      }
      const answer = await fetch(hoursForm.dataset.hours, { method: 'POST', body });
      if (!answer.ok) return;
      const told = await answer.json();
      const line = way.querySelector('.told');
      const now = document.createElement('b');
      now.textContent = told.fault ?? `${told.now}.`;
      line.replaceChildren(now, told.fault ? '' : ` ${told.week}`);
      const warning = way.querySelector('[data-warning]');
      warning.textContent = told.fault ? '' : told.warnings.join(' ');
      warning.hidden = warning.textContent === '';
      if (told.fault) return;
      if (!fromText) field('Hours').value = told.hours;
      else if (days[0] && told.grid.length === 7) days.forEach((day, i) => { day.value = told.grid[i]; });
    }
    const soon = fromText => {
      clearTimeout(waiting);
      waiting = setTimeout(() => tell(fromText).catch(() => {}), 500);
    };
    field('Hours').addEventListener('input', () => soon(true));
    field('HolidayHours').addEventListener('change', () => soon(true));
    for (const day of days[0] ? days : []) day.addEventListener('input', () => soon(false));
  }

  // A field that sifts many checkboxes. Groups open while something is looked for and go back as they were.
  const folded = text => text.toLocaleLowerCase('sv').normalize('NFD').replace(/[\u0300-\u036f]/g, '').trim();
  for (const picker of document.querySelectorAll('[data-sift]')) {
    const box = picker.querySelector('.sift-field');
    const labels = [...picker.querySelectorAll('.ticks label')];
    const groups = [...picker.querySelectorAll('details')].map(group => ({ group, open: group.open }));
    const input = box.querySelector('input');
    box.hidden = false;
    input.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
    input.addEventListener('input', () => {
      const wanted = folded(input.value);
      for (const label of labels) label.hidden = !folded(label.textContent).includes(wanted);
      for (const { group, open } of groups) {
        group.hidden = !group.querySelector('label:not([hidden])');
        group.open = wanted ? true : open;
      }
      const found = labels.filter(label => !label.hidden).length;
      box.querySelector('[role=status]').textContent = wanted ? `${found} av ${labels.length}` : '';
    });
  }

  // Times written beside a choice are that choice.
  for (const choice of document.querySelectorAll('input[type=radio][data-for]')) {
    document.getElementById(choice.dataset.for).addEventListener('input', () => { choice.checked = true; });
  }

  document.getElementById('fel')?.focus();
})();
