// Asks what the language coach notices while somebody types: a second after the last key, and never under their fingers.
const pause = 1000;

for (const section of document.querySelectorAll("[data-coach]")) listen(section);

function listen(section) {
  const form = section.closest("form");
  if (!form) return;
  let timer;
  let asked = 0;

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  section.addEventListener("focusout", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });

  async function ask() {
    if (section.contains(document.activeElement)) return;
    asked += 1;
    const mine = asked;
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    try {
      const answer = await fetch(section.dataset.coach, {
        method: "POST", body, credentials: "same-origin", redirect: "error",
        headers: { "X-Kith-Fragment": "coach" }, signal: AbortSignal.timeout(10_000),
      });
      if (!answer.ok) return;
      const text = await answer.text();
      if (mine !== asked || section.contains(document.activeElement)) return;
      section.querySelector("[data-noticed]").innerHTML = text;
    } catch {
      // Nothing is lost: the list stays as it was, and the button still asks.
    }
  }
}
