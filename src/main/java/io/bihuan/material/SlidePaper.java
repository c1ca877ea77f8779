package io.bihuan.material;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.springframework.core.io.ClassPathResource;

/** A presentation, its slides drawn with a Chinese font for whatever its own fonts lack on this machine. */
final class SlidePaper implements Paper {

    private static final int WIDTH = 1400;
    private static final String FALLBACK = font();

    private final XMLSlideShow show;

    private SlidePaper(XMLSlideShow show) {
        this.show = show;
    }

    static SlidePaper of(byte[] bytes) throws IOException {
        return new SlidePaper(new XMLSlideShow(new ByteArrayInputStream(bytes)));
    }

    @Override
    public int pages() {
        return show.getSlides().size();
    }

    @Override
    public String text() {
        return show.getSlides().stream()
                .flatMap(slide -> slide.getShapes().stream())
                .filter(XSLFTextShape.class::isInstance)
                .map(shape -> ((XSLFTextShape) shape).getText())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public BufferedImage picture(int page) {
        var size = show.getPageSize();
        var scale = WIDTH / Math.max(1, size.getWidth());
        var image = new BufferedImage(
                WIDTH, (int) Math.max(1, Math.min(4 * WIDTH, size.getHeight() * scale)), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(Drawable.FONT_FALLBACK, Map.of("*", FALLBACK));
            graphics.setPaint(Color.WHITE);
            graphics.fill(new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
            graphics.scale(scale, scale);
            show.getSlides().get(page).draw(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    @Override
    public void close() throws IOException {
        show.close();
    }

    private static String font() {
        try (var in = new ClassPathResource("fonts/NotoSansSC_400Regular.ttf").getInputStream()) {
            var font = Font.createFont(Font.TRUETYPE_FONT, in);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            return font.getFamily();
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("The font of the house cannot be read", e);
        }
    }
}
