/** What someone may be in a workspace, in rising order: each may do all that the ones before it may. */
export const roles = ["viewer", "member", "lead", "admin", "owner"] as const;

export type Role = (typeof roles)[number];

/** True when `role` may do what is open from `least` upwards. Nobody (null) may do nothing. */
export const isAtLeast = (role: Role | null, least: Role): boolean => role !== null && roles.indexOf(role) >= roles.indexOf(least);
