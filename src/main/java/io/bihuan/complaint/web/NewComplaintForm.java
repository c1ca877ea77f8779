package io.bihuan.complaint.web;

import io.bihuan.complaint.NewComplaint;
import io.bihuan.complaint.Severity;
import io.bihuan.customer.Contact;
import io.bihuan.web.Errors;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed to take a complaint in. */
public record NewComplaintForm(
        @Nullable UUID conversation,
        @Nullable UUID customer,
        String name,
        String phone,
        String category,
        String severity,
        String claim,
        @Nullable Boolean safety,
        String description,
        String wish,
        String calming,
        String product,
        String place,
        @Nullable Boolean anyway) {

    private static final int LONG = 4_000;
    private static final int SHORT = 120;

    public NewComplaintForm {
        name = orEmpty(name);
        phone = orEmpty(phone);
        category = orEmpty(category);
        severity = orEmpty(severity);
        claim = orEmpty(claim);
        description = orEmpty(description);
        wish = orEmpty(wish);
        safety = Boolean.TRUE.equals(safety);
        calming = orEmpty(calming);
        product = orEmpty(product);
        place = orEmpty(place);
        anyway = Boolean.TRUE.equals(anyway);
    }

    /** Nothing typed yet. */
    static NewComplaintForm empty(@Nullable UUID conversation, @Nullable UUID customer, String description) {
        return new NewComplaintForm(
                conversation, customer, "", "", "", Severity.S3.name(), "", false, description, "", "", "", "", false);
    }

    Errors check() {
        return Errors.none()
                .addIf(
                        conversation == null && customer == null && name.isBlank() && phone.isBlank(),
                        "name",
                        "complaint.new.customer.missing")
                .addIf(category.isBlank(), "category", "complaint.new.category.missing")
                .addIf(
                        Arrays.stream(Severity.values())
                                .noneMatch(each -> each.name().equals(severity)),
                        "severity",
                        "complaint.new.severity.missing")
                .addIf(description.isBlank(), "description", "complaint.new.description.missing")
                .addIf(description.length() > LONG, "description", "complaint.new.long", LONG)
                .addIf(wish.length() > LONG, "wish", "complaint.new.long", LONG)
                .addIf(product.length() > SHORT, "product", "complaint.new.long", SHORT)
                .addIf(place.length() > SHORT, "place", "complaint.new.long", SHORT)
                .addIf(!claim.isBlank() && amount() == null, "claim", "complaint.new.claim.wrong");
    }

    NewComplaint asked() {
        return new NewComplaint(
                conversation,
                customer,
                name.isBlank() && phone.isBlank() ? null : new Contact(name, phone, null, null),
                category,
                Severity.valueOf(severity),
                amount(),
                Boolean.TRUE.equals(safety),
                description,
                wish,
                calming,
                product,
                place,
                conversation == null ? NewComplaint.Via.DESK : NewComplaint.Via.CONVERSATION,
                Boolean.TRUE.equals(anyway));
    }

    private @Nullable BigDecimal amount() {
        var plain = claim.replaceAll("[,，\\s元¥￥]", "");
        return plain.matches("\\d{1,12}(\\.\\d{1,2})?") ? new BigDecimal(plain) : null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
