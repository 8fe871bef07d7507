/** Where the weights and their cards lie: beside `src/`, as beside `dist/`. */
export const modelsFolder = new URL('../../../models/', import.meta.url)
