// What a row leaves out where it has no room. How long its words are depends on language, fonts and the moment's figures,
// so it is measured: no width of the window tells it.

/** In this order; the style sheet says what each hides. What is left out stands in a menu or in the button's title. */
const LEAVES_OUT = ["", "labels", "labels shift", "labels shift steps", "labels shift steps day"];

/** Gives the way to measure anew after the row's words have changed. */
export function watchRoom(row) {
  const fit = () => {
    for (const left of LEAVES_OUT) {
      row.dataset.without = left;
      if (row.scrollWidth <= row.clientWidth) return;
    }
  };
  new ResizeObserver(fit).observe(row);
  document.fonts.addEventListener("loadingdone", fit);
  return fit;
}
