/** One way to page: an opaque cursor bound to its list and its order. */
import * as z from 'zod'
import { PAGE_LIMIT_DEFAULT, PAGE_LIMIT_MAX } from './limits.ts'

export const pageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT_MAX).default(PAGE_LIMIT_DEFAULT),
  cursor: z
    .string()
    .max(400)
    .optional()
    .meta({ description: 'The `nextCursor` of the page before.' }),
})

/** The page of a list: its items and the cursor of the next page, or null at the end. */
export function pageSchema<Item extends z.ZodType>(
  item: Item,
  id: string,
): z.ZodObject<{ items: z.ZodArray<Item>; nextCursor: z.ZodNullable<z.ZodString> }> {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() }).meta({ id })
}
