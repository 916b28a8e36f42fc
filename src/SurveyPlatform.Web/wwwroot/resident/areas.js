// Puts two short lists in the place of one long list: first the district, then its townships.

function addList(group, whole, label, describedBy) {
  const caption = document.createElement('label');
  const list = document.createElement('select');
  caption.append(label, list);
  list.required = whole.required;
  if (describedBy) {
    list.setAttribute('aria-describedby', describedBy);
  }
  group.append(caption);
  return list;
}

function offer(list, choose, entries) {
  list.replaceChildren(new Option(choose, ''), ...entries.map(([text, value]) => new Option(text, value)));
  list.disabled = entries.length === 0;
}

function chain(whole, words) {
  const districts = [...whole.querySelectorAll('optgroup')];
  const stem = whole.closest('.item').querySelector('.stem');
  const group = document.createElement('div');
  group.className = 'areas';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-labelledby', stem.id);
  const describedBy = whole.getAttribute('aria-describedby');
  const district = addList(group, whole, words.district, describedBy);
  const township = addList(group, whole, words.township, describedBy);
  offer(district, words.choose, districts.map(({ label }, i) => [label, i]));

  function offerTownships() {
    const chosen = districts[district.value];
    offer(township, words.choose, chosen ? [...chosen.children].map(({ text, value }) => [text, value]) : []);
  }

  function showChosen() {
    const chosen = whole.selectedOptions[0];
    district.value = chosen ? districts.indexOf(chosen.parentNode) : '';
    if (district.selectedIndex < 0) {
      district.value = '';
    }
    offerTownships();
    township.value = whole.value;
  }

  district.addEventListener('change', () => {
    offerTownships();
    whole.value = '';
  });
  township.addEventListener('change', () => {
    whole.value = township.value;
  });
  whole.hidden = true;
  whole.after(group);
  district.id = `d-${whole.name}`;
  stem.htmlFor = district.id;
  showChosen();
  return showChosen;
}

/** @returns a function that shows in the short lists what the long ones hold, after these were filled */
export function chainAreas(root, words) {
  const shows = [...root.querySelectorAll('[data-kind=area] select')]
    .filter(whole => whole.querySelector('optgroup'))
    .map(whole => chain(whole, words));
  return () => shows.forEach(show => show());
}
