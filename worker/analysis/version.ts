/** Names the analysis: a change that alters any insight, cluster or report raises it, so that old results are recomputed. */
export const ANALYSIS_VERSION = '3'
