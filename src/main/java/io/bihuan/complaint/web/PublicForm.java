package io.bihuan.complaint.web;

import io.bihuan.complaint.NewComplaint;
import io.bihuan.complaint.Severity;
import io.bihuan.customer.Contact;
import io.bihuan.web.Errors;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a customer types to complain.
 *
 * @param website a field that people do not see and that only machines fill in
 */
public record PublicForm(
        String name,
        String phone,
        String email,
        String category,
        String claim,
        @Nullable Boolean safety,
        String product,
        String place,
        String description,
        String wish,
        String website) {

    private static final int LONG = 4_000;
    private static final int SHORT = 120;

    public PublicForm {
        name = orEmpty(name);
        phone = orEmpty(phone);
        email = orEmpty(email);
        category = orEmpty(category);
        claim = orEmpty(claim);
        safety = Boolean.TRUE.equals(safety);
        product = orEmpty(product);
        place = orEmpty(place);
        description = orEmpty(description);
        wish = orEmpty(wish);
        website = orEmpty(website);
    }

    static PublicForm empty() {
        return new PublicForm("", "", "", "", "", false, "", "", "", "", "");
    }

    Errors check() {
        return Errors.none()
                .addIf(!website.isEmpty(), "website", "complaint.public.website")
                .addIf(name.isBlank() || name.length() > SHORT, "name", "complaint.public.name.missing")
                .addIf(phone.isBlank() && email.isBlank(), "phone", "complaint.public.reach.missing")
                .addIf(!phone.isBlank() && !phone.matches("[+0-9 -]{5,20}"), "phone", "complaint.public.phone.wrong")
                .addIf(
                        !email.isBlank() && !email.matches("[^@\\s]{1,64}@[^@\\s]{3,120}"),
                        "email",
                        "complaint.public.email.wrong")
                .addIf(category.isBlank(), "category", "complaint.new.category.missing")
                .addIf(description.isBlank(), "description", "complaint.public.description.missing")
                .addIf(description.length() > LONG, "description", "complaint.new.long", LONG)
                .addIf(wish.length() > LONG, "wish", "complaint.new.long", LONG)
                .addIf(product.length() > SHORT, "product", "complaint.new.long", SHORT)
                .addIf(place.length() > SHORT, "place", "complaint.new.long", SHORT)
                .addIf(!claim.isBlank() && amount() == null, "claim", "complaint.new.claim.wrong");
    }

    NewComplaint asked() {
        return new NewComplaint(
                null,
                null,
                new Contact(name.strip(), phone.isBlank() ? null : phone, email.isBlank() ? null : email, null),
                category,
                Severity.S3,
                amount(),
                Boolean.TRUE.equals(safety),
                description,
                wish,
                "",
                product,
                place,
                NewComplaint.Via.WEB,
                true);
    }

    private @Nullable BigDecimal amount() {
        var plain = claim.replaceAll("[,，\\s元¥￥]", "");
        return plain.matches("\\d{1,12}(\\.\\d{1,2})?") ? new BigDecimal(plain) : null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
