package io.bihuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterCheckTests {

    private static final Unit EAST = new Unit(Ids.next(), null, Unit.Kind.BRANCH, "华东分中心");
    private static final Unit WEST = new Unit(Ids.next(), null, Unit.Kind.BRANCH, "西南分中心");
    private static final Unit SERVICE = new Unit(Ids.next(), EAST.id(), Unit.Kind.DEPARTMENT, "客服部");
    private static final Unit FIRST = new Unit(Ids.next(), SERVICE.id(), Unit.Kind.TEAM, "一班");
    private static final Unit DESK = new Unit(Ids.next(), WEST.id(), Unit.Kind.TEAM, "前台班");

    private final RosterCheck check = new RosterCheck(new RosterContext(
            List.of(EAST, WEST, SERVICE, FIRST, DESK),
            List.of("客服专员", "客服班长"),
            List.of("见习", "初级"),
            Map.of("KF0001", "陈敏"),
            Set.of("chen.min"),
            Map.of("一线客服", Role.AGENT, "agent", Role.AGENT, "带教师傅", Role.MENTOR),
            LocalDate.of(2026, 11, 22)));

    @Test
    void a_good_row_becomes_somebody_in_the_named_team() {
        var row = check(2, aGoodRow());

        assertThat(row.faults()).isEmpty();
        assertThat(row.staff())
                .isEqualTo(new NewStaff(
                        "KF0002", "林晓雯", FIRST.id(), "客服专员", "初级", LocalDate.of(2026, 11, 2), "13800000000"));
        assertThat(row.roles()).containsExactlyInAnyOrder(Role.AGENT, Role.MENTOR);
    }

    @Test
    void a_team_may_stand_right_in_its_branch() {
        var row = check(2, with(RosterColumn.BRANCH, "西南分中心", RosterColumn.DEPARTMENT, "", RosterColumn.TEAM, "前台班"));

        assertThat(row.staff()).isNotNull();
        assertThat(row.staff().unitId()).isEqualTo(DESK.id());
    }

    @Test
    void without_department_and_team_one_stands_in_the_branch() {
        var row = check(2, with(RosterColumn.DEPARTMENT, "", RosterColumn.TEAM, ""));

        assertThat(row.staff()).isNotNull();
        assertThat(row.staff().unitId()).isEqualTo(EAST.id());
    }

    @Test
    void everything_wrong_with_a_row_is_said_at_once() {
        var row = check(
                7,
                with(
                        RosterColumn.NUMBER, "",
                        RosterColumn.NAME, "",
                        RosterColumn.POST, "总裁",
                        RosterColumn.JOINED, "昨天",
                        RosterColumn.PHONE, "12345"));

        assertThat(row.good()).isFalse();
        assertThat(row.staff()).isNull();
        assertThat(row.faults())
                .extracting(CheckedRow.Fault::key)
                .containsExactly(
                        "people.roster.missing",
                        "people.roster.missing",
                        "people.roster.unknown",
                        "people.roster.date.form",
                        "people.roster.phone");
    }

    @Nested
    class The_staff_number {

        @Test
        void must_be_free() {
            assertThat(theFault(with(RosterColumn.NUMBER, "KF0001")))
                    .isEqualTo(new CheckedRow.Fault(
                            RosterColumn.NUMBER, "people.roster.number.taken", List.of("KF0001", "陈敏")));
        }

        @Test
        void stands_once_in_the_file_and_the_later_row_names_the_former() {
            check(2, aGoodRow());
            var second = check(9, with(RosterColumn.LOGIN, "", RosterColumn.ROLES, ""));

            assertThat(second.faults())
                    .containsExactly(new CheckedRow.Fault(
                            RosterColumn.NUMBER, "people.roster.number.twice", List.of("KF0002", "2")));
        }
    }

    @Nested
    class The_place {

        @Test
        void must_exist_and_those_that_do_are_named() {
            assertThat(theFault(with(RosterColumn.TEAM, "三班")))
                    .isEqualTo(new CheckedRow.Fault(
                            RosterColumn.TEAM, "people.roster.unit.unknown", List.of("班组", "三班", "一班")));
        }

        @Test
        void is_looked_for_below_the_one_before_it_only() {
            assertThat(theFault(with(RosterColumn.BRANCH, "西南分中心")))
                    .isEqualTo(new CheckedRow.Fault(
                            RosterColumn.DEPARTMENT, "people.roster.unit.none", List.of("部门", "客服部")));
        }
    }

    @Nested
    class The_first_day {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-11-02",
                    "2026/11/2",
                    "2026.11.02",
                    "2026年11月2日",
                    "20261102",
                    "2026-11-02 00:00:00",
                    "2026-11-02T00:00"
                })
        void is_read_however_people_write_it(String written) {
            assertThat(RosterCheck.date(written)).isEqualTo(LocalDate.of(2026, 11, 2));
        }

        @ParameterizedTest
        @ValueSource(strings = {"昨天", "2026", "2026-13-01", "2026-02-30", "02.11.2026", "11-2"})
        void is_refused_when_there_is_no_such_day(String written) {
            assertThat(theFault(with(RosterColumn.JOINED, written)).key()).isEqualTo("people.roster.date.form");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1926-11-02", "2062-11-02"})
        void is_refused_when_the_year_cannot_be_meant(String written) {
            assertThat(theFault(with(RosterColumn.JOINED, written)).key()).isEqualTo("people.roster.date.far");
        }
    }

    @Nested
    class The_account {

        @Test
        void must_be_free() {
            assertThat(theFault(with(RosterColumn.LOGIN, "Chen.Min")).key()).isEqualTo("people.roster.login.taken");
        }

        @Test
        void needs_roles() {
            assertThat(theFault(with(RosterColumn.ROLES, "")).key()).isEqualTo("people.roster.role.needed");
        }

        @Test
        void is_needed_where_there_are_roles() {
            assertThat(theFault(with(RosterColumn.LOGIN, "")).key()).isEqualTo("people.roster.login.needed");
        }

        @Test
        void takes_only_roles_that_exist() {
            assertThat(theFault(with(RosterColumn.ROLES, "一线客服、国王")))
                    .isEqualTo(new CheckedRow.Fault(RosterColumn.ROLES, "people.roster.role.unknown", List.of("国王")));
        }

        @Test
        void may_be_left_out() {
            var row = check(2, with(RosterColumn.LOGIN, "", RosterColumn.ROLES, ""));
            assertThat(row.good()).isTrue();
            assertThat(row.login()).isEmpty();
        }
    }

    @Nested
    class A_heading {

        @ParameterizedTest
        @ValueSource(strings = {"工号", " 工号 ", "工号*", "工号（必填）", "Staff number", "Number"})
        void is_known_however_it_is_dressed(String heading) {
            assertThat(RosterColumn.under(heading)).contains(RosterColumn.NUMBER);
        }

        @Test
        void of_no_column_is_passed_over() {
            assertThat(RosterColumn.under("备注")).isEmpty();
        }
    }

    private CheckedRow.Fault theFault(Map<String, String> cells) {
        var faults = check(2, cells).faults();
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }

    private CheckedRow check(int row, Map<String, String> cells) {
        return check.check(List.of(new RosterRow(row, cells))).getFirst();
    }

    private static Map<String, String> aGoodRow() {
        return with();
    }

    private static Map<String, String> with(Object... changes) {
        var cells = new HashMap<>(Map.of(
                "NUMBER", "KF0002",
                "NAME", "林晓雯",
                "BRANCH", "华东分中心",
                "DEPARTMENT", "客服部",
                "TEAM", "一班",
                "POST", "客服专员",
                "GRADE", "初级",
                "JOINED", "2026-11-02",
                "PHONE", "138 0000 0000"));
        cells.put("LOGIN", "lin.xiaowen");
        cells.put("ROLES", "一线客服、带教师傅");
        for (var i = 0; i < changes.length; i += 2) {
            cells.put(((RosterColumn) changes[i]).name(), (String) changes[i + 1]);
        }
        return cells;
    }
}
