// Keeps what is being typed: 1.5 seconds after the last key, every 20 seconds however steadily somebody types, and at once
// when the page is put away.
const pause = 1500;
const longest = 20_000;

for (const form of document.querySelectorAll("form[data-draft]")) keep(form);

function keep(form) {
  let typed = 0; // counts changes, so that one made while a save is under way is seen
  let kept = 0;
  let since = 0; // when the oldest change that is not kept was made
  let busy = false;
  let failures = 0;
  let locked = false;
  let leaving = false;
  let timer;
  const status = form.querySelector("[data-saved]");

  form.addEventListener("input", (event) => {
    if (event.target.type === "file") return;
    typed += 1;
    since ||= Date.now();
    if (failures && !locked) return; // it is tried again at its own time
    locked = false;
    later(Math.max(0, Math.min(pause, since + longest - Date.now())));
  });
  form.addEventListener("submit", () => { leaving = true; clearTimeout(timer); });
  addEventListener("pageshow", () => { leaving = false; });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save();
    else if (locked) save(); // perhaps signed in again in another tab
  });
  addEventListener("online", () => save());
  addEventListener("beforeunload", (event) => { if (typed > kept && !leaving) event.preventDefault(); });

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  async function save() {
    clearTimeout(timer);
    if (busy || leaving || typed === kept) return;
    busy = true;
    const upTo = typed;
    const begun = Date.now();
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    try {
      const answer = await fetch(form.dataset.draft, {
        method: "POST", body, credentials: "same-origin", redirect: "error",
        keepalive: body.toString().length < 60_000, // browsers refuse more than 64 KB after the page is gone
        headers: { "X-Requested-With": "kith", Accept: "application/json" },
        signal: AbortSignal.timeout(15_000),
      });
      if (answer.status === 401 || answer.status === 403) return lock();
      if (!answer.ok) throw new Error(String(answer.status));
      const { text } = await answer.json();
      kept = upTo;
      since = typed > upTo ? begun : 0;
      failures = 0;
      say(text, "ok");
    } catch {
      failures += 1;
      say(document.body.dataset.unsaved, "not");
      later(Math.min(60_000, 2000 * 2 ** failures));
    } finally {
      busy = false;
      if (typed > upTo && !locked && !failures) later(document.visibilityState === "hidden" ? 0 : pause);
    }
  }

  function lock() {
    locked = true;
    say(document.body.dataset.signedOut, "not");
    const { signIn, signInText } = document.body.dataset;
    if (!status || !signIn) return;
    const link = Object.assign(document.createElement("a"), { href: signIn, target: "_blank", textContent: signInText });
    status.append(" ", link);
  }

  function say(text, kind) {
    if (!status) return;
    status.className = `saved ${kind}`;
    if (status.textContent !== text) status.textContent = text ?? "";
  }
}
