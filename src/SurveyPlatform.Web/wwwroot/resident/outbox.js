// Sends the answers until they have arrived. They are kept under an id made before the first attempt, so that however
// often they are sent, they count once. A helper hands in several while there is no network: each waits with all that
// stood in its own form.

import { keep, recall, forget } from './store.js';

const PATIENCE = 15000;
const FIRST_PAUSE = 5000;
const LONGEST_PAUSE = 60000;

function makeId() {
  // randomUUID is missing from older phones, and from pages that came without https.
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

async function post(address, { id, body, proof = [] }) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Idempotency-Key': id },
      body: new URLSearchParams([...body, ...proof]),
      signal: patience.signal,
    });
    return { status: answer.status, ...(await answer.json()) };
  } finally {
    clearTimeout(timer);
  }
}

let fetches = 0;

// During an attack the server asks for some work first. A module that could not be fetched is never fetched again under
// the same address.
async function prove({ token, puzzle, bits, script }) {
  const { solve } = await import(fetches++ ? `${script}?${fetches}` : script);
  return [
    ['-check', token],
    ['-work', await solve(puzzle, bits)],
  ];
}

/**
 * @param isOfOne whether all that waits is what the page shows, as on a respondent's own phone
 * @param tell called with the server's answer, or with null where there was none, with whether another attempt follows,
 * and with whether it is about what the page shows
 */
export function openOutbox(address, key, isOfOne, tell) {
  const name = `outbox:${key}`;
  // An earlier version of the page kept one, and no list of them.
  const boxes = [recall(name) ?? []].flat();
  let shown = isOfOne ? boxes[0] : undefined;
  let isSending = false;
  let pause = FIRST_PAUSE;
  let timer;

  const keepAll = () => (boxes.length > 0 ? keep(name, boxes) : forget(name));

  function wait(answer) {
    clearTimeout(timer);
    timer = setTimeout(send, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
    // Whichever was tried, what the page shows waits too.
    tell(answer, true, shown !== undefined);
  }

  // What was refused and is no longer shown is kept until somebody has looked at it.
  function settle(sent, answer) {
    const isShown = sent.id === shown?.id;
    const i = boxes.findIndex(box => box.id === sent.id);
    if (answer.receipt || isShown) {
      boxes.splice(i, 1);
    } else {
      boxes[i].refusal = answer.message ?? '';
    }
    shown = isShown ? undefined : shown;
    keepAll();
    return isShown;
  }

  async function deliver(sent) {
    const answer = await post(address, sent);
    if (!answer.check) {
      return answer;
    }
    tell(answer, true, sent.id === shown?.id);
    const proof = await prove(answer.check);
    // The answers may have been changed meanwhile; their id is the same, and the proof is good for that.
    const latest = boxes.find(box => box.id === sent.id) ?? sent;
    latest.proof = proof;
    return post(address, latest);
  }

  async function send() {
    const sent = boxes.find(box => box.refusal === undefined);
    if (!sent || isSending) {
      return;
    }
    isSending = true;
    let answer = null;
    try {
      answer = await deliver(sent);
    } catch {
      // No network, or an answer that is none: both are a reason to try again.
    }
    isSending = false;
    if (!answer || answer.status >= 500 || answer.status === 429 || answer.check) {
      wait(answer);
      return;
    }
    clearTimeout(timer);
    tell(answer, false, settle(sent, answer));
    send();
  }

  addEventListener('online', send);
  return {
    isFull: () => boxes.length > 0,
    isShownWaiting: () => shown !== undefined,
    list: () => boxes,
    send,

    /** Returns false where this browser keeps nothing, so that the page must stay open. */
    put(body) {
      // The id stays with these answers even where they are changed before they have arrived: one of the two counts.
      const box = { id: shown?.id ?? makeId(), body };
      const i = boxes.findIndex(other => other.id === box.id);
      boxes.splice(i < 0 ? boxes.length : i, 1, box);
      shown = box;
      pause = FIRST_PAUSE;
      return keepAll();
    },

    /** From now on the page shows other answers: those of this id, which wait, or none that do. */
    turnTo(id) {
      shown = boxes.find(box => box.id === id);
    },
  };
}
