/** Parts of the bench that come when they are first wanted. */
export const load = {
  ranges: () => import("./ranges/Ranges.tsx").then((file) => file.Ranges),
  guess: () => import("./compare/Guess.tsx").then((file) => file.Guess),
  comparison: () => import("./compare/Comparison.tsx").then((file) => file.Comparison),
  classLine: () => import("./rules/ClassLine.tsx").then((file) => file.ClassLine),
  classLink: () => import("./rules/ClassLine.tsx").then((file) => file.ClassLink),
  drivers: () => import("./drivers/Drivers.tsx").then((file) => file.Drivers),
  take: () => import("./export/Export.tsx").then((file) => file.Export),
  shop: () => import("./my-numbers/MyNumbers.tsx").then((file) => file.MyNumbers),
} as const;
