// Announcements of what changed on the map, for those who do not see it.

/**
 * What is chosen, the layout and the kinds, as texts to compare.
 *
 * @typedef {{ chosen: string, layout: string, kinds: string }} Shown
 */

/**
 * What is said where one of them has changed.
 *
 * @typedef {{ chosen: () => string, layout: string, kinds: string | null }} Said
 */

/** A live region that says what has changed since it was last asked. */
export class Announcer {
  /** @param {HTMLElement} live */
  constructor(live) {
    this.live = live;
    /** @type {Shown | null} */
    this.before = null;
  }

  /**
   * Says what changed; the first time nothing has.
   *
   * @param {Shown} now
   * @param {Said} said
   */
  announce(now, said) {
    const before = this.before;
    this.before = now;
    if (!before) return;
    const news = [
      now.chosen !== before.chosen && said.chosen(),
      now.layout !== before.layout && said.layout,
      now.kinds !== before.kinds && said.kinds,
    ].filter(Boolean);
    if (news.length) this.live.textContent = news.join(". ");
  }
}
