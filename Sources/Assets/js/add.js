// Adds to a list without leaving the page: the section comes back whole and the field keeps the focus.
addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("form[data-add]") || form.dataset.plain) return;
  const section = document.getElementById(form.dataset.add) ?? form.parentElement.closest("[id]");
  if (!section) return;
  event.preventDefault();
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  const field = form.querySelector("input:not([type=hidden]), textarea");
  const sent = field.value;
  const body = new URLSearchParams(new FormData(form, event.submitter));
  try {
    const answer = await fetch(form.action, {
      method: "POST", body, redirect: "manual", credentials: "same-origin",
      headers: { Accept: "text/html", "X-Kith-Fragment": section.id }, signal: AbortSignal.timeout(15_000),
    });
    const html = answer.status === 200 || answer.status === 422 ? await answer.text() : "";
    if (swap(section, html, form, field, sent, answer.status === 200)) return;
    // The ordinary way always works. The same command id travels again, so nothing is added twice.
    form.dataset.plain = "yes";
    form.requestSubmit(event.submitter);
  } catch {
    say(document.body.dataset.unsaved ?? ""); // no answer at all: the words stay in the field
  } finally {
    delete form.dataset.busy;
  }
}, true);

function swap(section, html, form, field, sent, isAdded) {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById(section.id);
  if (!fresh) return false;
  const typedSince = field.value !== sent ? field.value : "";
  const others = unsent(section, form);
  section.replaceWith(fresh);
  for (const [id, value] of others) {
    const other = document.getElementById(id);
    if (other) other.value = value;
  }
  const again = document.getElementById(field.id);
  if (again) {
    if (isAdded || typedSince) again.value = typedSince;
    again.focus();
    if (again.value) again.setSelectionRange(again.value.length, again.value.length);
  }
  say(fresh.dataset.said ?? "");
  return true;
}

// What stands typed in the section's other fields.
function unsent(section, form) {
  return [...section.querySelectorAll("input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea")]
    .filter((element) => element.id && element.form !== form && element.value !== element.defaultValue)
    .map((element) => [element.id, element.value]);
}

function say(text) {
  let live = document.getElementById("live");
  if (!live) {
    live = Object.assign(document.createElement("p"), { id: "live", className: "quiet" });
    live.setAttribute("role", "status");
    document.body.append(live);
  }
  live.textContent = "";
  setTimeout(() => { live.textContent = text; }, 50);
}
