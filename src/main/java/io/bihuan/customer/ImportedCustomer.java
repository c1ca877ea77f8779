package io.bihuan.customer;

import io.bihuan.file.RowReading;
import io.bihuan.print.HeadedRows;
import java.text.Normalizer;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A customer as a row of another system's file has them; what the row does not say is "". */
record ImportedCustomer(String externalId, String name, String phone, String email, String grade, String note) {

    private static final Map<String, Integer> LONGEST =
            Map.of("externalId", 200, "name", 100, "email", 254, "grade", 50, "note", 2000);
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()\\-.]{5,30}(\\s*(转|ext\\.?|x)\\s*\\d{1,6})?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int SHORTEST_PHONE = 5;

    static RowReading<ImportedCustomer> read(HeadedRows.Row row) {
        return read(row::cell);
    }

    /** Reads a row by what stands in a field's column, "" where it has none. */
    static RowReading<ImportedCustomer> read(UnaryOperator<String> cell) {
        return new ImportedCustomer(
                        clean(cell.apply("externalid")),
                        clean(cell.apply("name")),
                        clean(cell.apply("phone")),
                        clean(cell.apply("email")),
                        clean(cell.apply("grade")),
                        clean(cell.apply("note")))
                .checked();
    }

    private RowReading<ImportedCustomer> checked() {
        var fields = Map.of("externalId", externalId, "name", name, "email", email, "grade", grade, "note", note);
        for (var field : fields.entrySet()) {
            var longest = LONGEST.get(field.getKey());
            if (longest != null && field.getValue().length() > longest) {
                return RowReading.bad("customer.import.long." + field.getKey(), longest);
            }
        }
        if (externalId.isEmpty() && phone.isEmpty() && email.isEmpty()) {
            return RowReading.bad("customer.import.nobody");
        }
        if (!phone.isEmpty() && !isPhone(phone)) {
            return RowReading.bad("customer.import.phone");
        }
        return email.isEmpty() || EMAIL.matcher(email).matches()
                ? new RowReading.Good<>(this)
                : RowReading.bad("customer.import.email");
    }

    /** Spreadsheets turn long numbers into 1.38E+10: digits alone would make a phone of that. */
    static boolean isPhone(String typed) {
        var narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace('–', '-')
                .replace('—', '-');
        return PHONE.matcher(narrow).matches() && Masks.comparablePhone(typed).length() >= SHORTEST_PHONE;
    }

    /** PostgreSQL keeps no NUL in text; what our own files guard against being taken for a formula comes back as it was. */
    private static String clean(String text) {
        var plain = text.replace("\0", "").strip();
        return plain.length() > 1 && plain.charAt(0) == '\'' && "=+-@".indexOf(plain.charAt(1)) >= 0
                ? plain.substring(1)
                : plain;
    }
}
