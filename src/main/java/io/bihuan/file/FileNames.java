package io.bihuan.file;

/** Cleans the name that a browser or a program gave a file. */
final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    /** The last part of a path, without control characters, not longer than a list can show. */
    static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        if (clean.isEmpty() || clean.matches("\\.+")) {
            return "file";
        }
        if (clean.codePointCount(0, clean.length()) <= LONGEST) {
            return clean;
        }
        var dot = clean.lastIndexOf('.');
        var ending = dot < 0 || clean.length() - dot > 10 ? "" : clean.substring(dot);
        var kept = LONGEST - ending.length();
        return clean.substring(0, clean.offsetByCodePoints(0, kept)) + ending;
    }
}
