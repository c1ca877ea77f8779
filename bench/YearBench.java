import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/**
 * The year of a big centre (5 M customers, 10 M conversations, 120 M messages), or a part of it, put into an external
 * database beside the demonstration centre; then the pages that agents and supervisors open all day, each many times.
 *
 * <ul>
 *   <li>{@code fill <part>}: fills the database, 1 for the whole year, 0.2 for a fifth; may be called again for more.
 *   <li>{@code look}: each page's time, and whether it keeps its limit.
 * </ul>
 */
public class YearBench {

    private static final int LOOKS = 60;
    private static final int WARM = 15;
    private static final int MONTHS = 12;

    private record Sight(String what, String login, String path, int limitMillis) {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("bench/year <jdbc address> fill <part of the year> | look");
            System.exit(2);
        }
        var well = true;
        switch (arguments[1]) {
            case "fill" -> fill(arguments[0], Double.parseDouble(arguments[2]));
            case "look" -> well = look(arguments[0]);
            default -> throw new IllegalArgumentException(arguments[1]);
        }
        System.exit(well ? 0 : 1);
    }

    // --- fill --------------------------------------------------------------------------------------------------------

    private static void fill(String database, double part) throws Exception {
        try (var node = new Node("year", database, Map.of("BIHUAN_DEMO", "true"))) {
            node.start();
            until(database, "select exists (select from demonstration.story where ended_at is not null)");
        }
        var customers = Math.round(5_000_000 * part);
        var conversations = Math.round(10_000_000 * part);
        timed("tools", () -> run(database, TOOLS));
        timed("%,d customers".formatted(customers), () -> spread(database, CUSTOMERS, customers));
        run(database, "analyze customer.customer");
        run(database, "drop table if exists bench.who; create unlogged table bench.who as"
                + " select row_number() over () as n, id from customer.customer; create unique index on bench.who (n);"
                + " analyze bench.who");
        var first = LocalDate.now().withDayOfMonth(1).minusMonths(MONTHS - 1);
        for (var month = first; month.isBefore(first.plusMonths(MONTHS)); month = month.plusMonths(1)) {
            run(database, "select conversation.keep_month('" + month + "')");
        }
        timed("%,d conversations with their messages".formatted(conversations), () -> {
            run(database, "alter table conversation.conversation disable trigger user");
            spread(database, CONVERSATIONS, conversations);
            run(database, "alter table conversation.conversation enable trigger user");
        });
        timed("what is said, made to be found", () -> searchable(database));
        timed("follow-ups and records", () -> run(database, RECORDS));
        timed("days to count", () -> run(database, "insert into insight.stale_day select d::date from"
                + " generate_series(current_date - 366, current_date, interval '1 day') d on conflict do nothing"));
        timed("analyze", () -> run(database, "vacuum (analyze)"));
        try (var node = new Node("year", database, Map.of())) {
            node.start();
            timed("days counted", () -> until(database, "select not exists (select from insight.stale_day where day < current_date)"));
        }
    }

    private static final String TOOLS = """
            create schema if not exists bench;
            create or replace function bench.id_at(at timestamptz) returns uuid language sql volatile parallel safe as $$
                select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
                    || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid
            $$;
            drop table if exists bench.said;
            create unlogged table bench.said as
            select row_number() over () as n, one.t || two.t || three.t as text
              from unnest(array['您好，', '请问，', '麻烦查一下，', '我昨天下单的', '你们上次说', '已经三天了，', '师傅，', '再问一下，', '那个', '谢谢，', '不好意思，', '我家的']) one(t),
                   unnest(array['厨房水管', '热水器', '空调外机', '宽带', '话费套餐', '退款', '快递', '发票', '物业费', '电梯', '门禁卡', '订单', '优惠券', '会员积分', '保修卡', '安装预约', '停车位', '路由器', '换货申请', '投诉单']) two(t),
                   unnest(array['又漏水了，地板都泡了', '什么时候能到账', '一直没有人联系我', '显示已签收可是没收到', '和当时说的不一样', '可以改到周六上午吗', '为什么多扣了二十元', '麻烦尽快安排人上门', '已经帮您登记，两小时内回电', '我这边给您查到了，请稍等', '这个型号没有货了', '能不能开成公司的', '打不开，总提示错误', '按规定七天之内都可以退', '请您提供一下订单号和姓名', '修好没几天又坏了', '我不太会用手机操作', '还有什么可以帮您的吗', '好的，那我再等等', '这是第三次来问了']) three(t);
            create unique index on bench.said (n);
            drop table if exists bench.agents;
            create unlogged table bench.agents as
            select row_number() over () as n, s.staff_id, a.branch_id
              from (select distinct agent_id as staff_id from conversation.conversation where agent_id is not null) s
              join access.account a on a.staff_id = s.staff_id;
            """;

    /** Private details are borrowed from somebody of the demonstration; each has a phone of their own to be found by. */
    private static final String CUSTOMERS = """
            insert into customer.customer (id, number, name_sealed, name_hint, phone_sealed, phone_hash, phone_hint, grade, created_at)
            select bench.id_at(c.at), 'Y' || to_char(c.at, 'YYYYMMDD') || c.n, one.name_sealed, one.name_hint, one.phone_sealed,
                   decode(md5(c.n || 'a') || md5(c.n || 'b'), 'hex'), '138****' || lpad((c.n %% 10000)::text, 4, '0'),
                   case when c.n %% 20 = 0 then '金卡' else '' end, c.at
              from (select n, now() - random() * interval '360 days' as at from generate_series(%d::bigint, %d::bigint) n) c
             cross join (select name_sealed, name_hint, phone_sealed from customer.customer where phone_sealed is not null and name_sealed is not null limit 1) one
            """;

    private static final String CONVERSATIONS = """
            with talk as (
                select bench.id_at(t.at) as id, t.n, t.at, date_trunc('month', t.at)::date as month,
                       1 + (random() * ((select max(n) from bench.who) - 1))::bigint as who,
                       1 + (t.n %% (select count(*) from bench.agents)) as agent
                  from (select n, least(date_trunc('month', now()) - interval '11 months' + random() * (now() - interval '2 hours' - date_trunc('month', now()) + interval '11 months'),
                                now() - interval '2 hours') as at
                          from generate_series(%d::bigint, %d::bigint) n) t),
            kept as (
                insert into conversation.conversation (id, month, channel, state, customer_id, caller, branch_id, agent_id, opened_at,
                       assigned_at, greeted_at, first_agent_reply_at, replies, reply_millis, wrap_up_at, record_at, closed_at, last_seq, read_seq, last_at, last_from, last_text)
                select talk.id, talk.month, 'ONLINE', 'CLOSED', who.id, '', agents.branch_id, agents.staff_id, talk.at,
                       talk.at + interval '4 seconds', talk.at + interval '5 seconds', talk.at + interval '12 seconds', 6, 72000,
                       talk.at + interval '7 minutes', talk.at + interval '8 minutes', talk.at + interval '8 minutes', 12, 12, talk.at + interval '7 minutes', 'AGENT', '好的，再见'
                  from talk join bench.who on who.n = talk.who join bench.agents on agents.n = talk.agent
                returning id, month, opened_at, agent_id)
            insert into conversation.message (conversation_id, month, seq, client_id, sender, staff_id, text, at)
            select kept.id, kept.month, s, 'y' || s, case when s %% 2 = 1 then 'CUSTOMER' else 'AGENT' end,
                   case when s %% 2 = 0 then kept.agent_id end,
                   said.text, kept.opened_at + s * interval '30 seconds'
              from kept, generate_series(1, 12) s,
                   lateral (select text from bench.said where n = 1 + ((hashtextextended(kept.id::text, s) & 2147483647) %% 4800)) said
            """;

    private static final String RECORDS = """
            insert into conversation.record (conversation_id, customer, contact, request, handling, result, owner_id, written_at)
            select id, '客户', '', '咨询热水器保修', '已说明保修范围', '客户认可', agent_id, closed_at
              from conversation.conversation c where external_id is null and last_seq = 12 and replies = 6
            on conflict do nothing;
            insert into conversation.follow_up (id, conversation_id, customer_id, promise, owner_id, branch_id, promised_at, due_at, kept_at, kept_by)
            select gen_random_uuid(), id, customer_id, '两小时内回电', agent_id, branch_id, closed_at, closed_at + interval '2 hours', closed_at + interval '1 hour', agent_id
              from conversation.conversation c where external_id is null and last_seq = 12 and replies = 6 and hashtext(id::text) % 33 = 0;
            """;

    /** In pieces, two at a time: what one statement takes in stays small. */
    private static void spread(String database, String statement, long count) throws Exception {
        var begin = System.currentTimeMillis() * 10_000;
        var piece = Math.max(1, count / 32);
        var pieces = LongStream.iterate(0, from -> from < count, from -> from + piece).boxed().toList();
        twoAtATime(pieces, from -> run(
                database, statement.formatted(begin + from, begin + Math.min(from + piece, count) - 1)));
    }

    private static <T> void twoAtATime(List<T> pieces, Work<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var under : pieces.stream()
                    .map(piece -> pool.submit(() -> {
                        work.on(piece);
                        return null;
                    }))
                    .toList()) {
                under.get();
            }
        }
    }

    /** What the program does a conversation at a time, done at once: all the words first, the index over them afterwards. */
    private static void searchable(String database) throws Exception {
        run(database, "truncate conversation.search_due");
        run(database, "drop index if exists conversation.searchable_pairs");
        var months = texts(database, "select right(inhrelid::regclass::text, 7) from pg_inherits"
                + " where inhparent = 'conversation.searchable'::regclass order by 1");
        twoAtATime(months, month -> {
            run(database, """
                    insert into conversation.searchable (conversation_id, month, opened_at, channel, customer_id, agent_id, branch_id, words)
                    select c.id, c.month, c.opened_at, c.channel, c.customer_id, c.agent_id, c.branch_id,
                           (select string_agg(conversation.folded(m.text), E'\n' order by m.seq)
                              from conversation.message m
                             where m.conversation_id = c.id and m.month = c.month and m.sender <> 'SYSTEM')
                      from conversation.conversation c
                     where c.month = to_date('%1$s', 'YYYY_MM') and c.state = 'CLOSED'
                       and exists (select from conversation.message m where m.conversation_id = c.id and m.month = c.month and m.sender <> 'SYSTEM')
                    on conflict do nothing
                    """.formatted(month));
            run(database, "create index on conversation.searchable_%s using gin (conversation.pairs(words)) with (fastupdate = off)".formatted(month));
        });
        run(database, "create index searchable_pairs on conversation.searchable using gin (conversation.pairs(words)) with (fastupdate = off)");
    }

    // --- look --------------------------------------------------------------------------------------------------------

    private static boolean look(String database) throws Exception {
        var password = text(database, "select password from demonstration.story");
        var one = text(database, "select id from customer.customer where number like 'Y%' order by id desc limit 1");
        var talk = text(database, "select id from conversation.conversation where state = 'CLOSED' order by opened_at desc limit 1");
        System.out.printf("%s customers, %s conversations, %s messages, %s%n",
                text(database, "select to_char(count(*), 'FM999,999,999') from customer.customer"),
                text(database, "select to_char(count(*), 'FM999,999,999') from conversation.conversation"),
                text(database, "select to_char(sum(reltuples)::bigint, 'FM999,999,999') from pg_class where relname like 'message\\_20%' and relkind = 'r'"),
                text(database, "select pg_size_pretty(pg_database_size(current_database()))"));
        var sights = List.of(
                new Sight("workspace", "lin", "/workspace", 100),
                new Sight("workspace, lists", "lin", "/workspace/lists", 100),
                new Sight("today, agent", "lin", "/today", 100),
                new Sight("today, supervisor", "li", "/today", 100),
                new Sight("conversations, latest", "li", "/conversations", 100),
                new Sight("a conversation", "li", "/conversations/" + talk, 100),
                new Sight("search 漏水", "li", "/conversations?q=漏水", 100),
                new Sight("search 三次", "li", "/conversations?q=三次", 100),
                new Sight("search 路由器又坏", "li", "/conversations?q=路由器打不开", 100),
                new Sight("search, nothing there", "li", "/conversations?q=龘靐", 100),
                new Sight("customers", "li", "/customers", 100),
                new Sight("a customer", "li", "/customers/" + one, 100),
                new Sight("follow-ups", "lin", "/follow-ups", 100),
                new Sight("complaints", "li", "/complaints", 100),
                new Sight("inspections", "qin", "/quality", 300),
                new Sight("board", "gao", "/board", 300));
        var well = true;
        try (var node = new Node("year", database, Map.of())) {
            node.start();
            var cookies = new java.util.HashMap<String, String>();
            for (var sight : sights) {
                var cookie = cookies.computeIfAbsent(sight.login(), login -> enters(node, login, password));
                well &= shown(node, sight, cookie);
            }
        }
        return well;
    }

    private static boolean shown(Node node, Sight sight, String cookie) throws IOException {
        var times = new long[LOOKS];
        var address = java.net.URI.create("http://x" + sight.path()).toASCIIString().substring(8);
        for (var i = -WARM; i < LOOKS; i++) {
            var begin = System.nanoTime();
            var answer = Wire.send(node.port, "GET", address, Map.of("Cookie", cookie), "");
            if (answer.status() != 200) {
                System.out.printf("%-26s answers %d%n", sight.what(), answer.status());
                return false;
            }
            if (i >= 0) {
                times[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(times);
        var p95 = times[(int) (LOOKS * 0.95)] / 1e6;
        System.out.printf("%-26s p50 %7.1f ms  p95 %7.1f ms  max %7.1f ms  %.2f of its limit%n",
                sight.what(), times[LOOKS / 2] / 1e6, p95, times[LOOKS - 1] / 1e6, p95 / sight.limitMillis());
        return p95 <= sight.limitMillis();
    }

    private static String enters(Node node, String login, String password) {
        try {
            return Wire.signIn(node.port, login, password);
        } catch (IOException away) {
            throw new IllegalStateException(away);
        }
    }

    // --- tools -------------------------------------------------------------------------------------------------------

    @FunctionalInterface
    private interface Step {
        void take() throws Exception;
    }

    @FunctionalInterface
    private interface Work<T> {
        void on(T piece) throws Exception;
    }

    private static void timed(String what, Step step) throws Exception {
        var begin = System.nanoTime();
        step.take();
        System.out.printf("%-50s %7.1f s%n", what, (System.nanoTime() - begin) / 1e9);
    }

    private static void run(String database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String database, String sql) throws SQLException {
        try (var connection = connect(database);
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> texts(String database, String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = connect(database);
                var row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) {
                all.add(row.getString(1));
            }
        }
        return all;
    }

    private static void until(String database, String condition) throws Exception {
        while (!text(database, condition).equals("t")) {
            Thread.sleep(1_000);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(database);
    }
}
