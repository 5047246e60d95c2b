// The reader's own talk, which the page of talks has put into this browser's storage.

/** @import { ShowData } from "./show_types.js" */

const DATABASE = "partnership-vector";
const STORE = "talks";
const KEY = "own";

/**
 * The talk; null where this browser has none or keeps nothing.
 *
 * @returns {Promise<ShowData | null>}
 */
export function ownShow() {
  return new Promise((done) => {
    const none = () => done(null);
    try {
      const opening = indexedDB.open(DATABASE);
      // A database that is not there yet is made by the page of talks alone.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onerror = none;
      opening.onsuccess = () => {
        const database = opening.result;
        if (!database.objectStoreNames.contains(STORE)) {
          database.close();
          none();
          return;
        }
        const asking = database.transaction(STORE).objectStore(STORE).get(KEY);
        asking.onerror = none;
        asking.onsuccess = () => {
          database.close();
          done(asking.result ?? null);
        };
      };
    } catch {
      none();
    }
  });
}
