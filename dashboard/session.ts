/** Who is signed in, which project is open, and the API client bound to it. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Session } from '../contracts/session.ts'
import type { Role } from '../contracts/vocabulary.ts'
import type { Api } from './api.ts'

export interface OpenSession {
  readonly session: Session
  readonly projectId: string
  /** What the member may do in the open project. */
  readonly role: Role
  readonly api: Api
  readonly openProject: (projectId: string) => void
  /** Reads the session again: after signing out, or when a project was added or renamed. */
  readonly refresh: () => void
}

const STORAGE_KEY = 'earshot.project'

export const SessionContext = createContext<OpenSession | null>(null)

export function useSession(): OpenSession {
  const open = useContext(SessionContext)
  if (open === null) throw new Error('useSession needs a SessionContext above it')
  return open
}

/** Editors and up may change tags and start runs. */
export function mayEdit(role: Role): boolean {
  return role !== 'viewer'
}

/** Admins and owners may change the project and its keys. */
export function mayAdminister(role: Role): boolean {
  return role === 'owner' || role === 'admin'
}

/** The project opened last if it is still the member's, else the first one. */
export function chooseProject(session: Session, remembered: string | null): string {
  const known = session.projects.find((project) => project.id === remembered)
  return known?.id ?? session.projects[0]?.id ?? ''
}

/** A project that is not the member's gives no rights. */
export function roleIn(session: Session, projectId: string): Role {
  return session.projects.find(({ id }) => id === projectId)?.role ?? 'viewer'
}

export function readRememberedProject(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY)
  } catch {
    return null
  }
}

export function rememberProject(projectId: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, projectId)
  } catch {
    // Without storage the first project opens next time.
  }
}
