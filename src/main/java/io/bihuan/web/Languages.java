package io.bihuan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Tells the language to answer in, Chinese or English and no other. People choose it once and their browser keeps it;
 * until then pages are Chinese, and programs get what their {@code Accept-Language} asks for.
 */
class Languages extends CookieLocaleResolver {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    Languages() {
        super("lang");
        setCookieMaxAge(Duration.ofDays(365));
        setDefaultLocaleFunction(Languages::unchosen);
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext chosen) {
        var spoken = chosen == null ? null : new SimpleLocaleContext(spoken(chosen.getLocale()));
        super.setLocaleContext(request, response, spoken);
    }

    @Override
    protected Locale parseLocaleValue(String kept) {
        return spoken(super.parseLocaleValue(kept));
    }

    private static Locale unchosen(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked == null || !request.getRequestURI().startsWith("/api/")) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            return spoken(Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN));
        } catch (IllegalArgumentException notAList) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    private static Locale spoken(@Nullable Locale asked) {
        return asked != null && asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
