package io.bihuan.print;

import io.bihuan.richtext.Drawing;
import io.bihuan.richtext.Formulas;
import io.bihuan.richtext.Piece;
import io.bihuan.richtext.RichText;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A cell as XHTML for the PDF: a formula as an object that {@link FormulaOnPaper} draws, a picture within the page. */
final class PaperHtml {

    static final String FORMULA = "application/x-tex";

    private PaperHtml() {}

    static String of(String cell, @Nullable Figures figures) {
        return figures == null
                ? escaped(cell)
                : RichText.pieces(cell).stream()
                        .map(piece -> switch (piece) {
                            case Piece.Words(var words) -> escaped(words);
                            case Piece.Formula formula ->
                                Formulas.drawing(formula)
                                        .map(drawing -> formula(formula, drawing))
                                        .orElseGet(() -> escaped(formula.tex()));
                            case Piece.Picture picture -> picture(picture, figures);
                        })
                        .collect(Collectors.joining());
    }

    private static String formula(Piece.Formula formula, Drawing drawing) {
        var object = String.format(
                Locale.ROOT,
                "<object type=\"%s\" data-tex=\"%s\" data-display=\"%s\" style=\"width: %.3fem; height: %.3fem; "
                        + "vertical-align: %.3fem\"></object>",
                FORMULA,
                escaped(formula.tex()),
                formula.display(),
                drawing.width(),
                drawing.height(),
                -drawing.below());
        return formula.display() ? "<span class=\"display\">" + object + "</span>" : object;
    }

    private static String picture(Piece.Picture picture, Figures figures) {
        var bytes = figures.bytes(picture.id());
        if (bytes == null) {
            return escaped("〔" + picture.alt() + "〕");
        }
        var type = bytes.length > 1 && bytes[0] == (byte) 0xff ? "jpeg" : "png";
        return "<img class=\"illustration\" alt=\"" + escaped(picture.alt()) + "\" src=\"data:image/" + type
                + ";base64," + Base64.getEncoder().encodeToString(bytes) + "\"/>";
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
