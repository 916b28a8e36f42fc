// Shows a helper what waits in this phone, what has just arrived, and what was not taken, so that nothing is lost unseen.

function lineOf(text) {
  const line = document.createElement('li');
  line.textContent = text;
  return line;
}

/** @param open called with what was not taken, when the helper wants to see it again */
export function openQueue(list, words, open) {
  const arrived = [];

  function refusedLine(box) {
    const line = lineOf(words.refused.replace('{0}', box.refusal));
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = words.open;
    button.addEventListener('click', () => open(box));
    line.append(button);
    return line;
  }

  return {
    noteArrival(receipt) {
      arrived.push(receipt);
    },

    show(boxes) {
      const waiting = boxes.filter(box => box.refusal === undefined).length;
      list.replaceChildren(
        ...(waiting > 0 ? [lineOf(words.queued.replace('{0}', waiting))] : []),
        ...arrived.map(receipt => lineOf(words.arrived.replace('{0}', receipt))),
        ...boxes.filter(box => box.refusal !== undefined).map(refusedLine),
      );
      list.hidden = list.children.length === 0;
    },
  };
}
