/** Which replies of the team a respondent has not seen yet. Pure. */
import type { FollowUp, Reply } from '../../../contracts/follow-up.ts'

/** `seenId` is the newest reply that was seen; without it none was. Replies come oldest first. */
export function unreadReplies(
  { replies }: Pick<FollowUp, 'replies'>,
  seenId: string | undefined,
): readonly Reply[] {
  const seen = replies.findIndex(({ id }) => id === seenId)
  return replies.slice(seen + 1).filter(({ author }) => author === 'team')
}
