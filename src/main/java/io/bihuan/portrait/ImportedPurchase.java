package io.bihuan.portrait;

import io.bihuan.file.RowReading;
import io.bihuan.print.HeadedRows;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as a row of another system's file has it.
 *
 * @param reference what the other system calls it; where it says nothing, the row itself names it
 * @param number the customer's number in the house, or ""
 * @param externalId what the other system calls the customer, or ""
 * @param phone their phone, or ""
 */
record ImportedPurchase(
        String reference,
        String number,
        String externalId,
        String phone,
        String product,
        BigDecimal amount,
        Instant at) {

    private static final int LONGEST = 200;
    private static final int DIGITS = 12;

    static RowReading<ImportedPurchase> read(HeadedRows.Row row, ZoneId zone) {
        var number = row.cell("number").strip();
        var external = row.cell("externalid").strip();
        var phone = row.cell("phone").strip();
        if (number.isEmpty() && external.isEmpty() && phone.isEmpty()) {
            return RowReading.bad("portrait.import.nobody");
        }
        var product = row.cell("product").strip().replace("\0", "");
        if (product.isEmpty() || product.length() > LONGEST) {
            return RowReading.bad("portrait.import.product", LONGEST);
        }
        var amount = amount(row.cell("amount"));
        if (amount == null) {
            return RowReading.bad("portrait.import.amount");
        }
        var at = time(row.cell("at").strip(), zone);
        if (at == null) {
            return RowReading.bad("portrait.import.at");
        }
        var named = row.cell("reference").strip();
        var reference = named.isEmpty()
                ? "row:"
                        + UUID.nameUUIDFromBytes(String.join(
                                        "|", number, external, phone, product, amount.toPlainString(), at.toString())
                                .getBytes(StandardCharsets.UTF_8))
                : named;
        return reference.length() > LONGEST
                ? RowReading.bad("file.row.too-long", "reference", LONGEST)
                : new RowReading.Good<>(new ImportedPurchase(reference, number, external, phone, product, amount, at));
    }

    private static @Nullable BigDecimal amount(String typed) {
        var plain = typed.replaceAll("[,，\\s元¥￥]", "");
        return plain.matches("\\d{1," + DIGITS + "}(\\.\\d{1,2})?") ? new BigDecimal(plain) : null;
    }

    /** A day counts from its noon on, so that it is the same day in every zone that matters. */
    private static @Nullable Instant time(String typed, ZoneId zone) {
        try {
            if (typed.length() <= "2026-11-23".length()) {
                return LocalDate.parse(typed.replace('/', '-'))
                        .atTime(12, 0)
                        .atZone(zone)
                        .toInstant();
            }
            return typed.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(typed).toInstant()
                    : LocalDateTime.parse(typed.replace('/', '-').replace(' ', 'T'))
                            .atZone(zone)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
