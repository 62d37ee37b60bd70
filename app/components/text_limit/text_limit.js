// Keeps a text area from holding more than the page takes: a longer text ends the connection, and nobody would say why.
export default function render({ parentElement, data }) {
  const said = parentElement.querySelector(".refused");
  const { label, most, advice } = data;

  function mind(event) {
    const box = event.target;
    if (!(box instanceof HTMLTextAreaElement) || box.getAttribute("aria-label") !== label) return;
    const length = event.type === "input" ? box.value.length : lengthWith(event, box);
    if (length > most) {
      event.stopImmediatePropagation();
      event.preventDefault();
      if (event.type === "input") box.value = said.held ?? ""; // it came without notice, and the page has not heard of it
      const [held, limit] = [length, most].map((number) => number.toLocaleString("en"));
      said.textContent = `This text holds ${held} characters and was not taken; ${limit} is the most. ${advice}`;
    } else if (event.type === "input") {
      said.textContent = "";
      said.held = box.value;
    }
  }

  document.addEventListener("beforeinput", mind, true);
  document.addEventListener("input", mind, true);
  said.dataset.most = most;
  return () => {
    document.removeEventListener("beforeinput", mind, true);
    document.removeEventListener("input", mind, true);
  };
}

// How much the box would hold with what is about to be put in.
function lengthWith(event, box) {
  const coming = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
  return box.value.length - (box.selectionEnd - box.selectionStart) + coming.length;
}
