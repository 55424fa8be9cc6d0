import { projectFold } from "./evolve-project.ts";
import { rulesFold } from "./rules/evolve-rules.ts";
import { rulesStoryFold, storyFold } from "./story/story.ts";

/** How this chapter's entries become state; handed to the ledger by the server's composition. */
export const lifecycleFolds = [projectFold, storyFold, rulesFold, rulesStoryFold] as const;
