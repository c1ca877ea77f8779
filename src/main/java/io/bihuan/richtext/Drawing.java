package io.bihuan.richtext;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A formula drawn: an outline around its baseline, measured in the size of the letters beside it.
 *
 * @param outline in thousandths of that size, the baseline at 0, downwards positive
 * @param path the same as the data of an SVG path
 * @param width from side to side
 * @param above from the baseline to the top
 * @param below from the baseline to the bottom
 */
public record Drawing(Shape outline, String path, double width, double above, double below) {

    static final double UNITS = 1000;

    private static final BasicStroke NONE = new BasicStroke(0);

    /** The whole height. */
    public double height() {
        return above + below;
    }

    /** Fills the outline in black, as wide as told, its upper left corner at the origin. */
    public void paint(Graphics2D onto, double pixelsWide) {
        var scale = pixelsWide / (width * UNITS);
        var placed = new AffineTransform(scale, 0, 0, scale, 0, above * UNITS * scale);
        onto.setColor(Color.BLACK);
        onto.setStroke(NONE);
        onto.fill(placed.createTransformedShape(outline));
    }

    /** A PNG for documents that take no outlines, so many pixels to the size of a letter. */
    public byte[] png(int pixels) {
        var image = new BufferedImage(
                Math.max(1, (int) Math.ceil(width * pixels)),
                Math.max(1, (int) Math.ceil(height() * pixels)),
                BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint(graphics, width * pixels);
        graphics.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
