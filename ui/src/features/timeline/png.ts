// A picture that the core drew, as points. The system that shows it draws it once more on a canvas; nothing is asked of
// anybody, since the picture holds all that it needs.

/** Twice the size for sharp screens, and no more than a canvas can hold. */
const SHARP = 2;
const MOST = 16_000;

/** The SVG given in base64 as PNG in base64. */
export async function pngOf(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${svg}`;
  await image.decode();
  const scale = Math.min(SHARP, MOST / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This window can not draw pictures; save it as SVG');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const url = canvas.toDataURL('image/png');
  return url.slice(url.indexOf(',') + 1);
}
