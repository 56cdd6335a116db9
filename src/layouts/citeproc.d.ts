/** The part of citeproc that is used; the package brings no types. */
declare module "citeproc" {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object | undefined;
  }
  class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    setOutputFormat(format: "text"): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [unknown, string[]];
    makeCitationCluster(items: readonly { id: string }[]): string;
  }
  const citeproc: { Engine: typeof Engine };
  export default citeproc;
}
