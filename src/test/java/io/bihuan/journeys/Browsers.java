package io.bihuan.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.SpringApplication;

/** The one browser of a test run; where the machine has none, journeys are skipped and say so. */
final class Browsers {

    /** A machine that builds is slow at times; what does not come at all fails all the same. */
    private static final double PATIENCE_MILLIS = 15_000;

    /** The first one found is taken; the one without a window needs a quarter less time for a page. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static @Nullable Browser browser;

    private Browsers() {}

    static synchronized Browser chromium() {
        if (browser == null) {
            browser = launch(program());
        }
        return browser;
    }

    private static Path program() {
        var found = NAMES.stream()
                .map(Path.of("/usr/bin")::resolve)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "skipped: this machine has no Chromium (bin/test installs one)");
        return found.orElseThrow();
    }

    private static Browser launch(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        SpringApplication.getShutdownHandlers().add(playwright::close);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}
