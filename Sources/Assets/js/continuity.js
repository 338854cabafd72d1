// Opens the sealed page that this file holds, with the browser's own cryptography and without any network.
const form = document.querySelector("form");
const said = form.querySelector("[role=status]");
const sealed = document.getElementById("sealed");
const page = document.getElementById("page");

const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const open = async (passphrase) => {
  const typed = new TextEncoder().encode(passphrase.trim().normalize("NFC"));
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const making = { name: "PBKDF2", hash: "SHA-256", salt: bytes(sealed.dataset.salt), iterations: Number(sealed.dataset.rounds) };
  const key = await crypto.subtle.deriveKey(making, base, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(sealed.dataset.nonce) }, key, bytes(sealed.textContent));
  return new TextDecoder().decode(plain);
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!globalThis.crypto?.subtle) return void (said.textContent = said.dataset.cannot);
  said.textContent = said.dataset.working;
  try {
    page.innerHTML = await open(form.querySelector("input").value);
  } catch {
    said.textContent = said.dataset.wrong;
    return;
  }
  form.remove();
  page.hidden = false;
  page.focus();
});
