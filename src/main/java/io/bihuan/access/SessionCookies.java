package io.bihuan.access;

import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Names the session's cookie. Over TLS it is a {@code __Host-} cookie, which no other host and no plain connection
 * can plant; over plain HTTP, as on the machine itself, browsers refuse that name and it goes without.
 */
class SessionCookies implements CookieSerializer {

    private final DefaultCookieSerializer secure = serializer("__Host-bihuan", true);
    private final DefaultCookieSerializer plain = serializer("bihuan", false);

    private static DefaultCookieSerializer serializer(String name, boolean secure) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name);
        serializer.setCookiePath("/");
        serializer.setSameSite("Lax");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setUseSecureCookie(secure);
        return serializer;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        (value.getRequest().isSecure() ? secure : plain).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(jakarta.servlet.http.HttpServletRequest request) {
        return (request.isSecure() ? secure : plain).readCookieValues(request);
    }
}
