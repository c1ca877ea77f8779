package io.bihuan.question;

import java.util.Arrays;
import java.util.Optional;

/** The files that questions come in. */
public enum ImportFormat {
    XLSX("xlsx"),
    GIFT("gift"),
    AIKEN("aiken"),
    GAOKAO_JSON("gaokao-json");

    private final String code;

    ImportFormat(String code) {
        this.code = code;
    }

    /** As it stands in an address. */
    public String code() {
        return code;
    }

    /** The format of a code. */
    public static Optional<ImportFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst();
    }
}
