import type { Pictures } from "../../workbench/define.ts";
import { OrderFormula, OrderPicture } from "./OrderPicture.tsx";

const behind = () => import("./behind.tsx");

export const pictures: Pictures = {
  first: { Picture: OrderPicture, Formula: OrderFormula },
  later: { cash: behind, quantity: behind, size: behind, verdict: behind },
};
