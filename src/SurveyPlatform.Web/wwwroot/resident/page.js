// The resident page with JavaScript. Everything here is an addition: without it the form works as a form.

import { keep, recall } from './store.js';
import { showAskedItems, untickOthers, readFields } from './answers.js';
import { chainAreas } from './areas.js';
import { clearFaults, showFaults } from './faults.js';
import { openDraft } from './draft.js';
import { openOutbox } from './outbox.js';
import { openAssistance } from './assistance.js';

const SAVE_AFTER = 400;
const SURE_WITHIN = 5000;

function rememberLargeType(big) {
  const apply = () => document.documentElement.classList.toggle('big', big.checked);
  big.checked = recall('largeType') === true;
  apply();
  big.addEventListener('change', () => {
    keep('largeType', big.checked);
    apply();
  });
}

// The root is what the form stands in. Of the form itself nothing is asked: an item called "action" or
// "querySelectorAll" takes the place of what every form has by that name.
function startPage(root, { conditions: trees, words }) {
  const conditions = new Map(Object.entries(trees));
  const band = root.querySelector('.band');
  // What a helper takes down never meets what he answers himself on the same phone.
  const key = (band ? 'a:' : '') + root.querySelector('[name="-wave"]').value;
  const status = document.getElementById('status');
  const progress = document.getElementById('progress');
  const clear = document.getElementById('clear');
  const draft = openDraft(root, key);
  const outbox = openOutbox(location.pathname, key, !band, hear);
  const cameBack = document.getElementById('faults') !== null;
  let secondsBefore = 0;
  const assistance = band && openAssistance(root, band, words, outbox, show);
  let isDone = false;
  let isKept = true;
  let saving;

  const say = text => {
    status.textContent = text;
  };
  const seconds = () => Math.round(secondsBefore + performance.now() / 1000);

  function save() {
    clearTimeout(saving);
    // What waits in the outbox would come back as a second response where it stayed a draft.
    const isHandedOver = isDone || (band && outbox.isShownWaiting());
    if (!isHandedOver && draft.save(seconds()) && !outbox.isShownWaiting()) {
      say(words.kept);
    }
  }

  function refresh() {
    const asked = showAskedItems(root, conditions);
    const { answered, required } = asked;
    progress.textContent = (assistance?.title() ?? '') + words.progress.replace('{0}', answered).replace('{1}', required);
    progress.style.setProperty('--done', `${(100 * answered) / required}%`);
    progress.hidden = required === 0;
    return asked;
  }

  // What became of the answers in the outbox, or why they are still on their way: no network, or a server that is busy.
  function hear(answer, isWaiting, isShown) {
    assistance?.hear(answer, isWaiting, isShown);
    if (!isShown) {
      return;
    }
    if (answer?.check) {
      say(words.checking);
    } else if (isWaiting) {
      const [kept, open] = answer ? [words.busy, words.busyOpen] : [words.waiting, words.waitingOpen];
      say(isKept ? kept : open);
    } else if (answer.receipt) {
      isDone = true;
      draft.drop();
      say(words.received);
      location.replace(answer.page);
    } else {
      say(answer.message ?? words.failed);
      showFaults(root, answer.faults ?? {});
      draft.save(seconds());
    }
  }

  function empty() {
    clearTimeout(saving);
    draft.drop();
    for (const control of root.querySelectorAll('.item :is(input,select,textarea),#slip')) {
      if (control.type === 'radio' || control.type === 'checkbox') {
        control.checked = false;
      } else if (control.type !== 'hidden') {
        control.value = '';
      }
    }
    clearFaults(root);
    showAreas();
    refresh();
  }

  // Other answers than those shown so far: none yet, or some that were given before.
  function show(fields) {
    empty();
    draft.fill(fields);
    secondsBefore = -performance.now() / 1000;
    showAreas();
    refresh();
    say('');
    scrollTo(0, 0);
  }

  root.addEventListener('input', ({ target }) => {
    untickOthers(target);
    const place = target.closest('.row,.item');
    if (place) {
      clearFaults(place);
    }
    refresh();
    clearTimeout(saving);
    saving = setTimeout(save, SAVE_AFTER);
  });

  root.addEventListener('submit', event => {
    event.preventDefault();
    const { required, answered, firstOpen } = refresh();
    if (band && firstOpen) {
      // The resident is still there to be asked; when the network is back he is not.
      say(words.missing.replace('{0}', required - answered));
      firstOpen.scrollIntoView();
      return;
    }
    save();
    isKept = outbox.put([...readFields(root), ['-seconds', seconds()]]);
    if (band && isKept) {
      draft.drop();
    }
    say(words.sending);
    outbox.send();
  });

  addEventListener('pagehide', save);

  // A second press instead of a question: pages for the elderly open nothing over themselves.
  clear.addEventListener('click', () => {
    if (clear.textContent !== words.clearAgain) {
      clear.textContent = words.clearAgain;
      setTimeout(() => {
        clear.textContent = words.clear;
      }, SURE_WITHIN);
      return;
    }
    clear.textContent = words.clear;
    empty();
    say(words.cleared);
  });

  // A page that the server has sent back holds what was typed last; a draft would be older.
  const restored = cameBack ? null : draft.restore();
  if (restored !== null) {
    secondsBefore = restored;
    say(words.restored);
  }
  const showAreas = chainAreas(root, words);
  clear.hidden = false;
  refresh();
  if (outbox.isShownWaiting()) {
    say(words.sending);
  }
  outbox.send();
  assistance?.start();
}

const big = document.getElementById('big');
if (big) {
  rememberLargeType(big);
}

const data = document.getElementById('page');
if (data) {
  startPage(document.getElementById('main'), JSON.parse(data.textContent));
}
