package io.bihuan.complaint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A signature drawn with a finger or a mouse, as a PNG. */
public record Signature(byte[] png) {

    private static final String PREFIX = "data:image/png;base64,";
    private static final int LARGEST = 200_000;
    private static final int WIDEST = 2_000;
    private static final int LEAST_INK = 60;

    /** Reads what the page sends; nothing when it is no picture of a fitting size, or nothing was drawn. */
    public static Optional<Signature> read(String sent) {
        if (!sent.startsWith(PREFIX) || sent.length() > LARGEST) {
            return Optional.empty();
        }
        try {
            var png = Base64.getDecoder().decode(sent.substring(PREFIX.length()));
            return drawn(png) ? Optional.of(new Signature(png)) : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    private static boolean drawn(byte[] png) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            var readers = ImageIO.getImageReadersByFormatName("png");
            var reader = readers.next();
            try {
                reader.setInput(stream);
                if (reader.getWidth(0) > WIDEST || reader.getHeight(0) > WIDEST) {
                    return false;
                }
                return ink(reader.read(0)) >= LEAST_INK;
            } finally {
                reader.dispose();
            }
        }
    }

    private static int ink(java.awt.image.BufferedImage image) {
        var dark = 0;
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var argb = image.getRGB(x, y);
                var opaque = argb >>> 24 > 100;
                var light = (argb >> 16 & 255) + (argb >> 8 & 255) + (argb & 255) > 600;
                dark += opaque && !light ? 1 : 0;
            }
        }
        return dark;
    }
}
