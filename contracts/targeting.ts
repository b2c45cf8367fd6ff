/** To whom and when something is shown in the widget: what starts it, what must hold, how often. Decided in `widget/core/targeting`. */
import * as z from 'zod'
import {
  CONDITIONS_MAX,
  EVENT_NAME_MAX,
  EXTERNAL_ID_MAX,
  LOCALE_MAX,
  METADATA_VALUE_MAX,
  PATTERN_MAX,
  SELECTOR_MAX,
} from './limits.ts'

const URL_OPERATORS = [
  'exact',
  'contains',
  'starts',
  'ends',
  'regex',
  'not-exact',
  'not-contains',
  'not-starts',
  'not-ends',
  'not-regex',
] as const

/** How a trait or an event's property is compared. Numbers compare as numbers where both sides are numbers. */
const VALUE_OPERATORS = [
  'is',
  'is-not',
  'contains',
  'not-contains',
  'at-least',
  'at-most',
  'is-set',
  'is-not-set',
] as const

const valueTestFields = {
  name: z.string().min(1).max(EXTERNAL_ID_MAX),
  operator: z.enum(VALUE_OPERATORS),
  value: z.union([z.string().max(METADATA_VALUE_MAX), z.number(), z.boolean()]).optional(),
}

/** One test of a trait or of an event's property. `value` is not needed for `is-set` and `is-not-set`. */
export const valueTestSchema = z.strictObject(valueTestFields).meta({ id: 'ValueTest' })
export type ValueTest = z.infer<typeof valueTestSchema>

export const conditionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('url'),
      operator: z.enum(URL_OPERATORS),
      value: z.string().min(1).max(PATTERN_MAX),
    }),
    z.strictObject({
      type: z.literal('device'),
      devices: z.array(z.enum(['desktop', 'tablet', 'mobile'])).min(1),
    }),
    z.strictObject({
      type: z.literal('locale'),
      locales: z.array(z.string().min(2).max(LOCALE_MAX)).min(1).max(CONDITIONS_MAX),
    }),
    z.strictObject({ type: z.literal('percentage'), percent: z.number().min(0).max(100) }),
    z.strictObject({ type: z.literal('trait'), ...valueTestFields }),
  ])
  .meta({ id: 'Condition', description: 'What must hold. All conditions of a list must.' })
export type Condition = z.infer<typeof conditionSchema>

export const triggerSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('page-view') }),
    z.strictObject({ type: z.literal('click'), selector: z.string().min(1).max(SELECTOR_MAX) }),
    z.strictObject({ type: z.literal('selector'), selector: z.string().min(1).max(SELECTOR_MAX) }),
    z.strictObject({ type: z.literal('exit-intent') }),
    z.strictObject({ type: z.literal('scroll'), percent: z.number().min(1).max(100) }),
    z.strictObject({ type: z.literal('dwell'), seconds: z.number().min(0).max(86_400) }),
    z.strictObject({
      type: z.literal('event'),
      name: z.string().min(1).max(EVENT_NAME_MAX),
      properties: z.array(valueTestSchema).max(CONDITIONS_MAX).optional(),
    }),
  ])
  .meta({ id: 'Trigger', description: 'What starts it. Any trigger of a list does.' })
export type Trigger = z.infer<typeof triggerSchema>

export const scheduleSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('once') }),
    z.strictObject({
      type: z.literal('until-answered'),
      everyDays: z.number().min(0).max(3650).optional(),
    }),
    z.strictObject({ type: z.literal('recurring'), everyDays: z.number().min(0.01).max(3650) }),
    z.strictObject({ type: z.literal('always') }),
  ])
  .meta({
    id: 'Schedule',
    description:
      '`once`: shown once. `until-answered`: again after a dismissal. `recurring`: again after so many days, answered or not. `always`: at every trigger. An answer ends `once` and `until-answered` for good.',
  })
export type Schedule = z.infer<typeof scheduleSchema>
