// The title of the document: what is chosen, the page, the product. Streamlit writes a title of its own with every run.

const parts = { chosen: "", page: "", product: "" };

/** Sets parts of the title; what is not named stays. */
export function entitle(named) {
  Object.assign(parts, named);
  show();
}

/** Lets the title follow a document that tells of what is chosen: a click draws it without the head of the page. */
export function follow({ place, claim, title, eyebrow, actions }, shape) {
  if (shape === "panel") entitle({ chosen: place || claim ? title : "" });
  else if (shape === "page" && title && actions?.length)
    entitle({ chosen: title === parts.page ? (place ? eyebrow : "") : title });
}

function show() {
  const title = [parts.chosen, parts.page, parts.product].filter(Boolean).join(" · ");
  if (parts.product && document.title !== title) document.title = title;
}

new MutationObserver(show).observe(document.head, { childList: true, subtree: true, characterData: true });
