package io.bihuan.quality.rule;

import java.util.List;
import java.util.regex.Pattern;

/** The agent says the core request again in their own words and has it confirmed. */
record Restating() implements Rule {

    private static final Pattern RESTATED = Pattern.compile(
            "您(是说|的意思是|是想|是要|是需要|想要?的是|反馈的|说的|反映的|咨询的|问的|遇到的|这边是)[^。！]{2,}?(对吗|是吗|对吧|是吧|对么|对不对|是不是|没错吧|吗|么|[?？])"
                    + "|(我|这边)?(跟|和|与)您(再)?(确认|核对|复述|重复)一?下"
                    + "|(我|这边)(的)?(理解|确认一下|重复一下|复述一下)[^。]{2,}?(对吗|是吗|对吧|是吧|吗|[?？])"
                    + "|[^。！?？]{6,}[，,](对吗|是吗|对吧|是吧|是这样吗|没错吧)[?？]?"
                    + "|我理解(的是|一下您|您是)|也就是说[，,]?您|您(看|听)我(理解|记录)的?(对|准确)|请问您是(想|要|需要|说|指)|请问是[^。！？!?]{2,20}(吗|么|[?？])");
    private static final int SHARED = 4;

    @Override
    public List<Finding> look(Chat chat) {
        var request =
                chat.customerTurns().stream().filter(Restating::hasSubstance).findFirst();
        if (request.isEmpty() || chat.agentTurns().isEmpty()) {
            return List.of(Finding.notApplicable(Check.RESTATING, Reason.NO_REQUEST));
        }
        var heard = new StringBuilder();
        for (var turn : chat.turns()) {
            if (turn.byCustomer()) {
                heard.append(letters(turn.text())).append('\n');
            } else if (turn.byAgent() && turn.seq() > request.get().seq() && restates(turn.text(), heard.toString())) {
                return List.of(Finding.met(Check.RESTATING, turn, Reason.RESTATED, new Detail.Words(turn.quote())));
            }
        }
        return List.of(Finding.missed(
                Check.RESTATING,
                request.get(),
                Reason.NOT_RESTATED,
                new Detail.Words(request.get().quote())));
    }

    private static boolean hasSubstance(Turn turn) {
        return letters(turn.text()).replaceAll("你好|您好|在吗|在么|人工|客服|有人吗", "").length() >= SHARED;
    }

    /** By a phrase that restates, or by a question that takes up the customer's own words. */
    private static boolean restates(String text, String heard) {
        if (RESTATED.matcher(text).find()) {
            return true;
        }
        for (var sentence : text.split("(?<=[。！!？?\\s])")) {
            if (sentence.strip().matches("(?s).*(吗|么|对吧|是吧|是不是)?[？?]$|.*(吗|么|对吧|是吧)$")
                    && sharesWords(letters(sentence), heard)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesWords(String sentence, String heard) {
        for (var at = 0; at + SHARED <= sentence.length(); at++) {
            if (heard.contains(sentence.substring(at, at + SHARED))) {
                return true;
            }
        }
        return false;
    }

    private static String letters(String text) {
        return text.replaceAll("\\[[^\\]]{1,6}x]", "").replaceAll("[^\\p{IsHan}A-Za-z0-9]", "");
    }
}
