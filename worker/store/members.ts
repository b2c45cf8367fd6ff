/** Who belongs to a project, and the one-time claims that make the first owner. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Role } from '../../contracts/vocabulary.ts'
import { claims, members } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'

export interface NewMember {
  readonly id: string
  readonly projectId: string
  readonly userId: string
  readonly role: Role
  readonly createdAt: number
}

export async function insertMember(db: Db, member: NewMember): Promise<void> {
  await db.insert(members).values(member).onConflictDoNothing()
}

/** Whether the install has an owner. */
export async function isClaimed(db: Db): Promise<boolean> {
  const row = await db.select({ id: members.id }).from(members).limit(1).get()
  return row !== undefined
}

/** Everyone who owns a project here. */
export async function listOwnerIds(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ userId: members.userId })
    .from(members)
    .where(eq(members.role, 'owner'))
  return rows.map((row) => row.userId)
}

/** Replaces whatever claim token there was: only the newest link works. */
export async function replaceClaim(db: Db, tokenHash: string, createdAt: number): Promise<void> {
  await db.batch([
    db.delete(claims).where(isNull(claims.usedAt)),
    db.insert(claims).values({ tokenHash, createdAt }),
  ])
}

/** Uses a claim token up. True for the one caller who got it, however many try at once. */
export async function useClaim(db: Db, tokenHash: string, usedAt: number): Promise<boolean> {
  const rows = await db
    .update(claims)
    .set({ usedAt })
    .where(and(eq(claims.tokenHash, tokenHash), isNull(claims.usedAt)))
    .returning({ tokenHash: claims.tokenHash })
  return rows.length === 1
}

/** Gives a claim token back when making the account failed. */
export async function releaseClaim(db: Db, tokenHash: string): Promise<void> {
  await db.update(claims).set({ usedAt: sql`null` }).where(eq(claims.tokenHash, tokenHash))
}
