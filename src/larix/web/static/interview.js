/* The one script of the product. It keeps what is typed into a form, hides what does not apply, and says when somebody
   is about to be signed out. Everything also works without it. Nothing is kept in the browser: no storage of any kind. */
"use strict";

(() => {
  const form = document.getElementById("answers");
  if (!form) return;
  const kept = document.getElementById("kept");
  const more = document.getElementById("kept-more");
  const AFTER_TYPING = 1200, AFTER_LEAVING = 150, FIRST_RETRY = 2000, LAST_RETRY = 30000, GIVE_UP = 15000;

  /* ── what does not apply ── */

  const chosen = (item) => {
    const block = form.querySelector(`[data-item="${item}"]`);
    if (!block || block.disabled) return [];
    const last = form.querySelector(`input[name="${item}__last"]:checked`);
    if (last && last.value === "same") return JSON.parse(block.dataset.last);
    if (last && last.value === "declined") return [];
    return [...form.querySelectorAll(`[name="${item}"]`)]
      .filter((field) => field.type !== "radio" && field.type !== "checkbox" ? field.value.trim() : field.checked)
      .map((field) => field.value.trim())
      .filter((value) => !value.startsWith("__"));
  };
  const tests = {
    always: () => true,
    never: () => false,
    is: (when) => chosen(when.item).some((value) => when.values.includes(value)),
    least: (when) => chosen(when.item).some((value) => Number(value.replace(",", ".")) >= when.value),
    all: (when) => when.of.every(holds),
    any: (when) => when.of.some(holds),
    not: (when) => !holds(when.of),
  };
  function holds(when) {
    return tests[when.kind](when);
  }
  function hideWhatDoesNotApply() {
    for (const block of form.querySelectorAll("[data-when]")) {
      const applies = holds(JSON.parse(block.dataset.when));
      block.hidden = !applies;
      block.disabled = !applies;
    }
    for (const block of form.querySelectorAll("[data-if-changed]")) {
      const last = form.querySelector(`input[name="${block.dataset.ifChanged}__last"]:checked`);
      block.hidden = !(last && last.value === "changed");
    }
  }
  function oneTakesThePlaceOfTheOther(field) {
    if (field.type !== "checkbox" || !field.checked) return;
    const same = [...form.querySelectorAll(`input[type="checkbox"][name="${field.name}"]`)];
    const alone = "alone" in field.dataset || "instead" in field.dataset;
    for (const other of same) {
      if (other !== field && (alone || "alone" in other.dataset)) other.checked = false;
    }
  }

  /* ── keeping what is typed ── */

  let unsent = false; // something is typed that no save holds yet
  let pending = null; // a save that has not been acknowledged: it is sent again as it is, under the same id
  let sending = false, timer = 0, wait = FIRST_RETRY, leaving = null;

  const part = (name) => form.querySelector(`input[name="${name}"]`);
  const cookie = (name) => (document.cookie.split("; ").find((one) => one.startsWith(`${name}=`)) || "").split("=")[1];

  function newId() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
  function say(state, words) {
    if (kept.dataset.state === state && kept.textContent === words) return;
    kept.dataset.state = state;
    kept.textContent = words;
  }
  function later(after) {
    clearTimeout(timer);
    timer = setTimeout(send, after);
  }
  function typed() {
    const body = new URLSearchParams(new FormData(form));
    const id = newId();
    body.set("save_id", id);
    body.set("do", "save");
    unsent = false;
    return { id, body };
  }
  async function send() {
    if (sending || (!unsent && !pending)) return;
    sending = true;
    pending = pending || typed();
    const token = cookie("csrftoken") || part("csrfmiddlewaretoken").value; // anew after a sign-in in another tab
    pending.body.set("csrfmiddlewaretoken", token);
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), GIVE_UP);
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: pending.body, credentials: "same-origin", redirect: "manual", signal: stop.signal,
        headers: { Accept: "application/json" },
      });
      await heard(answer);
    } catch {
      notYet("lost", form.dataset.lost);
    } finally {
      clearTimeout(late);
      sending = false;
    }
    if (unsent && !pending) later(AFTER_TYPING);
  }
  async function heard(answer) {
    const told = (answer.headers.get("Content-Type") || "").includes("json") ? await answer.json() : null;
    if (told && answer.ok) {
      part("number").value = told.number;
      pending = null;
      wait = FIRST_RETRY;
      stillFor(told.left);
      if (told.outcome === "behind") {
        more.hidden = false;
        say("behind", form.dataset.behind);
      } else if (!unsent) {
        say("stored", form.dataset.stored.replace("{at}", told.at));
      }
      goOn();
    } else if (told && answer.status === 422) {
      pending = null;
      say("refused", `${form.dataset.refused} ${told.said}`);
      goOn();
    } else if (answer.status === 400 || answer.status === 413) { // as it is, it will never be taken: no use in trying again
      pending = null;
      say("refused", form.dataset.tooMuch);
      goOn();
    } else if (answer.status === 403 || answer.type === "opaqueredirect") {
      notYet("signed-out", form.dataset.signedOut);
    } else {
      notYet("broken", form.dataset.broken);
    }
  }
  function notYet(state, words) {
    say(state, words);
    leaving = null;
    later(wait);
    wait = Math.min(wait * 2, LAST_RETRY);
  }
  function goOn() {
    if (!leaving) return;
    const button = leaving;
    leaving = null;
    setTimeout(() => form.requestSubmit(button), 0); // after this save has ended
  }

  form.addEventListener("input", (event) => {
    oneTakesThePlaceOfTheOther(event.target);
    hideWhatDoesNotApply();
    unsent = true;
    if (!pending) say("typing", form.dataset.typing);
    if (!pending) later(AFTER_TYPING);
  });
  form.addEventListener("focusout", () => {
    if (unsent && !pending) later(AFTER_LEAVING);
  });
  form.addEventListener("submit", (event) => {
    if (unsent || pending || sending || !navigator.onLine) {
      event.preventDefault();
      if (!navigator.onLine) return say("lost", form.dataset.lost);
      leaving = event.submitter;
      clearTimeout(timer);
      return send();
    }
    const fresh = cookie("csrftoken"); // of whoever has signed in again in another tab
    if (fresh) part("csrfmiddlewaretoken").value = fresh;
  });
  addEventListener("online", () => {
    wait = FIRST_RETRY;
    if (pending || unsent) later(0);
  });
  addEventListener("offline", () => {
    if (pending || unsent) say("lost", form.dataset.lost);
  });
  addEventListener("beforeunload", (event) => {
    if (unsent || pending) event.preventDefault();
  });

  /* ── staying signed in ── */

  const short = document.getElementById("time-is-short");
  const said = document.getElementById("time-left");
  let warning = 0;
  function stillFor(seconds) {
    clearTimeout(warning);
    short.hidden = true;
    const ends = new Date(Date.now() + seconds * 1000);
    const clock = `${String(ends.getHours()).padStart(2, "0")}:${String(ends.getMinutes()).padStart(2, "0")}`;
    said.textContent = said.textContent.replace(/\d\d:\d\d/, clock);
    const before = Math.max(0, seconds - Number(form.dataset.warnedAt)) * 1000;
    warning = setTimeout(() => { short.hidden = false; }, before);
  }
  document.getElementById("still-here").addEventListener("click", async () => {
    try {
      const answer = await fetch(form.dataset.stay, {
        method: "POST", credentials: "same-origin", redirect: "manual",
        headers: { "X-CSRFToken": cookie("csrftoken") || part("csrfmiddlewaretoken").value },
      });
      if (!answer.ok) return say("signed-out", form.dataset.signedOut);
      stillFor((await answer.json()).left);
    } catch {
      say("lost", form.dataset.lost);
    }
  });

  for (const hint of form.querySelectorAll("[data-only-when]")) hint.remove(); // what is seen now applies
  hideWhatDoesNotApply();
  stillFor(Number(form.dataset.left));
})();
