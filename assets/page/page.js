"use strict";
// Filters what the page holds; without it everything simply shows.
(() => {
  const form = document.getElementById("filters");
  const count = document.getElementById("count");
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const timeline = document.querySelector("svg[data-row]");
  const rows = new Map(Array.from(document.querySelectorAll("svg g[data-tie]"), (row) => [row.dataset.tie, row]));
  const ties = Array.from(document.querySelectorAll("tbody tr[data-tie]"), (row) => {
    const article = document.getElementById("band-" + row.dataset.tie);
    return {
      number: row.dataset.tie,
      parts: [row, article, rows.get(row.dataset.tie)].filter(Boolean),
      province: row.dataset.province,
      status: row.dataset.status,
      themes: row.dataset.themes.split(" "),
      text: fold(row.textContent + " " + article.textContent),
    };
  });
  const marks = Array.from(document.querySelectorAll("svg [data-ties]"), (mark) => ({
    mark,
    ties: mark.dataset.ties.split(" "),
    count: mark.querySelector(".count"),
  }));

  const stack = () => {
    if (!timeline) return;
    const height = Number(timeline.dataset.row);
    const shown = timeline.querySelectorAll("g[data-tie]:not([hidden])");
    shown.forEach((row, at) => row.setAttribute("transform", `translate(0 ${at * height})`));
    const [left, top, width] = timeline.dataset.box.split(" ");
    const all = Math.max(shown.length, 1) * height;
    timeline.setAttribute("viewBox", `${left} ${top} ${width} ${all - Number(top)}`);
    timeline.querySelectorAll("line.axis").forEach((line) => line.setAttribute("y2", all));
  };

  const apply = () => {
    const data = new FormData(form);
    const words = fold(data.get("q")).split(/\s+/).filter(Boolean);
    const statuses = data.getAll("status");
    const shown = new Set();
    for (const tie of ties) {
      const is = (!data.get("province") || tie.province === data.get("province"))
        && (!data.get("theme") || tie.themes.includes(data.get("theme")))
        && (statuses.length === 0 || statuses.includes(tie.status))
        && words.every((word) => tie.text.includes(word));
      tie.parts.forEach((part) => part.toggleAttribute("hidden", !is));
      if (is) shown.add(tie.number);
    }
    for (const { mark, ties: there, count: number } of marks) {
      const left = there.filter((tie) => shown.has(tie)).length;
      mark.toggleAttribute("hidden", left === 0);
      if (number) number.textContent = left > 1 ? String(left) : "";
    }
    stack();
    count.textContent = count.dataset.template.replace("{}", String(shown.size));
  };

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  apply();
})();
