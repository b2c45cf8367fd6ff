/** The form as a part of the widget: the launcher starts every part by the same name. */
export { mountPanel as start } from './mount-panel.tsx'
