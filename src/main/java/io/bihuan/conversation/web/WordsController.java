package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.DeskLists;
import io.bihuan.knowledge.KnowledgeSearch;
import io.bihuan.knowledge.Scripts;
import io.bihuan.web.NotFound;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Words that are at hand while one writes: scripts after a slash, knowledge after a hash. */
@Controller
class WordsController {

    private static final int ANSWERS = 6;
    private static final int LONGEST_QUESTION = 100;

    private final Scripts scripts;
    private final KnowledgeSearch knowledge;
    private final ConversationLists conversations;
    private final DeskLists lists;
    private final ScriptFields fields;

    WordsController(
            Scripts scripts,
            KnowledgeSearch knowledge,
            ConversationLists conversations,
            DeskLists lists,
            ScriptFields fields) {
        this.scripts = scripts;
        this.knowledge = knowledge;
        this.conversations = conversations;
        this.lists = lists;
        this.fields = fields;
    }

    /**
     * What can be put into an answer.
     *
     * @param label the scene of a script or the heading of an article
     * @param keys how its title is typed in pinyin
     */
    record Words(UUID id, boolean own, String label, String title, String text, String keys) {

        /** Own words stand first, then those in the language that is read, then the others. */
        int place(Locale locale) {
            var chinese = title.codePoints().anyMatch(sign -> UnicodeScript.of(sign) == UnicodeScript.HAN);
            var read = chinese != locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
            return own ? 0 : read ? 1 : 2;
        }
    }

    /** The scripts of whoever asks, filled for this conversation: own ones, then those in the language that is read. */
    @Allow(Permission.SERVE)
    @GetMapping("/workspace/{id}/scripts")
    @ResponseBody
    List<Words> scripts(@PathVariable UUID id, SignedIn person, Locale locale) {
        if (!conversations.mayRead(new ConversationId(id), person)) {
            throw new NotFound("conversation " + id);
        }
        var known = fields.known(lists.require(new ConversationId(id)), person.staffId());
        return scripts.of(person.staffId()).stream()
                .map(script -> new Words(
                        script.id(),
                        script.own(),
                        script.scene(),
                        script.title(),
                        ScriptFields.fill(script.text(), known),
                        script.keys()))
                .sorted(Comparator.comparingInt(words -> words.place(locale)))
                .toList();
    }

    /** Counts that a script was said. */
    @Allow(Permission.SERVE)
    @PostMapping("/workspace/scripts/{id}/use")
    ResponseEntity<Void> used(@PathVariable UUID id, SignedIn person) {
        scripts.used(id, person.staffId());
        return ResponseEntity.noContent().build();
    }

    /** What the knowledge base answers to a few words. */
    @Allow(Permission.SERVE)
    @GetMapping("/workspace/answers")
    @ResponseBody
    List<Words> answers(@RequestParam(defaultValue = "") String q) {
        var words = q.strip();
        return words.isEmpty()
                ? List.of()
                : knowledge.search(words.substring(0, Math.min(LONGEST_QUESTION, words.length())), ANSWERS).stream()
                        .filter(hit -> !hit.answer().isEmpty())
                        .map(hit -> new Words(hit.articleId(), false, "", hit.question(), hit.answer(), ""))
                        .toList();
    }
}
