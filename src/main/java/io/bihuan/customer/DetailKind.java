package io.bihuan.customer;

/** Kinds of private details of which a customer may have several; {@code customer.kind.<KIND>} is the wording. */
public enum DetailKind {
    PHONE,
    EMAIL,
    WECHAT,
    ADDRESS,
    IDENTITY;

    /** What may be shown of a value. */
    String hint(String value) {
        return switch (this) {
            case PHONE -> Masks.phone(value);
            case EMAIL -> Masks.email(value);
            case WECHAT -> Masks.account(value);
            case ADDRESS -> Masks.address(value);
            case IDENTITY -> Masks.identity(value);
        };
    }

    /** The same value however it is typed. */
    String comparable(String value) {
        return switch (this) {
            case PHONE -> Masks.comparablePhone(value);
            case EMAIL -> Masks.comparableEmail(value);
            case WECHAT, IDENTITY -> Masks.comparable(value);
            case ADDRESS -> Masks.comparableAddress(value);
        };
    }
}
