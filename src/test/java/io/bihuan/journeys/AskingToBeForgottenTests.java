package io.bihuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.access.Accounts;
import io.bihuan.access.Role;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import java.nio.file.Files;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A data protection officer at a real browser takes a customer's request, hands the data over, and erases them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AskingToBeForgottenTests {

    private static final String PASSWORD = "Yinsi-2026-ok";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Customers customers;

    private final UUID officer = Ids.next();
    private final String login = "yinsi-" + officer.toString().substring(24);
    private final String phone =
            "1%010d".formatted(ThreadLocalRandom.current().nextLong(3_000_000_000L, 9_999_999_999L));

    @BeforeEach
    void an_officer_is_there() {
        accounts.open(login, PASSWORD, officer, "孟清", Set.of(Role.PRIVACY_OFFICER), null);
    }

    private CustomerId somebody() {
        return customers.findOrCreate(new Contact("王小明", phone, null, null));
    }

    private static void ask(Visitor visitor, CustomerId customer, String kind) {
        visitor.open("/privacy/customers/" + customer + "/request");
        visitor.page.selectOption("[name=kind]", kind);
        visitor.page.fill("[name=words]", "想知道你们有我的什么信息");
        visitor.page.fill("[name=verifiedBy]", "回拨登记电话");
        visitor.page.click("main form[action$='/requests'] button");
        visitor.page.waitForURL("**/privacy/requests/*");
    }

    @Test
    void what_is_held_is_handed_over_and_then_erased() throws Exception {
        var customer = somebody();
        try (var visitor = Visitor.atDesk("http://localhost:" + port)
                .signIn(login, PASSWORD)
                .open("/customers?words=" + phone)) {
            visitor.page.click("main table a.title");
            visitor.page.waitForURL("**/customers/" + customer);
            assertThat(visitor.page.content()).doesNotContain(phone);

            ask(visitor, customer, "ACCESS");
            var copy = visitor.page.waitForDownload(() -> visitor.page.click("form[action$='/copy'] button"));
            assertThat(copy.suggestedFilename()).endsWith(".xlsx");
            assertThat(Files.size(copy.path())).isPositive();
            visitor.page.click("form[action$='/grant'] button");
            visitor.page.waitForSelector("text=已办理");

            ask(visitor, customer, "ERASURE");
            visitor.page.click("form[action$='/grant'] button");
            visitor.page.waitForSelector("text=已办理");

            visitor.open("/customers/" + customer);
            assertThat(visitor.page.content()).contains("已匿名").doesNotContain("王**");
            visitor.open("/customers?words=" + phone);
            assertThat(visitor.page.content()).contains("没有找到");
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
