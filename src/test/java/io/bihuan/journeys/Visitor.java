package io.bihuan.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at one browser: a window of their own, and every complaint that the browser's console makes. */
final class Visitor implements AutoCloseable {

    private static final int PHONE = 390;

    final Page page;
    private final BrowserContext context;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private String name = "somebody";

    private Visitor(String address, int width, int height) {
        this.address = address;
        this.context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("zh-CN"));
        Axe.comeAlong(context);
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static Visitor atDesk(String address) {
        return new Visitor(address, 1360, 900);
    }

    static Visitor onPhone(String address) {
        return new Visitor(address, PHONE, 844);
    }

    /** Reads the product in this language from now on. */
    Visitor reading(String language) {
        context.addCookies(List.of(new Cookie("lang", language).setUrl(address)));
        return this;
    }

    /** Their session ends, as it does after a long time, and they do not notice. */
    void isForgotten() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("bihuan"));
    }

    Visitor signIn(String login, String password) {
        name = login;
        open("/login");
        page.fill("[name=username]", login);
        page.fill("[name=password]", password);
        page.click("main button.primary");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Visitor open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Opens a page, again and again for a quarter of a minute, until what happens behind it can be seen there. */
    Visitor openUntilSeen(String path, String where, String words) {
        open(path);
        var seen = page.locator(where, new Page.LocatorOptions().setHasText(words));
        for (var turn = 0; seen.count() == 0 && turn < 30; turn++) {
            page.waitForTimeout(500);
            open(path);
        }
        PlaywrightAssertions.assertThat(seen.first()).isVisible();
        return this;
    }

    boolean scrollsSideways() {
        return (Boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/" + name + ".png"))
                .setFullPage(true));
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Leaves, and keeps a picture of what was seen last: the first thing to look at when a journey failed. */
    @Override
    public void close() {
        picture("last-" + name);
        context.close();
    }
}
