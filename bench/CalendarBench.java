import io.bihuan.BihuanApplication;
import io.bihuan.access.Accounts;
import io.bihuan.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a year of an organisation (20 branches; for 5 000 people 39 000 sessions with 780 000 places, 500 exams, 10 000
 * practicals, 5 000 debriefs, 1 500 follow-ups of failed tests, 300 surveys, 60 evaluations, the plans of each month) and
 * asks for the whole page of its calendar, as somebody who sees all of it. Run it with
 * {@code bench/calendar [people]}; it ends with status 1 when the year's 95th percentile is above the limit.
 */
public class CalendarBench {

    private static final String PASSWORD = "Bench-calendar-2026";
    private static final Pattern TOTAL = Pattern.compile("全年 ([\\d,]+) 项");
    private static final int WARMING = 60;
    private static final int LOADS = 50;
    private static final double LIMIT = 200;

    private final int port;

    private CalendarBench(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        var people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        var home = Files.createDirectories(
                Path.of("target", "bench-calendar-" + ProcessHandle.current().pid()));
        var slow = false;
        try (var application = SpringApplication.run(
                BihuanApplication.class,
                "--bihuan.home=" + home,
                "--server.port=0",
                "--logging.level.root=warn",
                "--spring.datasource.hikari.maximum-pool-size=24")) {
            var year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
            var jdbc = application.getBean(JdbcClient.class);
            fill(application.getBean(DataSource.class), jdbc, people, year);
            var staff = UUID.randomUUID();
            application
                    .getBean(Accounts.class)
                    .open("planner", PASSWORD, staff, "李慧敏", Set.of(Role.DIRECTOR, Role.SUPERVISOR), null);
            var bench = new CalendarBench(
                    Integer.parseInt(String.valueOf(application.getEnvironment().getProperty("local.server.port"))));
            var cookie = Wire.signIn(bench.port, "planner", PASSWORD);
            System.out.printf("%d people, %s%n", people, stock(jdbc));
            var day = LocalDate.of(year, 6, 17);
            slow = bench.measure("year", "/agenda?show=ALL&view=YEAR&on=" + day, cookie) > LIMIT;
            bench.measure("empty page beside it", "/notices/bell", cookie);
        }
        System.exit(slow ? 1 : 0);
    }

    /** Loads a page; says how long its slowest twentieth took at least, in milliseconds. */
    private double measure(String what, String path, String cookie) throws IOException {
        var times = new ArrayList<Double>();
        Wire.Answer answer = null;
        for (var load = 0; load < WARMING + LOADS; load++) {
            var began = System.nanoTime();
            answer = Wire.send(port, "GET", path, Map.of("Cookie", cookie), "");
            if (answer.status() != 200) {
                throw new IllegalStateException(path + " " + answer.status());
            }
            if (load >= WARMING) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        times.sort(null);
        var total = TOTAL.matcher(answer.body());
        var late = times.get(times.size() * 95 / 100);
        System.out.printf(
                "%-22s p50 %6.1f ms  p95 %6.1f ms  worst %6.1f ms  %5d KB%s%n",
                what,
                times.get(times.size() / 2),
                late,
                times.getLast(),
                answer.body().length() / 1024,
                total.find() ? "  " + total.group(1) + " entries" : "");
        return late;
    }

    private static String stock(JdbcClient jdbc) {
        return String.join(", ", List.of(
                count(jdbc, "training.session") + " sessions",
                count(jdbc, "training.seat") + " places",
                count(jdbc, "assessment.exam") + " exams",
                count(jdbc, "practical.assessment") + " practicals",
                count(jdbc, "apprenticeship.debrief") + " debriefs",
                count(jdbc, "resit.followup") + " follow-ups",
                count(jdbc, "survey.survey") + " surveys",
                count(jdbc, "effect.point") + " points",
                count(jdbc, "plan.plan") + " plans"));
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static void fill(DataSource database, JdbcClient jdbc, int people, int year) throws SQLException {
        var filling = """
                create temporary table branch as
                    select gen_random_uuid() as id, n from generate_series(0, 19) as n;
                insert into people.unit (id, kind, name)
                    select id, 'BRANCH', '分部 ' || n from branch;
                create temporary table person as
                    select gen_random_uuid() as id, n from generate_series(0, %1$d - 1) as n;
                create temporary table start as select '%2$d-01-01 01:00Z'::timestamptz as at;
                insert into training.session (id, course_id, topic, starts_at, ends_at, place, instructor_id, seats, branch_id,
                       secret, standard, hours, created_by, created_at)
                    select gen_random_uuid(), gen_random_uuid(), '投诉处理', at + i %% 365 * interval '1 day' + i %% 8 * interval '1 hour',
                           at + i %% 365 * interval '1 day' + (i %% 8 + 2) * interval '1 hour', '培训室 ' || i %% 60,
                           person.id, 20, branch.id, '\\x00', gen_random_uuid(), 2, person.id, at
                      from start, generate_series(0, %1$d * 78 / 10 - 1) as i
                      join branch on branch.n = i %% 20
                      join person on person.n = i %% 200;
                insert into training.seat (session_id, staff_id, state)
                    select session.id, person.id, 'EXPECTED'
                      from (select id, row_number() over (order by id) as n from training.session) as session
                      join person on person.n / 20 = session.n %% (%1$d / 20);
                update training.session
                   set closed_at = ends_at, closed_by = instructor_id
                 where ends_at < now();
                insert into paper.paper (id, name, plan, questions, total, created_at, created_by)
                    select gen_random_uuid(), '卷', '{"kind": "DRAWN", "parts": []}', 1, 100, now(), gen_random_uuid();
                insert into assessment.exam (id, name, paper_id, opens_at, closes_at, minutes, reveal, branch_id, pool, questions,
                       total, created_at, created_by, root_id)
                    select gen_random_uuid(), '月度考核', paper.id, at + i * 17 %% 365 * interval '1 day',
                           at + (i * 17 %% 365 + i %% 4) * interval '1 day' + interval '2 hours', 60, 'AT_ONCE', branch.id, '[]', 1,
                           100, at, person.id, gen_random_uuid()
                      from start, paper.paper, generate_series(0, 499) as i
                      join branch on branch.n = i %% 20
                      join person on person.n = i;
                insert into assessment.candidate (exam_id, staff_id)
                    select exam.id, person.id
                      from (select id, row_number() over (order by id) as n from assessment.exam) as exam
                      join person on person.n %% 20 = exam.n %% 20 and person.n %% 2 = 0;
                insert into practical.scenario (id, title, customer, problem, facts, good_handling, created_at, created_by)
                    values (gen_random_uuid(), '场景', '客户', '问题', '{}', '{}', now(), gen_random_uuid());
                insert into practical.assessment (id, scenario_id, staff_id, held_at, standard_version, branch_id, status, score,
                       passed, decided_at, created_at, created_by)
                    select gen_random_uuid(), scenario.id, person.id, at + i %% 365 * interval '1 day', gen_random_uuid(), branch.id,
                           case when i < %1$d then 'DECIDED' else 'SCORING' end, case when i < %1$d then 85 end,
                           case when i < %1$d then true end, case when i < %1$d then at end, at, person.id
                      from start, practical.scenario, generate_series(0, %1$d * 2 - 1) as i
                      join branch on branch.n = i %% 20
                      join person on person.n = i %% %1$d;
                insert into apprenticeship.apprenticeship (id, trainee_id, mentor_id, branch_id, starts_on, ends_on, state,
                       standard_version, paired_by, paired_at, concluded_at)
                    select gen_random_uuid(), trainee.id, mentor.id, branch.id, '%2$d-03-02', '%2$d-03-06', 'COMPLETED',
                           gen_random_uuid(), mentor.id, at, at
                      from start, person as trainee
                      join person as mentor on mentor.n = trainee.n - 1
                      join branch on branch.n = trainee.n %% 20
                     where trainee.n %% 5 = 1;
                insert into apprenticeship.debrief (id, apprenticeship_id, mentor_id, day_on, due_at)
                    select gen_random_uuid(), a.id, a.mentor_id, at::date + (a.n * 7 %% 355)::int + day,
                           at + (a.n * 7 %% 355 + day) * interval '1 day' + interval '9 hours'
                      from start, (select *, row_number() over (order by id) as n from apprenticeship.apprenticeship) as a,
                           generate_series(0, 4) as day;
                insert into resit.followup (id, staff_id, branch_id, subject, ladder, standard_version, state, failures, weak_areas,
                       opened_at, due_from, due_at, source_href, training_at)
                    select gen_random_uuid(), person.id, branch.id, 'MONTHLY', 'POINTS', gen_random_uuid(), 'TRAINING', 1, '{}',
                           at, at, at + i %% 365 * interval '1 day' + interval '5 days', '', at + i %% 365 * interval '1 day'
                      from start, generate_series(0, %1$d * 3 / 10 - 1) as i
                      join person on person.n = i
                      join branch on branch.n = i %% 20;
                insert into survey.questionnaire (id, code, occasion, current) values (gen_random_uuid(), 'bench', 'OTHER', 1);
                insert into survey.edition (id, questionnaire_id, number, chinese, english, lead_chinese, lead_english, rule,
                       questions, written_by, written_at)
                    select gen_random_uuid(), id, 1, '问卷', 'Survey', '', '', '', '[]', gen_random_uuid(), now()
                      from survey.questionnaire where code = 'bench';
                insert into survey.survey (id, edition_id, about, occasion, reference, anonymous, minimum_group, opens_at,
                       closes_at, made_by, made_at)
                    select gen_random_uuid(), edition.id, '', 'OTHER', '', true, 5, at + i * interval '1 day',
                           at + (i + 14) * interval '1 day', gen_random_uuid(), at
                      from start, survey.edition join survey.questionnaire on questionnaire.id = questionnaire_id and code = 'bench',
                           generate_series(0, 299) as i;
                insert into effect.evaluation (id, programme_id, name, branch_id, starts_on, ends_on, standard, made_by, made_at)
                    select gen_random_uuid(), gen_random_uuid(), '第 ' || i || ' 期', branch.id, '%2$d-03-01', '%2$d-03-28',
                           gen_random_uuid(), gen_random_uuid(), now()
                      from generate_series(0, 59) as i join branch on branch.n = i %% 20;
                insert into effect.point (evaluation_id, moment, asks_at, reads_at, read_from, read_until)
                    select id, moment, at + place * interval '40 days', at + place * interval '40 days', '%2$d-01-01', '%2$d-02-01'
                      from start, effect.evaluation, unnest(array['BEFORE', 'DURING', 'AFTER', 'LATER']) with ordinality as m (moment, place);
                insert into plan.plan (id, kind, first_day, version, branch_id, status, drafted_by, drafted_at, submitted_at,
                       decided_by, decided_at)
                    select gen_random_uuid(), 'MONTHLY', ('%2$d-' || month || '-01')::date, 1, branch.id, 'APPROVED',
                           gen_random_uuid(), at, at, gen_random_uuid(), at
                      from start, branch, generate_series(1, 12) as month;
                """.formatted(people, year);
        // One connection for all of it: its tables are temporary, and it takes longer than a page may.
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            for (var each : filling.split(";\n")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
            statement.execute("set statement_timeout = '60s'");
        }
        Arrays.stream(new String[] {"training", "assessment", "practical", "apprenticeship", "resit", "survey", "effect", "plan"})
                .forEach(schema -> tables(jdbc, schema).forEach(
                        table -> jdbc.sql("vacuum analyze " + schema + "." + table).update()));
    }

    private static List<String> tables(JdbcClient jdbc, String schema) {
        return jdbc.sql("select tablename from pg_tables where schemaname = ?").param(schema).query(String.class).list();
    }
}
