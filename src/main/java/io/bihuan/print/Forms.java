package io.bihuan.print;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Brings a {@link FormSheet} onto paper or into an office file. */
@Service
public class Forms {

    private final Pdf pdf;
    private final Word word;

    Forms(Pdf pdf, Word word) {
        this.pdf = pdf;
        this.word = word;
    }

    /** The form as an A4 PDF with page numbers in the language. */
    public byte[] pdf(FormSheet sheet, Locale locale) {
        return pdf.of("form", Map.of("form", PrintedForm.of(sheet)), locale);
    }

    /** The form as a workbook of one sheet. */
    public byte[] xlsx(FormSheet sheet) {
        return Sheets.form(sheet);
    }

    /** The form as a Word document, its date lines in the language. */
    public byte[] docx(FormSheet sheet, Locale locale) {
        return word.form(sheet, locale);
    }

    /** The form as a download in the format asked for: {@code pdf}, {@code xlsx} or {@code docx}; else as PDF. */
    public ResponseEntity<byte[]> download(FormSheet sheet, String name, String format, Locale locale) {
        return switch (format) {
            case "xlsx" -> Downloads.xlsx(name, xlsx(sheet));
            case "docx" -> Downloads.docx(name, docx(sheet, locale));
            default -> Downloads.pdf(name, pdf(sheet, locale));
        };
    }
}
