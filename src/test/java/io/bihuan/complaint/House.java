package io.bihuan.complaint;

import io.bihuan.access.Role;
import io.bihuan.customer.Contact;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A branch of its own for a test: a team with an agent, two supervisors and a director. */
final class House {

    private final Organisation organisation;
    private final PeopleDesk people;
    private final UUID founder = Ids.next();
    private final String tag = Ids.next().toString().substring(24);
    private final UUID team;

    final UUID agent;
    final UUID supervisor;
    final UUID secondSupervisor;
    final UUID director;
    final UUID finance;

    House(Organisation organisation, PeopleDesk people) {
        this.organisation = organisation;
        this.people = people;
        this.team = team();
        this.agent = hire("林晓雯", Role.AGENT);
        this.supervisor = hire("高敏", Role.SUPERVISOR);
        this.secondSupervisor = hire("沈立", Role.SUPERVISOR);
        this.director = hire("顾长青", Role.DIRECTOR);
        this.finance = hire("于芳", Role.BACK_OFFICE);
    }

    private UUID team() {
        var branch = organisation.branch("分中心 " + tag, founder);
        return organisation.team(organisation.department(branch, "客服部", founder), "一班", founder);
    }

    private UUID hire(String name, Role role) {
        var number = role.name().substring(0, 1) + tag + Ids.next().toString().substring(30);
        var id = people.hire(
                new NewStaff(number, name, team, post(role), "初级", LocalDate.of(2025, 1, 6), null), founder);
        people.openAccount(id, "t-" + number, "a long enough password", Set.of(role), founder);
        return id;
    }

    private static String post(Role role) {
        return role == Role.AGENT ? "客服专员" : "客服主管";
    }

    /** Somebody nobody has heard of before complains about a heater. */
    NewComplaint complaint(@Nullable BigDecimal claim, boolean safety, String description) {
        return new NewComplaint(
                null,
                null,
                new Contact("王建国", null, null, "ext-" + Ids.next()),
                "safety.appliance",
                Severity.S3,
                claim,
                safety,
                description,
                "换一台新机",
                "");
    }

    static Map<Field, String> verified() {
        return Map.of(
                Field.FACTS, "核对订单与安装记录，接地件缺失",
                Field.PROOF, "检测报告 1 份",
                Field.RESPONSIBLE, "安装方",
                Field.CAUSE, "THIRD_PARTY",
                Field.JUSTIFIED, "YES");
    }
}
