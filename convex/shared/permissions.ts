/** Role → permissions, the one table. model/access.ts is its only reader on the server. */
export const PERMISSIONS = {
  member: [],
  orgMember: [],
  orgAdmin: ["org.administer"],
  platformAdmin: ["org.administer", "platform.operate"],
} as const satisfies Record<string, readonly string[]>;

export type Role = keyof typeof PERMISSIONS;
export type Permission = (typeof PERMISSIONS)[Role][number];

export function can(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[role] as readonly string[]).includes(permission);
}
