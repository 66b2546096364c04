// Whatever colour a campaign has, its pages can be read.

import { expect, test } from 'vitest';
import { contrastOf, defaultAccent, paletteOf, readableAccent, schemes, textContrast, textPairs } from '../../src/core/look/palette.ts';

/** Every hue in every brightness, greys included: 9 steps of each of red, green and blue. */
const steps = ['00', '20', '40', '60', '80', 'a0', 'c0', 'e0', 'ff'];
const colours = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)));

test('text has the contrast it needs with everything behind it, for every colour', () => {
  const failing = colours.flatMap((colour) => {
    const palette = paletteOf(colour);
    return schemes.flatMap((scheme) =>
      textPairs
        .filter(([text, behind]) => contrastOf(palette[scheme][text], palette[scheme][behind]) < textContrast)
        .map(([text, behind]) => `${colour}, ${scheme}: ${text} on ${behind}`),
    );
  });
  expect(failing).toEqual([]);
});

test('a colour that can be read stays as it is, and one that cannot keeps its hue', () => {
  expect(paletteOf(defaultAccent).light.accent).toBe(defaultAccent);
  expect(readableAccent('#8a1c4a')).toBe('#8a1c4a');
  const shade = readableAccent('#ffd400');
  expect(shade).not.toBe('#ffd400');
  // Red and green of a yellow, hardly any blue.
  const [red = 0, green = 0, blue = 255] = [1, 3, 5].map((at) => Number.parseInt(shade.slice(at, at + 2), 16));
  expect(red).toBeGreaterThan(green * 0.9);
  expect(green).toBeGreaterThan(60);
  expect(blue).toBeLessThan(20);
});

test('contrast is that of WCAG', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  // The grey that is known as the lightest one for text on white.
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
