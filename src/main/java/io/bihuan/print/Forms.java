package io.bihuan.print;

import io.bihuan.web.UiFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Brings a {@link FormSheet} onto paper or into an office file. */
@Service
public class Forms {

    /** A form of more pages is a list, which ends where it ends. */
    private static final int SHORT_ENOUGH = 5;

    private final Pdf pdf;
    private final UiFactory uis;

    Forms(Pdf pdf, UiFactory uis) {
        this.pdf = pdf;
        this.uis = uis;
    }

    /** The form as an A4 PDF with page numbers in the language, set closely where that saves its last page. */
    public byte[] pdf(FormSheet sheet, Locale locale) {
        var form = PrintedForm.of(sheet);
        var usual = pdf.of("form", Map.of("form", form), locale);
        var pages = pages(usual);
        if (pages == 1 || pages > SHORT_ENOUGH) {
            return usual;
        }
        var close = pdf.of("form", Map.of("form", form.closer()), locale);
        return pages(close) < pages ? close : usual;
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form as a workbook of one sheet that prints on A4, its headings repeated, its pages numbered. */
    public byte[] xlsx(FormSheet sheet, Locale locale) {
        try (var book = new FormBook(sheet.worded(), words(locale))) {
            return book.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form as a Word document on A4, its table's headings repeated, its pages numbered. */
    public byte[] docx(FormSheet sheet, Locale locale) {
        return Word.form(sheet, words(locale));
    }

    /** The form as a download in the format asked for: {@code pdf}, {@code xlsx} or {@code docx}; else as PDF. */
    public ResponseEntity<byte[]> download(FormSheet sheet, String name, String format, Locale locale) {
        return switch (format) {
            case "xlsx" -> Downloads.xlsx(name, xlsx(sheet, locale));
            case "docx" -> Downloads.docx(name, docx(sheet, locale));
            default -> Downloads.pdf(name, pdf(sheet, locale));
        };
    }

    private PaperWords words(Locale locale) {
        return new PaperWords(uis.plain(locale));
    }
}
