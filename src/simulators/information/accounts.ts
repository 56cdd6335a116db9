/** The chart of accounts of a small web shop, by what they are; their names stand in the labels. */
export const accounts = [
  { code: "cash", type: "asset" },
  { code: "receivable", type: "asset" },
  { code: "stock", type: "asset" },
  { code: "payable", type: "liability" },
  { code: "loan", type: "liability" },
  { code: "capital", type: "equity" },
  { code: "sales", type: "revenue" },
  { code: "cost", type: "expense" },
  { code: "fees", type: "expense" },
  { code: "wages", type: "expense" },
] as const;
