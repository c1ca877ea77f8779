package io.bihuan.print;

/** Text that paper and office files can carry: what XML forbids is left out, however it came in. */
final class Printable {

    private Printable() {}

    static String text(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(Printable::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
