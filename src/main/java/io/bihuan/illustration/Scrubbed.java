package io.bihuan.illustration;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * A picture drawn anew: what it shows stays, and everything that a camera or a program wrote beside it goes, the place
 * where it was taken first of all.
 *
 * @param bytes a PNG, or a JPEG where it came as one
 */
record Scrubbed(byte[] bytes, String type, int width, int height) {

    static final int MOST_POINTS = 40_000_000;
    private static final int WIDEST = 2000;
    private static final Set<String> TAKEN = Set.of("png", "jpeg", "gif", "bmp");

    /** A picture of too many points; it was not drawn. */
    static final class TooWide extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** The picture, or null where the bytes are none of a kind that is taken. */
    static @Nullable Scrubbed of(byte[] raw) throws TooWide {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(raw))) {
            var readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                var reader = readers.next();
                var format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (TAKEN.contains(format)) {
                    reader.setInput(in, true, true);
                    return read(reader, format, raw);
                }
            }
            return null;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return null;
        }
    }

    /** Its size is asked before a single point is drawn. */
    private static Scrubbed read(ImageReader reader, String format, byte[] raw) throws IOException, TooWide {
        try {
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
                throw new TooWide();
            }
            var image = reader.read(0);
            if (image == null) {
                throw new IIOException("no picture");
            }
            var jpeg = format.equals("jpeg");
            var drawn = drawn(image, jpeg ? Orientation.of(raw) : 1, jpeg);
            var out = new ByteArrayOutputStream();
            ImageIO.write(drawn, jpeg ? "jpeg" : "png", out);
            return new Scrubbed(
                    out.toByteArray(), jpeg ? "image/jpeg" : "image/png", drawn.getWidth(), drawn.getHeight());
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage image, int orientation, boolean opaque) {
        var turned = orientation >= 5;
        var scale = Math.min(1.0, (double) WIDEST / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round((turned ? image.getHeight() : image.getWidth()) * scale));
        var height = Math.max(1, (int) Math.round((turned ? image.getWidth() : image.getHeight()) * scale));
        var drawn = new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        var graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (opaque) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
        }
        graphics.transform(AffineTransform.getScaleInstance(scale, scale));
        graphics.transform(Orientation.upright(orientation, image.getWidth(), image.getHeight()));
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return drawn;
    }
}
