// Sends files over HTTP with progress and a way to stop. In markup:
// <div class="drop" data-upload data-url="/…" data-list="#list" data-field="file" data-max-bytes="104857600" data-token="…"
//      data-text-cancel data-text-dismiss data-text-too-large data-text-failed data-text-done data-text-sending><input type="file"></div> <ul class="uploads" id="list"></ul>
// data-token goes along as the header RequestVerificationToken. The answer's body is handed to .NET (OnUploaded) or to the event
// "upload:done"; with data-follow the page goes to the answer's Location. An error shows the "detail" of the problem document.

let started = false;
const listeners = new WeakMap();

export function start() {
  if (started) {
    return;
  }
  started = true;
  document.addEventListener('change', (event) => {
    const drop = event.target.closest?.('[data-upload]');
    if (drop && event.target.type === 'file') {
      sendAll(drop, event.target.files);
      event.target.value = '';
    }
  });
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    document.addEventListener(name, (event) => {
      const drop = event.target.closest?.('[data-upload]');
      if (!drop) {
        return;
      }
      event.preventDefault();
      drop.classList.toggle('is-over', name === 'dragenter' || name === 'dragover');
      if (name === 'drop') {
        sendAll(drop, event.dataTransfer.files);
      }
    });
  }
}

// From .NET: OnUploaded(name, body) after each file that arrived, OnUploadFailed(name, detail) after each that did not.
export function attach(drop, dotnet) {
  if (!drop) {
    return { dispose() {} }; // the page went on before the script was here
  }
  start();
  listeners.set(drop, dotnet);
  return { dispose: () => listeners.delete(drop) };
}

function sendAll(drop, files) {
  const input = drop.querySelector('input[type="file"]');
  for (const file of input?.multiple ? files : [...files].slice(0, 1)) {
    send(drop, file);
  }
}

function send(drop, file) {
  const row = show(drop, file.name);
  const limit = Number(drop.dataset.maxBytes);
  if (limit && file.size > limit) {
    fail(drop, row, file, drop.dataset.textTooLarge);
    return;
  }
  const request = new XMLHttpRequest();
  row.cancel.addEventListener('click', () => {
    request.abort();
    row.item.remove();
  });
  request.upload.addEventListener('progress', (event) => {
    if (event.lengthComputable) {
      row.progress.max = event.total;
      row.progress.value = event.loaded;
    }
  });
  request.addEventListener('load', () => {
    if (request.status >= 200 && request.status < 300) {
      done(drop, row, file, request);
    } else {
      fail(drop, row, file, detailOf(request) ?? drop.dataset.textFailed);
    }
  });
  request.addEventListener('error', () => fail(drop, row, file, drop.dataset.textFailed));
  request.open('POST', drop.dataset.url);
  request.setRequestHeader('Accept', 'application/json, application/problem+json');
  if (drop.dataset.token) {
    request.setRequestHeader('RequestVerificationToken', drop.dataset.token);
  }
  const form = new FormData();
  form.append(drop.dataset.field || 'file', file, file.name);
  request.send(form);
}

function show(drop, name) {
  const item = document.createElement('li');
  item.className = 'upload';
  const title = Object.assign(document.createElement('span'), { className: 'upload__name', textContent: name });
  const cancel = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn--quiet btn--small', textContent: drop.dataset.textCancel ?? '' });
  const progress = document.createElement('progress');
  progress.setAttribute('aria-label', `${drop.dataset.textSending ?? ''} ${name}`.trim());
  const message = Object.assign(document.createElement('p'), { className: 'upload__message' });
  message.setAttribute('role', 'status');
  item.append(title, cancel, progress, message);
  (document.querySelector(drop.dataset.list ?? '') ?? drop.parentElement).append(item);
  return { item, cancel, progress, message };
}

function done(drop, row, file, request) {
  row.progress.max = 1;
  row.progress.value = 1;
  row.progress.classList.add('is-done');
  row.cancel.remove();
  row.message.textContent = drop.dataset.textDone ?? '';
  listeners.get(drop)?.invokeMethodAsync('OnUploaded', file.name, request.responseText);
  drop.dispatchEvent(new CustomEvent('upload:done', { bubbles: true, detail: { name: file.name, body: request.responseText } }));
  const goal = request.getResponseHeader('Location');
  if ('follow' in drop.dataset && goal) {
    window.Blazor?.navigateTo ? window.Blazor.navigateTo(goal) : location.assign(goal);
  }
}

function fail(drop, row, file, text) {
  row.progress.remove();
  row.message.className = 'upload__error';
  row.message.setAttribute('role', 'alert');
  row.message.textContent = text ?? '';
  row.cancel.textContent = drop.dataset.textDismiss ?? row.cancel.textContent;
  row.cancel.addEventListener('click', () => row.item.remove());
  listeners.get(drop)?.invokeMethodAsync('OnUploadFailed', file.name, text ?? '');
}

function detailOf(request) {
  try {
    const problem = JSON.parse(request.responseText);
    return problem.detail || problem.title || null;
  } catch {
    return null;
  }
}
