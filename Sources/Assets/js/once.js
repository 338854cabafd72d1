// Sends a form once: a second press while the first is on its way does nothing.
addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "get" || form.method === "dialog") return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  // After this turn, so that the pressed button's own name and value still travel with the form.
  setTimeout(() => buttons(form).forEach((button) => button.setAttribute("aria-disabled", "true")));
  setTimeout(() => free(form), 15_000); // it answered with a file, or never: the person may try again
});

// The page came back from the browser's memory: it may be sent again.
addEventListener("pageshow", () => [...document.forms].forEach(free));

function free(form) {
  delete form.dataset.sent;
  buttons(form).forEach((button) => button.removeAttribute("aria-disabled"));
}

function buttons(form) {
  return [...form.elements].filter((element) => element.type === "submit");
}
