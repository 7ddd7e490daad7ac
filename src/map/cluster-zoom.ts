/** From country to house; beyond, what stands together stands at one spot and is spread out. */
export const MAX_CLUSTER_ZOOM = 19
