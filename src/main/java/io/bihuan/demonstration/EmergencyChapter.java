package io.bihuan.demonstration;

import io.bihuan.customer.Customers;
import io.bihuan.emergency.AffectedDesk;
import io.bihuan.emergency.Emergencies;
import io.bihuan.emergency.EmergencyDesk;
import io.bihuan.emergency.EmergencyKind;
import io.bihuan.emergency.EmergencyPlans;
import io.bihuan.emergency.ReviewDesk;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A system is down one afternoon: its emergency is led, ended and reviewed. */
@Component
@Order(96)
class EmergencyChapter implements Chapter {

    private static final LocalTime DOWN = LocalTime.of(14, 5);
    private static final LocalTime EVENING = LocalTime.of(18, 20);

    private final EmergencyPlans plans;
    private final EmergencyDesk desk;
    private final Emergencies emergencies;
    private final AffectedDesk affected;
    private final ReviewDesk reviews;
    private final Customers customers;

    EmergencyChapter(
            EmergencyPlans plans,
            EmergencyDesk desk,
            Emergencies emergencies,
            AffectedDesk affected,
            ReviewDesk reviews,
            Customers customers) {
        this.plans = plans;
        this.desk = desk;
        this.emergencies = emergencies;
        this.affected = affected;
        this.reviews = reviews;
        this.customers = customers;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (day.equals(stage.end.minusDays(6)) && stage.hasCome(day, EVENING)) {
            down(stage, day);
        }
    }

    /** What complaints about safety started by themselves is over as well when the tale ends. */
    @Override
    public void after(Stage stage) {
        var li = stage.as("li");
        emergencies.running(li.branchId()).forEach(each -> {
            stage.at(each.startedAt().plusSeconds(2_400), () -> {
                desk.acknowledge(each.id(), li);
                desk.step(each.id(), 1, li);
                desk.step(each.id(), 2, li);
                desk.end(each.id(), "已联系客户，没有人受伤，现场已断电待检。", li);
            });
            var dayAfter = LocalDate.ofInstant(each.startedAt(), stage.zone()).plusDays(1);
            if (stage.hasCome(dayAfter, EVENING)) {
                stage.at(dayAfter, EVENING, () -> reviews.review(each.id(), "通知和断电都及时，客户情绪稳定。", List.of(), li));
            }
        });
    }

    private void down(Stage stage, LocalDate day) {
        var li = stage.as("li");
        var chen = stage.as("chen");
        var plan = plans.of(li.branchId()).stream()
                .filter(each -> each.kind() == EmergencyKind.SYSTEM_DOWN)
                .findFirst()
                .orElseThrow();
        var id = stage.at(day, DOWN, () -> desk.start(plan.id(), "缴费页面打不开，客户集中来问", li));
        stage.at(day, DOWN.plusMinutes(3), () -> {
            desk.acknowledge(id, chen);
            desk.acknowledge(id, stage.as("ding"));
            desk.step(id, 1, li);
        });
        stage.at(day, DOWN.plusMinutes(9), () -> desk.step(id, 2, chen));
        stage.at(day, DOWN.plusMinutes(22), () -> {
            desk.acknowledge(id, stage.as("wei"));
            desk.step(id, 3, stage.as("wei"));
            WorkforceChapter.GUESTS.subList(0, 3).forEach(guest -> affected.note(id, number(guest), chen));
        });
        stage.at(day, DOWN.plusMinutes(76), () -> {
            desk.step(id, 4, chen);
            desk.end(id, "15:18 恢复，漏缴的已补录，没有重复扣款。", li);
        });
        stage.at(
                day,
                EVENING,
                () -> reviews.review(
                        id,
                        "五分钟内确认了范围，口径九分钟发到全组；技术进展晚了七分钟才回，这段时间坐席答不上恢复时间。",
                        List.of("技术组值班电话写进预案第一步", "缴费失败的自动提示改成统一口径"),
                        li));
    }

    private String number(String guest) {
        return customers
                .preview(customers.findOrCreate(WorkforceChapter.contact(guest)))
                .number();
    }
}
