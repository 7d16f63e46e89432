'use strict';

/** The race as a replicant; totals come over the parent's channel, so that no extra request is on the path that is measured. */
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
  process.on('message', ({ total }) => {
    const at = Number(process.hrtime.bigint()) / 1e6;
    race.value.racers[0].total = total;
    race.value.gap = total - race.value.racers[1].total;
    process.send({ total, at });
  });
  process.send?.({ ready: true });
};
