package io.bihuan.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The files that questions go out in. */
public enum ExportFormat {
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    GIFT("gift", "gift.txt", "text/plain;charset=UTF-8"),
    AIKEN("aiken", "aiken.txt", "text/plain;charset=UTF-8"),
    MOODLE_XML("moodle-xml", "xml", "application/xml"),
    QTI_2_1("qti-2.1", "zip", "application/zip"),
    QTI_2_2("qti-2.2", "zip", "application/zip"),
    QTI_3_0("qti-3.0", "zip", "application/zip");

    private final String code;
    private final String extension;
    private final String type;

    ExportFormat(String code, String extension, String type) {
        this.code = code;
        this.extension = extension;
        this.type = type;
    }

    /** As it stands in an address. */
    public String code() {
        return code;
    }

    /** How the name of such a file ends. */
    public String extension() {
        return extension;
    }

    /** The type of such a file. */
    public String type() {
        return type;
    }

    /** The format of a code. */
    public static Optional<ExportFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst();
    }
}
