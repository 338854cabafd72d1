// A button that prints; without script it stays hidden and the browser's own menu serves.
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
