// A form made from the fields it is given; what is typed is sent only when it is saved. What is typed into a correction
// and not saved stays in the tab, and stands there again when the form is opened again, until it is saved or cancelled.
const NOWHERE = { typed: null, keep() {}, drop() {} };

export default function render({ parentElement, data, setTriggerValue }) {
  const form = parentElement.querySelector(".claim");
  const written = JSON.stringify(data.fields);
  const draft = data.closable ? kept(data.about, written) : NOWHERE;
  form.onsubmit = (event) => {
    event.preventDefault();
    draft.drop();
    if (data.closable) rest();
    setTriggerValue("save", { ...gathered(form, data.fields), about: data.about, n: Date.now() });
  };
  // A form that is saved or left takes no more keys until it is opened anew or what is wrong with it is said, though the
  // page may draw it once more before.
  form.inert = form.left !== undefined && form.left === data.opened;
  const rest = () => {
    form.inert = true;
    form.left = data.opened;
  };
  const leave = (kept) => {
    if (form.inert) return;
    if (data.closable) {
      rest();
      delete form.dataset.drawn;
    } else draw(form, data.title, data.fields, cancel);
    setTriggerValue("cancel", { kept, n: Date.now() });
  };
  const cancel = () => {
    draft.drop();
    form.typed = null;
    leave(false);
  };
  let changed = Boolean(draft.typed);
  const change = () => {
    changed = true;
    draft.keep(gathered(form, data.fields));
  };
  closeOnEscape(form, data.closable, () => leave(changed));
  form.oninput = change;
  form.onclick = ({ target }) => target.closest?.(".small") && change();
  if (form.dataset.drawn !== written && !form.inert) {
    // Another kind of claim by hand keeps what was typed into the fields that it has too.
    if (form.fields && !data.closable) form.typed = joined(form.typed, gathered(form, form.fields));
    form.dataset.drawn = written;
    form.fields = data.fields;
    const typed = data.closable ? draft.typed : form.typed;
    draw(form, data.title, typed ? data.fields.map((spec) => ({ ...spec, value: typedInto(spec, typed) })) : data.fields, cancel);
    if (draft.typed) form.querySelector(".again").textContent = "You typed this before and did not save it; Cancel drops it.";
    form.querySelector("input, select")?.focus();
  }
  const line = form.querySelector(".problem");
  if (line.textContent !== data.error) {
    line.textContent = data.error;
    if (data.error) {
      change(); // it was not saved
      line.scrollIntoView({ block: "nearest" });
    }
  }
  return () => document.removeEventListener("keydown", form.listening);
}

// What was typed into the correction of a proposal, as long as the proposal is what it was then.
function kept(about, written) {
  const name = `fusiongraph.correction ${about}`;
  const { on, typed } = JSON.parse(sessionStorage.getItem(name) ?? "{}");
  return {
    typed: on === written ? typed : null,
    keep: (now) => sessionStorage.setItem(name, JSON.stringify({ on: written, typed: now })),
    drop: () => sessionStorage.removeItem(name),
  };
}

function joined(before, now) {
  if (!before) return now;
  return { ...before, ...now, values: { ...before.values, ...now.values }, roles: { ...before.roles, ...now.roles } };
}

// What was typed into a field, as far as it can be said there.
function typedInto(spec, typed) {
  const value = (spec.group === "claim" ? typed : typed[spec.group])[spec.name];
  if (value === undefined) return spec.value;
  const allowed = new Set(spec.choices.map((choice) => choice.value));
  if (spec.kind !== "fillers") return value === null || !allowed.size || allowed.has(value) ? value : spec.value;
  return value.map((filler) => (allowed.has(filler.kind) ? filler : { name: filler.name, kind: spec.choices[0]?.value, key: "" }));
}

// The form as it is given.
function draw(form, title, fields, cancel) {
  form.replaceChildren(make("h2", "", title), make("p", "again"), problem(), ...fields.map(field), ends(cancel));
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
  const input = spec.kind === "choice" ? chooser(spec.choices, spec.value, spec.empty) : entry(spec.kind, spec.value);
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
