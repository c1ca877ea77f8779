package io.bihuan.satisfaction;

import io.bihuan.conversation.ClosedTalks;
import io.bihuan.customer.CustomerFile;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.people.People;
import io.bihuan.standard.Standards;
import io.bihuan.survey.AnswerDesk;
import io.bihuan.survey.Answering;
import io.bihuan.survey.Survey;
import io.bihuan.survey.Surveys;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks customers after a talk, and takes what they say. */
@Service
@Transactional
public class OpinionDesk {

    private final ClosedTalks talks;
    private final Customers customers;
    private final CustomerFile file;
    private final People people;
    private final Links links;
    private final Rounds rounds;
    private final Surveys surveys;
    private final AnswerDesk answers;
    private final Standards standards;
    private final Clock clock;

    OpinionDesk(
            ClosedTalks talks,
            Customers customers,
            CustomerFile file,
            People people,
            Links links,
            Rounds rounds,
            Surveys surveys,
            AnswerDesk answers,
            Standards standards,
            Clock clock) {
        this.talks = talks;
        this.customers = customers;
        this.file = file;
        this.people = people;
        this.links = links;
        this.rounds = rounds;
        this.surveys = surveys;
        this.answers = answers;
        this.standards = standards;
        this.clock = clock;
    }

    /** Makes the link with which the customer of a talk that is over says how it was. */
    public Inviting invite(UUID conversationId) {
        var talk = talks.spoken(conversationId).orElse(null);
        if (talk == null || talk.agentId() == null) {
            return new Inviting.NotServed();
        }
        var agent = people.require(talk.agentId());
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var customer = talk.customerId() == null ? null : customers.survivor(new CustomerId(talk.customerId()));
        if (customer != null && file.standing(customer) != CustomerFile.Standing.OPEN) {
            return new Inviting.NotWished();
        }
        var who = customer == null ? conversationId : customer.value();
        if (!links.ask(who, today, earliest())) {
            return new Inviting.Lately();
        }
        var round = rounds.now(agent);
        answers.asks(round);
        return new Inviting.Invited(links.make(new Links.Link(round, agent.id())));
    }

    /** What is asked behind a link, while it can be answered. */
    @Transactional(readOnly = true)
    public Optional<Survey> asked(String word) {
        return links.find(word)
                .map(link -> surveys.require(link.surveyId()))
                .filter(survey -> survey.running(clock.instant()));
    }

    /** Takes what was said, by the code of the question; the link goes with it. A link that is gone is {@code Shut}. */
    public Answering answer(String word, Map<String, List<String>> sent) {
        var link = links.hold(word).orElse(null);
        if (link == null) {
            return new Answering.Shut();
        }
        var answering =
                answers.answerFromOutside(link.surveyId(), link.agentId().toString(), sent);
        if (answering instanceof Answering.Taken) {
            links.remove(word);
        }
        return answering;
    }

    /** Forgets whom asking again would not bother any more. */
    void tidy() {
        links.forget(earliest());
    }

    private LocalDate earliest() {
        Instant now = clock.instant();
        var rules = standards.inForce(SatisfactionStandard.class, now).rules();
        return LocalDate.ofInstant(now.minus(rules.notAgain()), clock.getZone());
    }
}
