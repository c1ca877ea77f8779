package io.bihuan.customer;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Whether what was typed can be a detail of its kind; the answer is the wording of what is wrong, or "". */
final class Fitting {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]{2,}");
    private static final Pattern WECHAT =
            Pattern.compile("[A-Za-z][-_A-Za-z0-9]{5,19}|1[3-9]\\d{9}|o[-_A-Za-z0-9]{27}");
    private static final int LONGEST = 200;

    private Fitting() {}

    static String fault(DetailKind kind, String typed, LocalDate today) {
        var value = typed.strip();
        if (value.isEmpty()) {
            return "customer.fault.empty";
        }
        if (value.length() > LONGEST) {
            return "customer.fault.long";
        }
        return switch (kind) {
            case PHONE -> ImportedCustomer.isPhone(value) ? "" : "customer.fault.phone";
            case EMAIL -> EMAIL.matcher(value).matches() ? "" : "customer.fault.email";
            case WECHAT -> WECHAT.matcher(value).matches() ? "" : "customer.fault.wechat";
            case ADDRESS -> Masks.comparableAddress(value).length() >= 4 ? "" : "customer.fault.address";
            case IDENTITY -> identity(Masks.comparable(value), today) ? "" : "customer.fault.identity";
        };
    }

    private static boolean identity(String number, LocalDate today) {
        return Validity.identity(number, today) || Validity.creditCode(number);
    }
}
