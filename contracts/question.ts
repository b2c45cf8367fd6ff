/** A survey's questions: one shape a type, and where an answer leads. */
import * as z from 'zod'
import {
  ATTACHMENTS_MAX,
  BRANCH_RULES_MAX,
  BUTTON_LABEL_MAX,
  CHOICE_LABEL_MAX,
  CHOICES_MAX,
  DESCRIPTION_MAX,
  MESSAGE_MAX,
  QUESTION_ID_MAX,
  QUESTION_TITLE_MAX,
  SCALE_MAX,
  SCALE_MIN,
  URL_MAX,
} from './limits.ts'
import { RATING_DISPLAYS } from './vocabulary.ts'

/** Names a question within its survey, and a choice within its question. */
export const questionIdSchema = z
  .string()
  .max(QUESTION_ID_MAX)
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]*$/, 'letters, digits, - and _ only')

export const webLinkSchema = z.url({ protocol: /^https?$/ }).max(URL_MAX)

const choiceSchema = z
  .strictObject({ id: questionIdSchema, label: z.string().min(1).max(CHOICE_LABEL_MAX) })
  .meta({ id: 'Choice' })
export type Choice = z.infer<typeof choiceSchema>

const choicesSchema = z.array(choiceSchema).min(1).max(CHOICES_MAX)

/** `end` or a question's id. */
const targetSchema = z.string().min(1).max(QUESTION_ID_MAX)

const branchRuleSchema = z
  .strictObject({
    operator: z.enum([
      'is',
      'is-not',
      'includes',
      'not-includes',
      'at-least',
      'at-most',
      'is-answered',
      'is-skipped',
    ]),
    /** A number, or a choice's id. Not needed for `is-answered` and `is-skipped`. */
    value: z.union([z.number(), z.string().max(MESSAGE_MAX)]).optional(),
    goTo: targetSchema,
  })
  .meta({ id: 'BranchRule' })
export type BranchRule = z.infer<typeof branchRuleSchema>

const branchingSchema = z
  .strictObject({
    rules: z.array(branchRuleSchema).max(BRANCH_RULES_MAX).optional(),
    otherwise: targetSchema.optional(),
  })
  .meta({
    id: 'Branching',
    description:
      'The first rule the answer meets says where to go, else `otherwise`, else the next question. `end` ends the survey.',
  })

const base = {
  id: questionIdSchema,
  title: z.string().min(1).max(QUESTION_TITLE_MAX).meta({
    description: 'May recall an earlier answer or a hidden field: `{{why}}`, `{{plan|your plan}}`.',
  }),
  description: z.string().max(DESCRIPTION_MAX).optional(),
  isRequired: z.boolean().optional(),
  buttonLabel: z.string().min(1).max(BUTTON_LABEL_MAX).optional(),
  validationMessage: z.string().min(1).max(QUESTION_TITLE_MAX).optional().meta({
    description: 'Said instead of the built-in words when the answer does not pass.',
  }),
  branching: branchingSchema.optional(),
}

const scaleLabels = {
  lowLabel: z.string().max(CHOICE_LABEL_MAX).optional(),
  highLabel: z.string().max(CHOICE_LABEL_MAX).optional(),
}

const question = <Type extends string, Fields extends z.core.$ZodShape>(
  type: Type,
  fields: Fields,
) => z.strictObject({ ...base, type: z.literal(type), ...fields })

/** Who may be asked for what in a `contact` question, in this order. */
export const CONTACT_FIELDS = ['name', 'email', 'phone', 'company'] as const
export type ContactField = (typeof CONTACT_FIELDS)[number]

export const questionSchema = z
  .discriminatedUnion('type', [
    question('open', {
      isMultiline: z.boolean().optional(),
      placeholder: z.string().max(CHOICE_LABEL_MAX).optional(),
      format: z.enum(['text', 'email', 'url', 'number', 'phone']).optional(),
      minLength: z.int().min(0).max(MESSAGE_MAX).optional(),
      maxLength: z.int().min(1).max(MESSAGE_MAX).optional(),
    }),
    question('single_choice', {
      choices: choicesSchema,
      hasOther: z.boolean().optional(),
      isShuffled: z.boolean().optional(),
    }),
    question('multiple_choice', {
      choices: choicesSchema,
      hasOther: z.boolean().optional(),
      isShuffled: z.boolean().optional(),
      minChoices: z.int().min(0).max(CHOICES_MAX).optional(),
      maxChoices: z.int().min(1).max(CHOICES_MAX).optional(),
    }),
    question('rating', {
      display: z.enum(RATING_DISPLAYS),
      scale: z.int().min(SCALE_MIN).max(SCALE_MAX),
      ...scaleLabels,
    }),
    question('nps', scaleLabels),
    question('csat', { display: z.enum(['number', 'smiley', 'star']).optional(), ...scaleLabels }),
    question('ces', { scale: z.union([z.literal(5), z.literal(7)]).optional(), ...scaleLabels }),
    question('link', { url: webLinkSchema, linkLabel: z.string().min(1).max(BUTTON_LABEL_MAX) }),
    question('consent', { statement: z.string().min(1).max(DESCRIPTION_MAX) }),
    question('date', { earliest: z.iso.date().optional(), latest: z.iso.date().optional() }),
    question('matrix', { rows: choicesSchema, columns: choicesSchema }),
    question('ranking', { choices: choicesSchema, isShuffled: z.boolean().optional() }),
    question('contact', {
      fields: z
        .array(z.strictObject({ name: z.enum(CONTACT_FIELDS), isRequired: z.boolean().optional() }))
        .min(1)
        .max(CONTACT_FIELDS.length),
    }),
    question('file', { maxFiles: z.int().min(1).max(ATTACHMENTS_MAX).optional() }),
  ])
  .meta({ id: 'Question' })
export type Question = z.infer<typeof questionSchema>
export type QuestionInput = z.input<typeof questionSchema>
