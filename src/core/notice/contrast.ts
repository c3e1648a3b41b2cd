/** Contrast that text needs on its ground (WCAG 2.2, success criterion 1.4.3). */
export const leastContrast = 4.5;

/**
 * Contrast ratio of two colours `#rrggbb` or `#rgb`, from 1 (the same) to 21 (black on white); undefined when one of
 * them is no such colour (WCAG 2.2, "contrast ratio" and "relative luminance").
 */
export function contrast(one: string, other: string): number | undefined {
  const [first, second] = [luminance(one), luminance(other)];
  if (first === undefined || second === undefined) return undefined;
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Whether text of a colour can be read on a ground; a colour that is none cannot. */
export const isReadable = (colour: string, ground: string): boolean => (contrast(colour, ground) ?? 0) >= leastContrast;

function luminance(colour: string): number | undefined {
  const channels = channelsOf(colour);
  if (!channels) return undefined;
  const [red, green, blue] = channels.map((value) => linear(value / 255));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Red, green and blue, 0 to 255. */
function channelsOf(colour: string): readonly number[] | undefined {
  const digits = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(colour)?.[1];
  if (digits === undefined) return undefined;
  const full = digits.length === 3 ? digits.replaceAll(/./g, "$&$&") : digits;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
}
