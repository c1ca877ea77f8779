package io.bihuan.journeys;

import io.bihuan.access.Invitations;
import io.bihuan.agenda.Feeds;
import io.bihuan.assessment.ExamDesk;
import io.bihuan.assessment.NewExam;
import io.bihuan.assessment.Reveal;
import io.bihuan.assessment.Scheduling;
import io.bihuan.assessment.SittingId;
import io.bihuan.calendar.MovableClock;
import io.bihuan.channel.ChatDesk;
import io.bihuan.complaint.ComplaintDesk;
import io.bihuan.complaint.ComplaintId;
import io.bihuan.complaint.Field;
import io.bihuan.complaint.NewComplaint;
import io.bihuan.complaint.Opening;
import io.bihuan.complaint.RemedyLinks;
import io.bihuan.complaint.Severity;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewMessage;
import io.bihuan.customer.Contact;
import io.bihuan.marking.AppealDesk;
import io.bihuan.satisfaction.Inviting;
import io.bihuan.satisfaction.OpinionDesk;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings about what a centre has at some hours only: a visitor in the queue, an exam that runs, a link just sent. */
@Component
class Arrangements {

    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final Invitations invitations;
    private final Feeds feeds;
    private final ExamDesk exams;
    private final AppealDesk appeals;
    private final ComplaintDesk complaints;
    private final RemedyLinks remedies;
    private final Presence presence;
    private final ChatDesk chat;
    private final MessageDesk messages;
    private final OpinionDesk opinions;
    private final Map<String, Boolean> data = new HashMap<>();

    Arrangements(
            JdbcClient jdbc,
            MovableClock clock,
            Invitations invitations,
            Feeds feeds,
            ExamDesk exams,
            AppealDesk appeals,
            ComplaintDesk complaints,
            RemedyLinks remedies,
            Presence presence,
            ChatDesk chat,
            MessageDesk messages,
            OpinionDesk opinions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.invitations = invitations;
        this.feeds = feeds;
        this.exams = exams;
        this.appeals = appeals;
        this.complaints = complaints;
        this.remedies = remedies;
        this.presence = presence;
        this.chat = chat;
        this.messages = messages;
        this.opinions = opinions;
    }

    /** Whether somebody may have written this: whether it stands in any row of any table. */
    boolean isData(String words) {
        return data.computeIfAbsent(words, this::isStored);
    }

    private boolean isStored(String words) {
        var tables = jdbc.sql("""
                        select quote_ident(schemaname) || '.' || quote_ident(tablename)
                          from pg_tables
                         where schemaname not in ('pg_catalog', 'information_schema', 'public')
                        """).query(String.class).list();
        return tables.stream()
                .anyMatch(table -> jdbc.sql(
                                "select exists (select from " + table + " t where position(:words in t::text) > 0)")
                        .param("words", words)
                        .query(Boolean.class)
                        .single());
    }

    private UUID staff(String login) {
        return jdbc.sql("select staff_id from access.account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
    }

    /** Where somebody who has been invited chooses their password. */
    String invitation() {
        var account = jdbc.sql("select id from access.account where login = 'yu'")
                .query(UUID.class)
                .single();
        return "/invitations/" + invitations.make(account, staff("admin")).code();
    }

    /** The secret address of somebody's calendar. */
    String feed(String login) {
        return "/agenda/feed/" + feeds.open(staff(login)) + ".ics";
    }

    /** Has an account ask for a code after the password. */
    void twoSteps(String login) {
        jdbc.sql("update access.account set two_step_since = now() where login = :login")
                .param("login", login)
                .update();
    }

    /** An exam that the candidate may begin now. */
    String exam(String candidate) {
        var now = clock.instant();
        var paper = jdbc.sql("select id from paper.paper order by id limit 1")
                .query(UUID.class)
                .single();
        var exam = new NewExam(
                "抽查",
                paper,
                now.minusSeconds(60),
                now.plus(Duration.ofHours(2)),
                60,
                null,
                Reveal.AT_ONCE,
                null,
                null,
                List.of(staff(candidate)));
        return ((Scheduling.Scheduled) exams.schedule(exam, staff("he"))).id().toString();
    }

    private record Released(UUID id, UUID staffId, java.time.Instant at) {}

    /** Somebody does not agree with a result. */
    void appeal() {
        var last = jdbc.sql("""
                        select id, staff_id, released_at as at
                          from assessment.sitting
                         where released_at is not null
                         order by released_at desc
                         limit 1
                        """).query(Released.class).single();
        clock.at(
                last.at().plusSeconds(60),
                () -> appeals.file(new SittingId(last.id()), last.staffId(), "第 3 题的答案和手册里写的不一样。"));
    }

    /** The page on which a customer answers a remedy. */
    String remedy() {
        var agent = staff("lin");
        var asked = new NewComplaint(
                null,
                null,
                new Contact("王建国", null, null, "rounds"),
                "safety.appliance",
                Severity.S3,
                null,
                false,
                "热水器漏电",
                "换一台",
                "已致歉");
        var id = ((Opening.Opened) complaints.open(asked, agent)).id();
        complaints.advance(
                id,
                Map.of(
                        Field.FACTS, "与客户陈述一致",
                        Field.PROOF, "检测单",
                        Field.RESPONSIBLE, "安装服务商",
                        Field.CAUSE, "PRODUCT",
                        Field.JUSTIFIED, "YES"),
                staff("li"));
        complaints.advance(id, Map.of(Field.REMEDIES, "EXCHANGE,APOLOGY", Field.WORDS, "48 小时内换新。"), staff("li"));
        return "/remedies/" + remedies.issue(new ComplaintId(id.value()), agent).token();
    }

    /** The page on which a customer says how the service was. */
    String opinion() {
        var talk = jdbc.sql("""
                        select c.id
                          from conversation.conversation c
                         where c.state = 'CLOSED'
                           and c.agent_id is not null
                           and c.replies > 0
                           and not c.imported
                           and not exists (select from satisfaction.asked a where a.who = c.customer_id)
                         limit 1
                        """).query(UUID.class).optional();
        return talk.map(opinions::invite)
                .filter(Inviting.Invited.class::isInstance)
                .map(Inviting.Invited.class::cast)
                .map(Inviting.Invited::href)
                .orElseGet(this::anotherOpinion);
    }

    private String anotherOpinion() {
        jdbc.sql("delete from satisfaction.asked").update();
        return opinion();
    }

    /** A visitor whom the agent serves now. */
    String conversation(String agent) {
        presence.set(staff(agent), AgentState.READY);
        var session = chat.open("赵女士", null, "198.51.100.7", "");
        messages.accept(NewMessage.ofCustomer(session.id(), "1", "热水器漏电，现在怎么办？"));
        return "/workspace?c=" + session.id().value();
    }
}
