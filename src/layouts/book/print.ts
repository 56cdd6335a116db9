/** The button on the cover of the book prints it. */
document.querySelector("[data-print]")?.addEventListener("click", () => print());
