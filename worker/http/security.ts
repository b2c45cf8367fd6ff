/** How a reading route is opened, for its OpenAPI entry: a secret key or a member's session. */
export const readerSecurity: Record<string, string[]>[] = [{ secretKey: [] }, { session: [] }]

/** Only for signed-in members. */
export const memberSecurity: Record<string, string[]>[] = [{ session: [] }]
