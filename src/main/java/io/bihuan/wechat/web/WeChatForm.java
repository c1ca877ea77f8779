package io.bihuan.wechat.web;

import io.bihuan.web.Errors;
import io.bihuan.wechat.Account;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The settings of the official account as they are typed. */
public record WeChatForm(
        @Nullable String appId,
        @Nullable String secret,
        @Nullable String token,
        @Nullable String aesKey,
        @Nullable String api,
        @Nullable String welcome) {

    static WeChatForm of(Account.Settings settings) {
        return new WeChatForm(settings.appId(), "", "", "", settings.api(), settings.welcome());
    }

    /** What was typed, never null. */
    public String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    Errors check() {
        return Errors.none()
                .addIf(!text(appId).matches("[A-Za-z0-9]{0,64}"), "appId", "wechat.settings.notAnId")
                .addIf(!text(secret).matches("[A-Za-z0-9]{0,128}"), "secret", "wechat.settings.notASecret")
                .addIf(!text(token).matches("([A-Za-z0-9]{3,32})?"), "token", "wechat.settings.notAToken")
                .addIf(!text(aesKey).matches("([A-Za-z0-9]{43})?"), "aesKey", "wechat.settings.notAKey")
                .addIf(!isAddress(), "api", "wechat.settings.notAnAddress")
                .addIf(text(welcome).length() > 600, "welcome", "wechat.settings.tooLong");
    }

    Account.Settings settings() {
        return new Account.Settings(text(appId), text(api).replaceAll("/+$", ""), text(welcome));
    }

    private boolean isAddress() {
        try {
            var place = URI.create(text(api));
            return "https".equals(place.getScheme())
                    && place.getHost() != null
                    && place.getUserInfo() == null
                    && place.getRawQuery() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
