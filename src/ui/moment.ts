/** A moment of this year as the device's clock has it, `12/1 14:05`, in English `1/12, 14:05`. `time` in milliseconds. */
export const momentOf = (time: number, locale: string): string =>
  // The English of these pages is British.
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(time);
