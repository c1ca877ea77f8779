package io.bihuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.access.Role;
import io.bihuan.frontdesk.QueueNumbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The clerk of a property office with a phone in hand, and the residents who come. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AMorningAtTheCounterTests {

    @LocalServerPort
    int port;

    @Autowired
    LoopCast casting;

    @Autowired
    QueueNumbers numbers;

    private Visitor clerk;
    private Visitor resident;

    @BeforeEach
    void begins() {
        var hired = casting.troupe().hire("何前台", "客服专员", Role.AGENT);
        casting.certify(hired);
        clerk = Visitor.onPhone("http://localhost:" + port).signIn(hired.login(), LoopCast.PASSWORD);
        resident = Visitor.onPhone("http://localhost:" + port);
    }

    @AfterEach
    void goesHome() {
        var complaints = clerk.complaints().stream()
                .filter(complaint -> !complaint.contains("422"))
                .toList();
        clerk.close();
        resident.close();
        assertThat(complaints).as("what the browser's console complained of").isEmpty();
    }

    @Test
    void residents_draw_are_called_and_leave_with_their_matter_noted() {
        resident.open("/kiosk/" + numbers.kiosk());
        resident.page.locator(".kiosk-choices button").first().click();
        var label = resident.page.locator("#number .queue-number").textContent();

        clerk.open("/front-desk");
        assertThat(clerk.scrollsSideways()).isFalse();
        clerk.page.fill("[name=counter]", "1 号窗口");
        clerk.page.locator("form[action='/front-desk/calls'] button").click();
        assertThat(clerk.page.locator(".queue-number")).hasText(label);
        resident.page.reload();
        assertThat(resident.page.locator("#number")).containsText("1 号窗口");

        clerk.page.fill("#f-phone", "13900018899");
        clerk.page.fill("#f-name", "周女士");
        clerk.page.fill("#f-about", "交上个季度的物业费");
        clerk.page.locator("form[action='/front-desk/visits'] button.primary").click();
        assertThat(clerk.page.locator("#f-result-note")).isVisible();
        assertThat(clerk.page.locator("#f-about")).hasValue("交上个季度的物业费");
        clerk.page.fill("#f-result", "已缴清，开了收据");
        clerk.page.locator("form[action='/front-desk/visits'] button.primary").click();
        assertThat(clerk.page.locator(".queue-number")).hasCount(0);
        assertThat(clerk.page.locator("#called + ul")).containsText(label);

        clerk.page.locator("form[action='/front-desk/tickets'] button").click();
        clerk.page.locator("form[action='/front-desk/calls'] button").click();
        clerk.page.locator("form[action$='/skipping'] button").click();
        clerk.page.locator("form[action$='/return'] button").first().click();
        assertThat(clerk.page.locator("#wait .count")).hasText("1");
        clerk.page.locator("form[action='/front-desk/calls'] button").click();
        clerk.page.fill("#f-about", "楼上半夜装修，找过两次没人管");
        clerk.page.selectOption("#f-then", "TALK");
        clerk.page.locator("form[action='/front-desk/visits'] button.primary").click();
        clerk.page.waitForURL(url -> url.contains("/workspace?c="));
        assertThat(clerk.page.locator("#msgs")).containsText("楼上半夜装修");
    }
}
