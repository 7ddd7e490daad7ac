/** How many cases a property tries; `LONG_RUNS=20` for a long night. */
export const runs = (count: number): number => count * Number(process.env.LONG_RUNS ?? 1)
