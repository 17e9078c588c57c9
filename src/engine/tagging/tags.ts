import { ENTITY_TYPES } from '../model/annotation.ts'

/** The tags of the model, BIOES: `O`, then B, I, E, S of each class in the order of `ENTITY_TYPES`. */
export const TAGS: readonly string[] = ['O', ...ENTITY_TYPES.flatMap((type) => ['B', 'I', 'E', 'S'].map((letter) => `${letter}-${type}`))]
