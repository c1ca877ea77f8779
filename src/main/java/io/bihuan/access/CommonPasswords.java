package io.bihuan.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that are tried first, here and in the world; see {@code access/common-passwords.txt}. */
final class CommonPasswords {

    /** Rows of keys and alphabets along which lazy passwords run, long enough to run round. */
    static final List<String> ROWS = List.of(
            "0123456789012345678901234567890",
            "abcdefghijklmnopqrstuvwxyzabcdefghijklm",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertyuiopqwertyuiop",
            "asdfghjklasdfghjkl",
            "zxcvbnmzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn",
            "qazwsxedcrfvtgbyhnujm",
            "1q2w3e4r5t6y7u8i9o0p");

    private static final List<String> LINES = read();

    /** Refused as they stand. */
    static final Set<String> WHOLE =
            LINES.stream().filter(line -> !line.endsWith("*")).collect(Collectors.toUnmodifiableSet());

    /** Refused also with digits and signs behind them. */
    static final Set<String> STEMS = LINES.stream()
            .filter(line -> line.endsWith("*"))
            .map(line -> line.substring(0, line.length() - 1))
            .collect(Collectors.toUnmodifiableSet());

    private CommonPasswords() {}

    private static List<String> read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/access/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
