package io.bihuan.webform.web;

import io.bihuan.web.Errors;
import io.bihuan.web.Visible;
import io.bihuan.webform.NewEnquiry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer types to ask.
 *
 * @param form the form's own name
 * @param website a field that people do not see and that only machines fill in
 */
public record ContactForm(
        String form, String topic, String words, String name, String phone, String email, String website) {

    private static final String NAME = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final int SHORT = 60;
    private static final int LONG = 4_000;

    public ContactForm {
        form = plain(form);
        topic = plain(topic).strip();
        words = plain(words).strip();
        name = plain(name).strip();
        phone = plain(phone).strip();
        email = plain(email).strip();
        website = plain(website);
    }

    static ContactForm empty() {
        return new ContactForm(UUID.randomUUID().toString(), "", "", "", "", "", "");
    }

    /**
     * What is wrong with it.
     *
     * @param byMail whether an answer can go by mail; else a number to call is needed
     */
    Errors check(boolean byMail) {
        return Errors.none()
                .addIf(!website.isEmpty() || !form.matches(NAME), "website", "webform.contact.machine")
                .addIf(!Visible.in(topic), "topic", "webform.contact.topic.missing")
                .addIf(length(topic) > SHORT, "topic", "webform.contact.long", length(topic), SHORT)
                .addIf(!Visible.in(words), "words", "webform.contact.words.missing")
                .addIf(length(words) > LONG, "words", "webform.contact.long", length(words), LONG)
                .addIf(length(name) > SHORT, "name", "webform.contact.long", length(name), SHORT)
                .addIf(byMail && phone.isEmpty() && email.isEmpty(), "email", "webform.contact.reach.missing")
                .addIf(!byMail && phone.isEmpty(), "phone", "webform.contact.phone.missing")
                .addIf(
                        !phone.isEmpty() && !phone.matches("\\+?[0-9][0-9 -]{3,18}[0-9]"),
                        "phone",
                        "webform.contact.phone.wrong")
                .addIf(
                        !email.isEmpty()
                                        && !email.matches(
                                                "[^@\\s\\p{C}<>,;\"]{1,64}@[^@\\s\\p{C}<>,;\"]+\\.[^@\\s\\p{C}<>,;\".]{2,60}")
                                || email.length() > 180,
                        "email",
                        "webform.contact.email.wrong");
    }

    NewEnquiry asked() {
        return new NewEnquiry(UUID.fromString(form), topic.replaceAll("\\s+", " "), words, name, phone, email);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** What the database cannot keep, nobody has typed. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "");
    }
}
