package io.bihuan.channel;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets visitors in: as the customer whom the site has signed, or as somebody nobody knows. */
@Component
class ChatEntrance {

    private final ChatDesk desk;
    private final SigningKeys keys;
    private final ChatLimits limits;
    private final ChatAnswers answers;

    ChatEntrance(ChatDesk desk, SigningKeys keys, ChatLimits limits, ChatAnswers answers) {
        this.desk = desk;
        this.keys = keys;
        this.limits = limits;
        this.answers = answers;
    }

    /** A signature that is not believed opens a talk all the same, but nobody's history. */
    ChatApi.Session open(ChatApi.NewSession asked, String address, String origin) {
        var named = asked.customer() != null && !asked.customer().isBlank();
        if (asked.signature() == null && !(named && keys.inUse())) {
            return told(desk.open(asked.name(), asked.customer(), address, origin), null);
        }
        var signed = new SiteSignature(
                asked.customer() == null ? "" : asked.customer(), asked.issuedAt(), asked.signature());
        var verdict = keys.judge(signed, limits.settings());
        return told(
                verdict == SiteSignature.Verdict.GOOD
                        ? desk.openSigned(asked.name(), signed, address, origin)
                        : desk.open(asked.name(), null, address, origin),
                verdict);
    }

    private ChatApi.Session told(ChatDesk.Session session, SiteSignature.@Nullable Verdict verdict) {
        return new ChatApi.Session(
                session.id().value(),
                session.token(),
                verdict,
                verdict == null || verdict == SiteSignature.Verdict.GOOD ? null : answers.words(answers.key(verdict)));
    }
}
