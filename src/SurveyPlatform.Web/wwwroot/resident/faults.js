// Shows beside each item what is to be put right, as the server does where no script runs.

// Where the browser can show and focus something: the long list of places is out of sight.
const CONTROL = 'input:not([type=hidden]),textarea,select:not([hidden])';

function describe(element, id, isDescribed) {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(other => other && other !== id);
  const described = isDescribed ? [...ids, id] : ids;
  if (described.length > 0) {
    element.setAttribute('aria-describedby', described.join(' '));
  } else {
    element.removeAttribute('aria-describedby');
  }
}

function mark(place, id, isFaulty) {
  // A group is described as a whole; a single input by itself.
  for (const element of place.matches('fieldset') ? [place] : place.querySelectorAll(CONTROL)) {
    describe(element, id, isFaulty);
    if (element !== place) {
      element.toggleAttribute('aria-invalid', isFaulty);
      if (isFaulty) {
        element.setAttribute('aria-invalid', 'true');
      }
    }
  }
}

/** Takes away the fault of one place, which its resident has just changed, or all below it. */
export function clearFaults(root) {
  for (const fault of root.querySelectorAll('.fault')) {
    mark(fault.parentNode, fault.id, false);
    fault.remove();
  }
}

export function showFaults(root, faults) {
  clearFaults(root);
  const places = [];
  for (const [field, text] of Object.entries(faults)) {
    const place = document.getElementById(`i-${field}`);
    if (!place) {
      continue;
    }
    const fault = document.createElement('p');
    fault.className = 'fault';
    fault.id = `e-${field}`;
    fault.textContent = text;
    (place.querySelector(':scope > .help') ?? place.querySelector('legend,.stem')).after(fault);
    mark(place, fault.id, true);
    places.push(place);
  }
  if (places.length > 0) {
    places[0].scrollIntoView();
    places[0].querySelector(CONTROL).focus({ preventScroll: true });
  }
}
