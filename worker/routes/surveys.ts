/** `/v1/surveys`: what the team asks. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { idSchema } from '../../contracts/id.ts'
import { SURVEYS_MAX } from '../../contracts/limits.ts'
import {
  type Survey,
  type SurveyDefinition,
  surveyImportResultSchema,
  surveyImportSchema,
  surveyInputSchema,
  surveyListSchema,
  surveyPatchSchema,
  surveySchema,
} from '../../contracts/survey.ts'
import type { Deps } from '../deps.ts'
import { requireScope } from '../http/access.ts'
import { mustFind } from '../http/must-find.ts'
import { parseClean } from '../http/parse-clean.ts'
import { ProblemError, refuseIssues } from '../http/problem.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { readerSecurity } from '../http/security.ts'
import { cleanText } from '../ingest/clean.ts'
import { importSurvey } from '../ingest/import-survey/import-survey.ts'
import {
  deleteSurvey,
  getSurvey,
  insertSurvey,
  listSurveys,
  updateSurvey,
} from '../store/surveys.ts'

const shared = { tags: ['Surveys'], security: readerSecurity }
const params = z.object({ id: idSchema('srv') })

const listRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/surveys',
  summary: 'List surveys, newest first',
  description: `A project has at most ${SURVEYS_MAX}.`,
  middleware: requireScope('entries:read'),
  responses: { 200: jsonContent(surveyListSchema, 'All of them.'), ...problemResponses },
})

const getRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/surveys/{id}',
  summary: 'Get a survey',
  middleware: requireScope('entries:read'),
  request: { params },
  responses: { 200: jsonContent(surveySchema, 'The survey.'), ...problemResponses },
})

const createSurveyRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/surveys',
  summary: 'Create a survey',
  description: 'A draft, unless `state` says otherwise.',
  middleware: requireScope('project:write'),
  request: {
    body: { required: true, content: { 'application/json': { schema: surveyInputSchema } } },
  },
  responses: { 201: jsonContent(surveySchema, 'The survey.'), ...problemResponses },
})

const patchRoute = createRoute({
  ...shared,
  method: 'patch',
  path: '/v1/surveys/{id}',
  summary: 'Change a survey',
  description: 'Answers already given stay as they are, to questions that are gone too.',
  middleware: requireScope('project:write'),
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: surveyPatchSchema } } },
  },
  responses: { 200: jsonContent(surveySchema, 'The survey.'), ...problemResponses },
})

const importRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/surveys/import',
  summary: 'Take over a survey of PostHog or Formbricks',
  description: 'Makes a draft, and says what could not be taken.',
  middleware: requireScope('project:write'),
  request: {
    body: { required: true, content: { 'application/json': { schema: surveyImportSchema } } },
  },
  responses: {
    201: jsonContent(surveyImportResultSchema, 'The draft and the warnings.'),
    ...problemResponses,
  },
})

const deleteRoute = createRoute({
  ...shared,
  method: 'delete',
  path: '/v1/surveys/{id}',
  summary: 'Remove a survey',
  description: 'Its responses stay in the inbox and in reports.',
  middleware: requireScope('project:write'),
  request: { params },
  responses: { 204: { description: 'Removed.' }, ...problemResponses },
})

export const surveyRoutes = createRouter()
  .openapi(listRoute, async (c) => {
    const { deps, access } = c.var
    const { surveys, unreadableIds } = await listSurveys(deps.db, access.projectId)
    if (unreadableIds.length > 0) deps.log.error('surveys-unreadable', { ids: unreadableIds })
    return c.json({ items: surveys }, 200)
  })
  .openapi(getRoute, async (c) => {
    const { deps, access } = c.var
    return c.json(await find(deps, access.projectId, c.req.valid('param').id), 200)
  })
  .openapi(createSurveyRoute, async (c) => {
    const { deps, access } = c.var
    const definition = parseClean(surveyInputSchema, c.req.valid('json'))
    const survey = await createSurvey(deps, access.projectId, definition)
    c.header('Location', `/v1/surveys/${survey.id}`)
    return c.json(survey, 201)
  })
  .openapi(importRoute, async (c) => {
    const { deps, access } = c.var
    const { format, survey } = c.req.valid('json')
    const imported = importSurvey(format, survey)
    if (!imported.ok) throw refuseIssues(imported.issues)
    const definition = parseClean(surveyInputSchema, imported.survey)
    const created = await createSurvey(deps, access.projectId, definition)
    c.header('Location', `/v1/surveys/${created.id}`)
    return c.json({ survey: created, warnings: imported.warnings.map(cleanText) }, 201)
  })
  .openapi(patchRoute, async (c) => {
    const { deps, access } = c.var
    const known = await find(deps, access.projectId, c.req.valid('param').id)
    const definition = parseClean(surveyInputSchema, merge(known, c.req.valid('json')))
    if (!(await updateSurvey(deps.db, access.projectId, known, definition, deps.now()))) {
      throw new ProblemError('conflict', {
        detail: 'Somebody else has changed this survey: read it and try again.',
      })
    }
    return c.json(await find(deps, access.projectId, known.id), 200)
  })
  .openapi(deleteRoute, async (c) => {
    const { deps, access } = c.var
    const isRemoved = await deleteSurvey(deps.db, access.projectId, c.req.valid('param').id)
    if (!isRemoved) throw new ProblemError('not-found', { detail: 'There is no such survey.' })
    return c.body(null, 204)
  })

function find({ db }: Deps, projectId: string, id: string): Promise<Survey> {
  return mustFind(getSurvey(db, projectId, id), 'survey')
}

async function createSurvey(
  { db, now, newId }: Deps,
  projectId: string,
  definition: SurveyDefinition,
): Promise<Survey> {
  const id = newId('srv')
  if (!(await insertSurvey(db, projectId, { ...definition, id, createdAt: now() }))) {
    throw new ProblemError('conflict', {
      detail: `A project has at most ${SURVEYS_MAX} surveys: remove an old one.`,
    })
  }
  return mustFind(getSurvey(db, projectId, id), 'survey')
}

/** The definition as it will be. Null takes away what may be left out. */
function merge(known: Survey, patch: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { id: _id, responseCount: _count, createdAt: _created, updatedAt: _updated, ...old } = known
  const merged = { ...old, ...patch }
  return Object.fromEntries(
    Object.entries(merged).filter(([name, value]) => value !== null || !OMITTED.has(name)),
  )
}

const OMITTED = new Set(['intro', 'thankYou'])
