import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { hasPublicCopy, publicCopy } from './public-copy.ts';

const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="39,54.5N"/></rdf:RDF></x:xmpmeta>';

/** A photo that tells who took it with what and where. */
function photo(): Sharp {
  return sharp({ create: { width: 40, height: 20, channels: 3, background: '#a33' } })
    .withExif({
      IFD0: { Artist: 'Lin Yi', Make: 'Camera of Lin' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '39/1 54/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '116/1 23/1 0/1',
      },
    })
    .withXmp(XMP);
}

test.each([
  { mediaType: 'image/jpeg', make: () => photo().jpeg().toBuffer() },
  { mediaType: 'image/png', make: () => photo().png().toBuffer() },
  { mediaType: 'image/webp', make: () => photo().webp().toBuffer() },
])('a public copy of a photo ($mediaType) tells nothing but its picture', async ({ mediaType, make }) => {
  const taken = Buffer.concat([await make(), Buffer.from('hung on behind')]);
  const before = await sharp(taken).metadata();
  expect([before.exif, before.xmp].every((part) => part !== undefined)).toBe(true);
  expect(before.exif?.toString('latin1')).toContain('Lin Yi');
  const copy = await publicCopy(taken, mediaType);
  const after = await sharp(copy).metadata();
  expect([after.exif, after.xmp, after.iptc, after.comments]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect([after.width, after.height]).toEqual([40, 20]);
  for (const word of ['Lin Yi', 'Camera', 'GPSLatitude', 'hung on behind', 'Exif']) {
    expect(copy.includes(word), word).toBe(false);
  }
});

test('a photo that was taken sideways stands upright in its copy', async () => {
  const sideways = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#a33' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const copy = await sharp(await publicCopy(sideways, 'image/jpeg')).metadata();
  expect([copy.width, copy.height, copy.orientation]).toEqual([20, 40, undefined]);
});

test('what is no photo goes out as it is; a coding that cannot be written has no copy', async () => {
  const text = Buffer.from('请求维修');
  expect(await publicCopy(text, 'text/plain')).toBe(text);
  expect(hasPublicCopy('image/heic')).toBe(false);
  await expect(publicCopy(text, 'image/png')).rejects.toThrow();
});
