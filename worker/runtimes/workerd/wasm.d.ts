/** What a Worker gets when it imports WebAssembly: compiled already, because it may not compile anything itself. */
declare module '*.wasm' {
  const module: WebAssembly.Module
  export default module
}
