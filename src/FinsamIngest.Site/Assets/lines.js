// A text report: lights up figures in their lines, and tells which figure was clicked.
export async function open({ desk, texts, pick }) {
  const scroll = desk.querySelector('[data-scroll]');
  const text = desk.querySelector('[data-text]');
  const compare = desk.querySelector('[data-compare]');
  desk.querySelector('[data-source-bar]').hidden = false;
  for (const button of desk.querySelectorAll('[data-zoom]')) button.hidden = true;
  const ticks = desk.querySelector('[data-ticks]');
  const tick = () => text.classList.toggle('ticked', ticks.checked);
  ticks.addEventListener('change', tick);
  tick();

  text.addEventListener('click', (event) => {
    const mark = event.target.closest('mark[data-place]');
    if (mark && getSelection().isCollapsed) pick(mark.dataset.place);
  });

  // Two places that do not fit on the screen together are shown together above the text.
  function showTogether(lines) {
    compare.replaceChildren();
    const far = lines.length > 1 && Math.max(...lines) - Math.min(...lines) > 30;
    compare.hidden = !far;
    if (!far) return;
    const heading = compare.appendChild(document.createElement('h3'));
    heading.textContent = texts.both;
    const groups = [];
    for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
      const last = groups.at(-1);
      if (last && line - last.at(-1) <= 6) last.push(line);
      else groups.push([line]);
    }
    for (const group of groups.slice(0, 4)) {
      const frame = compare.appendChild(document.createElement('div'));
      frame.className = 'excerpt text-source';
      for (let n = group[0] - 1; n <= group.at(-1) + 1; n += 1) {
        const line = document.getElementById(`rad-${n}`)?.cloneNode(true);
        if (!line) continue;
        line.removeAttribute('id');
        frame.append(line);
      }
    }
  }

  return {
    show(cells, spots) {
      for (const lit of text.querySelectorAll('.lit')) lit.classList.remove('lit', 'first');
      const lines = [];
      let first = null;
      cells.forEach((cell, i) => {
        const spot = spots.find((s) => s.r === cell);
        const mark = spot ? document.getElementById(`rad-${spot.l}`) : text.querySelector(`[data-place="${CSS.escape(cell)}"]`);
        if (!mark) return;
        mark.classList.add('lit', ...(i === 0 ? ['first'] : []));
        first ??= mark;
        lines.push(Number(mark.closest('p').id.slice(4)));
      });
      showTogether(lines);
      first?.scrollIntoView({ block: 'center' });
    },
    goto(line) {
      (document.getElementById(`rad-${line}`) ?? document.getElementById(`sida-${line}`))?.scrollIntoView({ block: 'start' });
      scroll.focus({ preventScroll: true });
    },
  };
}
