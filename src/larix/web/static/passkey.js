/* Asks the device for a passkey, or to use one, and sends its answer with the page's own form. Nothing is kept here. */
"use strict";

(() => {
  const form = document.getElementById("passkey");
  const said = document.getElementById("passkey-said");
  if (!form) return;
  if (!window.PublicKeyCredential) {
    said.textContent = form.dataset.failed;
    return;
  }

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = (keys) => (keys || []).map((key) => ({ ...key, id: bytes(key.id) }));

  function asked() {
    const options = JSON.parse(form.dataset.asked).publicKey;
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    if (options.excludeCredentials) options.excludeCredentials = known(options.excludeCredentials);
    if (options.allowCredentials) options.allowCredentials = known(options.allowCredentials);
    return { publicKey: options };
  }
  function answer(made) {
    const response = {};
    for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (made.response[part]) response[part] = text(made.response[part]);
    }
    return JSON.stringify({
      id: made.id, rawId: text(made.rawId), type: made.type, response,
      clientExtensionResults: made.getClientExtensionResults(),
    });
  }

  form.addEventListener("submit", async (event) => {
    if (form.elements.answer.value) return;
    event.preventDefault();
    said.textContent = "";
    try {
      const made = await navigator.credentials[form.dataset.do](asked());
      form.elements.answer.value = answer(made);
      form.submit();
    } catch {
      said.textContent = form.dataset.failed;
    }
  });
})();
