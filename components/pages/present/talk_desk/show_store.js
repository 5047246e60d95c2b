// The talk as the player shows it, kept by this browser for the page that shows it; see components/player/js.

const DATABASE = "partnership-vector";
const STORE = "talks";
const OWN = "own";
const VERSION = 1;

/**
 * Keeps a talk for the player.
 *
 * @param {unknown} show What Python has made of the talk: `ShowData`.
 * @param {IDBFactory} [databases]
 * @returns {Promise<void>} Fails where the browser keeps nothing.
 */
export async function keepShow(show, databases = window.indexedDB) {
  const database = await opened(databases);
  try {
    const change = database.transaction(STORE, "readwrite");
    change.objectStore(STORE).put(show, OWN);
    await ended(change);
  } finally {
    database.close();
  }
}

/**
 * Forgets the talk that the player shows; without a database there is none.
 *
 * @param {IDBFactory} [databases]
 */
export async function forgetShow(databases = window.indexedDB) {
  try {
    const database = await opened(databases);
    const change = database.transaction(STORE, "readwrite");
    change.objectStore(STORE).delete(OWN);
    await ended(change).finally(() => database.close());
  } catch {
    // nothing is kept
  }
}

/**
 * @param {IDBFactory} databases
 * @returns {Promise<IDBDatabase>}
 */
function opened(databases) {
  return new Promise((done, fail) => {
    const asked = databases.open(DATABASE, VERSION);
    asked.onupgradeneeded = () => {
      if (!asked.result.objectStoreNames.contains(STORE)) asked.result.createObjectStore(STORE);
    };
    asked.onsuccess = () => done(asked.result);
    asked.onblocked = () => fail(new Error("The database is held by another page."));
    asked.addEventListener("error", () => fail(asked.error));
  });
}

/**
 * @param {IDBTransaction} change
 * @returns {Promise<void>}
 */
function ended(change) {
  return new Promise((done, fail) => {
    change.oncomplete = () => done();
    change.onabort = () => fail(change.error);
    change.addEventListener("error", () => fail(change.error));
  });
}
