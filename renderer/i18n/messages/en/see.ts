export const see = {} as const;
