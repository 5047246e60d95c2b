// The draft that is open in this tab of the browser: it is opened again after a reload, and when the server has started
// anew, which remembers no sessions.

import { BrowserStore } from "../../static/lib/browser_store.js";

const KEY = "pv-own-draft";
const store = new BrowserStore(() => sessionStorage, KEY);

/** @param {string} id */
export function rememberDraft(id) {
  store.set(KEY, id);
}

export function forgetDraft() {
  store.remove(KEY);
}

/**
 * The draft that was open, once; empty where none was, or it is not there any more.
 *
 * @param {{ id: string }[]} drafts
 */
export function takeDraft(drafts) {
  const id = store.get(KEY) ?? "";
  forgetDraft();
  return drafts.some((draft) => draft.id === id) ? id : "";
}
