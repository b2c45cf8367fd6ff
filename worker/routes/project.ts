/** `/v1/project` and `/v1/sample`: the project at hand, and a sample one to look around in. */
import { createRoute } from '@hono/zod-openapi'
import { identitySecretSchema, projectPatchSchema, projectSchema } from '../../contracts/project.ts'
import { JOB_NAMES } from '../../contracts/vocabulary.ts'
import { requireAdministration, requireRole, requireScope } from '../http/access.ts'
import { mustFind } from '../http/must-find.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { memberSecurity, readerSecurity } from '../http/security.ts'
import { loadSampleProject } from '../ingest/load-sample.ts'
import { getIngestProject, getProject, updateProject } from '../store/projects.ts'

const getRoute = createRoute({
  method: 'get',
  path: '/v1/project',
  tags: ['Project'],
  summary: 'Get the project with its counts',
  security: readerSecurity,
  middleware: requireScope('entries:read'),
  responses: { 200: jsonContent(projectSchema, 'The project.'), ...problemResponses },
})

const patchRoute = createRoute({
  method: 'patch',
  path: '/v1/project',
  tags: ['Project'],
  summary: 'Change the name or the allowed origins',
  security: readerSecurity,
  middleware: requireAdministration(),
  request: {
    body: { required: true, content: { 'application/json': { schema: projectPatchSchema } } },
  },
  responses: { 200: jsonContent(projectSchema, 'The project.'), ...problemResponses },
})

const identitySecretRoute = createRoute({
  method: 'get',
  path: '/v1/project/identity-secret',
  tags: ['Project'],
  summary: 'Get the secret that signs the identity of respondents',
  description:
    'Your server signs its id of the person: hex HMAC-SHA256(secret, respondent), sent as `respondentSignature`. Keep the secret there.',
  security: memberSecurity,
  middleware: requireRole('owner', 'admin'),
  responses: { 200: jsonContent(identitySecretSchema, 'The secret.'), ...problemResponses },
})

const sampleRoute = createRoute({
  method: 'post',
  path: '/v1/sample',
  tags: ['Project'],
  summary: 'Load the sample project',
  description: 'Makes a project of its own beside yours; a second call changes nothing.',
  security: memberSecurity,
  middleware: requireRole('owner', 'admin'),
  responses: { 201: jsonContent(projectSchema, 'The sample project.'), ...problemResponses },
})

export const projectRoutes = createRouter()
  .openapi(getRoute, async (c) => {
    const { deps, access } = c.var
    return c.json(await mustFind(getProject(deps.db, access.projectId), 'project'), 200)
  })
  .openapi(patchRoute, async (c) => {
    const { deps, access } = c.var
    await updateProject(deps.db, access.projectId, c.req.valid('json'))
    return c.json(await mustFind(getProject(deps.db, access.projectId), 'project'), 200)
  })
  .openapi(identitySecretRoute, async (c) => {
    const { deps, access } = c.var
    const { identitySecret } = await mustFind(
      getIngestProject(deps.db, access.projectId),
      'project',
    )
    return c.json({ secret: identitySecret }, 200)
  })
  .openapi(sampleRoute, async (c) => {
    const { deps } = c.var
    const sampleId = await loadSampleProject(deps)
    deps.requestJobs(sampleId, JOB_NAMES)
    return c.json(await mustFind(getProject(deps.db, sampleId), 'project'), 201)
  })
