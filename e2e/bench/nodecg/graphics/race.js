/* global nodecg */
const number = new Intl.NumberFormat('en');
const lanes = new Map();

function laneOf(racer) {
  const known = lanes.get(racer.id);
  if (known) return known;
  const lane = document.createElement('div');
  lane.className = 'lane';
  const parts = ['place', 'name', 'track', 'total', 'facts'].map((name) => {
    const part = document.createElement('div');
    part.className = name;
    lane.append(part);
    return [name, part];
  });
  const made = Object.fromEntries(parts);
  made.bar = document.createElement('div');
  made.bar.className = 'bar';
  made.bar.style.background = racer.colour;
  made.track.append(made.bar);
  made.total.id = `total-${racer.id}`;
  document.getElementById('lanes').append(lane);
  lanes.set(racer.id, made);
  return made;
}

function draw(race) {
  document.getElementById('goal').textContent = `First to ${number.format(race.milestone)}`;
  document.getElementById('statement').textContent = `${race.leader} leads by ${number.format(race.gap)}`;
  for (const racer of race.racers) {
    const lane = laneOf(racer);
    lane.place.textContent = racer.place;
    lane.name.textContent = racer.name;
    lane.total.textContent = number.format(racer.total);
    lane.bar.style.transform = `translateX(${(racer.total / race.milestone - 1) * 100}%)`;
    lane.facts.textContent = `${number.format(racer.rate)} per minute`;
  }
}

nodecg.Replicant('race').on('change', (race) => {
  if (race) draw(race);
});

nodecg.Replicant('on-air').on('change', (message) => {
  document.getElementById('on-air').textContent = message?.text ? `${message.name}: ${message.text}` : '';
});

const rows = [];
nodecg.Replicant('chat').on('change', (messages) => {
  (messages ?? []).forEach(({ name, text }, index) => {
    if (rows[index] === undefined) {
      rows[index] = document.createElement('div');
      document.getElementById('chat').append(rows[index]);
    }
    rows[index].textContent = `${name}: ${text}`;
  });
});
