package io.bihuan.print;

import io.bihuan.richtext.Drawing;
import io.bihuan.richtext.Formulas;
import io.bihuan.richtext.Piece;
import io.bihuan.richtext.RichText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Formulas and pictures in a Word document, in the line where they are read. */
final class WordFigures {

    private static final double LETTER = 10;
    private static final int PIXELS = 64;
    private static final double WIDEST = 300;

    private WordFigures() {}

    /** A cell with its formulas and pictures; what cannot be shown is told in words. */
    static void drawn(XWPFParagraph paragraph, String text, Figures figures) {
        for (var piece : RichText.pieces(text)) {
            switch (piece) {
                case Piece.Words(var words) -> Word.put(paragraph, words, 10, false);
                case Piece.Formula formula ->
                    Formulas.drawing(formula)
                            .ifPresentOrElse(
                                    drawing -> formula(paragraph, drawing, formula.tex()),
                                    () -> Word.put(paragraph, formula.tex(), 10, false));
                case Piece.Picture picture -> {
                    var bytes = figures.bytes(picture.id());
                    if (bytes == null || !picture(paragraph, bytes, picture.alt())) {
                        Word.put(paragraph, "〔" + picture.alt() + "〕", 10, false);
                    }
                }
            }
        }
    }

    private static void formula(XWPFParagraph paragraph, Drawing drawing, String tex) {
        var run = paragraph.createRun();
        // In half points, downwards: the picture stands on the baseline, the formula reaches below it.
        run.setTextPosition((int) Math.round(-2 * drawing.below() * LETTER));
        add(run, drawing.png(PIXELS), PictureType.PNG, tex, drawing.width() * LETTER, drawing.height() * LETTER);
    }

    /** Whether it could be put in. */
    private static boolean picture(XWPFParagraph paragraph, byte[] bytes, String alt) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null) {
                return false;
            }
            var width = Math.min(WIDEST, image.getWidth() * 0.75);
            var type = bytes[0] == (byte) 0xff ? PictureType.JPEG : PictureType.PNG;
            add(paragraph.createRun(), bytes, type, alt, width, width * image.getHeight() / image.getWidth());
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static void add(XWPFRun run, byte[] bytes, PictureType type, String alt, double width, double height) {
        try {
            run.addPicture(new ByteArrayInputStream(bytes), type, alt, Units.toEMU(width), Units.toEMU(height))
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(alt);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
