'use strict';

/** So many messages of the chat are on screen. */
const shown = 30;

/** The race, the chat and the message on air as replicants; all comes over the parent's channel, so that no extra request is measured. */
module.exports = (nodecg) => {
  const race = nodecg.Replicant('race', {
    persistent: false,
    defaultValue: {
      milestone: 1_000_000,
      leader: 'The actor',
      gap: 100_000,
      racers: [
        { id: 'actor', place: 1, name: 'The actor', colour: '#3aa0ff', total: 500_000, rate: 1_200 },
        { id: 'network', place: 2, name: 'The network', colour: '#ff5a3a', total: 400_000, rate: 0 },
      ],
    },
  });
  const chat = nodecg.Replicant('chat', { persistent: false, defaultValue: [] });
  const onAir = nodecg.Replicant('on-air', { persistent: false, defaultValue: { name: '', text: '' } });
  const now = () => Number(process.hrtime.bigint()) / 1e6;

  const tick = (total) => {
    race.value.racers[0].total = total;
    race.value.gap = total - race.value.racers[1].total;
  };
  const say = (lines) => {
    for (const { name, text } of lines) {
      chat.value.push({ name, text });
      if (chat.value.length > shown) chat.value.shift();
    }
  };
  process.on('message', ({ total, say: lines, air, clear }) => {
    if (lines !== undefined) return say(lines);
    const at = now();
    if (total !== undefined) tick(total);
    if (air !== undefined) onAir.value = { name: 'Mara', text: air };
    if (clear !== undefined) onAir.value = { name: '', text: '' };
    process.send({ total, air, clear, at });
  });
  process.send?.({ ready: true });
};
