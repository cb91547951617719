"use strict";
// The index: search and filters.
const form = document.querySelector(".filter");
if (form) {
  const cards = [...document.querySelectorAll(".card")];
  const [search, several, problems] = ["search", "several", "problems"].map((id) => document.getElementById(id));
  const filter = () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (card) => wanted.every((word) => card.dataset.words.includes(word))
      && !(several.checked && card.dataset.documents < 2) && !(problems.checked && card.dataset.problems < 1);
    for (const card of cards) card.hidden = !fits(card);
    const left = cards.filter((card) => !card.hidden).length;
    document.getElementById("found").textContent = left < cards.length ? `${left} of ${cards.length} shown` : "";
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
}

// A figure: name the cell under the pointer, light the cells of a claim.
const data = JSON.parse(document.getElementById("data")?.textContent ?? "[]");
const tip = document.getElementById("tip");
const panels = [...document.querySelectorAll(".panel")];
const claims = [...document.querySelectorAll(".claims li")];
let pinned = null;

const percent = (part, whole) => `${(100 * part) / whole}%`;

function frame(rect, [top, bottom], [left, right], about) {
  const place = { x: percent(left, about.columns.length), y: percent(top, about.rows.length),
    width: percent(right - left + 1, about.columns.length), height: percent(bottom - top + 1, about.rows.length) };
  for (const [name, value] of Object.entries(place)) rect.setAttribute(name, value);
  return rect;
}

function light(item) {
  for (const panel of panels) {
    panel.classList.remove("on");
    panel.querySelector(".lit").replaceChildren();
  }
  for (const claim of claims) {
    claim.classList.toggle("on", claim === item);
    claim.querySelector("button").setAttribute("aria-pressed", String(claim === pinned));
  }
  if (!item) return;
  const about = data[item.dataset.document];
  const [where, rows, columns] = about.claims[item.dataset.claim];
  for (const panel of panels) {
    if (panel.dataset.document !== item.dataset.document || !where.includes(Number(panel.dataset.panel))) continue;
    panel.classList.add("on");
    const rects = rows.flatMap((row) => columns.map((column) =>
      frame(document.createElementNS("http://www.w3.org/2000/svg", "rect"), row, column, about)));
    panel.querySelector(".lit").replaceChildren(...rects.slice(0, 2000));
  }
}

for (const item of claims) {
  const button = item.querySelector("button");
  item.addEventListener("pointerenter", () => light(item));
  item.addEventListener("pointerleave", () => light(pinned));
  button.addEventListener("focus", () => light(item));
  button.addEventListener("blur", () => light(pinned));
  button.addEventListener("click", () => { pinned = pinned === item ? null : item; light(item); });
}

function claimOf(panel, row, column) {
  const about = data[panel.dataset.document];
  const cells = about.cells[panel.dataset.panel];
  const [said, claim] = cells ? about.states[cells[row * about.columns.length + column]] : ["", -1];
  const item = claims.find((one) => one.dataset.document === panel.dataset.document && one.dataset.claim === String(claim));
  return [said, item];
}

function name(panel, row, column) {
  const about = data[panel.dataset.document];
  const [said, item] = claimOf(panel, row, column);
  const quote = item ? `\n“${item.querySelector("button").textContent.slice(0, 200)}”` : "";
  tip.textContent = `${about.rows[row]} · ${about.columns[column]}\n${said}${quote}`;
  tip.hidden = false;
  frame(panel.querySelector(".cursor"), [row, row], [column, column], about);
}

function placeTip(x, y) {
  const { width, height } = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(4, Math.min(x + 14, innerWidth - width - 4))}px`;
  tip.style.top = `${y + height + 30 > innerHeight ? Math.max(4, y - height - 12) : y + 18}px`;
}

function unname(panel) {
  tip.hidden = true;
  panel.querySelector(".cursor").setAttribute("width", 0);
}

for (const panel of panels) {
  const cells = panel.querySelector(".cells");
  const about = data[panel.dataset.document];
  const last = [about.rows.length - 1, about.columns.length - 1];
  let at = [0, 0];
  const aim = (event) => {
    const box = cells.getBoundingClientRect();
    const share = [(event.clientY - box.top) / box.height, (event.clientX - box.left) / box.width];
    at = share.map((part, i) => Math.max(0, Math.min(last[i], Math.floor(part * (last[i] + 1)))));
  };
  const show = () => {
    name(panel, ...at);
    const box = cells.getBoundingClientRect();
    placeTip(box.left + ((at[1] + 0.5) / (last[1] + 1)) * box.width, box.top + ((at[0] + 1) / (last[0] + 1)) * box.height);
  };
  const pin = () => {
    pinned = claimOf(panel, ...at)[1] ?? null;
    light(pinned);
    pinned?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  cells.addEventListener("pointermove", (event) => { aim(event); name(panel, ...at); placeTip(event.clientX, event.clientY); });
  cells.addEventListener("pointerleave", () => unname(panel));
  cells.addEventListener("click", (event) => { aim(event); pin(); });
  cells.addEventListener("focus", () => { if (cells.matches(":focus-visible")) show(); });
  cells.addEventListener("blur", () => unname(panel));
  cells.addEventListener("keydown", (event) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (event.key === "Enter") pin();
    if (event.key === "Escape") unname(panel);
    if (!step) return;
    event.preventDefault();
    at = at.map((place, i) => Math.max(0, Math.min(last[i], place + step[i])));
    show();
  });
}
