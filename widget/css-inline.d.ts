/** Vite hands a stylesheet over as minified text when it is imported with `?inline`. */
declare module '*.css?inline' {
  const css: string
  export default css
}
