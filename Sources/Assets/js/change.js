// Unfolds "Change" beside each item into a menu. Without it, the same word leads to the item's page, where the ways stand.
const template = document.getElementById("change");

prepare(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeType === 1) prepare(node);
}).observe(document.body, { childList: true, subtree: true });

function prepare(root) {
  if (template) for (const link of root.querySelectorAll("a.change")) link.replaceWith(menu(link));
}

function menu(link) {
  const menu = Object.assign(document.createElement("details"), { className: "change", name: "change" });
  const summary = document.createElement("summary");
  const item = link.closest(".item").id.replace("item-", "");
  const start = link.querySelector(".quiet");
  const category = link.closest("[data-category]")?.dataset.category;
  summary.append(...link.childNodes);
  menu.append(summary, template.content.cloneNode(true));
  for (const way of menu.querySelectorAll("[data-to]")) {
    const row = way.closest("li");
    const fits = !row.dataset.in || row.dataset.in.split(" ").includes(category);
    if (!fits || ("undone" in row.dataset && "done" in link.dataset)) { row.remove(); continue; }
    way.setAttribute(way.localName === "a" ? "href" : "formaction", way.dataset.to.replace(/0{26}/, item));
    if (way.localName === "button") way.append(start.cloneNode(true));
  }
  return menu;
}
