package io.bihuan.exchange;

/** Ends the reading of one GIFT question; it never leaves the reader, which turns it into a row with its reason. */
final class GiftFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    GiftFault(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments;
    }
}
