package io.bihuan.conversation;

import io.bihuan.standard.StandardRules;
import java.time.Duration;
import java.util.List;

/**
 * The rules by which customers find an agent.
 *
 * @param acceptWithin how long an agent has to accept an offer (E-03)
 * @param autoAccept whether what is offered counts as accepted at once, so that the greeting goes without delay
 * @param missesUntilAway after how many offers in a row that were not answered an agent counts as away
 * @param gradeWidenAfter how long only the wanted grades of agent are looked for
 * @param skillWidenAfter how long only people who know the matter are looked for
 * @param skillLevel from which level in a competence area somebody knows the matter, from 0 to 100
 * @param sameAgentWithin how long a returning customer goes back to the agent they had (N-19)
 * @param pointIsWorth how much time waited a point of priority counts for
 * @param pointsHighValue what a need of high-value service counts
 * @param pointsComplaint what an open complaint counts
 * @param complaintWords words by which somebody who waits is heard to complain; counts as an open complaint does
 * @param pointsAgain what it counts to have been served once and to wait again
 * @param pointsLeftAlone what it counts to have been left alone by an agent whose screen is gone
 * @param mostPointsByHand how much may be given by hand at once
 * @param paceWithin how far back the pace of service is read from
 * @param paceOf from how many conversations at most
 * @param waitTolerance how far what was told may lie from what happened and still count as right
 * @param holdAtMost how long a customer may be put on hold
 * @param onHoldPercent how much a conversation on hold counts of what it counts else
 * @param screenGrace how long after a screen is gone its conversations still wait for their agent
 * @param refuseWithin how long whoever was passed a conversation may hand it back
 * @param channels what comes which way and how much of an agent it takes
 */
@StandardRules("routing")
record RoutingStandard(
        Duration acceptWithin,
        boolean autoAccept,
        int missesUntilAway,
        Duration gradeWidenAfter,
        Duration skillWidenAfter,
        int skillLevel,
        Duration sameAgentWithin,
        Duration pointIsWorth,
        int pointsHighValue,
        int pointsComplaint,
        List<String> complaintWords,
        int pointsAgain,
        int pointsLeftAlone,
        int mostPointsByHand,
        Duration paceWithin,
        int paceOf,
        Duration waitTolerance,
        Duration holdAtMost,
        int onHoldPercent,
        Duration screenGrace,
        Duration refuseWithin,
        List<Channel> channels) {

    /** What one conversation by chat counts. */
    static final int CHAT = 100;

    RoutingStandard {
        complaintWords = List.copyOf(complaintWords);
        channels = List.copyOf(channels);
    }

    /**
     * A way to come.
     *
     * @param channel ONLINE, PHONE, ONSITE, …
     * @param scope the certificate that it asks for
     * @param whole whether it takes a person whole
     * @param percent else how much of a conversation by chat it takes
     */
    record Channel(String channel, String scope, boolean whole, int percent) {

        int weight(int capacity) {
            return whole ? capacity : percent;
        }
    }

    /** How a channel is served; one that the standard does not name is served like chat. */
    Channel channel(String name) {
        return channels.stream()
                .filter(each -> each.channel().equals(name))
                .findFirst()
                .orElseGet(() -> new Channel(name, "ONLINE", false, CHAT));
    }

    /** The channels that ask for this certificate. */
    List<String> channelsOf(String scope) {
        return channels.stream()
                .filter(each -> each.scope().equals(scope))
                .map(Channel::channel)
                .toList();
    }

    /** What a reason of another module counts. */
    int points(Standing.Raise raise) {
        return switch (raise.reason()) {
            case HIGH_VALUE -> pointsHighValue;
            case COMPLAINT -> pointsComplaint;
            case STANDING -> raise.points();
        };
    }
}
