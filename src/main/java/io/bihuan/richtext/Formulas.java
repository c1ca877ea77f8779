package io.bihuan.richtext;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.lang.Character.UnicodeBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.scilab.forge.jlatexmath.JMathTeXException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;
import org.springframework.core.io.ClassPathResource;

/** Draws formulas, each once: the drawing is kept at hand, so that a thousand candidates cost no more than one. */
public final class Formulas {

    private static final int MOST_AT_HAND = 5_000;
    private static final int SIZE = 100;
    private static final double LARGER_THAN_LETTERS = 1.06;

    private static final List<UnicodeBlock> CHINESE = List.of(
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_A,
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            UnicodeBlock.GENERAL_PUNCTUATION);

    private static final Map<Piece.Formula, Optional<Drawing>> AT_HAND = new ConcurrentHashMap<>();

    private Formulas() {}

    /** The drawing, or nothing where the formula has a fault. */
    public static Optional<Drawing> drawing(Piece.Formula formula) {
        var known = AT_HAND.get(formula);
        if (known != null) {
            return known;
        }
        if (AT_HAND.size() > MOST_AT_HAND) {
            AT_HAND.clear();
        }
        return AT_HAND.computeIfAbsent(
                formula, each -> TexCheck.of(each.tex()).isPresent() ? Optional.empty() : drawn(each));
    }

    /** What keeps a formula from being drawn. */
    static Optional<TexFault> fault(Piece.Formula formula) {
        return TexCheck.of(formula.tex())
                .or(() -> drawing(formula).isPresent()
                        ? Optional.empty()
                        : Optional.of(new TexFault("unreadable", TexCheck.shortened(formula.tex()))));
    }

    /** The library keeps fonts and symbols in tables that two threads may not fill at once. */
    private static synchronized Optional<Drawing> drawn(Piece.Formula formula) {
        Fonts.ready();
        try {
            var style = formula.display() ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT;
            return Optional.of(drawing(new TeXFormula(formula.tex()).new TeXIconBuilder()
                    .setStyle(style)
                    .setSize(SIZE)
                    .build()));
        } catch (JMathTeXException | IndexOutOfBoundsException | NullPointerException | ClassCastException fault) {
            // The library answers some half-written formulas with whatever breaks first.
            return Optional.empty();
        }
    }

    private static Drawing drawing(TeXIcon icon) {
        icon.setInsets(new Insets(0, 0, 0, 0), true);
        var surface = new Outline();
        icon.paintIcon(null, surface, 0, 0);
        var unit = LARGER_THAN_LETTERS * Drawing.UNITS / SIZE;
        var above = icon.getTrueIconHeight() - icon.getTrueIconDepth();
        var outline = new AffineTransform(unit, 0, 0, unit, 0, -above * unit).createTransformedShape(surface.path());
        // Slanted letters lean out of their boxes.
        var bounds = outline.getBounds2D();
        var width = Math.max(icon.getTrueIconWidth() * unit, bounds.getMaxX()) / Drawing.UNITS;
        return new Drawing(
                outline,
                PathData.of(outline),
                Math.max(width, 0.1),
                Math.max(-bounds.getMinY(), above * unit) / Drawing.UNITS,
                Math.max(bounds.getMaxY(), icon.getTrueIconDepth() * unit) / Drawing.UNITS);
    }

    /** The Chinese letters of a formula are those of printed forms. */
    private static final class Fonts {

        static {
            try (var in = new ClassPathResource("fonts/NotoSansSC_400Regular.ttf").getInputStream()) {
                var font = Font.createFont(Font.TRUETYPE_FONT, in);
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
                CHINESE.forEach(block -> TeXFormula.registerExternalFont(block, font.getFamily()));
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException("The font of the product cannot be read", e);
            }
        }

        static void ready() {}
    }
}
