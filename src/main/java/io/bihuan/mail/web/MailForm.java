package io.bihuan.mail.web;

import io.bihuan.mail.MailSettings;
import io.bihuan.mail.MailSettings.Security;
import io.bihuan.mail.MailSettings.Server;
import io.bihuan.web.Errors;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The settings of the mailbox as they are typed. */
public record MailForm(
        @Nullable String address,
        @Nullable String house,
        @Nullable String inHost,
        @Nullable String inPort,
        @Nullable String inSecurity,
        @Nullable String inUser,
        @Nullable String inPassword,
        @Nullable String outHost,
        @Nullable String outPort,
        @Nullable String outSecurity,
        @Nullable String outUser,
        @Nullable String outPassword,
        @Nullable String anHour) {

    static MailForm of(MailSettings settings) {
        return new MailForm(
                settings.address(),
                settings.house(),
                settings.in().host(),
                String.valueOf(settings.in().port()),
                settings.in().security().name(),
                settings.in().user(),
                "",
                settings.out().host(),
                String.valueOf(settings.out().port()),
                settings.out().security().name(),
                settings.out().user(),
                "",
                String.valueOf(settings.anHour()));
    }

    /** What was typed, never null. */
    public String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    Errors check() {
        var errors = Errors.none();
        if (text(address).isEmpty()) {
            return errors;
        }
        errors.addIf(
                !text(address).matches("[^@\\s<>\"]{1,100}@[A-Za-z0-9.-]{1,150}"),
                "address",
                "mail.settings.notAnAddress");
        errors.addIf(text(house).length() > 100 || !isOneLine(house), "house", "mail.settings.tooLong");
        side("in", inHost, inPort, inSecurity, inUser, errors);
        side("out", outHost, outPort, outSecurity, outUser, errors);
        errors.addIf(text(inUser).isEmpty(), "inUser", "mail.settings.noUser");
        errors.addIf(!text(anHour).matches("[1-9]\\d{0,3}"), "anHour", "mail.settings.notACount");
        return errors;
    }

    private void side(
            String side,
            @Nullable String host,
            @Nullable String port,
            @Nullable String security,
            @Nullable String user,
            Errors errors) {
        errors.addIf(!text(host).matches("[A-Za-z0-9.:_-]{1,200}"), side + "Host", "mail.settings.notAHost");
        errors.addIf(!isPort(port), side + "Port", "mail.settings.notAPort");
        errors.addIf(
                Arrays.stream(Security.values()).noneMatch(each -> each.name().equals(text(security))),
                side + "Security",
                "mail.settings.notASecurity");
        errors.addIf(text(user).length() > 200 || !isOneLine(user), side + "User", "mail.settings.tooLong");
    }

    /** Without an address the mailbox is closed, and the rest stays as it is. */
    MailSettings settings(MailSettings before) {
        return text(address).isEmpty()
                ? new MailSettings("", before.house(), before.in(), before.out(), before.anHour())
                : new MailSettings(
                        text(address).toLowerCase(Locale.ROOT),
                        text(house),
                        new Server(
                                text(inHost),
                                Integer.parseInt(text(inPort)),
                                Security.valueOf(text(inSecurity)),
                                text(inUser)),
                        new Server(
                                text(outHost),
                                Integer.parseInt(text(outPort)),
                                Security.valueOf(text(outSecurity)),
                                text(outUser)),
                        Integer.parseInt(text(anHour)));
    }

    private boolean isOneLine(@Nullable String value) {
        return text(value).chars().noneMatch(Character::isISOControl);
    }

    private boolean isPort(@Nullable String value) {
        return text(value).matches("\\d{1,5}")
                && Integer.parseInt(text(value)) > 0
                && Integer.parseInt(text(value)) < 65_536;
    }
}
