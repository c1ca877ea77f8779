package io.bihuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import io.bihuan.access.Accounts;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import io.bihuan.scorm.Archives;
import io.bihuan.scorm.Intake;
import io.bihuan.scorm.PackageDesk;
import io.bihuan.scorm.Packages;
import io.bihuan.scorm.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A learner at a real browser plays packages of both editions, leaves, comes back, and is where they were. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PlayingAPackageTests {

    private static final String PASSWORD = "Kejian-2026-ok";
    private static final String OPENED = "[data-item]:has(a[aria-current]) .chip.good";
    private static final Path SAMPLES = Path.of("../shared/data/scorm");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    PackageDesk desk;

    @Autowired
    Packages packages;

    private final UUID learner = Ids.next();
    private final String login = "xuexi-" + learner.toString().substring(24);

    @BeforeEach
    void somebody_learns() {
        accounts.open(login, PASSWORD, learner, "周可", Set.of(Role.TRAINEE), null);
    }

    private UUID taken(byte[] archive) {
        var title = "课件 " + Ids.next();
        var intake = desk.take("a.zip", new ByteArrayInputStream(archive), title, null, BigDecimal.ZERO, Ids.next());
        return ((Intake.Taken) intake).packageId();
    }

    private Visitor visitor() {
        return Visitor.atDesk("http://localhost:" + port).signIn(login, PASSWORD);
    }

    private void waitFor(UUID id, Status status) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> packages.of(learner).get(id).status() == status);
    }

    private static FrameLocator frame(Visitor visitor) {
        return visitor.page.frameLocator("iframe.package-frame");
    }

    @Test
    void of_the_old_edition_says_itself_when_it_is_done_and_remembers_the_place() {
        var id = taken(Archives.old());
        try (var visitor = visitor()) {
            visitor.open("/packages/" + id + "/play");
            waitFor(id, Status.INCOMPLETE);
            visitor.page.click(".head a.primary");
            frame(visitor).locator("#right").click();
            waitFor(id, Status.PASSED);
        }
        try (var visitor = visitor()) {
            visitor.open("/packages/" + id + "/play?item=2");

            assertThat(frame(visitor).locator("#where").textContent()).isEqualTo("page-2|{\"n\":3}|周可");
            assertThat(packages.of(learner).get(id).score()).isEqualByComparingTo("90");
        }
    }

    @Test
    void of_the_young_edition_finds_what_it_looks_for_above_it_and_reaches_nothing_else() {
        var id = taken(Archives.young());
        try (var visitor = visitor()) {
            visitor.open("/packages/" + id + "/play");

            var reach = frame(visitor).locator("#reach");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !String.valueOf(reach.textContent()).isEmpty());
            assertThat(reach.textContent()).isEqualTo("top refused, cookie refused, page refused");
            frame(visitor).locator("#right").click();
            waitFor(id, Status.PASSED);
        }
        try (var visitor = visitor()) {
            visitor.open("/packages/" + id + "/play");

            assertThat(frame(visitor).locator("#where").textContent()).isEqualTo("s9|half-way");
            assertThat(packages.of(learner).get(id).score()).isEqualByComparingTo("85");
        }
    }

    @Test
    void from_elsewhere_with_many_items_is_walked_through_to_its_end() throws IOException {
        var file = SAMPLES.resolve("scorm12.zip");
        assumeThat(file).as("skipped: no data").exists();
        var id = taken(Files.readAllBytes(file));
        try (var visitor = visitor()) {
            visitor.open("/packages/" + id + "/play");
            assertThat(frame(visitor).locator("h1").first().textContent()).isNotBlank();
            var next = visitor.page.locator(".head a.primary");
            visitor.page.waitForSelector(OPENED);
            while (next.count() > 0) {
                var here = visitor.page.url();
                next.click();
                visitor.page.waitForURL(url -> !url.equals(here));
                visitor.page.waitForSelector(OPENED);
            }
            waitFor(id, Status.COMPLETED);
        }
    }

    @Test
    void of_the_young_edition_from_elsewhere_opens() throws IOException {
        var file = SAMPLES.resolve("scorm2004.zip");
        assumeThat(file).as("skipped: no data").exists();
        var id = taken(Files.readAllBytes(file));
        try (var visitor = visitor()) {
            visitor.open("/packages/" + id + "/play");

            assertThat(frame(visitor).locator("h1").textContent()).isEqualTo("Not implemented yet");
        }
    }
}
