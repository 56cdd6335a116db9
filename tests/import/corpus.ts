/** Awkward CSV, each with the cells that a person would see in it. */
export const corpus: readonly (readonly [
  what: string,
  text: string,
  cells: readonly (readonly string[])[],
])[] = [
  ["nothing", "", []],
  ["a byte order mark alone", "\ufeff", []],
  ["one cell", "a", [["a"]]],
  ["one cell and a line end", "a\n", [["a"]]],
  [
    "commas",
    "a,b\nc,d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "semicolons",
    "a;b\nc;d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "tabs",
    "a\tb\nc\td",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "decimal commas between semicolons",
    "a;1,5\nb;2,5",
    [
      ["a", "1,5"],
      ["b", "2,5"],
    ],
  ],
  [
    "more decimal commas than semicolons in later lines",
    "x;y\n1,5;2,5",
    [
      ["x", "y"],
      ["1,5", "2,5"],
    ],
  ],
  [
    "numbers and nothing but commas",
    "1,2,3\n4,5,6",
    [
      ["1", "2", "3"],
      ["4", "5", "6"],
    ],
  ],
  ["tabs win over commas", "1,000\t2,000", [["1,000", "2,000"]]],
  ["a semicolon in a cell", "a,b;c,d", [["a", "b;c", "d"]]],
  ["a title line without separators", "sales\na;b", [["sales"], ["a", "b"]]],
  [
    "CRLF",
    "a,b\r\nc,d\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "CR",
    "a,b\rc,d\r",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["mixed line ends", "a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]],
  ["an empty line between", "a\n\nb", [["a"], [""], ["b"]]],
  ["LF CR is two line ends", "a\n\rb", [["a"], [""], ["b"]]],
  ["a byte order mark", "\ufeffa,b", [["a", "b"]]],
  ["a byte order mark before a quote", '\ufeff"a,b",c', [["a,b", "c"]]],
  ["quotes", '"a","b"', [["a", "b"]]],
  ["a separator in quotes", '"a,b",c', [["a,b", "c"]]],
  ["a tab in quotes is no separator", '"a\tb",c', [["a\tb", "c"]]],
  ["semicolons in quotes are not counted", '"a;b;c",d', [["a;b;c", "d"]]],
  ["a line end in quotes", '"a\nb",c', [["a\nb", "c"]]],
  ["CRLF in quotes", '"a\r\nb",c\r\n', [["a\r\nb", "c"]]],
  ["a doubled quote", '"a""b"', [['a"b']]],
  ["only a doubled quote", '""""', [['"']]],
  ["an empty quoted cell", '"",a', [["", "a"]]],
  ["an empty quoted cell at the end", 'a,""', [["a", ""]]],
  ["a quote within a cell", 'a"b,c', [['a"b', "c"]]],
  ["inches", '5" pipe,1', [['5" pipe', "1"]]],
  ["text after a closing quote", '"a"b,c', [["ab", "c"]]],
  ["a quote never closed", '"a,b\nc', [["a,b\nc"]]],
  ["a lone quote", '"', [[""]]],
  ["empty cells", ",,", [["", "", ""]]],
  [
    "an empty cell at the end of lines",
    "a,\nb,",
    [
      ["a", ""],
      ["b", ""],
    ],
  ],
  ["ragged rows", "a\nb,c\nd,e,f", [["a"], ["b", "c"], ["d", "e", "f"]]],
  ["NUL", "a\0,b\0\n", [["a", "b"]]],
  ["a formula stays text", "=1+1,@SUM(A1),+1,-1", [["=1+1", "@SUM(A1)", "+1", "-1"]]],
  ["markup stays text", "<img src=x onerror=alert(1)>,b", [["<img src=x onerror=alert(1)>", "b"]]],
  ["spaces are kept", " a , b ", [[" a ", " b "]]],
  [
    "Han and full-width commas",
    "帽子，紅,40\n襪子,15",
    [
      ["帽子，紅", "40"],
      ["襪子", "15"],
    ],
  ],
  ["beyond the basic plane", "𠮷,😀", [["𠮷", "😀"]]],
  ["half a surrogate", "\ud800,a", [["\ud800", "a"]]],
  ["line separator of Unicode is no line end", "a\u2028b,c", [["a\u2028b", "c"]]],
  ["a name of the prototype", "__proto__,constructor", [["__proto__", "constructor"]]],
];
