// The reviewer's desk: findings, the open one and the original, kept in step; decisions by keyboard.
import { Outbox } from './outbox.js';

const desk = document.querySelector('[data-desk]');
const base = desk.dataset.desk;
const $ = (selector, from = desk) => from.querySelector(selector);
const texts = $('[data-texts]').dataset;
const detail = $('[data-detail-host]');
const listHost = $('[data-list-host]');
const tablesHost = $('[data-tables-host]');
const panes = $('[data-panes]');
const announce = (text) => { $('[data-announce]').textContent = text; };

let source = { show() {}, goto() {} };
startSource();
const outbox = new Outbox(base, { answered, waiting });

// ---- the original ----

async function startSource() {
  const kind = desk.dataset.source;
  if (kind === 'missing') return;
  const { open } = await import(kind === 'pdf' ? './pages.js' : './lines.js');
  try {
    source = await open({ desk, base, texts, pick: showFigure });
  } catch (error) {
    console.error(error);
    return;
  }
  lightUp();
}

function lightUp() {
  const article = $('[data-cells]', detail);
  const cells = article?.dataset.cells.split(' ').filter(Boolean) ?? [];
  const spots = JSON.parse(article?.dataset.spots ?? '[]');
  source.show(cells, spots);
  for (const lit of desk.querySelectorAll('.pane-tables .lit')) lit.classList.remove('lit', 'first');
  cells.forEach((cell, i) => mark(tablesHost, cell, i === 0));
}

function mark(host, cell, first) {
  const figure = host.querySelector(`[data-cell="${CSS.escape(cell)}"]`);
  figure?.classList.add('lit', ...(first ? ['first'] : []));
  return figure;
}

// ---- what is open ----

const current = () => listHost.querySelector('[aria-current]');

async function fragment(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

async function showFinding(key, { push = true, focus = false } = {}) {
  for (const link of listHost.querySelectorAll('[data-finding]')) {
    if (link.dataset.finding === key) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  current()?.scrollIntoView({ block: 'nearest' });
  await replaceDetail(`${base}/fynd/${encodeURIComponent(key)}`, `${base}?fynd=${encodeURIComponent(key)}`, push);
  if (focus) $('#finding-h')?.focus();
}

async function showFigure(cell, { push = true } = {}) {
  current()?.removeAttribute('aria-current');
  await replaceDetail(`${base}/siffra/${encodeURIComponent(cell)}`, `${base}?siffra=${encodeURIComponent(cell)}`, push);
}

let asked = 0;
async function replaceDetail(address, page, push) {
  const turn = ++asked;
  let html;
  try {
    html = await fragment(address);
  } catch {
    location.href = page;
    return;
  }
  if (turn !== asked) return;
  detail.innerHTML = html;
  detail.scrollTop = 0;
  if (push) history.pushState(null, '', page);
  settle();
}

function settle() {
  const lit = detail.querySelector('.context .lit.first');
  const frame = lit?.closest('.table-scroll');
  if (frame) frame.scrollTop = lit.offsetTop - frame.clientHeight / 2;
  rove(detail);
  lightUp();
}

addEventListener('popstate', () => {
  const query = new URLSearchParams(location.search);
  if (query.get('siffra')) showFigure(query.get('siffra'), { push: false });
  else if (query.get('fynd')) showFinding(query.get('fynd'), { push: false });
  else location.reload();
});

desk.addEventListener('click', async (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const finding = event.target.closest('a[data-finding]');
  const figure = event.target.closest('a[data-cell]');
  const tab = event.target.closest('a[data-tab]');
  const heat = event.target.closest('a[data-goto]');
  if (!finding && !figure && !tab && !heat) return;
  event.preventDefault();
  if (tab) await showTab(tab.dataset.tab);
  else if (heat) source.goto(Number(heat.dataset.goto));
  else if (finding) {
    await showTab('findings');
    await showFinding(finding.dataset.finding);
  } else if (figure.closest('[data-tables-host]')) {
    // In the tables the figure lights up on the page, and the tables stay.
    for (const lit of tablesHost.querySelectorAll('.lit')) lit.classList.remove('lit', 'first');
    figure.classList.add('lit', 'first');
    source.show([figure.dataset.cell], []);
  } else {
    for (const lit of detail.querySelectorAll('.picked')) lit.classList.remove('picked');
    figure.classList.add('picked');
    source.show([figure.dataset.cell], [], { scrollOnly: false });
  }
});

desk.addEventListener('dblclick', (event) => {
  const figure = event.target.closest('[data-tables-host] a[data-cell]');
  if (figure) showTab('findings').then(() => showFigure(figure.dataset.cell));
});

async function showTab(name) {
  const tables = name === 'tables';
  if (tables && !tablesHost.firstElementChild) {
    tablesHost.innerHTML = await fragment(`${base}/tabeller`);
    rove(tablesHost);
  }
  panes.classList.toggle('with-tables', tables);
  tablesHost.hidden = !tables;
  detail.hidden = tables;
  listHost.hidden = tables;
  for (const tab of desk.querySelectorAll('[data-tab]')) {
    if (tab.dataset.tab === name) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
  if (tables) {
    const cells = $('[data-cells]', detail)?.dataset.cells.split(' ') ?? [];
    cells.forEach((cell, i) => {
      const figure = mark(tablesHost, cell, i === 0);
      if (i === 0) figure?.scrollIntoView({ block: 'center' });
    });
  }
}

tablesHost.addEventListener('change', (event) => {
  if (event.target.matches('[data-table-jump]')) document.getElementById(event.target.value)?.scrollIntoView({ block: 'start' });
});

// One stop for the tab key in each table; the arrows go from figure to figure.
function rove(host) {
  for (const table of host.querySelectorAll('.figures-table')) {
    const figures = table.querySelectorAll('a.fig');
    figures.forEach((figure, i) => { figure.tabIndex = i === 0 ? 0 : -1; });
  }
}

function moveInTable(event) {
  const cell = event.target.closest?.('.figures-table td');
  if (!cell) return false;
  const row = cell.parentElement;
  const column = cell.cellIndex;
  const target = {
    ArrowRight: () => siblings(cell, 'nextElementSibling'),
    ArrowLeft: () => siblings(cell, 'previousElementSibling'),
    ArrowDown: () => rows(row, 'nextElementSibling', column),
    ArrowUp: () => rows(row, 'previousElementSibling', column),
  }[event.key]?.();
  if (!target) return false;
  event.target.tabIndex = -1;
  target.tabIndex = 0;
  target.focus();
  return true;
}

function siblings(cell, way) {
  for (let next = cell[way]; next; next = next[way]) {
    const figure = next.querySelector('a.fig');
    if (figure) return figure;
  }
  return null;
}

function rows(row, way, column) {
  for (let next = row[way]; next; next = next[way]) {
    const figure = next.cells[column]?.querySelector('a.fig');
    if (figure) return figure;
  }
  return null;
}

// ---- corrections, tried while they are typed ----

let tryTimer = 0;
detail.addEventListener('input', (event) => {
  if (!event.target.matches('[data-correct-value], [data-correct-cell]')) return;
  clearTimeout(tryTimer);
  tryTimer = setTimeout(tryCorrection, 150);
});

let tried = 0;
async function tryCorrection() {
  const form = $('[data-decide]', detail);
  if (!form) return;
  const turn = ++tried;
  const query = new URLSearchParams({ siffra: form.siffra.value, varde: form.varde.value, fynd: form.fynd.value });
  try {
    const answer = await fetch(`${base}/prova?${query}`);
    const html = answer.status === 200 ? await answer.text() : '';
    if (turn === tried) $('[data-effect]', form).innerHTML = html;
  } catch { /* The decision itself says when there is no contact. */ }
}

// ---- decisions ----

detail.addEventListener('submit', (event) => {
  const form = event.target.closest('[data-decide]');
  if (!form || !event.submitter) return;
  event.preventDefault();
  if (form.classList.contains('sending')) return;
  decide(form, event.submitter.value);
});

function decide(form, verdict) {
  if (!form.querySelector(`[name=beslut][value=${verdict}]`)) return;
  if (verdict === 'dismissed' && form.kommentar.value.trim() === '') {
    form.kommentar.focus();
    announce(texts.reason);
    form.kommentar.classList.add('needed');
    return;
  }
  if (verdict === 'corrected' && form.varde.value.trim() === '') {
    form.varde.focus();
    return;
  }
  if (form.namn && form.namn.value.trim() === '') {
    form.namn.focus();
    form.namn.classList.add('needed');
    announce(texts.name);
    return;
  }
  if (form.namn) document.querySelector('[data-reviewer-name]').textContent = form.namn.value.trim();
  const body = new URLSearchParams(new FormData(form));
  body.set('beslut', verdict);
  form.classList.add('sending');
  outbox.send(body);
}

function answered({ html, status, key }) {
  $('[data-offline-banner]').hidden = true;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const part = (name) => page.querySelector(`[data-answer-${name}]`)?.innerHTML;
  if (part('list') === undefined) {
    location.reload();
    return;
  }
  // Who has gone on to another finding meanwhile stays there, unless something needs them.
  const open = $('[data-detail]', detail)?.dataset.detail;
  $('[data-progress]').innerHTML = part('progress');
  listHost.innerHTML = part('list');
  if (status === 200 && open !== key) {
    for (const link of listHost.querySelectorAll('[data-finding]')) {
      if (link.dataset.finding === open) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    return;
  }
  detail.innerHTML = part('detail');
  detail.scrollTop = 0;
  const next = $('[data-detail]', detail)?.dataset.detail;
  if (next) history.pushState(null, '', `${base}?fynd=${encodeURIComponent(next)}`);
  current()?.scrollIntoView({ block: 'nearest' });
  settle();
  $('#finding-h')?.focus();
  if (status === 200) announce(texts.sent);
}

function waiting() {
  const banner = $('[data-offline-banner]');
  banner.textContent = texts.offline;
  banner.hidden = false;
}

// ---- keys ----

const help = $('[data-help-dialog]');
const helpButton = $('[data-help]');
helpButton.hidden = false;
helpButton.addEventListener('click', () => help.showModal());

function step(way) {
  const links = [...listHost.querySelectorAll('[data-finding]')];
  const at = links.indexOf(current());
  const next = links[at < 0 ? (way > 0 ? 0 : links.length - 1) : at + way];
  if (next) showTab('findings').then(() => showFinding(next.dataset.finding));
}

document.addEventListener('keydown', (event) => {
  if (help.open) return;
  const field = event.target.closest?.('input:not([type=checkbox]), textarea, select');
  const form = $('[data-decide]', detail);
  if (field) {
    if (event.key === 'Escape') field.blur();
    else if (event.key === 'Enter' && field.matches('[data-correct-value]')) {
      event.preventDefault();
      decide(form, 'corrected');
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && field.matches('#kommentar')) {
      event.preventDefault();
      decide(form, field.dataset.then ?? 'dismissed');
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key.startsWith('Arrow') && moveInTable(event)) {
    event.preventDefault();
    return;
  }
  const act = {
    j: () => step(1),
    k: () => step(-1),
    a: () => form && decide(form, 'accepted'),
    u: () => form && decide(form, 'unclear'),
    z: () => form && decide(form, 'withdrawn'),
    r: () => {
      const value = form?.querySelector('#varde');
      value?.focus();
      value?.select();
    },
    d: () => {
      if (!form) return;
      form.kommentar.dataset.then = 'dismissed';
      if (form.kommentar.value.trim() === '') decide(form, 'dismissed');
      else form.kommentar.focus();
    },
    c: () => form?.kommentar.focus(),
    t: () => showTab(tablesHost.hidden ? 'tables' : 'findings'),
    Enter: () => {
      if (event.target.closest?.('a, button, summary')) return false;
      $('#finding-h')?.focus();
      return true;
    },
    '?': () => help.showModal(),
  }[event.key];
  if (act && act() !== false) event.preventDefault();
});

rove(desk);
settle();
