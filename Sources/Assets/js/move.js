// Drags an item to another list. It fills in and sends the form that the page has ready for it.
const form = document.getElementById("move")?.content.querySelector("form");
let held; // { item, from }

prepare(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeType === 1) prepare(node);
}).observe(document.body, { childList: true, subtree: true });

function prepare(root) {
  for (const item of root.querySelectorAll(".item:has(> .change)")) {
    if (!form || item.querySelector(".grip")) continue;
    const grip = document.createElement("span"); // not a button: whoever has no pointer uses the menu
    grip.className = "grip";
    grip.setAttribute("aria-hidden", "true");
    item.classList.add("can-drag");
    item.prepend(grip);
  }
}

addEventListener("pointerdown", (event) => {
  if (!event.target.matches?.(".grip") || event.button !== 0) return;
  const item = event.target.closest(".item");
  event.preventDefault();
  event.target.setPointerCapture(event.pointerId);
  held = { item, from: item.closest("[data-category]") };
  item.classList.add("dragging");
});

addEventListener("pointermove", (event) => {
  if (!held) return;
  mark(under(event));
});

addEventListener("pointerup", (event) => {
  if (!held) return;
  const { item, from } = held;
  const list = under(event);
  drop();
  if (!list || list === from) return;
  form.action = form.dataset.to.replace(/0{26}/, item.id.replace("item-", ""));
  form.elements.namedItem("category").value = list.dataset.category;
  document.body.append(form);
  form.requestSubmit();
});

addEventListener("pointercancel", drop);
addEventListener("keydown", (event) => { if (event.key === "Escape" && held) drop(); });

function under(event) {
  const place = document.elementFromPoint(event.clientX, event.clientY);
  return place?.closest("[data-category]") ?? place?.closest(".list")?.querySelector("[data-category]");
}

function mark(list) {
  document.querySelectorAll(".drop").forEach((other) => other.classList.remove("drop"));
  if (list && list !== held.from) list.classList.add("drop");
}

function drop() {
  if (!held) return;
  held.item.classList.remove("dragging");
  document.querySelectorAll(".drop").forEach((list) => list.classList.remove("drop"));
  held = undefined;
}
