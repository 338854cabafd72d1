// Says the notice aloud once in a window, and takes it off the page when its time is over.
const bar = document.querySelector(".notice");
const words = bar.querySelector("p").textContent;
const aloud = bar.querySelector("[role=status]");

if (sessionStorage.getItem("notice") !== words) {
  sessionStorage.setItem("notice", words);
  // What is put into a region that was there before is read out; it goes again, so that nobody finds it twice.
  setTimeout(() => { aloud.textContent = words; }, 500);
  setTimeout(() => { aloud.textContent = ""; }, 10_000);
}

const left = Number(bar.dataset.left);
if (left < 2 ** 31) setTimeout(() => bar.remove(), left);
