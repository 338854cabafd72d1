// The screen locks when nobody is there. Two minutes before, it asks; any key or press in any tab says "still here".
const { lockAfter, extend, locked, back } = document.body.dataset;
const warnBefore = 120;

if (lockAfter) watch(Number(lockAfter) * 1000);

function watch(span) {
  const tabs = new BroadcastChannel("kith-lock");
  const dialog = document.createElement("dialog");
  const template = document.getElementById("lock-dialog");
  let active = Date.now(); // the last sign of life in any tab
  let told = Date.now(); // when the server last heard of it

  if (template) dialog.append(template.content.cloneNode(true));
  dialog.setAttribute("role", "alertdialog");
  const heading = dialog.querySelector("h1, h2");
  if (heading) { heading.id = "lock-heading"; dialog.setAttribute("aria-labelledby", heading.id); }
  document.body.append(dialog);

  for (const kind of ["keydown", "pointerdown", "wheel"]) addEventListener(kind, alive, { passive: false });
  tabs.onmessage = ({ data }) => { active = Math.max(active, data); if (dialog.open) dialog.close(); };
  dialog.addEventListener("cancel", alive);
  document.addEventListener("visibilitychange", tick);
  setInterval(tick, 1000);

  function alive(event) {
    const now = Date.now();
    if (now - active >= span) return tick();
    const wasAsked = dialog.open;
    if (wasAsked) { event.preventDefault(); dialog.close(); } // the key that answers must not also press what lay beneath
    if (!wasAsked && now - active < 1000) return;
    active = now;
    tabs.postMessage(now);
    if (wasAsked || now - told > 60_000) tell(now);
  }

  async function tell(now) {
    told = now;
    const csrf = document.querySelector("meta[name=csrf]")?.content ?? "";
    try {
      const answer = await fetch(extend, { method: "POST", body: new URLSearchParams({ csrf }), redirect: "error", headers: { "X-Requested-With": "kith" } });
      if (answer.status === 401 || answer.status === 403) lock();
    } catch { told = 0; } // tried again with the next sign of life
  }

  function tick() {
    const left = Math.ceil((active + span - Date.now()) / 1000);
    if (left <= 0) return lock();
    if (left > warnBefore) return;
    if (!dialog.open && document.visibilityState === "visible") dialog.showModal();
    const words = dialog.querySelector("[data-left]");
    if (words) words.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  }
}

// The password leads back to the same work.
function lock() {
  location.assign(`${locked}?back=${encodeURIComponent(back)}`);
}
