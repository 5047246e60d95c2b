// Fitting of cards to a screen: pages of columns, and what is left out where one page must do.

/**
 * Pages of a box whose columns go on to the right.
 *
 * @param {{ scrollWidth: number, clientWidth: number }} box
 * @param {number} gap Pixels between columns.
 */
export function pagesOf({ scrollWidth, clientWidth }, gap) {
  return Math.max(1, Math.round((scrollWidth + gap) / (clientWidth + gap)));
}

/**
 * Hides elements until all fits: the last of the longest group first, and of each group the first element last. What
 * still fits after that is shown again.
 *
 * @param {HTMLElement[][]} groups
 * @param {() => boolean} isTooLong
 */
export function fit(groups, isTooLong) {
  for (const element of groups.flat()) element.hidden = false;
  const shown = groups.map((group) => group.length);
  const most = () => Math.max(0, ...shown);
  while (most() > 0 && isTooLong()) {
    const at = shown.lastIndexOf(most());
    const count = /** @type {number} */ (shown[at]) - 1;
    const last = groups[at]?.[count];
    if (last) last.hidden = true;
    shown[at] = count;
  }
  for (const group of groups) showMore(group, isTooLong);
}

/**
 * Shows the elements of a group again, one by one, as long as all fits.
 *
 * @param {HTMLElement[]} group
 * @param {() => boolean} isTooLong
 */
function showMore(group, isTooLong) {
  for (const element of group) {
    if (!element.hidden) continue;
    element.hidden = false;
    if (!isTooLong()) continue;
    element.hidden = true;
    isTooLong(); // it may have shown the heading of the group
    return;
  }
}

/**
 * Calls back when an element has a size, and whenever it has another.
 *
 * @param {HTMLElement} element
 * @param {() => void} sized
 */
export function onSize(element, sized) {
  const sizes = new ResizeObserver(() => {
    if (element.isConnected) sized();
    else sizes.disconnect();
  });
  sizes.observe(element);
}
