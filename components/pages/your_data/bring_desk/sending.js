// The sending of a file or of pasted cells, with its progress; it can be cancelled.

import { atServer } from "../../../static/lib/at_server.js";

const ADDRESS = "/api/v1/uploads";

/**
 * What is called when something has happened.
 *
 * @typedef {object} Heard
 * @property {(percent: number) => void} progress
 * @property {(id: string, token: string) => void} done With the token for the next file.
 * @property {(detail: string, token: string) => void} refused With the reason in words; empty where nothing was heard.
 * @property {() => void} cancelled
 */

/** A file on its way. */
export class Sending {
  /**
   * @param {Blob} body
   * @param {{ name: string, token: string, lang: string, isPasted: boolean }} of
   */
  constructor(body, { name, token, lang, isPasted }) {
    this.body = body;
    this.request = new XMLHttpRequest();
    this.request.open("POST", atServer(`${ADDRESS}?lang=${lang}`));
    this.request.setRequestHeader("content-type", isPasted ? "text/plain" : "application/octet-stream");
    this.request.setRequestHeader("x-upload-token", token);
    this.request.setRequestHeader("x-file-name", encodeURIComponent(name));
  }

  /** @param {Heard} heard */
  start(heard) {
    const { request } = this;
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      heard.progress(total ? Math.floor((loaded / total) * 100) : 0);
    });
    request.addEventListener("load", () => {
      const { id, token, detail } = answerOf(request.responseText);
      if (request.status === 201 && id) heard.done(id, token);
      else heard.refused(detail, token);
    });
    request.addEventListener("error", () => heard.refused("", ""));
    request.addEventListener("abort", () => heard.cancelled());
    request.send(this.body);
  }

  /** Stops it; nothing was handed in. */
  cancel() {
    this.request.abort();
  }
}

/**
 * What an answer says; empty texts where it says nothing.
 *
 * @param {string} text
 * @returns {{ id: string, token: string, detail: string }}
 */
export function answerOf(text) {
  let said;
  try {
    said = JSON.parse(text);
  } catch {
    said = {};
  }
  const of = (/** @type {string} */ name) => (typeof said?.[name] === "string" ? said[name] : "");
  return { id: of("id"), token: of("token"), detail: of("detail") };
}
