package io.bihuan.print;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that a browser saves under a name; the ending is added here. */
public final class Downloads {

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    private Downloads() {}

    /** A PDF, shown in the browser and saved under the name. */
    public static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return answer(ContentDisposition.inline(), MediaType.APPLICATION_PDF, name + ".pdf", bytes);
    }

    /** An Excel workbook. */
    public static ResponseEntity<byte[]> xlsx(String name, byte[] bytes) {
        return answer(ContentDisposition.attachment(), XLSX, name + ".xlsx", bytes);
    }

    /** A Word document. */
    public static ResponseEntity<byte[]> docx(String name, byte[] bytes) {
        return answer(ContentDisposition.attachment(), DOCX, name + ".docx", bytes);
    }

    /** A CSV file. */
    public static ResponseEntity<byte[]> csv(String name, byte[] bytes) {
        return answer(ContentDisposition.attachment(), CSV, name + ".csv", bytes);
    }

    private static ResponseEntity<byte[]> answer(
            ContentDisposition.Builder disposition, MediaType type, String name, byte[] bytes) {
        var safe = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(safe, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
