// Asks what the language coach notices while somebody types: a second after the last key, and never under their fingers.
const pause = 1000;

for (const section of document.querySelectorAll("[data-coach]")) {
  const form = section.closest("form");
  if (!form) continue;
  const ask = asking(form, section, section.dataset.coach);
  form.addEventListener("input", ask);
  section.addEventListener("focusout", ask);
}

// A page with several small forms: what is noticed comes under the one in which somebody types.
for (const page of document.querySelectorAll("[data-coach-forms]")) {
  const known = new WeakMap();
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form");
    if (!form?.querySelector("input[name=form]") || form.querySelector("[data-coach]")) return;
    if (!known.has(form)) known.set(form, asking(form, undefined, page.dataset.coachForms));
    known.get(form)();
  });
}

// Makes what asks for a form; the section comes with the first thing there is to say.
function asking(form, section, address) {
  let timer;
  let asked = 0;

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  }

  async function ask() {
    if (section?.contains(document.activeElement)) return;
    asked += 1;
    const mine = asked;
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    try {
      const answer = await fetch(address, {
        method: "POST", body, credentials: "same-origin", redirect: "error",
        headers: { "X-Kith-Fragment": "coach" }, signal: AbortSignal.timeout(10_000),
      });
      if (!answer.ok) return;
      const text = await answer.text();
      if (mine !== asked || section?.contains(document.activeElement)) return;
      if (!section) section = begin(text);
      if (section) section.querySelector("[data-noticed]").innerHTML = text;
    } catch {
      // Nothing is lost: the list stays as it was, and the button still asks.
    }
  }

  function begin(text) {
    if (!text.includes("<li")) return undefined;
    const begun = document.createElement("div");
    begun.className = "coach";
    begun.innerHTML = "<div data-noticed></div>";
    begun.addEventListener("focusout", later);
    form.append(begun);
    return begun;
  }

  return later;
}
