package io.bihuan.portrait;

import static io.bihuan.portrait.Behaviour.days;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * The judgements that behaviour answers by itself (N-08). What is not known stays open: nobody is taken for thrifty because
 * no purchase was ever told to the system.
 */
final class ReadAhead {

    private static final int WHOLE = 100;
    private static final int FEW_TIMES = 3;

    private ReadAhead() {}

    static Map<Judgement, Integer> answers(Behaviour seen, PortraitStandard rules, Instant now) {
        var answers = new EnumMap<Judgement, Integer>(Judgement.class);
        if (!seen.purchases().isEmpty()) {
            answers.put(Judgement.SPENDING, spending(seen, rules, now));
            answers.put(Judgement.BUYING, buying(seen, rules, now));
        }
        var came = seen.firstContactAt();
        var bought = seen.firstPurchaseAt();
        if (came != null && bought != null && came.isBefore(bought)) {
            answers.put(Judgement.FIRST_ORDER, rank(days(came, bought), rules.swiftDays(), rules.weighingDays()));
        }
        if (seen.contacts().size() >= rules.fewestContacts()) {
            answers.put(Judgement.RETURNING, returning(seen, rules));
            talk(seen, rules, answers);
        }
        return answers;
    }

    private static int spending(Behaviour seen, PortraitStandard rules, Instant now) {
        var spent = seen.spent(now, rules.windowDays());
        if (spent.compareTo(rules.spendsMuch()) >= 0) {
            return 0;
        }
        return spent.compareTo(rules.middleSpent()) >= 0 ? 1 : 2;
    }

    private static int buying(Behaviour seen, PortraitStandard rules, Instant now) {
        var times = seen.bought(now, rules.windowDays()).size();
        if (times >= rules.buysOften()) {
            return 0;
        }
        return times > 0 ? 1 : 2;
    }

    /** How many contacts a matter takes on average, where contacts that follow one another soon are one matter. */
    private static int returning(Behaviour seen, PortraitStandard rules) {
        var matters = 1;
        for (var i = 1; i < seen.contacts().size(); i++) {
            if (days(seen.contacts().get(i).at(), seen.contacts().get(i - 1).at()) >= rules.comesBackDays()) {
                matters++;
            }
        }
        var times = Math.round((double) seen.contacts().size() / matters);
        return rank(times, 1, FEW_TIMES);
    }

    private static void talk(Behaviour seen, PortraitStandard rules, Map<Judgement, Integer> answers) {
        var messages =
                seen.contacts().stream().mapToLong(Behaviour.Came::messages).sum();
        if (messages < rules.fewestContacts()) {
            return;
        }
        var letters =
                seen.contacts().stream().mapToLong(Behaviour.Came::letters).sum();
        var length = rank(Math.round((double) letters / messages), rules.shortLetters(), rules.longLetters());
        answers.put(Judgement.LENGTH, length);
        var outcries =
                seen.contacts().stream().mapToLong(Behaviour.Came::outcries).sum();
        var open = outcries * WHOLE >= messages * rules.outcriesPercent();
        answers.put(Judgement.TONE, open ? 2 : Math.min(length, 1));
        var thanked = seen.contacts().stream().filter(Behaviour.Came::thanked).count();
        if (thanked * WHOLE >= (long) seen.contacts().size() * rules.thanksPercent()) {
            answers.put(Judgement.PARTING, 2);
        }
    }

    private static int rank(long figure, int small, int middle) {
        if (figure <= small) {
            return 0;
        }
        return figure <= middle ? 1 : 2;
    }
}
