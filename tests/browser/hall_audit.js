// What of the shown step cannot be read in the last row of a hall: a list of faults, empty where there is none.
() => {
  const LEAST_PX = 24;
  const LEAST_CONTRAST = 7;
  const EDGE = 0.05;
  const SLACK = 1;
  const faults = [];
  const [width, height] = [innerWidth, innerHeight];
  const main = document.querySelector("[data-testid=show]");
  const brush = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  });
  const rgba = (color) => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = color;
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] > 200) return color;
    }
    return [255, 255, 255, 255];
  };
  const probe = main.appendChild(document.createElement("i"));
  probe.style.color = "var(--pv-halo)";
  const halo = rgba(getComputedStyle(probe).color);
  probe.remove();
  const faded = (element) => {
    let share = 1;
    for (let at = element; at; at = at.parentElement) share *= Number(getComputedStyle(at).opacity);
    return share;
  };
  const inside = (box, [left, top, right, bottom]) =>
    box.left >= left - SLACK && box.top >= top - SLACK && box.right <= right + SLACK && box.bottom <= bottom + SLACK;
  const sheet = [EDGE * width, EDGE * height, (1 - EDGE) * width, (1 - EDGE) * height];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    const text = node.textContent.trim();
    if (!text || element.closest(".pv-sr, .pv-map-keys, [hidden], [inert]")) continue;
    const style = getComputedStyle(element);
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (style.visibility === "hidden" || !box.width) continue;
    const size = Number.parseFloat(style.fontSize);
    if (size < LEAST_PX) faults.push(`small: ${size} px, ${text}`);
    const drawn = element instanceof SVGElement;
    const onMap = element.closest(".pv-map");
    const ground = onMap ? halo : behind(element);
    const found = contrast(rgba(drawn ? style.fill : style.color), ground);
    if (found < LEAST_CONTRAST || faded(element) < 1) faults.push(`contrast: ${found.toFixed(1)}, ${text}`);
    if (!inside(box, sheet)) faults.push(`outer: ${text}`);
    const frame = element.closest(".pv-show-box, .pv-show-picture")?.getBoundingClientRect();
    if (frame && !inside(box, [frame.left, frame.top, frame.right, frame.bottom])) faults.push(`cut: ${text}`);
  }
  const root = document.documentElement;
  if (root.scrollWidth > width || root.scrollHeight > height) faults.push("scrolled: the page");
  const picture = main.querySelector("[data-testid=picture]");
  const number = main.querySelector("[data-testid=number]");
  const [frame, beside] = [picture, number].map((part) => part.getBoundingClientRect());
  if (frame.height < 0.35 * height) faults.push(`low: the picture, ${Math.round(frame.height)} px`);
  if (beside.width && beside.left < frame.right - SLACK) faults.push("covered: the picture by the number");
  if (number.scrollWidth > number.clientWidth + SLACK) faults.push("wide: the number");
  if (picture.dataset.kind === "map") {
    const drawing = main.querySelector(".pv-canvas:not([hidden])");
    const names = [...drawing.querySelectorAll("[data-name-of]")].filter((name) => name.style.display !== "none");
    const named = new Set(names.map((name) => name.dataset.nameOf));
    for (const unit of drawing.querySelectorAll(".pv-unit[data-lit=selected], .pv-unit[data-lit=partner]")) {
      const id = unit.dataset.place ?? unit.dataset.shape;
      if (unit.style.display !== "none" && !named.has(id)) faults.push(`unnamed: ${id}`);
    }
  }
  return faults;
};
