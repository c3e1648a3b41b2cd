/** How a language says thousands and millions. */
export interface LargeNumbers {
  readonly zero: string;
  /** For 1 to 999 thousands. */
  thousand(count: number): string;
  million(count: number): string;
  /** Between the groups. */
  readonly joint: string;
}

/** Builds the words of whole numbers up to 999,999,999 from those below a thousand. */
export function byThousands(belowThousand: (value: number) => string, words: LargeNumbers): (value: number) => string {
  return (value) => {
    if (value === 0) return words.zero;
    const millions = Math.floor(value / 1_000_000);
    const thousands = Math.floor(value / 1_000) % 1_000;
    const rest = value % 1_000;
    const groups = [
      millions > 0 ? words.million(millions) : "",
      thousands > 0 ? words.thousand(thousands) : "",
      rest > 0 ? belowThousand(rest) : "",
    ];
    return groups.filter((group) => group !== "").join(words.joint);
  };
}
