// The inbox: dropping files with progress, filters that act at once, and a list that follows the workers.
const drop = document.querySelector('[data-drop]');
const form = drop.querySelector('form');
const input = form.querySelector('input[type=file]');
const uploads = drop.querySelector('[data-uploads]');
const list = document.querySelector('[data-list]');
const token = form.querySelector('[name=_token]').value;
const swedish = document.documentElement.lang === 'sv';
const say = (sv, en) => (swedish ? sv : en);
const limit = Number(drop.dataset.max);
const megabytes = Math.floor(limit / 1048576);

form.classList.add('scripted');
input.addEventListener('change', () => {
  take(input.files);
  input.value = '';
});

let depth = 0;
const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
addEventListener('dragenter', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  depth += 1;
  document.body.classList.add('dropping');
});
addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault());
addEventListener('dragleave', (event) => {
  if (!carriesFiles(event)) return;
  depth -= 1;
  if (depth <= 0) document.body.classList.remove('dropping');
});
addEventListener('drop', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  depth = 0;
  document.body.classList.remove('dropping');
  take(event.dataTransfer.files);
});

const waiting = [];
let sending = false;

function take(files) {
  for (const file of files) {
    const row = uploads.appendChild(document.createElement('li'));
    const name = row.appendChild(document.createElement('span'));
    name.className = 'name';
    name.textContent = file.name;
    const bar = row.appendChild(document.createElement('progress'));
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    const note = row.appendChild(document.createElement('span'));
    note.className = 'note';
    const refusal = refuse(file);
    if (refusal) end(row, 'bad', refusal);
    else {
      note.textContent = say('i kö', 'queued');
      waiting.push({ file, row });
    }
  }
  next();
}

// What the server would refuse anyway need not be sent there first.
function refuse(file) {
  const extension = /\.[^.]+$/.exec(file.name)?.[0].toLowerCase() ?? '';
  if (!['.pdf', '.txt', '.md'].includes(extension)) {
    return say(`Läses inte: ${extension || 'ingen filändelse'}. Lämna in en PDF, .txt eller .md.`, `Not read: ${extension || 'no extension'}. Hand in a PDF, .txt or .md.`);
  }
  if (file.size === 0) return say('Filen är tom (0 byte).', 'The file is empty (0 bytes).');
  if (file.size > limit) return say(`Filen är för stor. Gränsen är ${megabytes} MB.`, `The file is too large. The limit is ${megabytes} MB.`);
  return null;
}

function end(row, kind, text, link) {
  row.className = kind;
  row.querySelector('progress')?.remove();
  const note = row.querySelector('.note');
  note.textContent = (kind === 'bad' ? '✖ ' : '✓ ') + text + ' ';
  if (link) {
    const open = note.appendChild(document.createElement('a'));
    open.href = link;
    open.textContent = say('Öppna', 'Open');
  }
}

function next() {
  if (sending || waiting.length === 0) return;
  sending = true;
  const { file, row } = waiting.shift();
  const bar = row.querySelector('progress');
  const note = row.querySelector('.note');
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.append('filer', file, file.name);
  request.upload.addEventListener('progress', (event) => {
    bar.value = event.loaded / event.total;
    note.textContent = `${Math.floor((100 * event.loaded) / event.total)} %`;
  });
  request.addEventListener('loadend', () => {
    let answer = {};
    try {
      answer = JSON.parse(request.responseText);
    } catch { /* No answer of ours. */ }
    if (request.status === 201) end(row, 'ok', say('mottagen, läses …', 'received, being read …'));
    else if (request.status === 200) end(row, 'ok', say('finns redan.', 'is here already.'), answer.report);
    else end(row, 'bad', answer.message ?? say('Uppladdningen bröts. Försök igen.', 'The upload was interrupted. Try again.'));
    sending = false;
    follow();
    next();
  });
  request.open('POST', form.action);
  request.setRequestHeader('X-Finsam-Token', token);
  request.send(body);
}

let timer = 0;
let quiet = 0;
let last = '';

// While something moves the list is fetched anew; some looks after the last movement, because a worker needs a moment to begin.
async function follow() {
  clearTimeout(timer);
  quiet = 6;
  await look();
}

async function look() {
  try {
    const answer = await fetch('/lista' + location.search, { headers: { Accept: 'text/html' } });
    if (answer.ok) {
      const html = await answer.text();
      if (html !== last && !list.contains(document.activeElement)) {
        list.innerHTML = html;
        last = html;
      }
    }
  } catch { /* The next look may succeed. */ }
  quiet = list.querySelector('[data-moving]') ? 6 : quiet - 1;
  if (quiet > 0) timer = setTimeout(look, 1000);
}

if (list.querySelector('[data-moving]')) follow();

const filters = document.querySelector('[data-filters]');
filters.addEventListener('change', (event) => event.target.matches('select') && filters.requestSubmit());
