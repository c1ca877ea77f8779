package io.bihuan.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes a form as a Word document that people go on editing. */
final class Word {

    private static final String FONT = "宋体";
    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int MARGIN = 900;
    private static final int CHINESE_LABEL = 15;
    private static final int ENGLISH_LABEL = 19;
    private static final int ROW = 400;
    private static final int SIDES = 100;
    private static final int TEXT = 10;

    private static final int SMALL_ROW = 340;
    private static final int SMALL_SIDES = 20;
    private static final int SMALL_TEXT = 8;
    private static final String TO_WRITE_IN = "\n\n\n";

    private final XWPFDocument document;
    private final PaperWords words;
    private final int width;

    private Word(XWPFDocument document, boolean landscape, PaperWords words) {
        this.document = document;
        this.words = words;
        this.width = (landscape ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
        lay(landscape);
    }

    static byte[] form(FormSheet sheet, PaperWords words) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            new Word(document, sheet.landscape(), words).write(sheet);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lay(boolean landscape) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margin = BigInteger.valueOf(MARGIN);
        var edges = section.addNewPgMar();
        edges.setTop(margin);
        edges.setBottom(margin);
        edges.setLeft(margin);
        edges.setRight(margin);
        edges.setHeader(BigInteger.valueOf(MARGIN / 2));
        edges.setFooter(BigInteger.valueOf(MARGIN / 2));
        edges.setGutter(BigInteger.ZERO);
    }

    private void write(FormSheet sheet) {
        centred(sheet.title(), 18, true);
        if (!sheet.subtitle().isEmpty()) {
            centred(sheet.subtitle(), 10, false);
        }
        facts(sheet.facts());
        table(sheet);
        sheet.passages().forEach(this::passage);
        signatures(sheet);
        pages();
    }

    private void centred(String text, int size, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(bold ? 60 : 160);
        put(paragraph, text, size, bold);
    }

    private void facts(Map<String, String> facts) {
        var lines = FormLayout.lines(facts);
        if (lines.isEmpty()) {
            return;
        }
        var head = words.english() ? ENGLISH_LABEL : CHINESE_LABEL;
        var widths = List.of(head, 50 - head, head, 50 - head);
        var table = bordered(lines.size(), widths);
        for (var i = 0; i < lines.size(); i++) {
            var row = row(table, i, false);
            var line = lines.get(i);
            for (var pair = 0; pair < line.pairs().size(); pair++) {
                label(row, 2 * pair, line.pairs().get(pair).getKey(), ParagraphAlignment.LEFT, TEXT);
                put(cell(row, 2 * pair + 1), line.pairs().get(pair).getValue(), TEXT, false);
            }
            if (line.across()) {
                row.removeCell(3);
                row.removeCell(2);
                var properties = row.getCell(1).getCTTc().getTcPr();
                properties.addNewGridSpan().setVal(BigInteger.valueOf(3));
                properties.getTcW().setW(share(100 - head));
            }
        }
        document.createParagraph().setSpacingAfter(0);
    }

    private void table(FormSheet sheet) {
        if (sheet.columns().isEmpty()) {
            return;
        }
        var small = sheet.many();
        var size = small ? SMALL_TEXT : TEXT;
        var table = bordered(sheet.rows().size() + 1, ColumnWidths.of(sheet));
        if (small) {
            table.setCellMargins(SMALL_SIDES, SMALL_SIDES, SMALL_SIDES, SMALL_SIDES);
        }
        var head = row(table, 0, small);
        head.setRepeatHeader(true);
        for (var i = 0; i < sheet.columns().size(); i++) {
            label(head, i, sheet.columns().get(i).label(), ParagraphAlignment.CENTER, size);
        }
        for (var r = 0; r < sheet.rows().size(); r++) {
            var row = row(table, r + 1, small);
            var cells = sheet.rows().get(r);
            for (var i = 0; i < sheet.columns().size() && i < cells.size(); i++) {
                if (sheet.figures() == null) {
                    put(cell(row, i), cells.get(i), size, false);
                } else {
                    WordFigures.drawn(cell(row, i), cells.get(i), sheet.figures());
                }
            }
        }
    }

    private void passage(String heading, String text) {
        var above = document.createParagraph();
        above.setSpacingBefore(140);
        above.setKeepNext(true);
        put(above, heading, 12, true);
        var below = document.createParagraph();
        below.setSpacingAfter(0);
        put(below, text.isBlank() ? TO_WRITE_IN : text, 10, false);
    }

    /** Nobody signs a page that says nothing: the lines stay together, with what stands above them. */
    private void signatures(FormSheet sheet) {
        if (!sheet.signatures().isEmpty() && !sheet.passages().isEmpty()) {
            document.getLastParagraph().setKeepNext(true);
        }
        for (var each : sheet.signatures()) {
            var paragraph = document.createParagraph();
            paragraph.setSpacingBefore(360);
            paragraph.setKeepNext(!each.equals(sheet.signatures().getLast()));
            put(paragraph, words.signature(each), 10, false);
        }
    }

    private void pages() {
        var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var page = words.page();
        put(paragraph, page[0], 9, false);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        put(paragraph, page[1], 9, false);
        paragraph.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        put(paragraph, page[2], 9, false);
    }

    private XWPFTable bordered(int rows, List<Integer> widths) {
        var table = document.createTable(rows, widths.size());
        table.setWidth(width);
        table.setCellMargins(50, SIDES, 50, SIDES);
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (var column : widths) {
            grid.addNewGridCol().setW(share(column));
        }
        for (var row : table.getRows()) {
            for (var i = 0; i < widths.size(); i++) {
                row.getCell(i).setWidth(share(widths.get(i)).toString());
            }
        }
        return table;
    }

    private BigInteger share(int percent) {
        return BigInteger.valueOf((long) width * percent / 100);
    }

    private static XWPFTableRow row(XWPFTable table, int place, boolean small) {
        var row = table.getRow(place);
        row.setCantSplitRow(true);
        row.setHeight(small ? SMALL_ROW : ROW);
        row.setHeightRule(TableRowHeightRule.AT_LEAST);
        return row;
    }

    private static void label(XWPFTableRow row, int place, String text, ParagraphAlignment alignment, int size) {
        var paragraph = cell(row, place);
        row.getCell(place).setColor("F2F2F2");
        paragraph.setAlignment(alignment);
        put(paragraph, text, size, true);
    }

    private static XWPFParagraph cell(XWPFTableRow row, int place) {
        var cell = row.getCell(place);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        return cell.getParagraphs().getFirst();
    }

    static void put(XWPFParagraph paragraph, String text, int size, boolean bold) {
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
