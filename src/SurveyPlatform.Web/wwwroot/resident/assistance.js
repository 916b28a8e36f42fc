// What the page of a helper does besides: one form after the other, also where there is no network for hours.

import { openQueue } from './queue.js';

// What a form that is opened again brings back of the page's own fields. The link is not among them: whoever opens it
// hands it in.
const OWN = ['-mode', '-slip'];

/** @param show called with the fields that the form is to show from now on */
export function openAssistance(root, band, words, outbox, show) {
  const next = document.getElementById('next');
  const mode = band.querySelector('select');
  const queue = openQueue(document.getElementById('queue'), words, reopen);

  function reopen(box) {
    if (root.querySelector('.item :checked:not(option)')) {
      document.getElementById('status').textContent = words.openFirst;
      return;
    }
    outbox.turnTo(box.id);
    next.hidden = true;
    show(box.body.filter(([field]) => !field.startsWith('-') || OWN.includes(field)));
  }

  next.addEventListener('click', () => {
    outbox.turnTo(undefined);
    next.hidden = true;
    show([]);
  });

  return {
    /** Stands before the progress, which stays in sight: who fills in, and how. */
    title: () => `${band.querySelector('strong').textContent} · ${mode.selectedOptions[0].textContent} · `,

    hear(answer, isWaiting, isShown) {
      if (isShown) {
        next.hidden = !isWaiting;
      } else if (answer?.receipt) {
        queue.noteArrival(answer.receipt);
      }
      queue.show(outbox.list());
    },

    start() {
      queue.show(outbox.list());
    },
  };
}
