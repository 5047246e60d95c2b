// Sentences with names and numbers in them, and spans of time as people read them.

/**
 * A sentence with its placeholders filled in; what is filled in is not read for placeholders.
 *
 * @param {string | undefined} sentence
 * @param {Record<string, string | number>} values
 */
export function fill(sentence, values) {
  return (sentence ?? "").replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/**
 * A span of time as minutes and seconds, such as 4:05; with a minus where it is negative.
 *
 * @param {number} seconds
 */
export function span(seconds) {
  const whole = Math.round(Math.abs(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const text = hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
  return seconds < 0 && whole ? `−${text}` : text;
}
