package io.bihuan.quality.rule;

import java.util.List;

/** Looks at a whole conversation with every rule. */
public final class Inspector {

    private final List<Rule> rules;

    public Inspector(Limits limits, WordingEye eye) {
        rules = List.of(
                new FirstResponse(limits.firstResponse()),
                new Greeting(),
                new Identity(),
                new Restating(),
                new Empathy(),
                new Wording(Check.TABOO, eye),
                new Wording(Check.VAGUE, eye),
                new TransferTold(),
                new PromiseTimed(),
                new Closing(),
                new RecordInTime(limits.record()),
                new AverageResponse(limits.averageResponse()));
    }

    /** What the rules find, in the order a conversation runs. */
    public List<Finding> inspect(Chat chat) {
        return rules.stream().flatMap(rule -> rule.look(chat).stream()).toList();
    }
}
