// What went wrong is read first: the summary takes the focus when the page opens.
document.querySelector("[data-summary]")?.focus();
