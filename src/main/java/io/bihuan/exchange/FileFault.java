package io.bihuan.exchange;

/** Ends the reading of a file or of one of its questions; it becomes a row with its reason and never leaves the module. */
final class FileFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String key;
    private final transient Object[] arguments;

    FileFault(int line, String key, Object... arguments) {
        super(key, null, false, false);
        this.line = line;
        this.key = key;
        this.arguments = arguments;
    }

    /** The same, where it is met. */
    FileFault at(int other) {
        return new FileFault(other, key, arguments);
    }

    ImportLine.Bad bad(String text) {
        return ImportLine.bad(line, text, key, arguments);
    }
}
