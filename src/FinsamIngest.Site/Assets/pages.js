// A PDF, drawn by pdf.js page by page as they come into view, with the figures' boxes laid over them.
const near = '800px';
const legible = 8; // Figures lower than this, in CSS pixels, are hard to read.
const keep = 14; // Pages whose drawing is kept; a page's pixels take some 8 MB.

export async function open({ desk, base, texts, pick }) {
  const host = desk.querySelector('[data-pages]');
  const scroll = desk.querySelector('[data-scroll]');
  const compare = desk.querySelector('[data-compare]');
  const bar = desk.querySelector('[data-source-bar]');
  const places = await loadPlaces(base);
  let pdf;
  try {
    pdf = await loadPdf(desk.dataset.pdfjs, host.dataset.src);
  } catch (error) {
    console.error(error);
    return cannotDraw(host, texts);
  }

  host.replaceChildren();
  bar.hidden = false;
  const usual = (await upright(pdf, 1)).viewport(1);
  const sheets = [];
  let zoom = 1;
  let chosen = false; // Whether the reader has zoomed.
  let lit = [];

  for (let n = 1; n <= pdf.numPages; n += 1) {
    const element = document.createElement('div');
    element.className = 'sheet';
    element.id = `sida-${n}`;
    element.dataset.n = n;
    const over = element.appendChild(document.createElement('div'));
    over.className = 'over';
    host.append(element);
    sheets.push({ n, element, over, size: { w: usual.width, h: usual.height }, drawn: 0, task: null });
  }
  layOut();

  function width() {
    return Math.max(240, (scroll.clientWidth - 32) * zoom);
  }

  function layOut() {
    for (const sheet of sheets) {
      sheet.element.style.width = `${width()}px`;
      sheet.element.style.aspectRatio = `${sheet.size.w} / ${sheet.size.h}`;
    }
  }

  const visible = new Set();
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const sheet = sheets[entry.target.dataset.n - 1];
      if (entry.isIntersecting) visible.add(sheet);
      else visible.delete(sheet);
    }
    for (const sheet of visible) draw(sheet);
    tidy();
  }, { root: scroll, rootMargin: near });
  for (const sheet of sheets) watcher.observe(sheet.element);

  async function draw(sheet) {
    const scale = width() / sheet.size.w;
    if (sheet.drawn === scale || sheet.task) return;
    sheet.task = true;
    try {
      const page = await upright(pdf, sheet.n);
      const natural = page.viewport(1);
      if (natural.width !== sheet.size.w || natural.height !== sheet.size.h) {
        sheet.size = { w: natural.width, h: natural.height };
        sheet.element.style.aspectRatio = `${natural.width} / ${natural.height}`;
      }
      const canvas = document.createElement('canvas');
      await paint(page, canvas, page.viewport((width() / natural.width) * pixels()));
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', texts.page.replace('{0}', sheet.n).replace('{1}', pdf.numPages));
      sheet.element.querySelector('canvas')?.remove();
      sheet.element.prepend(canvas);
      sheet.drawn = width() / natural.width;
      sheet.used = performance.now();
      putOver(sheet);
    } catch (error) {
      console.error(error);
      sheet.element.classList.add('undrawn');
      sheet.drawn = scale;
      putOver(sheet);
    } finally {
      sheet.task = null;
    }
    if (sheet.n === 1) host.dataset.drawn = 'true';
  }

  function tidy() {
    const drawn = sheets.filter((sheet) => sheet.drawn && !visible.has(sheet));
    drawn.sort((a, b) => a.used - b.used);
    for (const sheet of drawn.slice(0, Math.max(0, drawn.length + visible.size - keep))) {
      sheet.element.querySelector('canvas')?.remove();
      sheet.drawn = 0;
    }
  }

  // ---- what lies over a page ----

  function putOver(sheet) {
    sheet.over.replaceChildren();
    for (const place of places.byPage.get(sheet.n) ?? []) {
      if (place.tick === 0) continue;
      const tick = document.createElement('i');
      tick.className = `tick t${place.tick}`;
      tick.style.left = `${(100 * place.x1) / sheet.size.w}%`;
      tick.style.top = `${(100 * (place.y0 + place.y1)) / 2 / sheet.size.h}%`;
      sheet.over.append(tick);
    }
    lit.forEach((place) => place.page === sheet.n && putBox(sheet.over, place, sheet.size));
  }

  function putBox(over, place, size, left = 0, top = 0) {
    const box = document.createElement('b');
    box.className = place.first ? 'box first' : 'box';
    box.dataset.ref = place.ref;
    const pad = 2;
    box.style.left = `${(100 * (place.x0 - pad - left)) / size.w}%`;
    box.style.top = `${(100 * (place.y0 - pad - top)) / size.h}%`;
    box.style.width = `${(100 * (place.x1 - place.x0 + 2 * pad)) / size.w}%`;
    box.style.height = `${(100 * (place.y1 - place.y0 + 2 * pad)) / size.h}%`;
    over.append(box);
  }

  const hover = document.createElement('b');
  hover.className = 'box hover';
  host.addEventListener('mousemove', (event) => {
    const hit = placeAt(event);
    host.classList.toggle('pointing', Boolean(hit));
    hover.remove();
    if (hit) {
      const { sheet, place } = hit;
      putBox(sheet.over, place, sheet.size);
      hover.style.cssText = sheet.over.lastChild.style.cssText;
      sheet.over.lastChild.replaceWith(hover);
    }
  });
  host.addEventListener('mouseleave', () => hover.remove());
  host.addEventListener('click', (event) => {
    const hit = placeAt(event);
    if (hit) pick(hit.place.ref);
  });

  function placeAt(event) {
    const element = event.target.closest('.sheet');
    if (!element) return null;
    const sheet = sheets[element.dataset.n - 1];
    const rect = element.getBoundingClientRect();
    const x = ((event.clientX - rect.left) / rect.width) * sheet.size.w;
    const y = ((event.clientY - rect.top) / rect.height) * sheet.size.h;
    const slack = 3;
    const place = (places.byPage.get(sheet.n) ?? []).find((p) => x >= p.x0 - slack && x <= p.x1 + slack && y >= p.y0 - slack && y <= p.y1 + slack);
    return place ? { sheet, place } : null;
  }

  // ---- where the reader is ----

  const now = desk.querySelector('[data-page-now]');
  const heat = [...desk.querySelectorAll('[data-heat] a')];
  function where() {
    const middle = scroll.scrollTop + scroll.clientHeight / 3;
    const sheet = sheets.findLast((s) => s.element.offsetTop <= middle) ?? sheets[0];
    now.textContent = texts.page.replace('{0}', sheet.n).replace('{1}', pdf.numPages);
    heat.forEach((link) => link.classList.toggle('here', Number(link.dataset.goto) === sheet.n));
  }
  scroll.addEventListener('scroll', where, { passive: true });
  where();

  const ticks = desk.querySelector('[data-ticks]');
  const showTicks = () => host.classList.toggle('ticked', ticks.checked);
  ticks.addEventListener('change', showTicks);
  showTicks();

  for (const button of desk.querySelectorAll('[data-zoom]')) {
    button.addEventListener('click', () => {
      const way = Number(button.dataset.zoom);
      chosen = way !== 0;
      zoom = way === 0 ? 1 : Math.min(4, Math.max(0.5, zoom * (way > 0 ? 1.25 : 0.8)));
      rescale();
    });
  }
  let resizing = 0;
  new ResizeObserver(() => {
    clearTimeout(resizing);
    resizing = setTimeout(rescale, 120);
  }).observe(scroll);

  function rescale() {
    layOut();
    for (const sheet of visible) draw(sheet);
  }

  // ---- lighting up ----

  let turn = 0;
  async function show(cells, spots) {
    const mine = ++turn;
    const found = [];
    for (const cell of cells) {
      const spot = spots.find((s) => s.r === cell);
      const place = places.byRef.get(cell) ?? (spot && await inText(spot));
      if (place) found.push({ ...place, first: found.length === 0 });
    }
    if (mine !== turn) return;
    lit = found;
    for (const sheet of sheets) if (sheet.drawn) putOver(sheet);
    if (found.length > 0) reveal(found[0]);
    await showTogether(found, mine);
  }

  function reveal(place) {
    const sheet = sheets[place.page - 1];
    if (!sheet) return;
    // A figure too small to read at the page's width is brought closer, and the page goes back to its width for the next that is not.
    const size = ((place.y1 - place.y0) * Math.max(240, scroll.clientWidth - 32)) / sheet.size.w;
    const wanted = size > 0 && size < legible ? Math.min(3, (legible + 1) / size) : 1;
    if (!chosen && Math.abs(wanted - zoom) > 0.2) {
      zoom = wanted;
      rescale();
    }
    const across = (place.x0 / sheet.size.w) * sheet.element.offsetWidth;
    scroll.scrollLeft = sheet.element.offsetLeft + across - scroll.clientWidth * 0.6;
    const inside = (place.y0 / sheet.size.h) * sheet.element.offsetHeight;
    scroll.scrollTop = sheet.element.offsetTop + inside - scroll.clientHeight * 0.4;
    where();
  }

  // A figure in running text has no box: its words are looked for on the page.
  async function inText(spot) {
    const page = await upright(pdf, spot.p);
    const view = page.viewport(1);
    const { items } = page.text;
    const squeeze = (text) => text.replace(/\s+/g, '').toLowerCase();
    const wanted = squeeze(spot.t.replaceAll('…', ''));
    let all = '';
    const ends = items.map((item) => (all += squeeze(item.str ?? '')).length);
    const at = all.indexOf(wanted);
    if (wanted.length === 0 || at < 0) return { ref: spot.r, page: spot.p, x0: 0, y0: 0, x1: 0, y1: 0, tick: 0 };
    const from = ends.findIndex((end) => end > at);
    const to = ends.findIndex((end) => end >= at + wanted.length);
    const corners = items.slice(from, to + 1).filter((item) => item.str?.trim()).flatMap((item) => {
      const [, , c, d, e, f] = item.transform;
      const height = Math.hypot(c, d);
      return [view.convertToViewportPoint(e, f - 0.2 * height), view.convertToViewportPoint(e + item.width, f + height)];
    });
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    return { ref: spot.r, page: spot.p, x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys), tick: 0 };
  }

  // Places on different pages are shown together, cut out, above the pages.
  async function showTogether(found, mine) {
    const byPage = Map.groupBy(found, (place) => place.page);
    const cuts = byPage.size < 2 ? [] : [...byPage].slice(0, 4);
    compare.replaceChildren();
    compare.hidden = cuts.length === 0;
    if (cuts.length === 0) return;
    const heading = compare.appendChild(document.createElement('h3'));
    heading.textContent = texts.both;
    for (const [n, list] of cuts) {
      const page = await upright(pdf, n);
      if (mine !== turn) return;
      const natural = page.viewport(1);
      const top = Math.max(0, Math.min(...list.map((p) => p.y0)) - 22);
      const bottom = Math.min(natural.height, Math.max(...list.map((p) => p.y1)) + 22);
      const height = Math.min(bottom - top, 170);
      const scale = ((scroll.clientWidth - 32) / natural.width) * pixels();
      const frame = compare.appendChild(document.createElement('button'));
      frame.type = 'button';
      frame.className = 'excerpt';
      frame.setAttribute('aria-label', texts.page.replace('{0}', n).replace('{1}', pdf.numPages));
      frame.addEventListener('click', () => reveal(list[0]));
      const label = frame.appendChild(document.createElement('span'));
      label.className = 'excerpt-page';
      label.textContent = texts.page.replace('{0}', n).replace('{1}', pdf.numPages);
      const cut = frame.appendChild(document.createElement('div'));
      cut.className = 'cut';
      cut.style.aspectRatio = `${natural.width} / ${height}`;
      const canvas = cut.appendChild(document.createElement('canvas'));
      await paint(page, canvas, page.viewport(scale, -top * scale), height * scale);
      if (mine !== turn) return;
      const over = cut.appendChild(document.createElement('div'));
      over.className = 'over';
      for (const place of list) putBox(over, place, { w: natural.width, h: height }, 0, top);
    }
    if (found.length > 0) reveal(found[0]);
  }

  return { show, goto: (n) => sheets[n - 1]?.element.scrollIntoView({ block: 'start' }) };
}

const pixels = () => Math.min(2, devicePixelRatio || 1);

async function paint(page, canvas, viewport, height = viewport.height) {
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(height);
  await page.proxy.render({ canvas, canvasContext: canvas.getContext('2d', { alpha: false }), viewport }).promise;
}

// A page whose text runs sideways is turned until it reads, as the reader of the figures does: their boxes are measured on the page turned so.
const turned = new Map();
async function upright(pdf, n) {
  if (turned.has(n)) return turned.get(n);
  const proxy = await pdf.getPage(n);
  const text = await proxy.getTextContent();
  const letters = [0, 0, 0, 0];
  for (const item of text.items) {
    if (!item.str?.trim()) continue;
    const [a, b] = item.transform;
    letters[(Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4] += item.str.length;
  }
  const most = letters.indexOf(Math.max(...letters));
  const rotation = letters[most] > 0 ? most * 90 : proxy.rotate;
  const page = { proxy, text, viewport: (scale, offsetY = 0) => proxy.getViewport({ scale, rotation, offsetY }) };
  turned.set(n, page);
  return page;
}

async function loadPdf(folder, url) {
  if (!folder) throw new Error('pdf.js is not part of this build');
  const library = await import(`${folder}build/pdf.min.mjs`);
  library.GlobalWorkerOptions.workerSrc = `${folder}build/pdf.worker.min.mjs`;
  // WebAssembly would need a wider content security policy; the fallbacks in JavaScript do.
  return library.getDocument({
    url,
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
    iccUrl: `${folder}iccs/`,
    useWasm: false,
    isEvalSupported: false,
  }).promise;
}

async function loadPlaces(base) {
  const rows = await (await fetch(`${base}/karta`)).json();
  const all = rows.map(([ref, page, x0, y0, x1, y1, tick]) => ({ ref, page, x0, y0, x1, y1, tick }));
  return { byRef: new Map(all.map((place) => [place.ref, place])), byPage: Map.groupBy(all, (place) => place.page) };
}

// The findings work without pages; the original can be opened by itself.
function cannotDraw(host, texts) {
  host.replaceChildren();
  host.dataset.drawn = 'false';
  const note = host.appendChild(document.createElement('p'));
  note.className = 'empty';
  note.textContent = `${texts.cannotDraw} `;
  const link = note.appendChild(document.createElement('a'));
  link.href = host.dataset.src;
  link.textContent = texts.open;
  return { show() {}, goto() {} };
}
