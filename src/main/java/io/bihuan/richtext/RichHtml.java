package io.bihuan.richtext;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A rich text for a page. Nothing of it is taken for markup: words and TeX are escaped, a formula is an outline that has
 * its TeX as its name, a picture comes from below the address given and from nowhere else.
 */
public final class RichHtml {

    /** Where the middle of a line of letters lies above its baseline. */
    private static final double AXIS = 0.25;

    private static final String DISPLAY = "<span class=\"formula display\">";
    private static final String DISPLAY_END = "<!----></span>";

    private RichHtml() {}

    /**
     * The text as HTML.
     *
     * @param pictures the address below which the reader may fetch its pictures; with none they are named in words
     */
    public static String of(String text, String pictures) {
        var html = RichText.pieces(text).stream()
                .map(piece -> switch (piece) {
                    case Piece.Words(var words) -> escaped(words);
                    case Piece.Formula formula -> formula(formula);
                    case Piece.Picture picture -> picture(picture, pictures);
                })
                .collect(Collectors.joining());
        // A formula on a line of its own brings its line with it.
        return html.replace("\n" + DISPLAY, DISPLAY).replace(DISPLAY_END + "\n", DISPLAY_END);
    }

    private static String formula(Piece.Formula formula) {
        return Formulas.drawing(formula)
                .map(drawing -> formula.display()
                        ? DISPLAY + svg(drawing, formula.tex()) + DISPLAY_END
                        : "<span class=\"formula\">" + svg(drawing, formula.tex()) + "</span>")
                .orElseGet(() -> "<code class=\"formula\">" + escaped(formula.tex()) + "</code>");
    }

    /** As high above the middle of its line as below, so that centring it sets it on the baseline. */
    private static String svg(Drawing drawing, String tex) {
        var half = Math.max(drawing.above() - AXIS, drawing.below() + AXIS);
        return String.format(
                Locale.ROOT,
                "<svg role=\"img\" aria-label=\"%s\" width=\"%.3fem\" height=\"%.3fem\" viewBox=\"0 %.0f %.0f %.0f\">"
                        + "<path d=\"%s\"/></svg>",
                escaped(tex),
                drawing.width(),
                2 * half,
                -(half + AXIS) * Drawing.UNITS,
                drawing.width() * Drawing.UNITS,
                2 * half * Drawing.UNITS,
                drawing.path());
    }

    private static String picture(Piece.Picture picture, String pictures) {
        return pictures.isEmpty()
                ? escaped("〔" + picture.alt() + "〕")
                : "<img class=\"illustration\" data-enlarges tabindex=\"0\" src=\"" + escaped(pictures + picture.id())
                        + "\" alt=\"" + escaped(picture.alt()) + "\">";
    }

    static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
