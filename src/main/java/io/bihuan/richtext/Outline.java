package io.bihuan.richtext;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/** A surface that keeps the outline of everything drawn on it, as one path without a colour; pictures leave nothing. */
final class Outline extends AbstractGraphics2D {

    private final Path2D path = new Path2D.Double();

    Outline() {
        super(true);
        gc = new GraphicContext();
    }

    Path2D path() {
        return path;
    }

    @Override
    public void fill(Shape shape) {
        path.append(getTransform().createTransformedShape(shape), false);
    }

    @Override
    public void draw(Shape shape) {
        fill(getStroke().createStrokedShape(shape));
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void drawString(String words, float x, float y) {
        drawGlyphVector(getFont().createGlyphVector(getFontRenderContext(), words), x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator words, float x, float y) {
        new TextLayout(words, getFontRenderContext()).draw(this, x, y);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY)
                .createGraphics()
                .getFontMetrics(font);
    }

    @Override
    public Graphics create() {
        throw new UnsupportedOperationException("there is one outline, and it is not split");
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY)
                .createGraphics()
                .getDeviceConfiguration();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return true;
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {}

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {}

    @Override
    public void setXORMode(Color color) {}

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {}

    @Override
    public void dispose() {}
}
