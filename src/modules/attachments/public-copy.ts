// Copies of photos for the public: without where, when, by whom and with what they were taken.
import sharp from 'sharp';

const PHOTOS: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);
/** Photos whose coding cannot be written here, so that no copy of them can be made. */
const NO_COPY: ReadonlySet<string> = new Set(['image/heic']);
const MOST_PIXELS = 100_000_000;
const QUALITY = 90;

/** Whether a copy for the public can be made; files that are no photos go out as they are. */
export function hasPublicCopy(mediaType: string): boolean {
  return !NO_COPY.has(mediaType);
}

/**
 * The content as it may leave the office towards the public. A photo is drawn anew, upright, and carries nothing but
 * its picture: no EXIF, GPS, XMP, IPTC, comments, nor anything that was hung on behind. @throws where it is no picture
 */
export async function publicCopy(content: Buffer, mediaType: string): Promise<Buffer> {
  if (!PHOTOS.has(mediaType)) return content;
  const picture = sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'none' }).autoOrient();
  if (mediaType === 'image/jpeg') return picture.jpeg({ quality: QUALITY }).toBuffer();
  return mediaType === 'image/png' ? picture.png().toBuffer() : picture.webp({ quality: QUALITY }).toBuffer();
}
