package io.bihuan.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who walks through the product without a browser: follows links, and sends forms as a browser would. */
final class Walker {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get|src)=\"(/[^\"#]*)");
    private static final String BOUNDARY = "----walker";

    final String login;
    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Walker(String address, String login) {
        this.address = address;
        this.login = login;
    }

    /** What came back: its status, where the redirects ended, its type and its text. */
    record Answer(int status, String path, String type, String text) {

        boolean isHtml() {
            return type.startsWith("text/html");
        }

        /** A page rather than a part of one. */
        boolean isPage() {
            return isHtml() && text.contains("<html");
        }

        /** The addresses of this house that it leads to. */
        Set<String> links() {
            return LINK.matcher(text)
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .filter(link -> !link.startsWith("//") && !link.startsWith("/assets/"))
                    .filter(link -> !link.contains("lang="))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    Walker signIn(String password) {
        var answer = post("/login", Map.of("username", login, "password", password));
        if (answer.path().equals("/login")) {
            throw new IllegalStateException(login + " was not let in: " + answer.status());
        }
        return this;
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    Answer post(String path, Map<String, String> form) {
        var body = new StringBuilder("_csrf=" + token());
        form.forEach((name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", address + "/")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    Answer upload(String path, String fileName, byte[] file) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token() + "\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var parts = List.of(
                head.getBytes(StandardCharsets.UTF_8),
                file,
                ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Referer", address + "/")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
    }

    /** Sends so many bytes of nothing as a file. */
    Answer uploadOfSize(String path, long size) {
        var body = HttpRequest.BodyPublishers.ofInputStream(() -> new Nothing(size));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.fromPublisher(body, size)));
    }

    /** Reads the product in this language from now on. */
    Walker reading(String language) {
        var cookie = new HttpCookie("lang", language);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
        return this;
    }

    /** What keeps them signed in, for a browser to go on from here. */
    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private String token() {
        var found = TOKEN.matcher(
                get(login.isEmpty() || cookies().isEmpty() ? "/login" : "/me").text());
        if (!found.find()) {
            throw new IllegalStateException("no form token for " + login);
        }
        return found.group(1);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer =
                    http.send(request.header("Accept-Language", "zh-CN").build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.uri().getPath(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Zeroes, without the memory they would take. */
    private static final class Nothing extends InputStream {
        private long left;

        Nothing(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            var some = (int) Math.min(most, left);
            Arrays.fill(into, from, from + some, (byte) 0);
            left -= some;
            return some;
        }
    }

    private URI uri(String path) {
        return URI.create(address + path.replace(" ", "%20").replace("|", "%7C"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
