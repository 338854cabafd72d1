// Shows what others add: the server says only "version 13", or for guests a mark that is no count; where the page has
// another one, the section is fetched through the ordinary door.
const restAfter = 300_000; // a page nobody looks at for five minutes stops listening

for (const section of document.querySelectorAll("[data-live]")) follow(section.id);

function follow(id) {
  let source;
  let rest;
  let busy = false;
  let newest;
  let pause = 1000;
  const place = () => document.getElementById(id);

  document.addEventListener("visibilitychange", () => {
    clearTimeout(rest);
    if (document.visibilityState === "hidden") rest = setTimeout(stop, restAfter);
    else start();
  });
  addEventListener("pagehide", stop);
  addEventListener("pageshow", start);
  addEventListener("focusout", () => setTimeout(fetchNewer));
  start();

  function start() {
    if (source || !place()) return;
    source = new EventSource(place().dataset.live);
    source.addEventListener("version", ({ data }) => { newest = data; pause = 1000; fetchNewer(); });
  }

  function stop() {
    source?.close();
    source = undefined;
  }

  // A phone whose meeting is over shows so; a worker's page may hold unsent words elsewhere and is left alone.
  function ended() {
    stop();
    if (document.body.classList.contains("family")) location.reload();
  }

  async function fetchNewer() {
    const section = place();
    if (busy || !section || !newest || newest === section.dataset.version) return;
    if (isWriting(section) && (!section.dataset.about || document.querySelector(".told"))) return;
    busy = true;
    try {
      const answer = await fetch(section.dataset.fragment, { headers: { "X-Kith-Fragment": id }, redirect: "error" });
      if (answer.status === 401 || answer.status === 403 || answer.status === 404) return ended();
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
      if (fresh && isWriting(section)) return tell(section, fresh);
      if (fresh) { section.replaceWith(fresh); hush(); }
      else return;
    } catch { return; } finally { busy = false; }
    if (newest === place()?.dataset.version) return;
    setTimeout(fetchNewer, pause); // another node may not have heard yet, or this page is ahead of what it was told
    pause = Math.min(pause * 2, 60_000);
  }
}

// Somebody still writes about a question that is over: they are told, and what they typed stays until they look. The button
// sends the form, and the answer shows their own words beside what is new.
function tell(section, fresh) {
  const form = section.querySelector("form");
  if (!form || fresh.dataset.about === section.dataset.about || document.querySelector(".told")) return;
  const note = Object.assign(document.createElement("div"), { className: "say judge told" });
  note.setAttribute("role", "status");
  const button = Object.assign(document.createElement("button"), { className: "btn", textContent: fresh.dataset.look });
  button.addEventListener("click", () => form.submit());
  section.before(note);
  note.append(Object.assign(document.createElement("p"), { textContent: fresh.dataset.news }), button);
}

function hush() {
  document.querySelector(".told")?.remove();
}

// Nothing is swapped from under somebody's hands: not while a field has the focus or holds unsent words.
function isWriting(section) {
  const active = document.activeElement;
  if (section.contains(active) && active.matches("input, textarea, select, summary, button")) return true;
  if (section.querySelector("details[open], .dragging")) return true;
  return [...section.querySelectorAll("input:not([type=hidden]), textarea")]
    .some((field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked);
}
