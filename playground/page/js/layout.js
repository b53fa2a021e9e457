// How many columns stand side by side. A column is shown whole or not at all: whoever has no room is a face in the
// rail at the side, with the number of unread messages.

const MIN_COLUMN_PX = 272;
const GAP_PX = 14;
const RAIL_PX = 76;

const wide = matchMedia("(min-width: 761px)");

export function watchLayout(stage, columns, count) {
  const arrange = () => {
    if (!wide.matches) {
      stage.classList.remove("with-rail");
      return;
    }
    const style = getComputedStyle(columns);
    const rail = stage.classList.contains("with-rail") ? RAIL_PX : 0;
    const room = columns.clientWidth + rail - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const fitting = (width) => Math.max(1, Math.floor((width + GAP_PX) / (MIN_COLUMN_PX + GAP_PX)));
    const overflows = count() > fitting(room);
    stage.classList.toggle("with-rail", overflows);
    columns.style.setProperty("--fit", String(overflows ? fitting(room - RAIL_PX) : Math.max(1, count())));
  };
  new ResizeObserver(arrange).observe(columns);
  wide.addEventListener("change", arrange);
  return arrange;
}
