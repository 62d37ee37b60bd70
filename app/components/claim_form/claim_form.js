// A form made from the fields it is given; what is typed is sent only when it is saved.
export default function render({ parentElement, data, setTriggerValue }) {
  const form = parentElement.querySelector(".claim");
  form.onsubmit = (event) => {
    event.preventDefault();
    setTriggerValue("save", { ...gathered(form, data.fields), about: data.about, n: Date.now() });
  };
  const cancel = () => {
    if (!data.closable) draw(form, data, cancel);
    setTriggerValue("cancel", Date.now());
  };
  closeOnEscape(form, data.closable, cancel);
  const written = JSON.stringify(data.fields);
  if (form.dataset.drawn !== written) {
    form.dataset.drawn = written;
    draw(form, data, cancel);
    form.querySelector("input, select")?.focus();
  }
  const line = form.querySelector(".problem");
  if (line.textContent !== data.error) {
    line.textContent = data.error;
    if (data.error) line.scrollIntoView({ block: "nearest" });
  }
  return () => document.removeEventListener("keydown", form.listening);
}

// The form as it is given; what was typed into one that stays open is gone.
function draw(form, { title, fields }, cancel) {
  form.replaceChildren(make("h2", "", title), problem(), ...fields.map(field), ends(cancel));
}

// Esc closes a correction, wherever on the page the focus is.
function closeOnEscape(form, closable, close) {
  document.removeEventListener("keydown", form.listening);
  form.listening = (event) => {
    if (event.key === "Escape" && closable && !event.defaultPrevented) close();
  };
  document.addEventListener("keydown", form.listening);
}

function field(spec) {
  return spec.kind === "fillers" ? role(spec) : single(spec);
}

function single(spec) {
  const label = make("label", "field");
  label.append(make("span", "name", spec.label + (spec.required ? " *" : "")));
  const input = spec.kind === "choice" ? chooser(spec.choices, spec.value, !spec.required) : entry(spec.kind, spec.value);
  input.name = `${spec.group}.${spec.name}`;
  label.append(input, make("small", "", spec.description));
  return label;
}

function role(spec) {
  const set = make("fieldset", "field");
  set.dataset.role = spec.name;
  set.append(make("legend", "name", spec.label + (spec.required ? " *" : "")));
  const rows = make("div", "rows");
  for (const filler of spec.value) rows.append(person(spec, filler));
  const more = make("button", "small", `Add ${spec.label}`);
  more.type = "button";
  more.addEventListener("click", () => {
    rows.append(person(spec, { name: "", kind: spec.choices[0]?.value, key: "" }));
    rows.lastElementChild.querySelector("input").focus();
  });
  set.append(rows, more, make("small", "", spec.description));
  return set;
}

function person(spec, filler) {
  const row = make("div", "filler");
  const name = entry("text", filler.name);
  name.setAttribute("aria-label", `${spec.label}: name`);
  // A name that is changed is another name: what it was tied to no longer holds.
  name.addEventListener("input", () => delete row.dataset.key);
  if (filler.key) row.dataset.key = filler.key;
  const kind = chooser(spec.choices, filler.kind, false);
  kind.setAttribute("aria-label", `${spec.label}: kind`);
  kind.addEventListener("change", () => delete row.dataset.key);
  kind.hidden = spec.choices.length < 2;
  const gone = make("button", "small", "Remove");
  gone.type = "button";
  gone.setAttribute("aria-label", `Remove ${spec.label} ${filler.name}`);
  gone.addEventListener("click", () => row.remove());
  row.append(name, kind, gone);
  return row;
}

function gathered(form, fields) {
  const told = { values: {}, roles: {} };
  for (const spec of fields) {
    if (spec.kind === "fillers") {
      const rows = [...form.querySelector(`fieldset[data-role="${spec.name}"]`).querySelectorAll(".filler")];
      told.roles[spec.name] = rows.map(filled).filter(({ name }) => name);
      continue;
    }
    const given = form.elements[`${spec.group}.${spec.name}`].value.trim();
    const value = given === "" ? null : spec.kind === "number" && Number.isFinite(Number(given)) ? Number(given) : given;
    if (spec.group === "values") told.values[spec.name] = value;
    else told[spec.name] = value;
  }
  return told;
}

function filled(row) {
  const name = row.querySelector("input").value.trim();
  const filler = { name, kind: row.querySelector("select").value };
  return row.dataset.key ? { ...filler, key: row.dataset.key } : filler;
}

function chooser(choices, value, empty) {
  const select = make("select", "");
  if (empty) select.append(option("", "not stated"));
  for (const choice of choices) select.append(option(choice.value, choice.words));
  select.value = value || (empty ? "" : (choices[0]?.value ?? ""));
  return select;
}

function option(value, words) {
  const made = make("option", "", words);
  made.value = value;
  return made;
}

function entry(kind, value) {
  const input = make("input", "");
  input.type = "text";
  if (kind === "number") input.inputMode = "decimal";
  if (kind === "date") input.placeholder = "2024-03-20, 2024-03 or 2024";
  input.value = value ?? "";
  return input;
}

function problem() {
  const line = make("p", "problem");
  line.setAttribute("role", "alert");
  return line;
}

function ends(cancel) {
  const bar = make("div", "ends");
  const save = make("button", "save", "Save");
  save.type = "submit";
  const back = make("button", "", "Cancel");
  back.type = "button";
  back.addEventListener("click", cancel);
  bar.append(save, back);
  return bar;
}

function make(tag, name, text = "") {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  return element;
}
