package io.bihuan.conversation;

import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the centre says of its own accord. */
@Component
class Says {

    private final UiFactory uis;
    private final People people;

    Says(UiFactory uis, People people) {
        this.uis = uis;
        this.people = people;
    }

    /** The standard greeting: greeting, organisation, name, offer of help (E-03). */
    Said greeting(UUID agent) {
        var house = people.find(agent).map(Person::branch).filter(name -> !name.isBlank());
        return house.isPresent()
                ? say("greeting", new OwnWords.Name(house.get()), name(agent))
                : say("greetingPlain", name(agent));
    }

    Said connected(UUID agent, Duration waited) {
        return waited.toSeconds() < 3
                ? say("connectedAtOnce", name(agent))
                : say("connected", name(agent), new OwnWords.Length(waited));
    }

    Said place(Place place) {
        if (place.agents() == 0) {
            return say("nobody");
        }
        var position = new OwnWords.Figure(place.position());
        var wait = place.range();
        return wait == null
                ? say("waitingUnknown", position)
                : say("waiting", position, new OwnWords.Wait(minutes(wait.soonest()), minutes(wait.latest())));
    }

    Said onHold(String why, Instant until) {
        return say("onHold", new OwnWords.Name(why), new OwnWords.Moment(until));
    }

    Said passedOn() {
        return say("passedOn");
    }

    Said handedTo(UUID agent) {
        return say("handedTo", name(agent));
    }

    /** Who takes over and how long it takes, in the agent's own voice (E-08). */
    Said transferring(String receiver, int minutes) {
        return say("transferring", new OwnWords.Name(receiver), new OwnWords.Figure(minutes));
    }

    Said transferringOn(int minutes) {
        return say("transferringOn", new OwnWords.Figure(minutes));
    }

    Said transferringUp(String supervisor, int minutes) {
        return say("transferringUp", new OwnWords.Name(supervisor), new OwnWords.Figure(minutes));
    }

    Said goesOnWith(UUID agent) {
        return say("goesOnWith", name(agent));
    }

    Said takenOver(UUID supervisor) {
        return say("takenOver", name(supervisor));
    }

    Said leftAlone() {
        return say("leftAlone");
    }

    Said goesOn() {
        return say("goesOn");
    }

    Said ended() {
        return say("ended");
    }

    Said silent() {
        return say("silent");
    }

    Said left() {
        return say("left");
    }

    Said leftTheQueue() {
        return say("leftTheQueue");
    }

    Said identityChecked() {
        return say("identityChecked");
    }

    /** It hangs; the agent sees that it is tried again. */
    Said notCarriedYet(String words, String reason) {
        return say("notCarriedYet", beginning(words), new OwnWords.Name(reason));
    }

    Said notCarried(String words, String reason) {
        return say("notCarried", beginning(words), new OwnWords.Name(reason));
    }

    Said carriedAtLast(String words) {
        return say("carriedAtLast", beginning(words));
    }

    String carriageBroke() {
        return house().text("conversation.says.carriageBroke");
    }

    private Said say(String sentence, OwnWords.Fact... facts) {
        var own = new OwnWords("conversation.says." + sentence, List.of(facts));
        return new Said(own.in(house()), own);
    }

    private OwnWords.Name name(UUID person) {
        return new OwnWords.Name(people.name(person));
    }

    private static OwnWords.Name beginning(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return new OwnWords.Name(
                line.codePointCount(0, line.length()) <= 20
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, 20)) + "…");
    }

    private static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }

    private Ui house() {
        return uis.plain(Locale.SIMPLIFIED_CHINESE);
    }
}
