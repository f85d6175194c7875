const { default: Sequencer } = require('@jest/test-sequencer');

/** Folders whose files are short, and take long: they start hubs, or load the default data. */
const long = ['faults', 'e2e', 'together', 'fuzz', 'access'];

/**
 * Jest goes by the size of a file where it has no durations, as on a fresh clone: the minutes of `tests/faults`, a few
 * lines each, would come last, when there is nothing left to do beside them.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const groups = new Map([...long, null].map((folder) => [folder, []]));
    for (const test of tests) {
      const folder = /[\\/]tests[\\/]([^\\/]+)[\\/]/.exec(test.path)?.[1];
      (groups.get(folder) ?? groups.get(null)).push(test);
    }
    return [...groups.values()].flatMap((group) => super.sort(group));
  }
};
