package io.bihuan.conversation;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A customer's words after the end of the talk, before its record is written: the talk goes on. */
@Component
class AfterWords {

    private final ObjectProvider<ConversationDesk> desk;

    AfterWords(ObjectProvider<ConversationDesk> desk) {
        this.desk = desk;
    }

    /** Called with the state in which each message found its conversation; all but a few cost one comparison. */
    void said(UUID conversation, State state, Speaker from) {
        if (state != State.WRAP_UP || from != Speaker.CUSTOMER) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            goOn(conversation);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                goOn(conversation);
            }
        });
    }

    private void goOn(UUID conversation) {
        Thread.ofVirtual().name("after-words").start(() -> desk.getObject().goesOn(new ConversationId(conversation)));
    }
}
