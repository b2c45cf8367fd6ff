/** `/demo/key.json`: what the demo page needs to embed the widget of the install's first project. */
import { mustFind } from '../http/must-find.ts'
import { createRouter } from '../http/router.ts'
import { getFirstProject } from '../store/projects.ts'

export const demoRoutes = createRouter().get('/demo/key.json', async (c) => {
  const { publicKey } = await mustFind(getFirstProject(c.var.deps.db), 'project')
  return c.json({ publicKey }, 200)
})
