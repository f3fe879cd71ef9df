// Filters what the page holds; without it everything simply shows.
(() => {
  const form = document.getElementById("filters");
  const count = document.getElementById("count");
  // The texts of some elements, a line each; a cell or a heading does not run on into the next.
  const lines = (...elements) => elements.flatMap((element) => {
    const [walker, texts] = [document.createTreeWalker(element, NodeFilter.SHOW_TEXT), []];
    while (walker.nextNode()) {
      // The number of a source is no text; what was before and codes are looked for as a whole.
      const around = walker.currentNode.parentElement;
      if (!around.matches("blockquote > a") && !around.closest(".ids")) texts.push(walker.currentNode.data);
    }
    return texts;
  });
  const timeline = document.querySelector("svg[data-row]");
  const rows = new Map(Array.from(document.querySelectorAll("svg g[data-tie]"), (row) => [row.dataset.tie, row]));
  const ties = Array.from(document.querySelectorAll("tbody tr[data-tie]"), (row) => {
    const article = document.getElementById("band-" + row.dataset.tie);
    const cased = lines(row, article).map(unmarked).filter(Boolean);
    return {
      number: row.dataset.tie,
      parts: [row, article, rows.get(row.dataset.tie)].filter(Boolean),
      province: row.dataset.province,
      status: row.dataset.status,
      themes: row.dataset.themes.split(" "),
      names: row.dataset.names.split("|"),
      whole: row.dataset.whole.split("|"),
      cased,
      lines: cased.map(fold).concat(row.dataset.labels.split("|")),
    };
  });
  const marks = Array.from(document.querySelectorAll("svg [data-ties]"), (mark) => ({
    mark,
    ties: mark.dataset.ties.split(" "),
    count: mark.querySelector(".count"),
  }));

  const find = search(ties, form.dataset);

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
    const found = find(data.get("q"));
    const statuses = data.getAll("status");
    const shown = new Set();
    for (const tie of ties) {
      const is = (!data.get("province") || tie.province === data.get("province"))
        && (!data.get("theme") || tie.themes.includes(data.get("theme")))
        && (statuses.length === 0 || statuses.includes(tie.status))
        && found.has(tie);
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
