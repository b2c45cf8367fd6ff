/** Starts the dashboard: the chosen colour scheme first, so that nothing flashes, then the app. */
import { render } from 'preact'
import { App } from './App.tsx'
import { applyColorScheme, readColorScheme } from './color-scheme.ts'

applyColorScheme(readColorScheme())

const root = document.getElementById('app')
if (root) render(<App />, root)
