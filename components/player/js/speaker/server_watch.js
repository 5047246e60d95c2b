// Watch over the server that a talk came from. The talk goes on without it; the second window alone says that it is
// lost.

const EVERY_MS = 10_000;
const WAIT_MS = 5000;

/**
 * Asks now and again if the server answers.
 *
 * @param {string | undefined} address Of what answers while the server is there; none in a file.
 * @param {(isThere: boolean) => void} said
 * @param {(address: string, how: RequestInit) => Promise<{ ok: boolean }>} [ask]
 */
export function watchServer(address, said, ask = (...of) => fetch(...of)) {
  if (!address) return;
  const look = async () => {
    try {
      const how = { method: "HEAD", cache: /** @type {const} */ ("no-store"), signal: AbortSignal.timeout(WAIT_MS) };
      said((await ask(address, how)).ok);
    } catch {
      said(false);
    }
  };
  look();
  setInterval(look, EVERY_MS);
}
