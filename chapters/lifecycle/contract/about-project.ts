import { mayWrite, projectParams } from "./paths.ts";
import { projectView } from "./views.ts";

/**
 * What endpoints that say something of one project have in common: a member says it, and the answer is the project's page. An endpoint that
 * differs names what differs.
 */
export const aboutProject = { method: "POST", can: mayWrite, params: projectParams, reply: projectView } as const;
