package io.bihuan.quality.rule;

import java.time.Duration;
import java.util.List;

/**
 * A person answers within the limit of the customer's arrival. A robot's or the system's hello does not count. Whoever
 * opens the window and writes only later arrives with their first message, unless the agent spoke before.
 */
record FirstResponse(Duration limit) implements Rule {

    @Override
    public List<Finding> look(Chat chat) {
        var first = chat.firstAgentTurn();
        var asked = chat.turns().stream().filter(Turn::byCustomer).findFirst();
        if (first.isEmpty()) {
            return List.of(
                    asked.isEmpty()
                            ? Finding.notApplicable(Check.FIRST_RESPONSE, Reason.NO_CUSTOMER)
                            : Finding.missed(Check.FIRST_RESPONSE, asked.get(), Reason.NO_ANSWER));
        }
        if (!chat.timed()) {
            return List.of(Finding.notApplicable(Check.FIRST_RESPONSE, Reason.NO_TIMES));
        }
        var answer = first.get();
        var arrived = asked.isPresent() && asked.get().seq() < answer.seq()
                ? asked.get().at()
                : chat.openedAt();
        var wait = Duration.between(arrived, answer.at());
        var waited = new Detail.Span(wait.isNegative() ? Duration.ZERO : wait);
        var allowed = new Detail.Span(limit);
        return List.of(
                wait.compareTo(limit) <= 0
                        ? Finding.met(Check.FIRST_RESPONSE, answer, Reason.FIRST_RESPONSE, waited, allowed)
                        : Finding.missed(Check.FIRST_RESPONSE, answer, Reason.FIRST_RESPONSE, waited, allowed));
    }
}
