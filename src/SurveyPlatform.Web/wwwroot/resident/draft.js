// Keeps what was filled in so far on this phone, so that a call, a flat battery or a reload loses nothing.

import { keep, recall, forget } from './store.js';
import { readFields } from './answers.js';

const MOST_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** @param key names the round and the version of the questionnaire: a draft of another one does not fit */
export function openDraft(root, key) {
  const name = `draft:${key}`;

  function fill([field, text]) {
    for (const control of root.querySelectorAll(`[name="${CSS.escape(field)}"]`)) {
      if (control.type === 'radio' || control.type === 'checkbox') {
        control.checked = control.checked || control.value === text;
      } else {
        control.value = text;
      }
    }
  }

  return {
    fill: fields => fields.forEach(fill),

    /** Returns false where this browser keeps nothing. */
    save(seconds) {
      const fields = readFields(root).filter(([field]) => !field.startsWith('-'));
      return fields.length > 0 && keep(name, { fields, seconds, at: Date.now() });
    },

    /** Returns how long the filling in took so far, or null where there was nothing to restore. */
    restore() {
      const draft = recall(name);
      if (!draft || Date.now() - draft.at > MOST_DAYS * DAY) {
        forget(name);
        return null;
      }
      draft.fields.forEach(fill);
      return draft.seconds;
    },

    drop() {
      forget(name);
    },
  };
}
