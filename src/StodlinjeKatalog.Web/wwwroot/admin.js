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

  document.getElementById('fel')?.focus();
})();
