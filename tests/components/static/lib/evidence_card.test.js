import "../../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  drawEvidence,
  evidenceLine,
  forgetEvidence,
  reopenEvidence,
} from "../../../../components/static/lib/evidence_card.js";
import { outlines } from "../../../../components/static/lib/outline/outline_store.js";
import { words } from "../../../../components/static/lib/page_words.js";
import { answering, componentOf, settled } from "../../page.js";

const FOUND = {
  label: "Source",
  rows: [
    ["As stated", "about 30"],
    ["Где", "глава 3"],
  ],
  english: ["As stated"],
  links: [["Cite", "/sources"]],
};
Object.assign(words, { loading: "Loading", failed: "Failed", again: "Try again" });

beforeEach(() => document.body.replaceChildren());

/** Draws the card of a claim in a part and returns it opened. */
function opened(mount, claim = "a claim/1") {
  const card = drawEvidence(claim, "Source: note 7", "en");
  mount.replaceChildren(card);
  card.open = true;
  card.dispatchEvent(new Event("toggle"));
  return card;
}

test("a card asks for its evidence when it is opened, once", async () => {
  const asked = answering(() => FOUND);
  const { mount } = componentOf("panel", {});
  const card = drawEvidence("a claim/1", "Source: note 7", "ru");
  mount.append(card);
  await settled();
  assert.equal(asked.length, 0);
  card.open = true;
  card.dispatchEvent(new Event("toggle"));
  assert.match(card.textContent, /Loading/);
  await settled();
  card.dispatchEvent(new Event("toggle"));
  await settled();
  assert.deepEqual(asked.map(String), ["http://localhost/api/v1/claims/a%20claim%2F1/evidence?lang=ru"]);
  assert.deepEqual(
    [...card.querySelectorAll("dd")].map((value) => [value.lang, value.textContent]),
    [
      ["en", "about 30"],
      ["", "глава 3"],
    ],
  );
});

test("evidence that could not be loaded can be asked for again", async () => {
  answering(() => undefined);
  const { mount } = componentOf("panel", {});
  const card = opened(mount);
  await settled();
  const button = card.querySelector("[role=alert] button");
  assert.equal(button.textContent, "Try again");
  answering(() => FOUND);
  button.click();
  assert.equal(document.activeElement, card.querySelector("summary"));
  await settled();
  assert.equal(card.querySelectorAll("dd").length, 2);
});

test("a card that was open is open when its part is drawn anew, without asking again", async () => {
  answering(() => FOUND);
  const { mount } = componentOf("panel", {});
  opened(mount);
  await settled();
  const asked = answering(() => FOUND);
  const next = drawEvidence("a claim/1", "Source: note 7", "en");
  mount.replaceChildren(next);
  reopenEvidence(mount);
  assert.equal(next.open, true);
  assert.equal(next.querySelectorAll("dd").length, 2);
  await settled();
  assert.equal(asked.length, 0);
});

test("a part that shows something else forgets what was open", async () => {
  answering(() => FOUND);
  const { mount } = componentOf("panel", {});
  opened(mount);
  await settled();
  forgetEvidence(mount);
  const next = drawEvidence("a claim/1", "Source: note 7", "en");
  mount.replaceChildren(next);
  await settled();
  assert.equal(next.open, false);
});

test("a fact is put into the outline from its evidence, once", async () => {
  outlines.forget();
  answering(() => ({ ...FOUND, rows: [["In one sentence", "It was so."], ...FOUND.rows] }));
  Object.assign(words, { lang: "en" });
  const { mount } = componentOf("panel", {});
  const card = opened(mount, "turnover-2021");
  await settled();
  card.querySelector("[data-testid=to-outline]").click();
  assert.deepEqual(
    outlines.read().parts.map(({ claim, said }) => [claim, said]),
    [["turnover-2021", "It was so."]],
  );
  assert.ok(card.querySelector("[data-testid=in-outline]"));
  outlines.forget();
});

test("the line of a fact has its card, closed, and the sign that puts it into the outline", () => {
  outlines.forget();
  const line = evidenceLine("turnover-2021", "Source: note 97", "en", "Turnover, 2021");
  document.body.append(line);
  assert.equal(line.querySelector("details").open, false);
  line.querySelector("[data-testid=to-outline]").click();
  assert.equal(outlines.read().parts[0].claim, "turnover-2021");
  assert.equal(line.querySelector("details").open, false);
  outlines.forget();
});

test("the line of a fact may begin with its card open", () => {
  answering(() => FOUND);
  assert.equal(
    evidenceLine("turnover-2021", "Source: note 97", "en", "Turnover", { open: true }).firstChild.open,
    true,
  );
});

test("evidence asked for when a hand came near is there at once when its card is opened", async () => {
  const asked = answering(() => FOUND);
  const { mount } = componentOf("panel", {});
  const card = drawEvidence("a claim/1", "Source: note 7", "en");
  mount.append(card);
  card.querySelector("summary").dispatchEvent(new Event("pointerdown", { bubbles: true }));
  await settled();
  assert.equal(card.querySelector("dl"), null, "nobody has opened it");
  card.open = true;
  card.dispatchEvent(new Event("toggle"));
  assert.match(card.querySelector("dl").textContent, /about 30/);
  assert.equal(asked.length, 1);
});

test("evidence that did not come when a hand was near is asked for when its card is opened", async () => {
  answering(() => undefined);
  const { mount } = componentOf("panel", {});
  const card = drawEvidence("a claim/1", "Source: note 7", "en");
  mount.append(card);
  card.querySelector("summary").dispatchEvent(new Event("pointerdown", { bubbles: true }));
  await settled();
  answering(() => FOUND);
  card.open = true;
  card.dispatchEvent(new Event("toggle"));
  await settled();
  assert.match(card.textContent, /about 30/);
});
