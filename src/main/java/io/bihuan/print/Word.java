package io.bihuan.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.stereotype.Service;

/** Writes forms as Word documents that people go on editing. */
@Service
public class Word {

    private static final String FONT = "宋体";
    private static final long SHORT_SIDE = 11906;
    private static final long LONG_SIDE = 16838;

    Word() {}

    /** The form as a document: its table's heading is repeated on every page and no row is split. */
    public byte[] form(FormSheet sheet, Locale locale) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            lay(document, sheet.landscape());
            heading(document, sheet);
            facts(document, sheet);
            table(document, sheet);
            sheet.passages().forEach((heading, text) -> passage(document, heading, text));
            signatures(document, sheet.signatures(), locale);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lay(XWPFDocument document, boolean landscape) {
        var size = document.getDocument().getBody().addNewSectPr().addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
    }

    private static void heading(XWPFDocument document, FormSheet sheet) {
        var title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        write(title, sheet.title(), 18, true);
        if (!sheet.subtitle().isEmpty()) {
            var subtitle = document.createParagraph();
            subtitle.setAlignment(ParagraphAlignment.CENTER);
            write(subtitle, sheet.subtitle(), 10, false);
        }
    }

    private static void facts(XWPFDocument document, FormSheet sheet) {
        var lines = FormLayout.lines(sheet.facts());
        if (lines.isEmpty()) {
            return;
        }
        var table = bordered(document, lines.size(), 4);
        for (var i = 0; i < lines.size(); i++) {
            var row = table.getRow(i);
            row.setCantSplitRow(true);
            var line = lines.get(i);
            for (var pair = 0; pair < line.pairs().size(); pair++) {
                fill(row.getCell(2 * pair), line.pairs().get(pair).getKey(), true);
                fill(row.getCell(2 * pair + 1), line.pairs().get(pair).getValue(), false);
            }
            if (line.across()) {
                row.removeCell(3);
                row.removeCell(2);
                row.getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(3));
            }
        }
        document.createParagraph();
    }

    private static void table(XWPFDocument document, FormSheet sheet) {
        if (sheet.columns().isEmpty()) {
            return;
        }
        var table = bordered(document, sheet.rows().size() + 1, sheet.columns().size());
        var widths = FormLayout.percents(sheet.columns());
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        for (var i = 0; i < sheet.columns().size(); i++) {
            var cell = head.getCell(i);
            cell.setWidthType(TableWidthType.PCT);
            cell.setWidth(widths.get(i) + "%");
            fill(cell, sheet.columns().get(i).label(), true);
        }
        for (var r = 0; r < sheet.rows().size(); r++) {
            var row = table.getRow(r + 1);
            row.setCantSplitRow(true);
            var cells = sheet.rows().get(r);
            for (var i = 0; i < sheet.columns().size() && i < cells.size(); i++) {
                fill(row.getCell(i), cells.get(i), false);
            }
        }
    }

    private static void passage(XWPFDocument document, String heading, String text) {
        write(document.createParagraph(), heading, 12, true);
        write(document.createParagraph(), text, 10, false);
    }

    private static void signatures(XWPFDocument document, List<String> signatures, Locale locale) {
        var english = locale.getLanguage().equals("en");
        var date = english ? "Date" : "日期";
        var colon = english ? ": " : "：";
        for (var signature : signatures) {
            var paragraph = document.createParagraph();
            paragraph.setSpacingBefore(360);
            write(
                    paragraph,
                    signature + colon + "____________________    " + date + colon + "______________",
                    10,
                    false);
        }
    }

    private static XWPFTable bordered(XWPFDocument document, int rows, int columns) {
        var table = document.createTable(rows, columns);
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        return table;
    }

    private static void fill(XWPFTableCell cell, String text, boolean bold) {
        write(cell.getParagraphs().getFirst(), text, 10, bold);
    }

    private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setBold(bold);
        var lines = Printable.text(text).split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], -1);
        }
    }
}
