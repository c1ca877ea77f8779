package io.bihuan.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The files that questions come in. */
public enum ImportFormat {
    XLSX("xlsx", "xlsx"),
    DOCX("docx", "docx"),
    GIFT("gift", "txt"),
    AIKEN("aiken", "txt"),
    MOODLE_XML("moodle-xml", "xml"),
    QTI("qti", "zip"),
    GAOKAO_JSON("gaokao-json", "json");

    private final String code;
    private final String extension;

    ImportFormat(String code, String extension) {
        this.code = code;
        this.extension = extension;
    }

    /** As it stands in an address. */
    public String code() {
        return code;
    }

    /** How the name of such a file ends. */
    public String extension() {
        return extension;
    }

    /** The format of a code. */
    public static Optional<ImportFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst();
    }
}
