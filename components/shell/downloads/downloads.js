// What the view offers to download: the number of rows, then a plain link for each format.

import { atServer } from "../../static/lib/at_server.js";
import { mountOf } from "../../static/lib/component.js";
import { make } from "../../static/lib/dom.js";
import { figureButton } from "../../static/lib/outline/outline_button.js";

/** @import { Component } from "../../static/lib/component.js" */

/** @typedef {{ picture: string, label: string, href: string, filename: string, format: string }} File */
/** What a view holds; `text` is the number of rows in words. */
/** @typedef {{ rows: number, text: string, files: File[] }} Found */
/**
 * The words of the line, and where the browser asks what the view holds.
 *
 * @typedef {object} Data
 * @property {string} title
 * @property {string} save With the place `{format}`.
 * @property {string} waiting
 * @property {string} failed
 * @property {string} printed With the place `{address}`.
 * @property {string} address
 * @property {string[]} parameters Of the address bar, those that the view knows.
 * @property {Record<string, string>} query What the server understood of the address.
 */

// What a click shows first is not delayed by the files it could be taken as; where nobody sees them they wait longer.
const SEEN_MS = 400;
const UNSEEN_MS = 3000;

/**
 * Draws the line in its place and keeps it up with the address; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw({ data, parentElement }) {
  const line = new DownloadLine(data, mountOf(parentElement, "downloads"));
  return () => line.remove();
}

class DownloadLine {
  drawn = location.search;
  seen = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  waiting;

  /**
   * @param {Data} data
   * @param {HTMLElement} mount
   */
  constructor(data, mount) {
    this.data = data;
    this.mount = mount;
    this.refresh = () => this.wait();
    this.eye = new IntersectionObserver(
      (entries) => {
        this.seen = entries.at(-1)?.isIntersecting ?? false;
        this.wait();
      },
      { rootMargin: "300px" },
    );
    this.eye.observe(mount);
    // The address changes without a reload; a browser that does not report it is asked when the reader comes near.
    /** @type {[EventTarget | undefined, string][]} */
    this.signs = [
      [window.navigation, "currententrychange"],
      [window, "popstate"],
      [mount, "pointerenter"],
      [mount, "focusin"],
    ];
    for (const [target, event] of this.signs) target?.addEventListener(event, this.refresh);
    mount.replaceChildren(statusLine(data.waiting));
    this.show(data.query);
  }

  remove() {
    clearTimeout(this.waiting);
    this.eye.disconnect();
    for (const [target, event] of this.signs) target?.removeEventListener(event, this.refresh);
  }

  wait() {
    clearTimeout(this.waiting);
    if (location.search === this.drawn) return;
    this.waiting = setTimeout(() => this.follow(), this.seen ? SEEN_MS : UNSEEN_MS);
  }

  follow() {
    this.drawn = location.search;
    this.show(queryOf(this.drawn, this.data));
  }

  /** @param {Record<string, string>} query */
  async show(query) {
    const asked = this.drawn;
    const found = await ask(this.data.address, query);
    if (asked === this.drawn) this.mount.replaceChildren(found ? line(this.data, found) : statusLine(this.data.failed));
  }
}

/**
 * The parameters of an address that a view knows, in the language of the page.
 *
 * @param {string} search
 * @param {Pick<Data, "parameters" | "query">} data
 * @returns {Record<string, string>}
 */
export function queryOf(search, { parameters, query }) {
  const given = [...new URLSearchParams(search)].filter(([name]) => parameters.includes(name));
  return { ...Object.fromEntries(given), lang: query.lang ?? "" };
}

/**
 * What a view holds; null where that cannot be found out.
 *
 * @param {string} address
 * @param {Record<string, string>} query
 * @returns {Promise<Found | null>}
 */
async function ask(address, query) {
  try {
    const answer = await fetch(atServer(`${address}?${new URLSearchParams(query)}`));
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** @param {string} text */
function statusLine(text) {
  return make("p", { class: "pv-downloads", role: "status" }, text);
}

/**
 * @param {Data} data
 * @param {Found} found
 */
function line(data, found) {
  return make(
    "section",
    {
      class: "pv-downloads",
      "aria-label": data.title,
      "data-testid": "downloads",
      "data-rows": found.rows,
      "data-view": data.address.split("/").pop(),
    },
    make("span", { class: "pv-downloads-count" }, `${data.title}: ${found.text}`),
    [...byPicture(found.files)].map(([picture, files]) =>
      make(
        "span",
        { class: "pv-downloads-group" },
        picture && make("span", {}, picture),
        files.map((file) => link(data, file)),
        picture && figureButton(pictureOf(files), picture),
      ),
    ),
    make("span", { class: "pv-printed", "data-testid": "printed" }, data.printed.replace("{address}", location.href)),
  );
}

/**
 * The files of each picture, in their order; those of the rows have no picture.
 *
 * @param {File[]} files
 * @returns {Map<string, File[]>}
 */
export function byPicture(files) {
  const groups = new Map();
  for (const file of files) groups.set(file.picture, [...(groups.get(file.picture) ?? []), file]);
  return groups;
}

/**
 * The name by which the API knows a picture.
 *
 * @param {File[]} files Of the picture.
 */
function pictureOf([file]) {
  return new URL(file?.href ?? "", document.baseURI).searchParams.get("picture") ?? "";
}

/**
 * @param {Data} data
 * @param {File} file
 */
function link(data, file) {
  const what = [file.picture, data.save.replace("{format}", file.label)].filter(Boolean).join(": ");
  return make(
    "a",
    {
      href: atServer(file.href),
      download: file.filename,
      title: what,
      "aria-label": what,
      "data-format": file.format,
    },
    file.label,
  );
}
