export const tagging = {} as const;
