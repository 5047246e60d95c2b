// The connection of the page to its server, as Streamlit reports it on its own element.

const app = () => /** @type {HTMLElement | null} */ (document.querySelector("[data-testid=stApp]"));

/** Whether the server is connected; true where there is no element of Streamlit's to say otherwise. */
export function isConnected() {
  return (app()?.dataset.testConnectionState ?? "CONNECTED") === "CONNECTED";
}

/** Whether a script of the page runs on the server, or has been asked for. */
export function isRunning() {
  return (app()?.dataset.testScriptState ?? "notRunning") !== "notRunning";
}
