// What comes when it is first wanted, each as a file of its own.
export const loadRanges = () => import("./ranges/Ranges.tsx").then((file) => file.Ranges);
export const loadGuess = () => import("./compare/Guess.tsx").then((file) => file.Guess);
export const loadComparison = () => import("./compare/Comparison.tsx").then((file) => file.Comparison);
export const loadDrawer = {
  drivers: () => import("./drivers/Drivers.tsx").then((file) => file.Drivers),
  take: () => import("./export/Export.tsx").then((file) => file.Export),
  shop: () => import("./my-numbers/MyNumbers.tsx").then((file) => file.MyNumbers),
} as const;
