// Entry of the player: the screen of the hall, or the speaker's window where the address asks for it.

import { make } from "../../static/lib/dom.js";
import { readBlock } from "./block.js";
import { joinHall } from "./hall.js";
import { hold } from "./held_resources.js";
import { dress } from "./look.js";
import { ownShow } from "./own_store.js";
import { listenToKeys } from "./show_keys.js";
import { startSpeaker } from "./speaker/speaker.js";
import { Stage } from "./stage.js";
import { listenToSwipes } from "./swipes.js";
import { TalkState } from "./talk_state.js";
import { isSpeaker, keepStep, stepOf } from "./whereabouts.js";

/** Begins to show the talk of the document. */
export async function begin() {
  const block = await readBlock();
  dress(isSpeaker(location));
  for (const [name, content] of Object.entries(block.resources)) hold(name, content);
  const show = block.show ?? (await ownShow());
  if (!show?.texts[show.lang]?.steps.length) {
    document.body.append(noTalk(block.words));
    return;
  }
  if (block.probe) show.probe = block.probe;
  const state = new TalkState(show, { step: stepOf(location) });
  if (isSpeaker(location)) {
    const root = make("main", {});
    document.body.prepend(root);
    startSpeaker(state, root);
    return;
  }
  const stage = new Stage(state);
  document.body.prepend(stage.element);
  keepStep(state);
  listenToSwipes(state, stage.element);
  const { openSpeaker, toggleAutoplay, toggleLoop } = joinHall(state, stage.element);
  listenToKeys(state, {
    fullScreen,
    speaker: openSpeaker,
    autoplay: toggleAutoplay,
    loop: toggleLoop,
    typed: (digits) => stage.typed(digits),
  });
  await stage.begin();
}

/** Fills the screen; a browser may refuse, and the talk goes on as it is. */
function fullScreen() {
  if (!document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => {});
}

/**
 * What a reader sees whose browser has no talk.
 *
 * @param {Record<string, string>} words
 */
function noTalk(words) {
  return make(
    "main",
    { class: "pv-show-none", "data-testid": "no-talk" },
    make("h1", {}, words.noTalk),
    make("p", {}, make("a", { href: "present" }, words.toTalks)),
  );
}
