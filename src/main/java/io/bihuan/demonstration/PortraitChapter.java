package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.churn.Training;
import io.bihuan.customer.Customers;
import io.bihuan.job.Works;
import io.bihuan.portrait.CustomerCoverage;
import io.bihuan.portrait.Judgement;
import io.bihuan.portrait.PortraitDesk;
import io.bihuan.portrait.PurchaseImport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the guests bought, as the cash desk hands it in at the end; agents judge some of them; and who may leave is learned. */
@Component
@Order(95)
class PortraitChapter implements Chapter {

    private static final int GUESTS = 160;
    private static final int JUDGED = 24;
    private static final int KINDS = 4;
    /** Kinds below this one fade. */
    private static final int FADE = 2;

    private static final int BIG = 3;
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> SMALL = List.of("停车月卡", "家政保洁", "空调清洗", "快递代收", "桶装水");

    private final PurchaseImport purchases;
    private final PortraitDesk portraits;
    private final CustomerCoverage coverage;
    private final Training training;
    private final Customers customers;
    private final Works works;

    PortraitChapter(
            PurchaseImport purchases,
            PortraitDesk portraits,
            CustomerCoverage coverage,
            Training training,
            Customers customers,
            Works works) {
        this.purchases = purchases;
        this.portraits = portraits;
        this.coverage = coverage;
        this.training = training;
        this.customers = customers;
        this.works = works;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        // Purchases come in a bundle at the end.
    }

    @Override
    public void after(Stage stage) {
        var table = new StringBuilder("externalId,product,amount,at,reference\n");
        for (var number = 0; number < GUESTS; number++) {
            bought(stage, number, table);
        }
        var bytes = table.toString().getBytes(StandardCharsets.UTF_8);
        await(purchases.start("收银台导出.csv", new ByteArrayInputStream(bytes), stage.founder()));
        judge(stage);
        coverage.run();
        training.start(stage.founder());
    }

    /** Half buy more and more seldom until they are not seen any more; a quarter buy something big. */
    private static void bought(Stage stage, int number, StringBuilder table) {
        var kind = number % KINDS;
        var last = stage.end.minusDays(kind < FADE ? 55L + stage.dice.nextInt(140) : stage.dice.nextInt(20));
        var pause = kind < FADE ? 45 : 20 + stage.dice.nextInt(15);
        for (var day = last; day.isAfter(stage.end.minusYears(1)); day = day.minusDays(pause)) {
            var product = SMALL.get(stage.dice.nextInt(SMALL.size()));
            row(table, number, product, 30 + stage.dice.nextInt(400), day);
        }
        if (kind == BIG) {
            row(table, number, "年度托管服务", 6_000 + 6_000 * (number % 10), last.minusDays(9));
        }
    }

    private static void row(StringBuilder table, int number, String product, int amount, LocalDate day) {
        table.append("guest-")
                .append(number)
                .append(',')
                .append(product)
                .append(',')
                .append(amount)
                .append(',')
                .append(day)
                .append(",pos-")
                .append(number)
                .append('-')
                .append(day)
                .append('-')
                .append(product)
                .append('\n');
    }

    private void judge(Stage stage) {
        var agents = stage.cast.people().stream()
                .filter(member -> member.is(Role.AGENT) && stage.isHere(member))
                .toList();
        for (var number = 0; number < JUDGED && !agents.isEmpty(); number++) {
            var answers = new EnumMap<Judgement, Integer>(Judgement.class);
            for (var judgement : Judgement.values()) {
                var leaning = (number + judgement.axis().ordinal()) % KINDS % 3;
                answers.put(judgement, stage.happens(75) ? leaning : stage.dice.nextInt(3));
            }
            var customer = customers.findOrCreate(new Guest(number).contact());
            var by = stage.id(agents.get(number % agents.size()));
            stage.at(stage.end.minusDays(1 + number % 20), NOON, () -> {
                portraits.fill(customer, answers, by);
            });
        }
    }

    private void await(UUID job) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!works.state(job).state().ended() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
