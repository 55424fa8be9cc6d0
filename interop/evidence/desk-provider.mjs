// A provider for promptfoo that calls no model: three answers are right, one is wrong.
const answers = { "a refund": "billing", "a late parcel": "delivery", "a broken lamp": "returns" };

export default class Desk {
  id() {
    return "vendor-small-2026-05";
  }
  async callApi(_prompt, context) {
    return { output: answers[context.vars.thing] ?? "billing", tokenUsage: { prompt: 20, completion: 3, total: 23 }, cost: 0.0004 };
  }
}
